"""What a day holds of a practice, as a Qt model of the days of a year."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt

from winsdesk.domain.calendar import Measure
from winsdesk.domain.practice import PracticeYear
from winsdesk.ui.calendar.model import DaysModel, Index
from winsdesk.ui.practices.saying import day_said


class Held(Enum):
    """What a day holds of a practice; most hold nothing, which is just a day."""

    NOTHING = auto()
    WAS = auto()
    REST = auto()
    PAUSE = auto()


class HeldDays(DaysModel):
    """The days of a year, each with what it holds of one practice."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(today, parent)
        self._held = PracticeYear()

    def show_held(self, year: PracticeYear) -> None:
        """Show what the days hold."""
        if year != self._held:
            self._held = year
            self.set_facts({}, Measure.WINS)

    def held(self, day: date) -> Held:
        """Return what a day holds: that it was comes before rest, and both before a pause."""
        if day in self._held.days:
            return Held.WAS
        if day in self._held.rest:
            return Held.REST
        return Held.PAUSE if self.paused(day) else Held.NOTHING

    def paused(self, day: date) -> bool:
        """Whether a day lies in a pause; one without an end says nothing of days to come."""
        return any(
            pause.holds(day) and (pause.last is not None or day <= self.today)
            for pause in self._held.pauses
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a day, or what is said of it."""
        day = self.day_at(index)
        if day is not None and role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return day_said(day, self.held(day).name, self.today)
        return super().data(index, role)
