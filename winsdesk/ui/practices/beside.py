"""The practices of a day beside its page: nothing is there until the day has some."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.domain.practice import Offered
    from winsdesk.ui.practices.offered import OfferedPractices

WITH_KEYS = 9
"""How many of them have a key of their own."""


class PracticesBeside(QWidget):
    """Shows the practices that a day offers, and lets them be checked in from the whole page.

    Signals:
        notice: What happened: a sentence, the words for a way on, and the way.
        shown: The practices of the day are known.
    """

    notice = Signal(str, str, object)
    shown = Signal()

    def __init__(
        self, journal: JournalThread, theme: Theme, preferences: Preferences, page: QWidget
    ) -> None:
        """Belong to the ``page`` of the day, on all of which the keys work."""
        super().__init__()
        self._journal, self._theme, self._preferences = journal, theme, preferences
        self._page = page
        self._day: date | None = None
        self._began = False
        self._keys: list[QShortcut] = []
        self.list: OfferedPractices | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        journal.changed.connect(self._changed)

    def turn_to(self, day: date) -> None:
        """Be beside the page of another day."""
        if day != self._day:
            self._day = day
            self.hide()
            if self._began:
                self.look()

    def begin(self) -> None:
        """Begin to look, once the wins are shown, so as not to hold them up."""
        if not self._began:
            self._began = True
            self.look()

    def look(self) -> None:
        """Ask for the practices of the day; a day still to come has none."""
        day = self._day
        if day is None or day > self._preferences.today():
            self.hide()
        else:
            self._journal.ask(
                lambda journal: journal.practices.for_day(day), lambda found: self._show(day, found)
            )

    def check_in(self, number: int) -> None:
        """Check the practice in that stands at a place, from 0, or take that back."""
        if self.list is not None and not self.isHidden():
            self.list.check_in(number, aloud=not self.list.in_sight(number))

    def _changed(self, changes: ChangeSet) -> None:
        if self._began and changes.touches_part(Part.PRACTICES):
            self.look()

    def _show(self, day: date, found: tuple[Offered, ...]) -> None:
        if day != self._day:
            return
        if found and self.list is None:
            self._make()
        if self.list is not None:
            self.list.show_offered(day, found)
        for number, key in enumerate(self._keys):
            key.setEnabled(number < len(found))
        self.setVisible(bool(found))
        self.shown.emit()

    def _make(self) -> None:
        from winsdesk.ui.practices.offered import OfferedPractices

        self.list = OfferedPractices(self._journal, self._theme, self._preferences)
        self.list.notice.connect(self.notice)
        self._column.addWidget(self.list)
        for number in range(WITH_KEYS):
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self._page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._checking_in(number))
            self._keys.append(key)

    def _checking_in(self, number: int) -> Callable[[], None]:
        return lambda: self.check_in(number)
