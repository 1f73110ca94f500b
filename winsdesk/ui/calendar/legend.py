"""What the shades stand for, in figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from winsdesk.domain.calendar import Measure
from winsdesk.ui.calendar.saying import level_figures, levels_said
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr

GAP, WORD_GAP = 3, 10
_RADIUS = 3.0


class Legend(QWidget):
    """The five shades side by side, each with its figure, between "fewer" and "more"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = Measure.WINS
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_measure(Measure.WINS)
        theme.changed.connect(self.updateGeometry)

    def set_measure(self, measure: Measure) -> None:
        """Show the figures of another measure."""
        self._measure = measure
        self.setAccessibleName(levels_said(measure))
        self.setToolTip(levels_said(measure))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the figures need."""
        metrics = self._metrics()
        words = sum(metrics.horizontalAdvance(word) + WORD_GAP for word in self._ends())
        return QSize(words + sum(self._widths()) + GAP * 4, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the room that the figures need."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shades in the order in which the person reads."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(Size.CAPTION))
        fewer, more = self._ends()
        at = self._word(painter, 0.0, fewer) + WORD_GAP
        for level, width in enumerate(self._widths()):
            at = self._swatch(painter, at, level, width) + GAP
        self._word(painter, at - GAP + WORD_GAP, more)
        painter.end()

    def _word(self, painter: QPainter, at: float, word: str) -> float:
        width = self._metrics().horizontalAdvance(word)
        painter.setPen(self._theme.tokens.ink_2)
        painter.drawText(self._box(at, width), Qt.AlignmentFlag.AlignCenter, word)
        return at + width

    def _swatch(self, painter: QPainter, at: float, level: int, width: int) -> float:
        look = self._theme.tokens
        box = self._box(at, width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.heat[level])
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(look.on_heat(level))
        figure = level_figures(self._measure)[level]
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figure)
        return at + width

    def _box(self, at: float, width: float) -> QRectF:
        left = self.width() - at - width if self.isRightToLeft() else at
        return QRectF(left, 0, width, self.height())

    def _widths(self) -> list[int]:
        metrics = self._metrics()
        least = metrics.height() + 4
        figures = level_figures(self._measure)
        return [max(least, metrics.horizontalAdvance(figure) + 10) for figure in figures]

    def _ends(self) -> tuple[str, str]:
        if self._measure is Measure.EFFORT:
            return tr("less"), tr("more")
        return tr("fewer"), tr("more")

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Size.CAPTION))
