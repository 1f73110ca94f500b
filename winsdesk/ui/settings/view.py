"""The settings page."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from winsdesk.bootstrap import open_for_the_window, try_backup
from winsdesk.lock_files import is_plain
from winsdesk.paths import Places
from winsdesk.ui.parts.page import Page
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.prompts.section import PromptsSection
from winsdesk.ui.reminders.section import RemindersSection
from winsdesk.ui.settings.days import DaysSection
from winsdesk.ui.settings.kinds import KindsEditor
from winsdesk.ui.settings.looks import LookSection
from winsdesk.ui.settings.moving import JournalFile, Opening
from winsdesk.ui.settings.pausing import PauseSection
from winsdesk.ui.settings.place import PlaceSection
from winsdesk.ui.settings.reframing import ReframingSection
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.ui.lock.section import LockSection


class SettingsView(Page):
    """Everything that can be set; each change holds at once and is kept."""

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        places: Places,
        opening: Opening = open_for_the_window,
        parent: QWidget | None = None,
        *,
        lock: LockSection | None = None,
    ) -> None:
        super().__init__(
            self.tr("Settings"), self.tr("What you change here holds at once."), parent
        )
        self.looks = LookSection(theme, preferences)
        self.days = DaysSection(preferences)
        self.kinds = KindsEditor(journal, theme)
        self.pause = PauseSection(journal, theme, preferences)
        self.prompts = PromptsSection(journal, theme, preferences)
        self.reminders = RemindersSection(journal, theme, preferences, places)
        self.reframing = ReframingSection(preferences)
        self.place = PlaceSection(journal, preferences, places)
        self.file = JournalFile(journal, preferences, places, opening, self)
        self.file.moved.connect(self.place.say_moved)
        self.file.restored.connect(self.place.say_restored)
        self.file.failed.connect(self.place.say_trouble)
        self.place.move_asked.connect(self._move)
        self.place.restore_asked.connect(self._restore)
        self.lock = lock
        sections = (
            self.looks, self.days, self.prompts, self.pause, self.reminders, self.reframing,
            self.kinds, lock, self.place,
        )  # fmt: skip
        for section in sections:
            if section is not None:
                self.column.addWidget(section)
        self.column.addStretch()
        self.setFocusProxy(self.looks.theme)

    def _move(self, folder: Path) -> None:
        if self.lock is not None and self.lock.has_passphrase:
            self.lock.ask_passphrase(
                self.tr("Move the journal"),
                self.tr("The journal is locked. Its passphrase opens it in its new place."),
                lambda passphrase: self.file.move(folder, passphrase),
            )
        else:
            self.file.move(folder)

    def _restore(self, backup: Path) -> None:
        journal = self.place.file
        if self.lock is not None and self._takes_passphrase(backup):
            self.lock.ask_passphrase(
                self.tr("Restore a locked backup"),
                self.tr("It opens with the passphrase that the journal had when it was made."),
                lambda passphrase: self.file.restore(backup, passphrase),
                None
                if self._is_the_journal(backup)
                else lambda passphrase: try_backup(backup, journal, passphrase),
            )
        else:
            self.file.restore(backup)

    def _takes_passphrase(self, backup: Path) -> bool:
        """Whether a backup is locked; the journal itself, which is open, is not looked into."""
        if self._is_the_journal(backup):
            return self.lock is not None and self.lock.has_passphrase
        return not is_plain(backup)

    def _is_the_journal(self, backup: Path) -> bool:
        with suppress(OSError):
            return backup.samefile(self.place.file)
        return False

    def flush(self) -> None:
        """Write what is not written yet."""
        self.pause.flush()
        self.prompts.own.flush()

    def unfinished(self) -> tuple[str, ...]:
        """Return what was typed and is kept nowhere yet: the name of a new kind."""
        name = self.kinds.new_name.text().strip()
        return (name,) if name else ()
