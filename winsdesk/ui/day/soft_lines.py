"""The lines that wait, without asking for anything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from winsdesk.ui.theme import Theme

_GAP = 10


class SoftLines(QWidget):
    """Two dashed outlines under the entry line, which is the first of three."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of two lines as high as the entry line."""
        return QSize(120, 2 * self._line() + 2 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.tokens.line, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        for number in range(2):
            top = _GAP + number * (self._line() + _GAP)
            box = QRectF(0.5, top + 0.5, self.width() - 1, self._line() - 1)
            painter.drawRoundedRect(box, 10, 10)

    def _line(self) -> int:
        return self.fontMetrics().lineSpacing() + 28
