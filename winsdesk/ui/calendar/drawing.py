"""How the days of the calendar are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from winsdesk.ui.calendar.dates import day_number
from winsdesk.ui.calendar.model import CELL, DayCell
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size

FAINT = 0.5
"""How much of its colour a day still to come keeps."""


class DayDelegate(QStyledItemDelegate):
    """Draws a day as a shaded cell; the chosen one within a ring.

    Attributes:
        by_keys: Whether the ring is the one of the keyboard focus.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, gap: int, numbered: bool) -> None:
        """Draw with ``gap`` pixels between the days, with or without their numbers."""
        super().__init__(parent)
        self._theme = theme
        self._numbered = numbered
        self._gap = gap
        self.by_keys = False
        self.dress()

    def set_gap(self, gap: int) -> None:
        """Leave another number of pixels between the days."""
        self._gap = gap

    def dress(self) -> None:
        """Take the colours and the type from the theme."""
        look = self._theme.tokens
        self._grounds = [QBrush(colour) for colour in look.heat]
        self._inks = [look.on_heat(level) for level in range(len(look.heat))]
        self._faint_ground = QBrush(_faint(look.heat[0], FAINT))
        self._faint_ink = _faint(look.ink_2, 0.62)
        self._plain = self._theme.font(Size.CAPTION)
        self._bold = self._theme.font(Size.CAPTION, bold=True)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one day."""
        cell: DayCell | None = index.data(CELL)
        if cell is None:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = self._place(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            place = self._ring(painter, place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._faint_ground if cell.to_come else self._grounds[cell.level])
        radius = _radius(place.height())
        painter.drawRoundedRect(place, radius, radius)
        if cell.today and not chosen:
            self._outline(painter, place, self._inks[cell.level])
        if self._numbered:
            self._number(painter, place, cell)

    def _place(self, option: QStyleOptionViewItem) -> QRectF:
        """Return where the day is drawn within its section of the view.

        A day with a number fills its section. One without is square, at the near end of it.
        """
        before = self._gap // 2
        place = QRectF(option.rect.adjusted(before, before, before - self._gap, before - self._gap))
        if not self._numbered:
            if option.direction == Qt.LayoutDirection.LeftToRight:
                place.setWidth(place.height())
            else:
                place.setLeft(place.right() - place.height())
        return place

    def _ring(self, painter: QPainter, place: QRectF) -> QRectF:
        """Draw the ring around the chosen day; return what room is left for the day."""
        look = self._theme.tokens
        pen = QPen(look.focus if self.by_keys else look.accent, 2.0)
        out = 1.0 if self._numbered else 0.0
        ring = place.adjusted(-out, -out, out, out)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _radius(ring.height()) + 1
        painter.drawRoundedRect(ring, radius, radius)
        room = min(2.0, place.height() / 4) - out
        return place.adjusted(room, room, -room, -room)

    def _outline(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        """Mark today."""
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _radius(place.height())
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), radius - 1, radius - 1)

    def _number(self, painter: QPainter, place: QRectF, cell: DayCell) -> None:
        font: QFont = self._bold if cell.today else self._plain
        painter.setFont(font)
        painter.setPen(self._faint_ink if cell.to_come else self._inks[cell.level])
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day_number(cell.day))


def _radius(height: float) -> float:
    return min(6.0, max(1.5, height / 4))


def _faint(colour: QColor, share: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(share)
    return faint
