"""A month as a grid of days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from winsdesk.domain.calendar import (
    DAYS_IN_WEEK,
    days_away,
    last_of_month,
    month_weeks,
    months_away,
)
from winsdesk.ui.calendar.dates import month_and_year
from winsdesk.ui.calendar.grid import DayGrid
from winsdesk.ui.calendar.heads import Heads, weekday_heads
from winsdesk.ui.measures import DAY_GAP, least_day
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

LARGEST = 60
"""The greatest height of a day with the gap beside it, in pixels."""
MOST_WEEKS = 6
_WEEK, _DAY = DAYS_IN_WEEK, 1


class MonthGrid(DayGrid):
    """The days of one month, shaded; as high as six weeks, so that nothing below it jumps.

    Half of the gap between days is left free at every edge, also at the outer ones.

    Keys: arrows go by day and week (into the months around, too), Page Up and Down by month, Home
    and End to the first and last of the month, Ctrl+Home to today, Enter opens.
    """

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, preferences, parent, gap=DAY_GAP, numbered=True)
        today = preferences.today()
        self._year, self._month = today.year, today.month
        self._highest = LARGEST
        self.setHorizontalHeader(Heads(theme, Qt.Orientation.Horizontal, self))
        self.verticalHeader().hide()
        self.fill()

    def set_month(self, year: int, month: int) -> None:
        """Show a month, 1 to 12, of a year."""
        if (year, month) != (self._year, self._month):
            self._year, self._month = year, month
            self.fill()

    def month(self) -> tuple[int, int]:
        """Return the year and the month that are shown."""
        return self._year, self._month

    def set_highest(self, height: int) -> None:
        """Let a day, with the gap beside it, get at most this high, in pixels."""
        if height != self._highest:
            self._highest = height
            self.lay_out()
            self.updateGeometry()

    def fill(self) -> None:
        """Show the days of the month in weeks."""
        first = self.preferences.first_weekday()
        self.days.set_grid(month_weeks(self._year, self._month, first), weekday_heads(first))
        self.setAccessibleName(month_and_year(self._year, self._month))
        self.lay_out()
        self.set_chosen(self.day())

    def target(self, key: int, modifiers: Qt.KeyboardModifier, day: date) -> date | None:
        """Return the day that a key leads to."""
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Home:
            return self.days.today
        if plain != Qt.KeyboardModifier.NoModifier:
            return None
        onward = -_DAY if self.isRightToLeft() else _DAY
        by_days = {
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        if key in by_days:
            return days_away(day, by_days[Qt.Key(key)])
        return {
            Qt.Key.Key_PageUp: months_away(day, -1),
            Qt.Key.Key_PageDown: months_away(day, 1),
            Qt.Key.Key_Home: day.replace(day=1),
            Qt.Key.Key_End: last_of_month(day),
        }.get(Qt.Key(key))

    def lay_out(self) -> None:
        """Share the width among the days of the week, to the pixel."""
        width = self.width()
        for column in range(DAYS_IN_WEEK):
            before, after = column * width // DAYS_IN_WEEK, (column + 1) * width // DAYS_IN_WEEK
            self.setColumnWidth(column, after - before)
        height = self._row_height(width)
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, height)

    def heightForWidth(self, width: int) -> int:
        """Return the height of six weeks and their heads."""
        heads = self.horizontalHeader().sizeHint().height()
        return heads + MOST_WEEKS * self._row_height(width)

    def sizeHint(self) -> QSize:
        """Return the size that suits a side column."""
        width = DAYS_IN_WEEK * max(36, least_day(self.theme))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the numbers can be read."""
        width = DAYS_IN_WEEK * least_day(self.theme)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the days grow with the room."""
        super().resizeEvent(event)
        self.lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around."""
        event.ignore()

    def _row_height(self, width: int) -> int:
        least = least_day(self.theme)
        return max(least, min(width // DAYS_IN_WEEK, self._highest))
