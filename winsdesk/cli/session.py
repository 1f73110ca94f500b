"""What every command has at hand: the folders, the settings, the time, and the journal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from winsdesk import settings as stored
from winsdesk.bootstrap import is_locked, journal_file, open_for_reading, open_journal
from winsdesk.cli import asking, dates
from winsdesk.domain.day import day_of
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places, places
from winsdesk.services.journal import Journal
from winsdesk.services.ports import Clock
from winsdesk.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a command.

    Attributes:
        places: Where everything lies.
        settings: What the person has set.
        clock: Tells the time.
        passphrase_file: The file that was named to hold the passphrase, if one was.
    """

    places: Places
    settings: Settings
    clock: Clock
    passphrase_file: Path | None

    @classmethod
    def of(cls, data_dir: Path | None, clock: Clock, passphrase_file: Path | None) -> Session:
        """Begin a run with the data folder that was asked for, or the usual one."""
        where = places(data_dir)
        return cls(where, stored.load(where.settings_file).settings, clock, passphrase_file)

    @property
    def journal_file(self) -> Path:
        """Where the journal lies."""
        return journal_file(self.places, self.settings)

    def today(self) -> date:
        """Return the day it is, by the hour at which the person's days end."""
        return day_of(self.clock.now(), self.settings.day_ends_at)

    def first_weekday(self) -> int:
        """Return the first day of the week, 0 Monday to 6 Sunday."""
        chosen = self.settings.first_weekday
        return dates.first_weekday() if chosen is None else chosen

    def passphrase(self) -> str | None:
        """Return what opens the journal, asked for where no file tells; ``None`` for a plain one.

        Raises:
            Trouble: when the file that was named cannot be read, or nothing was said.
            Refusal: when there is neither a file nor a terminal.
        """
        if not is_locked(self.journal_file):
            return None
        return asking.passphrase(self.passphrase_file, "Passphrase of the journal")

    @contextmanager
    def writing(self) -> Iterator[Journal]:
        """Open the journal, a new one if there is none, and close it afterwards.

        Raises:
            Trouble: when it cannot be opened.
        """
        journal = open_journal(self.journal_file, clock=self.clock, passphrase=self.passphrase())
        try:
            yield journal
        finally:
            journal.close()

    @contextmanager
    def changing(self) -> Iterator[Journal]:
        """Open a journal that exists, to read and write, and close it afterwards.

        Raises:
            Trouble: when it cannot be opened; ``JOURNAL_MISSING``.
        """
        journal = open_journal(
            self.journal_file, create=False, clock=self.clock, passphrase=self.passphrase()
        )
        try:
            yield journal
        finally:
            journal.close()

    @contextmanager
    def reading(self) -> Iterator[Journal]:
        """Open the journal to look only, and close it afterwards.

        Raises:
            Trouble: when it cannot be opened; ``JOURNAL_MISSING``.
        """
        journal = open_for_reading(self.journal_file, passphrase=self.passphrase())
        try:
            yield journal
        finally:
            journal.close()

    @contextmanager
    def reading_if_any(self) -> Iterator[Journal | None]:
        """Open the journal to look only; give ``None`` when there is none yet.

        Raises:
            Trouble: when it cannot be opened; ``FOLDER_UNUSABLE`` when there could never be one.
        """
        try:
            journal = open_for_reading(self.journal_file, passphrase=self.passphrase())
        except Trouble as trouble:
            if trouble.code is not Code.JOURNAL_MISSING:
                raise
            self._demand_possible_folder()
            yield None
            return
        try:
            yield journal
        finally:
            journal.close()

    def _demand_possible_folder(self) -> None:
        folder = self.journal_file.parent
        nearest = next(each for each in (folder, *folder.parents) if os.path.lexists(each))
        if not nearest.is_dir():
            raise Trouble(Code.FOLDER_UNUSABLE, str(folder))
