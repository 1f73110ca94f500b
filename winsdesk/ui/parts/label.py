"""Words in one of the stylesheet's types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(text: str, kind: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label in one of the stylesheet's types (``display``, ``title``, ``caption`` …)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("type", kind)
    return made
