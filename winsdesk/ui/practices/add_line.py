"""The line in which another practice is written."""

from __future__ import annotations

from PySide6.QtCore import Signal

from winsdesk.ui.phrases.row import PhraseField
from winsdesk.ui.translating import tr


class AddLine(PhraseField):
    """An empty place; Enter hands over what was written in it.

    Signals:
        named: A name was written (the name).
    """

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "phrase")
        self.setProperty("new", True)
        self.entered.connect(self._hand_over)
        self.show_first(first=True)

    def show_first(self, *, first: bool) -> None:
        """Ask for a first one, or for another."""
        place = (
            tr("A small thing to come back to…")
            if first
            else tr("Another small thing to come back to…")
        )
        self.setPlaceholderText(place)
        self.setAccessibleName(place.removesuffix("…"))

    def give_back(self, name: str) -> None:
        """Take a name back that could not be written."""
        self.fill(name)

    def _hand_over(self) -> None:
        name = self.toPlainText()
        if name.strip():
            self.fill("")
            self.named.emit(name)
