"""The rising line: what was done towards a goal, added up. It never falls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from winsdesk.ui.theme import Theme

_DOT = 4.5
_STROKE = 2.5


class RisingLine(QWidget):
    """Days from left to right, steps from below upwards; no axis and no end to be reached."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[tuple[float, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The line from its beginning, each point within 0 and 1."""
        return self._points

    def show_days(self, begun: date, days: Sequence[date], today: date) -> None:
        """Show the days, in order, on each of which a step was done."""
        self._points = points(begun, days, today)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a calm height."""
        return QSize(160, round(self.fontMetrics().height() * 5.2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and a dot where it is now."""
        if not self._points:
            return
        look = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_DOT + 2, _DOT + 2, -_DOT - 2, -_DOT - 2)
        placed = QPolygonF([self._place(room, *point) for point in self._points])
        pen = QPen(look.heat[3], _STROKE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(placed)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.heat[4])
        painter.drawEllipse(placed.last(), _DOT, _DOT)

    def _place(self, room: QRectF, across: float, up: float) -> QPointF:
        across = 1 - across if self.isRightToLeft() else across
        return QPointF(room.left() + across * room.width(), room.bottom() - up * room.height())


def points(begun: date, days: Sequence[date], today: date) -> tuple[tuple[float, float], ...]:
    """Return the line as points within 0 and 1: flat over quiet days, rising on the others.

    It sets out on the eve of the beginning, so that a first day rises too.
    """
    if not days:
        return ()
    eve = begun - timedelta(days=1)
    span = (max(today, days[-1]) - eve).days
    line, done = [(0.0, 0.0)], 0
    for day, same in groupby(days):
        across = (day - eve).days / span
        before = across - 1 / span
        if before > line[-1][0]:
            line.append((before, done / len(days)))
        done += len(list(same))
        line.append((across, done / len(days)))
    if line[-1][0] < 1:
        line.append((1.0, 1.0))
    return tuple(line)
