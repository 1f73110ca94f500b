"""The line in which a win is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.label import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent

    from winsdesk.ui.day.tagging import TagCompleter

_MOST_LINES = 8
_HINT_NEEDS = 22
"""How many heights of the text the line must be wide for the hint to stand in it."""


class EntryLine(GrowingText):
    """Enter keeps what is written; Shift+Enter begins another line of the same win.

    Signals:
        kept: The person wants to keep the text.
        left_upwards: Up was pressed in the line with nothing in it, or spaces alone.
        moved: The line has another place on the page.
    """

    kept = Signal(str)
    left_upwards = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, most=_MOST_LINES)
        self.tagging: TagCompleter | None = None
        self.setProperty("surface", "entry")
        self.setAccessibleName(self.tr("A small win"))
        self.setAccessibleDescription(self.tr("Enter keeps it."))
        self._hint: QLabel = label(self.tr("Enter to keep"), "caption", wrap=False)
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def write(self, text: str) -> None:
        """Show an unfinished line, ready to go on at its end."""
        from PySide6.QtGui import QTextCursor

        self.fill(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def stand_out(self, first: bool) -> None:
        """Be larger for the first win of all, or as on every day."""
        self.setProperty("first", first)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter; go to the cards by Up from the empty line."""
        if self.tagging is not None and self.tagging.takes(event):
            event.ignore()
            return
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entering and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self.toPlainText().strip():
                self.kept.emit(self.toPlainText())
        elif event.key() == Qt.Key.Key_Up and not self.toPlainText().strip():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that the line has another place."""
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the end of the line."""
        self._place_hint()
        super().resizeEvent(event)

    def fit(self) -> None:
        """Be as high as the lines; the hint stays on the first."""
        super().fit()
        self._place_hint()

    def _place_hint(self) -> None:
        if not hasattr(self, "_hint"):
            return
        roomy = self.width() >= _HINT_NEEDS * self.fontMetrics().height()
        self._hint.setVisible(roomy)
        size = self._hint.sizeHint()
        taken = size.width() + 12 if roomy else 0
        left, right = (taken, 0) if self.isRightToLeft() else (0, taken)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        frame = self.contentsMargins()
        x = frame.left() if self.isRightToLeft() else self.width() - frame.right() - size.width()
        line = self.fontMetrics().lineSpacing()
        self._hint.setGeometry(x, frame.top() + (line - size.height()) // 2 + 1, *size.toTuple())
