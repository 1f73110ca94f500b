"""How a kind stands in the list of kinds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from winsdesk.domain.kind import Kind
from winsdesk.ui.parts.kind_mark import paint_mark
from winsdesk.ui.settings.kinds_model import KIND, Index
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size

_GAP = 10
_ARCHIVED = 0.6


class KindDelegate(QStyledItemDelegate):
    """Draws a kind: a handle to drag it by, its mark, its name, and whether it is archived."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row high enough to aim at, and to write a name in."""
        height = option.fontMetrics.height()
        return QSize(height * 10, height + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        kind: Kind = index.data(KIND)
        look = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        if kind.archived:
            painter.setOpacity(_ARCHIVED)
        handle, mark, name = self._places(option)
        if not kind.archived:
            self._theme.icon("drag", look.border).paint(painter, handle)
        paint_mark(painter, QRectF(mark), look, kind.colour, kind.icon)
        painter.setOpacity(1)
        name = self._paint_archived(painter, option, name) if kind.archived else name
        painter.setFont(self._theme.font(Size.BODY))
        painter.setPen(look.ink_2 if kind.archived else look.ink)
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, align | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Write the name where it stands."""
        name = self._places(option)[2]
        height = max(editor.sizeHint().height(), name.height() - 6)
        left = option.direction == Qt.LayoutDirection.LeftToRight
        name.adjust(-9 if left else 0, 0, 0 if left else 9, 0)
        name.setHeight(min(height, option.rect.height()))
        name.moveTop(option.rect.center().y() - name.height() // 2)
        editor.setGeometry(name)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = self._theme.tokens
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        ground = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setBrush(look.window)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(look.focus, 2) if focused else QPen(look.line, 1))
        painter.drawRoundedRect(ground, 8, 8)

    def _paint_archived(
        self, painter: QPainter, option: QStyleOptionViewItem, name: QRect
    ) -> QRect:
        """Write "Archived" at the end of the row, and return the room that is left."""
        word = QCoreApplication.translate("KindDelegate", "Archived")
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(self._theme.tokens.ink_2)
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(name, align | Qt.AlignmentFlag.AlignVCenter, word)
        room = painter.fontMetrics().horizontalAdvance(word) + _GAP
        left = option.direction == Qt.LayoutDirection.LeftToRight
        return name.adjusted(0, 0, -room, 0) if left else name.adjusted(room, 0, 0, 0)

    def _places(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect, QRect]:
        row, height = option.rect, option.fontMetrics.height()
        side = height + 10
        middle = row.center().y() + 1
        handle = QRect(row.left() + 4, middle - height // 2, height, height)
        mark = QRect(handle.right() + 6, middle - side // 2, side, side)
        name = row.adjusted(mark.right() - row.left() + _GAP + 4, 0, -_GAP, 0)
        turn = partial(QStyle.visualRect, option.direction, row)
        return turn(handle), turn(mark), turn(name)
