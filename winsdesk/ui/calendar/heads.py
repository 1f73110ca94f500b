"""The names beside and above the days."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from winsdesk.domain.calendar import weekdays
from winsdesk.ui.calendar.dates import weekday_name
from winsdesk.ui.calendar.grid import settle
from winsdesk.ui.calendar.model import Head
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size

GAP = 6
"""Room between the names and the days, in pixels."""


class Heads(QHeaderView):
    """Names of weekdays or months, in the quiet ink, each at its row or column."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation,
        parent: QWidget,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._alignment = alignment
        settle(self)

    def sizeHint(self) -> QSize:
        """Return the room that the names need."""
        metrics = self._metrics()
        if self.orientation() == Qt.Orientation.Horizontal:
            return QSize(0, metrics.height() + GAP)
        widest = max((metrics.horizontalAdvance(name) for name in self._names()), default=0)
        return QSize(widest + GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names; one may reach over the columns after it that have none."""
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(self._theme.tokens.ink_2)
        for section, name in enumerate(self._names()):
            if name:
                painter.drawText(self._place(section, name), self._alignment, name)
        painter.end()

    def _place(self, section: int, name: str) -> QRect:
        at, length = self.sectionViewportPosition(section), self.sectionSize(section)
        if self.orientation() == Qt.Orientation.Vertical:
            return QRect(0, at, self.viewport().width() - GAP, length)
        height = self.viewport().height() - GAP
        needed = max(length, self._metrics().horizontalAdvance(name) + 1)
        left = at + length - needed if self.isRightToLeft() else at
        return QRect(left, 0, needed, height)

    def _names(self) -> list[str]:
        model = self.model()
        return [model.headerData(at, self.orientation()) or "" for at in range(self.count())]

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Size.CAPTION))


def weekday_heads(first: int) -> list[Head]:
    """Return the initials of a week that starts on weekday ``first``, 0 Monday to 6 Sunday."""
    return [
        Head(weekday_name(weekday, narrow=True), weekday_name(weekday))
        for weekday in weekdays(first)
    ]
