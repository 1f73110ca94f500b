"""Turning the page: to the day before and after, to today, to any date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winsdesk.domain.calendar import days_away
from winsdesk.ui.day.actions import DayActions, connect
from winsdesk.ui.day.paper import Paper
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme


class Turning(QObject):
    """Goes to other days, by the buttons of the page and by keys.

    Signals:
        asked: The person wants to see a day's page (a ``date``).
    """

    asked = Signal(object)

    def __init__(
        self,
        page: QWidget,
        paper: Paper,
        actions: DayActions,
        theme: Theme,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._preferences = preferences
        self._day = preferences.today()
        connect(actions.previous, lambda: self.asked.emit(days_away(self._day, -1)))
        connect(actions.next, lambda: self.asked.emit(days_away(self._day, 1)))
        connect(actions.go_to_date, self._go_to_date)
        paper.previous.clicked.connect(actions.previous.trigger)
        paper.next.clicked.connect(actions.next.trigger)
        paper.headline.clicked.connect(self._go_to_date)
        for button in (paper.today, paper.new_day):
            button.clicked.connect(lambda: self.asked.emit(self._preferences.today()))

    def turn_to(self, day: date) -> None:
        """Set out from another day from now on."""
        self._day = day

    def pick(self, title: str, deed: str) -> date | None:
        """Let the person pick a date; ``None`` when they would rather not."""
        from winsdesk.ui.day.picker import pick_day

        return pick_day(title, deed, self._day, self._theme, self._preferences, self._page)

    def _go_to_date(self) -> None:
        day = self.pick(self.tr("Go to date"), self.tr("Go"))
        if day is not None:
            self.asked.emit(day)
