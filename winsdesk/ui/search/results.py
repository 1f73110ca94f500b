"""The list of what was found, walked by keys and opened by Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from winsdesk.ui.search.delegate import FoundDelegate
from winsdesk.ui.search.excerpt import Hit
from winsdesk.ui.search.model import FoundModel
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Results(QListView):
    """What was found.

    Signals:
        day_opened: A thing found was clicked, or Enter pressed on it (its ``date``, and the uid of
            the win it is, empty for the words of a day).
        left_upwards: Up was pressed on the first one.
        typed: Something was typed here that belongs into the field (the key press).
    """

    day_opened = Signal(object, str)
    left_upwards = Signal()
    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundModel(self)
        self._delegate = FoundDelegate(theme, self)
        self.setModel(self.found)
        self.setItemDelegate(self._delegate)
        self.setProperty("surface", "cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("What was found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.clicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def beside(self) -> int:
        """Return the width, in pixels, that is kept for the scroll bar at the far edge."""
        return self.verticalScrollBar().sizeHint().width()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, from the top."""
        self._delegate.forget()
        self.found.set_hits(hits)
        self.scrollToTop()

    def enter(self) -> None:
        """Take the keyboard, on the one chosen before or on the first."""
        index = self.currentIndex()
        if not index.isValid():
            index = self.found.next_hit(-1, 1)
        if index.isValid():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)

    def open_first(self) -> None:
        """Open the day of the first thing found, if anything was."""
        self._open(self.found.next_hit(-1, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over what was found; hand typing back to the field."""
        key, row = event.key(), self.currentIndex().row()
        if key in _OPENING:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Up and not self.found.next_hit(row, -1).isValid():
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif key == Qt.Key.Key_Backspace or (event.text().strip().isprintable() and event.text()):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key leads to, over the headings."""
        actions = QAbstractItemView.CursorAction
        row = self.currentIndex().row()
        if action == actions.MoveHome:
            return self.found.next_hit(-1, 1)
        if action == actions.MoveEnd:
            return self.found.next_hit(self.found.rowCount(), -1)
        index = super().moveCursor(action, modifiers)
        if index.isValid() and self.found.hit_at(index) is None:
            step = 1 if index.row() >= row else -1
            index = self.found.next_hit(index.row(), step)
        return index if index.isValid() else self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts anew."""
        super().resizeEvent(event)
        self._keep_width()
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def _keep_width(self) -> None:
        """Leave the cards as wide as they are, with the scroll bar and without it."""
        free = 0 if self.verticalScrollBar().maximum() else self.beside()
        left, right = (free, 0) if self.isRightToLeft() else (0, free)
        self.setViewportMargins(left, 0, right, 0)

    def _open(self, index: QModelIndex) -> None:
        hit = self.found.hit_at(index)
        if hit is not None:
            win = hit.found.win
            self.day_opened.emit(hit.found.day, win.uid if win else "")
