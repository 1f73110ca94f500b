"""How the days of the calendar are drawn."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from winsdesk.ui.calendar.dates import day_number
from winsdesk.ui.calendar.model import DayCell
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size

FAINT_GROUND, FAINT_INK = 0.5, 0.62
"""How much of its colour a day still to come keeps."""
_DOT = 4.0
Placed = tuple[DayCell, QRectF]


class DayPainter:
    """Draws days as shaded cells, all of one shade at once, and one of them within a ring.

    Attributes:
        by_keys: Whether the ring is the one of the keyboard focus.
    """

    def __init__(self, theme: Theme, *, numbered: bool) -> None:
        """Draw the days with or without their numbers."""
        self._theme = theme
        self._numbered = numbered
        self.by_keys = False
        self.dress()

    def dress(self) -> None:
        """Take the colours and the type from the theme."""
        look = self._theme.tokens
        self._grounds = [QBrush(colour) for colour in look.heat]
        self._inks = [look.on_heat(level) for level in range(len(look.heat))]
        self._faint_ground = QBrush(_faint(look.heat[0], FAINT_GROUND))
        self._faint_ink = _faint(look.ink_2, FAINT_INK)
        self._plain = self._theme.font(Size.CAPTION)
        self._bold = self._theme.font(Size.CAPTION, bold=True)
        self._digits = QFontMetrics(self._bold).capHeight()

    def draw(self, painter: QPainter, days: Iterable[Placed], chosen: Placed | None) -> None:
        """Draw days, each in its place, and the chosen one, which is not among them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shades: dict[int, list[QRectF]] = {}
        placed = list(days)
        if chosen is not None:
            placed.append((chosen[0], self._ring(painter, chosen[1])))
        for cell, place in placed:
            shades.setdefault(-1 if cell.to_come else cell.level, []).append(place)
        painter.setPen(Qt.PenStyle.NoPen)
        for shade, places in shades.items():
            painter.setBrush(self._faint_ground if shade < 0 else self._grounds[shade])
            for place in places:
                radius = _radius(place.height())
                painter.drawRoundedRect(place, radius, radius)
        for cell, place in placed:
            if cell.today:
                self._mark_today(painter, place, self._inks[cell.level])
            if self._numbered:
                self._number(painter, place, cell)

    def _ring(self, painter: QPainter, place: QRectF) -> QRectF:
        """Draw the ring around the chosen day; return what room is left for the day."""
        look = self._theme.tokens
        out = 1.0 if self._numbered else 0.0
        ring = place.adjusted(-out, -out, out, out)
        painter.setPen(QPen(look.focus if self.by_keys else look.accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _radius(ring.height()) + 1
        painter.drawRoundedRect(ring, radius, radius)
        room = min(2.0, place.height() / 4) - out
        return place.adjusted(room, room, -room, -room)

    def _mark_today(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        """Set a dot on today, under its number where it has one."""
        middle, side = place.center(), place.height() / 3
        if self._numbered:
            side = _DOT
            middle.setY((place.bottom() + middle.y() + self._digits / 2) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(middle, side / 2, side / 2)

    def _number(self, painter: QPainter, place: QRectF, cell: DayCell) -> None:
        painter.setFont(self._bold if cell.today else self._plain)
        painter.setPen(self._faint_ink if cell.to_come else self._inks[cell.level])
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day_number(cell.day))


def _radius(height: float) -> float:
    return min(6.0, max(1.5, height / 4))


def _faint(colour: QColor, share: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(share)
    return faint
