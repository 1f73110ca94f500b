"""A slow breath to follow."""

from __future__ import annotations

from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from winsdesk.ui.theme import Size, Theme

_FRAME = 40
"""How long one picture of the breath stands, in milliseconds."""
_RINGS = ((1.0, 0.10), (0.79, 0.15), (0.57, 0.34))
"""How wide each circle is, as a share of the outermost, and how much colour it adds."""
_EMPTY = 0.62
"""How wide the circles are before a breath, as a share of their full size."""
_LARGEST = 23
_SMALLEST = 11
"""How wide the whole is at most and at least, in heights of the text."""


class Breath(QWidget):
    """Circles that grow while breathing in and shrink while breathing out; or that stand still.

    Attributes:
        wordless: Whether only the circles are drawn, because words stand over them.
    """

    def __init__(self, theme: Theme, seconds: int, *, still: bool) -> None:
        """Breathe in and out once in ``seconds``; do not move at all when ``still``."""
        super().__init__()
        self._theme = theme
        self._length = seconds * 1000
        self._still = still
        self._clock = QElapsedTimer()
        self.wordless = False
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self.update)
        self.setAccessibleName(self.tr("A slow breath to follow"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def moving(self) -> bool:
        """Whether it moves at the moment."""
        return self._timer.isActive()

    def phase(self) -> float:
        """Return how far the present breath is, from 0 to 1."""
        return self._clock.elapsed() % self._length / self._length if self.moving else 0.5

    def words(self) -> str:
        """Return what stands in the circle."""
        if not self.moving:
            return self.tr("breathe")
        return self.tr("breathe in") if self.phase() < 0.5 else self.tr("breathe out")

    def sizeHint(self) -> QSize:
        """Return the largest size."""
        side = _LARGEST * self.fontMetrics().height()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        side = _SMALLEST * self.fontMetrics().height()
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin a breath."""
        super().showEvent(event)
        self._clock.start()
        if not self._still:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while nobody sees it."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circles, and the words within."""
        look = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        fullness = fullness_at(self.phase())
        outer = min(self.width(), self.height()) / 2 * (_EMPTY + (1 - _EMPTY) * fullness)
        for share, strength in _RINGS:
            colour = QColor(look.heat[2])
            colour.setAlphaF(strength)
            painter.setBrush(colour)
            painter.drawEllipse(middle, outer * share, outer * share)
        if self.wordless:
            return
        painter.setFont(self._theme.font(Size.BODY))
        painter.setPen(look.ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words())


def fullness_at(phase: float) -> float:
    """Return how full a breath is, 0 to 1, at a phase from 0 to 1; fullest at a half."""
    return (1 - cos(2 * pi * phase)) / 2
