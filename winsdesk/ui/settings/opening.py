"""Opening the settings from the window, with what they ask of the journal's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.bootstrap import open_for_the_window, restore
from winsdesk.domain.changes import EVERYTHING
from winsdesk.services.clock import WallClock
from winsdesk.ui.settings.moving import JournalFile
from winsdesk.ui.settings.view import SettingsView

if TYPE_CHECKING:
    from winsdesk.ui.main_window import MainWindow


def make_settings(window: MainWindow) -> SettingsView:
    """Return the settings page, connected to the window's journal and its file."""
    journal, preferences, places = window.journal, window.preferences, window.places
    view = SettingsView(journal, window.theme, preferences, places)
    file = JournalFile(journal, preferences, places, open_for_the_window, view)

    def restore_from(backup: Path) -> None:
        window.day.flush()
        file.restore(backup, lambda source, target: restore(source, target, WallClock().now()))

    def move_into(folder: Path) -> None:
        window.day.flush()
        file.move(folder)

    def restored(kept: Path | None) -> None:
        journal.changed.emit(EVERYTHING)
        view.place.say_restored(kept)

    view.journal_move_asked.connect(move_into)
    view.restore_asked.connect(restore_from)
    file.moved.connect(view.place.say_moved)
    file.restored.connect(restored)
    file.failed.connect(view.place.say_trouble)
    return view
