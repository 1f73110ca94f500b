"""Keeping the support page readable while the journal is locked, where the person chose that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.lock_files import support_file
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


class SupportKeeper(QObject):
    """Writes the words beside the journal whenever they change, and removes them when unwanted.

    They are there exactly while the journal has a passphrase and the person wants them readable.

    Signals:
        not_kept: They could not be written, or not removed (a :class:`Trouble`).
    """

    not_kept = Signal(object)

    def __init__(
        self, journal: JournalThread, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._preferences = preferences
        self._wanted = preferences.settings.support_readable
        self._written: Path | None = None
        journal.opened.connect(self.look)
        journal.changed.connect(self._changed)
        preferences.changed.connect(self._preferred)

    def look(self) -> None:
        """Write the words or remove them, as is wanted now."""
        wanted, elsewhere = self._wanted, self._written
        if not self._journal.running:
            return

        def work(journal: Journal) -> Path | None:
            return _kept(journal, wanted=wanted, elsewhere=elsewhere)

        self._journal.ask(work, self._know, self._say)

    def _know(self, written: Path | None) -> None:
        self._written = written

    def _say(self, trouble: Trouble) -> None:
        self.not_kept.emit(trouble)

    def _changed(self, changes: ChangeSet) -> None:
        if self._wanted and changes.touches_part(Part.PHRASES):
            self.look()

    def _preferred(self) -> None:
        if self._wanted != self._preferences.settings.support_readable:
            self._wanted = self._preferences.settings.support_readable
            self.look()


def _kept(journal: Journal, *, wanted: bool, elsewhere: Path | None) -> Path | None:
    from winsdesk.ui.lock import support_words

    file = support_file(journal.path)
    if elsewhere is not None and elsewhere != file:  # the journal was moved
        support_words.remove(elsewhere)
    if wanted and journal.encrypted:
        support_words.keep(file, support_words.words_in(journal))
        return file
    support_words.remove(file)
    return None
