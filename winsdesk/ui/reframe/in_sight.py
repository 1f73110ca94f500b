"""Bringing a hint into sight where the page would hide it below its edge."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

_BELOW = 8


def bring_into_sight(hint: QWidget, field: QPlainTextEdit) -> None:
    """Scroll the page as far as the hint needs, if the caret of ``field`` then stays in sight."""
    page = _page_around(hint)
    sheet = page.widget() if page else None
    if page is None or sheet is None or hint.isHidden() or not field.hasFocus():
        return
    end = hint.mapTo(sheet, hint.rect().bottomLeft())
    caret = field.viewport().mapTo(sheet, field.cursorRect().topLeft())
    if end.y() + _BELOW - caret.y() < page.viewport().height():
        page.ensureVisible(end.x(), end.y(), 0, _BELOW)


def _page_around(hint: QWidget) -> QScrollArea | None:
    around = hint.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
