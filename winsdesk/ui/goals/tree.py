"""The tree of a goal's steps, as high as its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from winsdesk.domain.goal import GoalTree, Progress, StepLine
from winsdesk.ui.goals.delegate import StepDelegate
from winsdesk.ui.goals.model import LINE, Index, StepsModel
from winsdesk.ui.goals.page_tree import PageTree
from winsdesk.ui.goals.row import SIDE, RowDeed
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_INDENT = 1.4
_MOST_INDENTED = 0.4
"""The largest share of the width that the depth of a step takes."""
_BY_ITSELF = (
    Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)  # fmt: skip
"""Reasons for which the keyboard comes without a wish for a step."""


class StepTree(PageTree):
    """Steps below one another.

    Signals:
        deed_asked: Something is to be done with a step (a :class:`RowDeed` and its uid).
        menu_asked: The menu of the chosen step is wanted, at a global position.
        chosen_changed: Another step is chosen, or none.
        left_downwards: Down was pressed on the last step.
    """

    deed_asked = Signal(str, str)
    menu_asked = Signal(QPoint)
    chosen_changed = Signal()
    left_downwards = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._preferences = preferences
        self.steps = StepsModel(self)
        self._delegate = StepDelegate(theme, self)
        self._pressed: tuple[str, RowDeed] | None = None
        self._pressed_at = QPoint()
        self._waiting: tuple[GoalTree | None] | None = None
        self._goal = ""
        self._wanted = ""
        self.setModel(self.steps)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Steps"))
        self.setAccessibleDescription(
            tr("Enter changes the words, Space is done, Shift and Space part of it.")
        )
        self.selectionModel().currentChanged.connect(self._chosen)
        self._delegate.closeEditor.connect(self._written)
        theme.changed.connect(self.fit)

    # ------------------------------------------------------------ for the page

    def show_tree(self, tree: GoalTree | None) -> None:
        """Show the steps of a goal; words that are being written are left alone until they are."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = (tree,)
            return
        goal = tree.goal.uid if tree else ""
        line = self.chosen() if goal == self._goal else None
        wanted, row = self._wanted or (line.step.uid if line else ""), self._row()
        self._goal = goal
        self.steps.set_tree(tree, self._preferences.today())
        self.expandAll()
        index = self.steps.index_of(wanted)
        if index.isValid():
            self._wanted = ""
        elif line is not None and self.hasFocus() and self.steps.lines:
            near = self.steps.lines[min(row, len(self.steps.lines) - 1)]
            index = self.steps.index_of(near.step.uid)
        self.setCurrentIndex(index)
        self._indent()
        self.fit()

    def chosen(self) -> StepLine | None:
        """Return the chosen step, or ``None``."""
        index = self.currentIndex()
        return index.data(LINE) if index.isValid() else None

    def choose(self, uid: str) -> None:
        """Choose a step, now or as soon as it is here."""
        index = self.steps.index_of(uid)
        self._wanted = "" if index.isValid() else uid
        if index.isValid():
            self.setCurrentIndex(index)

    def flush(self) -> None:
        """Hand on the words that are being written."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor: QWidget | None = self.indexWidget(self.currentIndex())
            if editor is None:
                editor = self.viewport().focusWidget()
            if editor is not None:
                self.commitData(editor)

    def fit(self) -> None:
        """Be as high as the rows."""
        self.scheduleDelayedItemsLayout()
        height = sum(self._delegate.row(index).height for index in self._indexes())
        self.setFixedHeight(height)

    def box_of(self, uid: str) -> QRect:
        """Return where the row of a step stands on the screen."""
        box = self.visualRect(self.steps.index_of(uid))
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    # ------------------------------------------------------------ Qt's

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row and the line under it."""
        super().drawRow(painter, option, index)
        painter.setPen(self.theme.tokens.line)
        bottom = option.rect.bottom()
        painter.drawLine(SIDE, bottom, self.viewport().width() - SIDE, bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._indent()
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew for other type or another direction."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in kinds and hasattr(self, "_delegate"):
            self._indent()
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows; what a letter or Space does is the page's to say."""
        walking = (
            Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
            Qt.Key.Key_Home, Qt.Key.Key_End,
        )  # fmt: skip
        if event.key() == Qt.Key.Key_Down and self._row() == len(self.steps.lines) - 1:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.currentIndex().isValid():
            self.setCurrentIndex(QModelIndex())
        elif event.key() in walking:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is being clicked: choosing a step moves what stands in its row."""
        at = event.position()
        index = self.indexAt(at.toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        deed = self._delegate.deed_at(index, at) if left and index.isValid() else None
        self._pressed = (index.data(LINE).step.uid, deed) if deed else None
        self._pressed_at = at.toPoint()
        super().mousePressEvent(event)
        if not index.isValid():
            self.setCurrentIndex(QModelIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        deed = self._delegate.deed_at(index, event.position()) if index.isValid() else None
        pointed = (index.data(LINE).step.uid, deed) if deed else None
        if pointed != self._delegate.pointed:
            self._delegate.pointed = pointed
            shape = Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        near = (event.position().toPoint() - self._pressed_at).manhattanLength() < 8
        if pressed is not None and near:
            self.deed_asked.emit(pressed[1].value, pressed[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write a step in other words; a second click on a deed is no second deed."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.deed_at(index, event.position()) is None:
            self.edit(index)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what the pointer was on."""
        super().leaveEvent(event)
        self._delegate.pointed = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the step under the pointer, or of the chosen one."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        elif self.currentIndex().isValid():
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.currentIndex().isValid():
            self.menu_asked.emit(where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the keyboard on the first step that is open, so that it is seen where it is."""
        super().focusInEvent(event)
        if event.reason() not in _BY_ITSELF and self.chosen() is None:
            self.enter()

    def enter(self) -> None:
        """Choose the first open step, or the first."""
        lines = self.steps.lines
        still = [line for line in lines if line.progress is not Progress.DONE]
        if lines:
            self.choose((still or lines)[0].step.uid)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry a step; it is no longer a click."""
        self._pressed = self._delegate.pointed = None
        super().startDrag(actions)

    # ------------------------------------------------------------ within

    def _indexes(self) -> list[QModelIndex]:
        return [self.steps.index_of(line.step.uid) for line in self.steps.lines]

    def _row(self) -> int:
        index = self.currentIndex()
        line = index.data(LINE) if index.isValid() else None
        return self.steps.lines.index(line) if line in self.steps.lines else -1

    def _indent(self) -> None:
        deepest = max((line.depth for line in self.steps.lines), default=0)
        usual = round(_INDENT * self.fontMetrics().height())
        most = round(_MOST_INDENTED * self.viewport().width() / max(deepest, 1))
        self.setIndentation(max(min(usual, most), 1))

    def _chosen(self, now: QModelIndex) -> None:
        if now.isValid():
            self.selectionModel().select(now, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.clearSelection()
        self.fit()
        self.chosen_changed.emit()

    def _written(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.setState(QAbstractItemView.State.NoState)
            self.show_tree(waiting[0])
