"""Undo and redo in fields: typing first, and a field of one line that leaves the keys alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from winsdesk.ui.parts.field_keys import is_digit_with_alt, is_undoing


def typing_turned(deed: Literal["undo", "redo"]) -> bool:
    """Take typing back, or do it again, in the field that has the keyboard; whether there was any.

    Works for the fields of every view alike.
    """
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        there = document.isUndoAvailable() if deed == "undo" else document.isRedoAvailable()
    elif isinstance(field, QLineEdit):
        there = field.isUndoAvailable() if deed == "undo" else field.isRedoAvailable()
    else:
        return False
    if there:
        getattr(field, deed)()
    return there


class LineField(QLineEdit):
    """One line of text that leaves to the window the keys that are the window's."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_undoing(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write what is typed; a digit with Alt is a way to something, and never text."""
        if is_digit_with_alt(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
