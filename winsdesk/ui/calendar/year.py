"""A year as a heatmap: a column for each week, a row for each weekday."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from winsdesk.domain.calendar import DAYS_IN_WEEK, days_away, months_away, year_weeks
from winsdesk.ui.calendar.dates import month_name, year_number
from winsdesk.ui.calendar.grid import DayGrid
from winsdesk.ui.calendar.heads import Heads, weekday_heads
from winsdesk.ui.calendar.model import Head
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr

GAP, NARROW_GAP = 3, 2
SMALLEST = 5
"""The least side of a day with the gap beside it, in pixels."""
_MONTHS_APART = 11
_NOTCH = 120
_WEEK, _DAY = DAYS_IN_WEEK, 1


class YearGrid(DayGrid):
    """The days of one year, shaded, as wide as there is room.

    Keys: Up and Down go by day, Left and Right by week as the eye sees them, Page Up and Down by
    month, Alt+Up and Alt+Down (also Ctrl+Page Up and Ctrl+Page Down, and the wheel) by year, Home
    and End to the first and last of the year, Ctrl+Home to today, Enter opens.
    """

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, preferences, parent, gap=GAP, numbered=False)
        self._year = preferences.today().year
        self._month_columns: tuple[int, ...] = ()
        self._turned = 0
        self._pitch = 0
        self._initials = Heads(theme, Qt.Orientation.Vertical, self)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        self.setHorizontalHeader(Heads(theme, Qt.Orientation.Horizontal, self, leading))
        self.setVerticalHeader(self._initials)
        self.fill()

    def year(self) -> int:
        """Return the year that is shown."""
        return self._year

    def set_year(self, year: int) -> None:
        """Show a year."""
        if year != self._year:
            self._year = year
            self.fill()

    def fill(self) -> None:
        """Show the days of the year in weeks."""
        first = self.preferences.first_weekday()
        weeks = year_weeks(self._year, first)
        lead = next(at for at, day in enumerate(weeks[0]) if day is not None)
        self._month_columns = tuple(
            (date(self._year, month, 1).timetuple().tm_yday - 1 + lead) // DAYS_IN_WEEK
            for month in range(1, 13)
        )
        rows = weekday_heads(first)
        self.days.set_grid(tuple(zip(*weeks, strict=True)), self._month_heads(len(weeks)), rows)
        self.setAccessibleName(tr("The year {year}").replace("{year}", year_number(self._year)))
        self.lay_out()
        self.set_chosen(self.day())

    def target(self, key: int, modifiers: Qt.KeyboardModifier, day: date) -> date | None:
        """Return the day that a key leads to."""
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            return self._far_target(key, plain, day)
        onward = -_WEEK if self.isRightToLeft() else _WEEK
        by_days = {
            Qt.Key.Key_Up: -_DAY,
            Qt.Key.Key_Down: _DAY,
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Right: onward,
        }
        if key in by_days:
            return days_away(day, by_days[Qt.Key(key)])
        return {
            Qt.Key.Key_PageUp: months_away(day, -1),
            Qt.Key.Key_PageDown: months_away(day, 1),
            Qt.Key.Key_Home: day.replace(month=1, day=1),
            Qt.Key.Key_End: day.replace(month=12, day=31),
        }.get(Qt.Key(key))

    def lay_out(self) -> None:
        """Share the width among the weeks; what is left over sets the months a little apart."""
        weeks = self.days.columnCount()
        room = self._room(self.width())
        pitch = self._pitch_for(self.width())
        self._initials.setVisible(self._initials_fit(pitch))
        self.set_gap(GAP if pitch > 2 * GAP + NARROW_GAP else NARROW_GAP)
        over, odd = divmod(max(room - pitch * weeks, 0), _MONTHS_APART)
        wider = {
            column - 1: pitch + over + (at < odd)
            for at, column in enumerate(self._month_columns[1:])
        }
        for column in range(weeks):
            self.setColumnWidth(column, wider.get(column, pitch))
        for row in range(DAYS_IN_WEEK):
            self.setRowHeight(row, pitch)
        if pitch != self._pitch:
            self._pitch = pitch
            self.days.set_columns(self._month_heads(weeks))
        self.updateGeometries()

    def heightForWidth(self, width: int) -> int:
        """Return the height of a week and the names of the months."""
        heads = self.horizontalHeader().sizeHint().height()
        return heads + DAYS_IN_WEEK * self._pitch_for(width)

    def sizeHint(self) -> QSize:
        """Return a size at which days are easy to tell apart."""
        width = 16 * max(self.days.columnCount(), 53)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which days can be told apart."""
        width = SMALLEST * max(self.days.columnCount(), 53)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the days grow with the room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the years, one for each notch."""
        self._turned += event.angleDelta().y()
        years = int(self._turned / _NOTCH)
        self._turned -= years * _NOTCH
        event.accept()
        if years:
            self.choose(months_away(self.day() or self.days.today, -12 * years))

    def _far_target(self, key: int, modifiers: Qt.KeyboardModifier, day: date) -> date | None:
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        if (modifiers, key) == (control, Qt.Key.Key_Home):
            return self.days.today
        if (modifiers, key) in ((alt, Qt.Key.Key_Up), (control, Qt.Key.Key_PageUp)):
            return months_away(day, -12)
        if (modifiers, key) in ((alt, Qt.Key.Key_Down), (control, Qt.Key.Key_PageDown)):
            return months_away(day, 12)
        return None

    def _month_heads(self, weeks: int) -> list[Head]:
        """Return the names of the months above their first weeks, as long as there is room."""
        metrics = self._metrics()
        names = {month: month_name(month, short=True) for month in range(1, 13)}
        widest = max(metrics.horizontalAdvance(name) for name in names.values())
        if widest + NARROW_GAP > 4 * self._pitch:
            names = {month: month_name(month, narrow=True) for month in range(1, 13)}
        starts = {column: month for month, column in enumerate(self._month_columns, start=1)}
        heads, month = [], 1
        for week in range(weeks):
            month = starts.get(week, month)
            heads.append(Head(names[month] if week in starts else "", month_name(month)))
        return heads

    def _initials_fit(self, pitch: int) -> bool:
        return self._metrics().capHeight() + 4 <= pitch

    def _room(self, width: int) -> int:
        """Return the width for the days, beside the initials if those fit."""
        beside = width - self._initials.sizeHint().width()
        return beside if self._initials_fit(self._share(beside)) else width

    def _pitch_for(self, width: int) -> int:
        return self._share(self._room(width))

    def _share(self, room: int) -> int:
        return max(SMALLEST, room // max(self.days.columnCount(), 53))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font(Size.CAPTION))
