"""Keys that fields leave to the window: undo and redo, for one, and digits with Alt."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def is_undoing(event: QEvent) -> bool:
    """Whether a field asks to have the keys of undo or redo for itself, which it should not.

    A field that took them would swallow them with nothing typed left to undo.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(_UNDO) or event.matches(_REDO) or _sequence(event) == "Ctrl+Y"


def is_digit_with_alt(event: QKeyEvent) -> bool:
    """Whether a key is a digit with Alt, where that writes nothing of its own (as on a Mac)."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return alt and event.text().isdecimal()


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


def _sequence(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()


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
