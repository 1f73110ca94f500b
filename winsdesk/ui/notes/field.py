"""The words on a sticky note."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit

SAVED_AFTER = 300
"""How long after the last key the words are saved, in milliseconds."""


class NoteField(QPlainTextEdit):
    """Words to be written, or only read; those that are only read can be taken hold of.

    Signals:
        written: Words were written and should be saved (the words).
        undo_asked: Undo was pressed with nothing typed left to take back.
        redo_asked: Redo was pressed with nothing typed left to do again.
        menu_asked: A menu is wanted: what the field puts first in it, and where.
    """

    written = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    menu_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._unsaved = False
        self.setProperty("surface", "note")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # the margin stands there as if it had been typed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER)
        self._timer.timeout.connect(self._save)
        self.textChanged.connect(self._changed)

    @property
    def unsaved(self) -> bool:
        """Whether there are words here that the journal does not have yet."""
        return self._unsaved

    def saved(self, words: str) -> None:
        """Know that words are in the journal; what was typed since then is not."""
        if words == self.toPlainText():
            self._unsaved = False

    def fill(self, text: str) -> None:
        """Show words as something that was not typed just now; what could be undone is gone."""
        self._timer.stop()
        self._unsaved = False
        if text != self.toPlainText():
            self._filling = True
            self.setPlainText(text)
            self._filling = False

    def save(self) -> None:
        """Save what is not saved yet."""
        if self._unsaved:
            self._timer.stop()
            self._save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back first; then ask for more."""
        key = QKeySequence.StandardKey
        if event.matches(key.Undo) and not self.document().isUndoAvailable():
            self.undo_asked.emit()
        elif event.matches(key.Redo) and not self.document().isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.save()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the press to the note when there is nothing to write."""
        if self.isReadOnly():
            event.ignore()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave moving to the note when there is nothing to write."""
        if self.isReadOnly():
            event.ignore()
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave letting go to the note when there is nothing to write."""
        if self.isReadOnly():
            event.ignore()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the words, and with the note."""
        menu: QMenu | None = None if self.isReadOnly() else self.createStandardContextMenu()
        self.menu_asked.emit(menu, event.globalPos())

    def _changed(self) -> None:
        if not self._filling:
            self._unsaved = True
            self._timer.start()

    def _save(self) -> None:
        self.written.emit(self.toPlainText())
