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

Refused = Callable[[Trouble], None]


class Passphrases(QObject):
    """Works on the thread that owns the journal.

    What is asked of the journal meanwhile waits, and is done with the journal that is open then.
    When something fails, the journal is as it was, and open.

    Signals:
        set_up: The journal has a passphrase (the plain copies of it that there still are).
        replaced: It has another one.
        taken_away: It has none any more.
        failed: Nothing was changed (a :class:`Trouble`).
    """

    set_up = Signal(list)
    replaced = Signal()
    taken_away = Signal()
    failed = Signal(object)

    def __init__(
        self, journal: JournalThread, path: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        """Work on the journal whose file ``path`` tells."""
        super().__init__(parent)
        self._journal = journal
        self._path = path
        self._tell: Callable[[], None] | None = None
        journal.opened.connect(self._opened)

    def set_up_with(self, passphrase: str) -> None:
        """Begin to encrypt the journal."""
        path = self._path()

        def work() -> None:
            self._tell = partial(self.set_up.emit, encrypt(path, passphrase))

        self._begin(work, path, passphrase)

    def replace(self, old: str, new: str, refused: Refused) -> None:
        """Let another passphrase open the journal; the journal itself stays as it is."""
        path = self._path()
        self._journal.ask(
            lambda _: change_passphrase(path, old, new), lambda _: self.replaced.emit(), refused
        )

    def take_away(self, passphrase: str, refused: Refused) -> None:
        """Begin to decrypt the journal, once the passphrase is known to be the right one."""
        path = self._path()

        def work() -> None:
            decrypt(path, passphrase)
            self._tell = self.taken_away.emit

        def known(_: None) -> None:
            self._begin(work, path, passphrase)

        self._journal.ask(lambda _: _try(path, passphrase), known, refused)

    def _begin(self, work: Callable[[], None], path: Path, passphrase: str) -> None:
        def opening() -> Journal:
            try:
                work()
            except Exception as error:  # told on the window's thread
                self._tell = partial(self._failed, error)
            return open_for_the_window(path, passphrase=passphrase)

        self._journal.close()
        self._journal.open(opening)

    def _opened(self) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.failed.emit(error)


def _try(path: Path, passphrase: str) -> None:
    open_for_reading(path, passphrase=passphrase).close()
