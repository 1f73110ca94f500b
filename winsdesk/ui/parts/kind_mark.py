"""A kind's mark: its drawing on the soft ground of its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from winsdesk.paths import ResourceNotFoundError
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.icons import drawing
from winsdesk.ui.theme.tokens import Tokens

USUAL_ICON = "kind-spark"
_DRAWING = 0.62
"""How much of the mark's diameter its drawing takes."""


def paint_mark(painter: QPainter, where: QRectF, look: Tokens, colour: str, icon: str) -> None:
    """Paint a round mark into ``where``; one that is not known gets the usual drawing."""
    pair = look.kinds.get(colour) or look.kinds["stone"]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pair.soft)
    painter.drawEllipse(where)
    inner = QRectF(QPointF(), where.size() * _DRAWING)
    inner.moveCenter(where.center())
    try:
        drawn = drawing(icon, pair.ink)
    except ResourceNotFoundError:
        drawn = drawing(USUAL_ICON, pair.ink)
    drawn.render(painter, inner)
    painter.restore()


class Mark(QWidget):
    """A mark that stands by itself, as large as ``heights`` of the text."""

    def __init__(self, theme: Theme, colour: str, icon: str, heights: float = 2.0) -> None:
        super().__init__()
        self._theme = theme
        self._drawn = (colour, icon)
        self._heights = heights
        theme.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        paint_mark(QPainter(self), QRectF(self.rect()), self._theme.tokens, *self._drawn)

    def _fit(self) -> None:
        side = round(QFontMetrics(self._theme.body).height() * self._heights)
        self.setFixedSize(side, side)
        self.update()
