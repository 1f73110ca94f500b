"""Ratings as five dots, half a dot for one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from winsdesk.ui.theme.tokens import Tokens

HOW_MANY = 5


class DotsMeasure:
    """How large five dots are beside a text in some font."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self.diameter = round(metrics.xHeight() * 1.42)
        self.gap = max(4.0, round(self.diameter * 0.4))
        self.width = HOW_MANY * self.diameter + (HOW_MANY - 1) * self.gap

    def rating_at(self, x: float, *, mirrored: bool) -> int:
        """Return the rating, 1 to 10, that stands at ``x`` from the left of the dots."""
        along = self.width - x if mirrored else x
        step = self.diameter + self.gap
        dot = min(max(int((along + self.gap / 2) // step), 0), HOW_MANY - 1)
        first_half = along - dot * step < self.diameter / 2
        return 2 * dot + (1 if first_half else 2)


def paint_dots(
    painter: QPainter, left: float, middle: float, rating: int, measure: DotsMeasure,
    look: Tokens, *, mirrored: bool,
) -> None:  # fmt: skip
    """Draw ``rating`` (0 to 10) as five dots, their middle line at ``middle``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if mirrored:
        painter.translate(2 * left + measure.width, 0)
        painter.scale(-1, 1)
    for dot in range(HOW_MANY):
        x = left + dot * (measure.diameter + measure.gap)
        box = QRectF(QPointF(x, middle - measure.diameter / 2), QPointF(x + measure.diameter, 0))
        box.setHeight(measure.diameter)
        filled = rating - 2 * dot
        painter.setBrush(look.heat[3] if filled >= 2 else look.line)
        painter.drawEllipse(box)
        if filled == 1:
            painter.setBrush(look.heat[3])
            painter.drawPie(box, 90 * 16, 180 * 16)
    painter.restore()
