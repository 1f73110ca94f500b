"""How what was deleted stands in the trash."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.trash.model import FACTS, Index

_PADDING = 14
_GAP = 4
BETWEEN = 8


class TrashDelegate(QStyledItemDelegate):
    """Draws a card: the words on one line, under them what it was and how long it is kept."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for a line of words and for all of the facts."""
        body = QFontMetrics(self._theme.font(Size.BODY)).height()
        caption = QFontMetrics(self._theme.font(Size.CAPTION))
        room = QRect(0, 0, self._list.viewport().width() - 2 * (_PADDING + 1), body * 100)
        facts = caption.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data(FACTS)).height()
        return QSize(body * 10, body + facts + _GAP + 2 * _PADDING + BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        look = self._theme.tokens
        card = QRectF(option.rect).adjusted(1, 1, -1, -BETWEEN + 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.accent_soft if chosen else look.card)
        painter.setPen(QPen(look.focus, 2) if focused else QPen(look.line, 1))
        painter.drawRoundedRect(card, 12, 12)
        lines = card.toRect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        words = " ".join(str(index.data()).split())
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._theme.font(Size.BODY))
        painter.setPen(look.ink)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, lines.width())
        painter.drawText(lines, align | Qt.AlignmentFlag.AlignTop, shown)
        lines.adjust(0, metrics.height() + _GAP, 0, 0)
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(look.ink_2)
        painter.drawText(lines, align | Qt.TextFlag.TextWordWrap, index.data(FACTS))
        painter.restore()
