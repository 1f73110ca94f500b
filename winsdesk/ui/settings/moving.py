"""What is done with the journal's file while the window stays open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from winsdesk import settings as stored
from winsdesk.bootstrap import journal_file, restore
from winsdesk.domain.changes import EVERYTHING
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places
from winsdesk.services.clock import WallClock
from winsdesk.services.journal import Journal
from winsdesk.services.moving import move
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread

Opening = Callable[..., Journal]
"""Opens a journal's file, with a ``passphrase`` where there is one."""


class JournalFile(QObject):
    """Moves the journal elsewhere, or puts a backup in its place, on the thread that owns it.

    What is asked of the journal meanwhile waits, and is done with the journal that is open then.
    When something fails, the journal is open again as it was, where it was.

    Signals:
        moved: The journal lies elsewhere (its file, and the file that was kept).
        restored: The journal is the backup (where the old one is kept, or ``None``).
        failed: Nothing was changed (a :class:`Trouble`).
    """

    moved = Signal(Path, Path)
    restored = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        journal: JournalThread,
        preferences: Preferences,
        places: Places,
        opening: Opening,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._preferences = preferences
        self._places = places
        self._opening = opening
        self._tell: Callable[[], None] | None = None
        journal.opened.connect(self._opened)

    @property
    def path(self) -> Path:
        """Where the journal lies."""
        return journal_file(self._places, self._preferences.settings)

    def move(self, folder: Path, passphrase: str | None = None) -> None:
        """Begin to move the journal, which ``passphrase`` opens if it has one, into ``folder``."""
        opening = self._opening_with(passphrase)
        source, today = self.path, self._preferences.today()
        wanted = self._preferences.settings
        file = self._places.settings_file

        def remember(target: Path) -> None:
            try:
                stored.save(wanted._replace(journal=str(target)), file)
            except OSError:
                raise Trouble(Code.FILE_UNWRITABLE, str(file)) from None

        def work() -> Journal:
            journal = opening(source)
            try:
                done = move(journal, folder, opening, remember, today)
            except Exception as error:  # told on the window's thread
                self._tell = partial(self._failed, error)
                return journal
            self._tell = partial(self._moved, done.journal.path, done.kept)
            return done.journal

        self._begin(work)

    def restore(self, backup: Path, passphrase: str | None = None) -> None:
        """Begin to put a backup, which ``passphrase`` opens if it is locked, in its place."""
        path, opening = self.path, self._opening_with(passphrase)

        def work() -> Journal:
            try:
                kept = restore(backup, path, WallClock().now(), passphrase=passphrase)
            except Exception as error:  # told on the window's thread
                self._tell = partial(self._failed, error)
            else:
                self._tell = partial(self.restored.emit, kept)
            return opening(path)

        self._begin(work)

    def _opening_with(self, passphrase: str | None) -> Callable[[Path], Journal]:
        if passphrase is None:
            return self._opening
        return partial(self._opening, passphrase=passphrase)

    def _begin(self, work: Callable[[], Journal]) -> None:
        self._journal.close()
        self._journal.open(work)

    def _opened(self) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            self._journal.changed.emit(EVERYTHING)
            tell()

    def _moved(self, file: Path, kept: Path) -> None:
        self._preferences.set(journal=str(file))
        self.moved.emit(file, kept)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.failed.emit(error)
