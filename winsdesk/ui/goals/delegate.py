"""Draws the rows of steps, and says how high each is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from winsdesk.domain.goal import Progress, StepLine
from winsdesk.ui.goals.marks import paint_progress
from winsdesk.ui.goals.model import LINE, Index, StepsModel
from winsdesk.ui.goals.row import Placed, RowDeed, RowLayout
from winsdesk.ui.theme import Size, Theme
from winsdesk.ui.translating import tr

_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StepDelegate(QStyledItemDelegate):
    """Draws steps. Layouts are kept for as long as the step, the width and the look are the same.

    Attributes:
        pointed: The deed under the pointer and the step it is of, or ``None``.
    """

    def __init__(self, theme: Theme, parent: QTreeView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tree = parent
        self._kept: dict[str, tuple[tuple[object, ...], RowLayout]] = {}
        self.pointed: tuple[str, RowDeed] | None = None
        theme.changed.connect(self._kept.clear)

    def row(self, index: Index) -> RowLayout:
        """Return the layout of a row."""
        line: StepLine = index.data(LINE)
        model = self._tree.model()
        assert isinstance(model, StepsModel)
        chosen = self._tree.currentIndex() == index
        rtl = self._tree.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self._tree.viewport().width() - line.depth * self._tree.indentation()
        made_for = (line, width, model.today, chosen, rtl)
        kept = self._kept.get(line.step.uid)
        if kept is None or kept[0] != made_for:
            layout = RowLayout(line, width, self._theme, model.today, chosen=chosen, rtl=rtl)
            kept = self._kept[line.step.uid] = (made_for, layout)
        return kept[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the tree."""
        return QSize(120, self.row(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        look, layout = self._theme.tokens, self.row(index)
        line: StepLine = index.data(LINE)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -3), 6, 6)
        painter.translate(option.rect.topLeft())
        over_mark = self.pointed == (line.step.uid, RowDeed.MARK)
        paint_progress(painter, layout.mark, line.progress, look, hovered=over_mark)
        painter.setPen(look.ink_2 if line.progress is Progress.DONE else look.ink)
        layout.text.draw(painter, layout.text_at)
        if layout.status is not None:
            planned = layout.planned and not layout.leads_to_win
            painter.setFont(self._theme.font(Size.CAPTION))
            painter.setPen(look.accent if planned else look.ink_2)
            self._write(painter, layout.status, line)
        painter.setFont(self._theme.font(Size.CAPTION, bold=True))
        painter.setPen(look.accent)
        for placed in layout.deeds:
            self._write(painter, placed, line)
        if layout.hint is not None and hovered:
            self._write(painter, layout.hint, line)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """Return a line to write the step in other words."""
        line = QLineEdit(parent)
        line.setAccessibleName(tr("The step"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Write where the words stand."""
        place = self.row(index).text_box().toRect().translated(option.rect.topLeft())
        height = editor.sizeHint().height()
        place.adjust(-10, 0, 10, 0)
        place.moveTop(place.top() - (height - self._tree.fontMetrics().height()) // 2)
        place.setHeight(height)
        editor.setGeometry(place.intersected(self._tree.viewport().rect()))

    def deed_at(self, index: Index, at: QPointF) -> RowDeed | None:
        """Return what a click at a place of the viewport does."""
        inside = at - QPointF(self._tree.visualRect(index).topLeft())
        return self.row(index).deed_at(inside)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep Tab from leading to the next step's words: it leaves the line, as everywhere."""
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        pressed = isinstance(event, QKeyEvent) and event.key() in tabs
        if pressed and event.type() == QEvent.Type.KeyPress:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def _write(self, painter: QPainter, placed: Placed, line: StepLine) -> None:
        font = painter.font()
        font.setUnderline(self.pointed == (line.step.uid, placed.deed))
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(
            placed.text, Qt.TextElideMode.ElideRight, round(placed.box.width() + 1)
        )
        painter.drawText(placed.box.adjusted(0, 0, 1, 0), _LEADING, text)
