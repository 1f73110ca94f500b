"""Keys that fields leave to the window: undo and redo, for one, and digits with Alt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def is_undoing(event: QEvent) -> bool:
    """Whether a field asks to have the keys of undo or redo for itself, which it should not.

    A field that took them would swallow them with nothing typed left to undo.
    """
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    from PySide6.QtGui import QKeyEvent, QKeySequence

    if not isinstance(event, QKeyEvent):
        return False

    keys = QKeySequence.StandardKey
    typed = QKeySequence(event.keyCombination()).toString()
    return event.matches(keys.Undo) or event.matches(keys.Redo) or typed == "Ctrl+Y"


def is_digit_with_alt(event: QKeyEvent) -> bool:
    """Whether a key is a digit with Alt, where that writes nothing of its own (as on a Mac)."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return alt and event.text().isdecimal()
