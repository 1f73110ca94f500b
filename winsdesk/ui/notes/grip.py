"""The corner by which a note is made larger and smaller."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from winsdesk.ui.translating import tr

_SIDE = 18


class Grip(QWidget):
    """Three dots in a corner.

    Signals:
        pressed: The corner was taken hold of.
        pulled: It was pulled so far from where it was taken hold of (a ``QPoint``).
    """

    pressed = Signal()
    pulled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ink = QColor()
        self._from: QPoint | None = None
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setCursor(Qt.CursorShape.SizeFDiagCursor)
        self.setToolTip(tr("Make it larger or smaller"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots along the corner."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink)
        for x, y in ((13, 5), (13, 9), (9, 9), (13, 13), (9, 13), (5, 13)):
            painter.drawEllipse(QPointF(x, y), 1.1, 1.1)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull."""
        if self._from is not None:
            self.pulled.emit(event.globalPosition().toPoint() - self._from)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._from = None
