"""Putting together what runs in the background, once the window wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from winsdesk.services.clock import WallClock
from winsdesk.ui.reminders.background import Background
from winsdesk.ui.reminders.bell import Bell
from winsdesk.ui.reminders.tray import DesktopTray

if TYPE_CHECKING:
    from winsdesk.ui.main_window import MainWindow


def make_background(window: MainWindow) -> Background:
    """Return what brings the reminders of the window's journal."""
    bell = Bell(window.journal, window.preferences, WallClock())
    background = Background(window, bell, DesktopTray(window.theme), window.preferences)
    window.locking.forgetting.connect(background.forget_words)
    return background
