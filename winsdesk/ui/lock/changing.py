"""Giving a journal a passphrase, another one, or none any more, while the window stays open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from winsdesk.bootstrap import (
    change_passphrase,
    decrypt,
    encrypt,
    open_for_reading,
    open_for_the_window,
)
from winsdesk.domain.errors import Trouble
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


class Passphrases(QObject):
    """Works on the thread that owns the journal.

    What is asked of the journal meanwhile waits, and is done with the journal that is open then.
    When something fails, the journal is as it was, and open.

    Signals:
        set_up: The journal has a passphrase (the plain copies of it that there still are).
        replaced: It has another one.
        taken_away: It has none any more.
        right: A passphrase that was tried is the right one.
        refused: It is not, or could not be replaced (a :class:`Trouble`).
        failed: Nothing was changed (a :class:`Trouble`).
    """

    set_up = Signal(list)
    replaced = Signal()
    taken_away = Signal()
    right = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(
        self, journal: JournalThread, path: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        """Work on the journal whose file ``path`` tells."""
        super().__init__(parent)
        self._journal = journal
        self._path = path
        self._tell: Callable[[], None] | None = None
        self._working = False
        journal.opened.connect(self._opened)

    @property
    def working(self) -> bool:
        """Whether the journal is being encrypted or decrypted."""
        return self._working

    def set_up_with(self, passphrase: str) -> None:
        """Begin to encrypt the journal."""
        path = self._path()

        def work() -> None:
            self._tell = partial(self.set_up.emit, encrypt(path, passphrase))

        self._begin(work, path, passphrase)

    def replace(self, old: str, new: str) -> None:
        """Let another passphrase open the journal; the journal itself stays as it is."""
        path = self._path()
        self._journal.ask(
            lambda _: change_passphrase(path, old, new),
            lambda _: self.replaced.emit(),
            self.refused.emit,
        )

    def try_out(self, trial: Callable[[], None]) -> None:
        """Try a passphrase; while no journal is open, what it is for will tell."""
        if self._journal.running:
            self._journal.ask(lambda _: trial(), lambda _: self.right.emit(), self.refused.emit)
        else:
            self.right.emit()

    def try_on_journal(self, passphrase: str) -> None:
        """See that a passphrase is the journal's.

        Raises:
            Trouble: when it is not.
        """
        open_for_reading(self._path(), passphrase=passphrase).close()

    def take_away(self, passphrase: str) -> None:
        """Begin to decrypt the journal."""
        path = self._path()

        def work() -> None:
            decrypt(path, passphrase)
            self._tell = self.taken_away.emit

        self._begin(work, path, passphrase)

    def _begin(self, work: Callable[[], None], path: Path, passphrase: str) -> None:
        def opening() -> Journal:
            try:
                work()
            except Exception as error:  # told on the window's thread
                self._tell = partial(self._failed, error)
            return open_for_the_window(path, passphrase=passphrase)

        self._working = True
        self._journal.close()
        self._journal.open(opening)

    def _opened(self) -> None:
        self._working = False
        tell, self._tell = self._tell, None
        if tell is not None:
            tell()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.failed.emit(error)
