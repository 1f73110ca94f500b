"""The mark of a step: an empty box, a half-filled ring for a part, a check for done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from winsdesk.domain.goal import Progress
from winsdesk.ui.theme.icons import drawing
from winsdesk.ui.theme.tokens import Tokens

_UPWARDS = 90 * 16
_HALF = 180 * 16


def paint_progress(
    painter: QPainter, box: QRectF, progress: Progress, look: Tokens, *, hovered: bool = False
) -> None:
    """Paint how far a step is."""
    if progress is Progress.DONE:
        drawing("check", look.ok).render(painter, box)
    elif progress is Progress.PART:
        _paint_part(painter, box, look)
    else:
        painter.setBrush(look.card)
        painter.setPen(QPen(look.accent if hovered else look.border, 1.25))
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(inner, 4, 4)


def _paint_part(painter: QPainter, box: QRectF, look: Tokens) -> None:
    inner = box.adjusted(2, 2, -2, -2)
    colour = look.heat[3]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(inner, _UPWARDS, _HALF)
