"""What the marks of a strip stand for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.practices.held import Held
from winsdesk.ui.practices.strip import HeldPainter
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr


class StripLegend(QWidget):
    """The three marks, each with its word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        flow = Flow(self, spacing=18)
        for held, word in (
            (Held.WAS, tr("Done")),
            (Held.REST, tr("A day of rest")),
            (Held.PAUSE, tr("Paused")),
        ):
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Sample(theme, held), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label(word, "caption", wrap=False))
            flow.addWidget(entry)


class _Sample(QWidget):
    def __init__(self, theme: Theme, held: Held) -> None:
        super().__init__()
        self._theme, self._held = theme, held
        self._drawing = HeldPainter(theme)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawing.draw_sample(painter, self._held, QRectF(self.rect()))
        painter.end()

    def _dress(self) -> None:
        side = round(QFontMetrics(self._theme.font(Size.CAPTION)).capHeight() * 1.2)
        self.setFixedSize(QSize(side, side))
        self._drawing.dress()
        self.update()
