"""A tree that is a part of a page: without a frame, and the page around it does the scrolling."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTreeView, QWidget

from winsdesk.ui.goals.model import Index
from winsdesk.ui.goals.row import SIDE
from winsdesk.ui.theme import Theme


class PageTree(QTreeView):
    """Rows below one another; while one is dragged, it shows where that would stand.

    Signals:
        sought: A row should be in sight (its place in the tree).
    """

    sought = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._drop: tuple[QRect, QAbstractItemView.DropIndicatorPosition] | None = None
        self._dress()

    def sizeHint(self) -> QSize:
        """Return a modest width; the height is fixed."""
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a small width; words wrap."""
        return QSize(120, self.height())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Ask the page to bring a row into sight."""
        if index.isValid() and self.hasFocus():
            self.sought.emit(self.visualRect(index))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw none: rows stand indented below one another."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry a row."""
        super().startDrag(Qt.DropAction.MoveAction)
        self._mark_drop(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the dragged row would stand."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._mark_drop(index if event.isAccepted() and index.isValid() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where it would have stood."""
        super().dragLeaveEvent(event)
        self._mark_drop(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and where a dragged one would stand: below one, or between two."""
        super().paintEvent(event)
        if self._drop is None:
            return
        box, position = self._drop
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.tokens.focus, 3))
        if position == QAbstractItemView.DropIndicatorPosition.OnItem:
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 6, 6)
        else:
            above = position == QAbstractItemView.DropIndicatorPosition.AboveItem
            y = max(box.top(), 2) if above else min(box.bottom(), self.viewport().height() - 2)
            painter.drawLine(box.left() + SIDE, y, box.right() - SIDE, y)

    def _mark_drop(self, index: QModelIndex | None) -> None:
        at = None if index is None else (self.visualRect(index), self.dropIndicatorPosition())
        if at != self._drop:
            self._drop = at
            self.viewport().update()

    def _dress(self) -> None:
        self.setProperty("look", "bare")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFixedHeight(0)
