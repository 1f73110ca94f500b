"""Choosing the kind of a win."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from winsdesk.domain.kind import Kind
from winsdesk.ui.parts.kind_mark import paint_mark
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import kind_name


class KindBox(QComboBox):
    """The kinds by name and mark. An archived kind is offered only while the win carries it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[Kind, ...], str | None] | None = None
        self.setAccessibleName(self.tr("Kind"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        side = self.fontMetrics().height() + 2
        self.setIconSize(QSize(side, side))

    @property
    def kind(self) -> str | None:
        """The uid of the chosen kind, or ``None``."""
        uid: str | None = self.currentData()
        return uid

    def offer(self, kinds: Iterable[Kind], carried: str | None) -> None:
        """Offer the kinds in use, and choose the one that the win carries."""
        offered = tuple(kind for kind in kinds if not kind.archived or kind.uid == carried)
        if self._shown == (offered, carried):
            return
        self._shown = (offered, carried)
        self.clear()
        self.addItem(self.tr("No kind"), None)
        for kind in offered:
            self.addItem(self._mark(kind), kind_name(kind), kind.uid)
        self.setCurrentIndex(max(self.findData(carried), 0) if carried else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling never chooses."""
        event.ignore()

    def _mark(self, kind: Kind) -> QIcon:
        side = self.iconSize().width()
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(side * scale), round(side * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mark(painter, QRectF(0, 0, side, side), self._theme.tokens, kind.colour, kind.icon)
        painter.end()
        return QIcon(picture)
