"""Fields that look like what they say until they are written in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.undoing import LineField


class QuietText(GrowingText):
    """Words that are changed where they stand: Enter or leaving keeps them, Escape puts them back.

    Signals:
        settled: Other words stand there (the words).
        left: Enter or Escape was pressed.
    """

    settled = Signal(str)
    left = Signal()

    def __init__(self, kind: str, name: str, *, may_be_empty: bool = False) -> None:
        super().__init__()
        self._kept = ""
        self._may_be_empty = may_be_empty
        self.setProperty("surface", "phrase")
        self.setProperty("type", kind)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show words as they are kept, unless others are being written."""
        if self.hasFocus() and self.toPlainText() != self._kept:
            return
        self._kept = text
        self.fill(text)

    def settle(self) -> None:
        """Hand on what was written."""
        text = self.toPlainText().strip()
        if not text and not self._may_be_empty:
            self.fill(self._kept)
        elif text != self._kept.strip():
            self._kept = text
            self.settled.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter, put back by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.fill(self._kept)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()


class AddLine(LineField):
    """The line under the steps: Enter adds one, and the line is ready for the next.

    Signals:
        added: A step is to be added (its words).
        left_upwards: Up was pressed.
    """

    added = Signal(str)
    left_upwards = Signal()

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "open")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)

    def take(self) -> None:
        """Add what is written, if anything is."""
        text = self.text().strip()
        if text:
            self.setText("")  # unlike clear(), leaves no typing to undo before the step
            self.added.emit(text)

    def give_back(self, text: str) -> None:
        """Put back words that could not be added."""
        self.setText(" ".join(part for part in (text, self.text()) if part))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no blanks behind: they would hide what the line is for."""
        super().focusOutEvent(event)
        if not self.text().strip():
            self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Enter; go to the steps by Up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Up:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
