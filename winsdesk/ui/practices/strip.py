"""The year of one practice: days it was, days of rest, and pauses, drawn as the calendar draws."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QPainter, QPen, QWheelEvent

from winsdesk.ui.calendar.drawing import DayPainter, Placed
from winsdesk.ui.calendar.year import GAP, YearGrid
from winsdesk.ui.practices.held import Held, HeldDays
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_WAS = 3
"""The heat level in whose colour a day stands on which it was."""
_OUTLINE = 1.5
_BAND = "indigo"
PITCH = 15
"""The most that a day takes with the gap beside it, in pixels."""


class HeldPainter(DayPainter):
    """Draws days filled, days of rest outlined, and pauses as one soft band."""

    def __init__(self, theme: Theme, days: HeldDays | None = None) -> None:
        """Draw the days of a model, or nothing but samples."""
        super().__init__(theme, numbered=False)
        self._days = days

    def dress(self) -> None:
        """Take the colours from the theme."""
        super().dress()
        look = self._theme.tokens
        self._band = QBrush(look.kinds[_BAND].soft)
        self._was = QBrush(look.heat[_WAS])
        self._rest = QPen(look.heat[_WAS], _OUTLINE)

    def draw_sample(self, painter: QPainter, held: Held, place: QRectF) -> None:
        """Draw what stands for something, by itself."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if held is Held.PAUSE:
            painter.fillRect(place, self._band)
        self._draw_day(painter, held, place, to_come=False)

    def draw(self, painter: QPainter, days: Iterable[Placed], chosen: Placed | None) -> None:
        """Draw days, each in its place, and the chosen one within a ring."""
        assert self._days is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed = list(days)
        self._draw_bands(painter, [*placed, chosen] if chosen else placed)
        if chosen is not None:
            placed.append((chosen[0], self._ring(painter, chosen[1])))
        for cell, place in placed:
            held = self._days.held(cell.day)
            self._draw_day(painter, held, place, to_come=cell.to_come)
            if cell.today:
                ink = self._inks[_WAS if held is Held.WAS else 0]
                self._mark_today(painter, place, ink)

    def _draw_bands(self, painter: QPainter, days: Iterable[Placed]) -> None:
        assert self._days is not None
        half = GAP / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._band)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for cell, place in days:
            if self._days.paused(cell.day):
                painter.drawRect(place.adjusted(-half, -half, half, half))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_day(self, painter: QPainter, held: Held, place: QRectF, *, to_come: bool) -> None:
        if held is Held.PAUSE:
            return
        radius = min(3.0, max(1.5, place.height() / 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._faint_ground if to_come else self._grounds[0])
        if held is Held.WAS:
            painter.setBrush(self._was)
        elif held is Held.REST:
            painter.setPen(self._rest)
            inset = _OUTLINE / 2
            place = place.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, radius, radius)


class YearStrip(YearGrid):
    """The days of a year with what they hold of a practice.

    Keys: those of the calendar's year, and Space checks the chosen day in or takes that back.

    Signals:
        checked: The person wants to say that it was on a day, or to take that back (a ``date``).
    """

    checked = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, preferences)
        self.set_chosen(preferences.today())

    @property
    def held_days(self) -> HeldDays:
        """The model of its days."""
        assert isinstance(self.days, HeldDays)
        return self.days

    def make_days(self) -> HeldDays:
        """Return the model that the strip shows."""
        return HeldDays(self.preferences.today(), self)

    def make_painter(self, *, numbered: bool) -> HeldPainter:
        """Return what draws its days."""
        return HeldPainter(self.theme, self.held_days)

    def name_as(self, name: str) -> None:
        """Be called after the practice."""
        self.setAccessibleName(tr("The year of {name}").replace("{name}", name))

    def fill(self) -> None:
        """Show the days of the year, under the name that it has."""
        name = self.accessibleName()
        super().fill()
        if name:
            self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check in by Space; everything else as in the calendar."""
        day = self.day()
        if event.key() == Qt.Key.Key_Space and day is not None:
            self._check(day)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _check(self, day: date) -> None:
        if day <= self.days.today:
            self.checked.emit(day)

    def _share(self, room: int) -> int:
        return min(super()._share(room), PITCH)
