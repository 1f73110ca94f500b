"""The button that says what the days are shaded by, and its menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from winsdesk.domain.calendar import Measure, Shade
from winsdesk.domain.kind import Kind
from winsdesk.ui.calendar.saying import shade_said
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.translating import tr
from winsdesk.ui.words import by_uid, kind_name

MOST_TAGS = 30
"""How many tags are offered, the most used first."""


class ShadeButton(QPushButton):
    """Lets the person choose what the days are shaded by.

    Signals:
        shade_chosen: Something else was chosen (a :class:`Shade`).
    """

    shade_chosen = Signal(object)

    def __init__(self, journal: JournalThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._shade = Shade()
        self._kinds: dict[str, Kind] = {}
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._kinds_menu = QMenu(tr("One kind"), self._menu)
        self._tags_menu = QMenu(tr("One tag"), self._menu)
        self._furnish()
        self._say()

    def shade(self) -> Shade:
        """Return what the days are shaded by."""
        return self._shade

    def kind(self) -> Kind | None:
        """Return the one kind that is counted, or ``None``."""
        return self._kinds.get(self._shade.kind or "")

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer these kinds; archived ones last."""
        self._kinds = by_uid(kinds)
        self._kinds_menu.clear()
        for kind in sorted(kinds, key=lambda kind: kind.archived):
            self._offer(self._kinds_menu, kind_name(kind), Shade(kind=kind.uid))
        self._kinds_menu.setEnabled(bool(kinds))
        self._say()

    def set_tags(self, tags: Sequence[str]) -> None:
        """Offer the first of these tags, which are those used most."""
        self._tags_menu.clear()
        for tag in tags[:MOST_TAGS]:
            self._offer(self._tags_menu, f"#{tag}", Shade(tag=tag))
        self._tags_menu.setEnabled(bool(tags))

    def choose(self, shade: Shade) -> None:
        """Shade the days by something else."""
        if shade != self._shade:
            self._shade = shade
            self._say()
            self.shade_chosen.emit(shade)

    def _furnish(self) -> None:
        for words, measure in (
            (tr("Number of wins"), Measure.WINS),
            (tr("Effort"), Measure.EFFORT),
            (tr("Keepsakes"), Measure.KEEPSAKES),
        ):
            self._offer(self._menu, words, Shade(measure))
        self._menu.addSeparator()
        for submenu in (self._kinds_menu, self._tags_menu):
            submenu.setEnabled(False)
            self._menu.addMenu(submenu)
        self._menu.aboutToShow.connect(self._ask)
        self.setMenu(self._menu)

    def _offer(self, menu: QMenu, words: str, shade: Shade) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(shade == self._shade)
        action.setData(shade)
        action.triggered.connect(lambda: self.choose(shade))
        self._group.addAction(action)
        menu.addAction(action)

    def _ask(self) -> None:
        self._journal.ask(lambda journal: journal.kinds.every(), self.set_kinds)
        self._journal.ask(lambda journal: journal.wins.tags(), self.set_tags)

    def _say(self) -> None:
        what = tr("Shade by: {what}").replace("{what}", shade_said(self._shade, self.kind()))
        self.setText(f"{what} ▾".replace("&", "&&"))
        self.setAccessibleName(what)
        for action in self._group.actions():
            action.setChecked(action.data() == self._shade)
