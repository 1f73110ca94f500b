"""Closing whatever lies over the window, and saving from it what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

if TYPE_CHECKING:
    from datetime import date

    from winsdesk.services.journal import Journal


def unfinished_words(widgets: Iterable[QWidget]) -> str:
    """Return what was typed into views or dialogs and is kept nowhere yet, line by line."""
    lines: list[str] = []
    for each in widgets:
        unfinished = getattr(each, "unfinished", None)
        if unfinished is not None:
            lines += unfinished()
    return "\n".join(lines)


def close_all() -> None:
    """Close every menu, list and dialog, and end what is being dragged, as Escape would."""
    QToolTip.hideText()
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        QDrag.cancel()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in reversed(list(open_dialogs())):
        dialog.reject()


def forget_selection() -> None:
    """Leave nothing for the middle button of the mouse, which inserts what was selected last.

    What was copied on purpose stays in the clipboard.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def keep_with_draft(journal: Journal, day: date, text: str) -> None:
    """Put words at the end of a day's unfinished line; runs on the journal's thread."""
    before = journal.store.drafts.get(day)
    journal.days.draft(day, "\n".join(part for part in (before, text) if part))


def open_dialogs() -> Iterator[QDialog]:
    """Yield every dialog that is shown."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            yield widget
