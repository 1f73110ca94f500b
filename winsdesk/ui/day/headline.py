"""The date at the head of the page; a click on it chooses another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from winsdesk.ui.theme import Size, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_RING = 4


class Headline(QPushButton):
    """A button that looks like a headline, and wraps like one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Go to another date"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, day: str) -> None:
        """Show a date."""
        self.setText(day.replace("&", "&&"))
        self.setAccessibleName(day)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped date."""
        return self._box(width).height() + 2 * _RING

    def sizeHint(self) -> QSize:
        """Return the size of the date on one line."""
        box = self._box(10_000)
        return QSize(box.width() + 2 * _RING, box.height() + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest word."""
        words = self.accessibleName().split() or [""]
        width = max(self._metrics.horizontalAdvance(word) for word in words)
        return QSize(width + 2 * _RING, self._metrics.height() + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the date, in the accent while the pointer is on it."""
        look = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setFont(self._type)
        painter.setPen(look.accent if self.underMouse() else look.ink)
        inset = _RING if self.hasFocus() else 0
        box = self.rect().adjusted(inset, _RING, -inset, -_RING)
        painter.drawText(box, int(_FLAGS | Qt.AlignmentFlag.AlignLeft), self.accessibleName())

    def _measure(self) -> None:
        self._type = self._theme.font(Size.DISPLAY, bold=True)
        self._metrics = QFontMetrics(self._type)

    def _box(self, width: int) -> QRect:
        room = QRect(0, 0, width, 10_000)
        return self._metrics.boundingRect(room, int(_FLAGS), self.accessibleName())
