"""The line in which another practice is written."""

from __future__ import annotations

from PySide6.QtCore import Signal

from winsdesk.ui.phrases.row import PhraseField


class AddLine(PhraseField):
    """An empty place; Enter hands over what was written in it.

    Signals:
        named: A name was written (the name).
    """

    named = Signal(str)

    def __init__(self, place: str) -> None:
        super().__init__()
        self.setProperty("surface", "phrase")
        self.setProperty("new", True)
        self.setPlaceholderText(place)
        self.setAccessibleName(place.removesuffix("…"))
        self.entered.connect(self._hand_over)

    def give_back(self, name: str) -> None:
        """Take a name back that could not be written."""
        self.fill(name)

    def _hand_over(self) -> None:
        name = self.toPlainText()
        if name.strip():
            self.fill("")
            self.named.emit(name)
