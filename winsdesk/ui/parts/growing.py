"""A field for text that grows with what is written in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from winsdesk.ui.parts.field_keys import is_digit_with_alt, is_undoing

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_ENDLESS_WORD = r"\S{5000}"
_NO_FRAME = 0
"""``QFrame.Shape.NoFrame``, without making all the shapes there are before the window shows."""
_TALL = 60
"""How many lines a field shows before it scrolls within."""


class GrowingText(QPlainTextEdit):
    """Plain text of any length, as high as its lines.

    Tab leaves the field, as everywhere else in the window.

    Signals:
        written: The person changed the text (not: the program did).
        grown: The field has another height.
    """

    written = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None, *, least: int = 1, most: int = _TALL) -> None:
        """Show at least ``least`` and at most ``most`` lines."""
        super().__init__(parent)
        self._least, self._most = least, most
        self._filling = False
        self.setTabChangesFocus(True)
        self.setFrameStyle(_NO_FRAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # the margin stands there as if it had been typed
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.textChanged.connect(self._text_changed)

    def fill(self, text: str) -> None:
        """Show ``text`` as something that was not typed just now."""
        if text != self.toPlainText():
            self._wrap_for(text)
            self._filling = True
            self.setPlainText(text)
            self._filling = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped."""
        self._wrap_for(source.text())
        super().insertFromMimeData(source)

    def fit(self) -> None:
        """Be as high as the lines that are written."""
        line = self.fontMetrics().lineSpacing()
        written = self._written_height(self._most * line)
        tall = written > self._most * line
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if tall else policy.ScrollBarAlwaysOff
        )
        height = min(max(written, self._least * line), self._most * line) + self._height_around()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grown.emit()

    def sizeHint(self) -> QSize:
        """Return a modest width; the height is fixed."""
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a small width; lines wrap."""
        return QSize(80, self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height true when the type changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window; keep the height true when lines wrap elsewhere."""
        if is_undoing(event):
            event.ignore()
            return False
        answer = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write what is typed; a digit with Alt is a way to something, and never text."""
        if is_digit_with_alt(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines; when that was not the field's own doing, look at the height after it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)

    def _wrap_for(self, text: str) -> None:
        """Break anywhere once a word is endless; looking for its end takes Qt minutes."""
        if re.search(_ENDLESS_WORD, text):
            from PySide6.QtGui import QTextOption

            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def _written_height(self, enough: int) -> int:
        height, block = 0.0, self.document().begin()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return round(height)

    def _height_around(self) -> int:
        frame, inside = self.contentsMargins(), self.viewportMargins()
        return frame.top() + frame.bottom() + inside.top() + inside.bottom() + 2

    def _text_changed(self) -> None:
        if not self._filling:
            self.written.emit()
