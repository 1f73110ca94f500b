"""What a start may wish for, and how the window grants it.

A start that finds a window open hands its wish over to it; the menus of desktops know two.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from winsdesk.ui.main_window import MainWindow


class Wish(StrEnum):
    """A wish, as it is said over the local socket."""

    COME = "raise"
    NEW_WIN = "new-win"
    MONTH = "month"


def grant(window: MainWindow, message: str) -> None:
    """Bring the window forward, with what was wished for unless a question is open in it.

    Args:
        window: The one window.
        message: A wish; one that a newer program may know brings the window forward.
    """
    from PySide6.QtWidgets import QApplication

    window.come_forward()
    if QApplication.activeModalWidget() is not None or not window.journal.running:
        return
    if message in (Wish.NEW_WIN, Wish.MONTH):
        window.go_to_today()
    if message == Wish.MONTH:
        window.preview_sheet()
