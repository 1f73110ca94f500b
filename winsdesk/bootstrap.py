"""The one place where a journal is put together: a store, a clock, and what people do with it.

The store, and SQLAlchemy with it, is imported by the call that opens a journal and on its thread:
on the window's thread that would hold up the first picture.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk import lock_files
from winsdesk.domain.errors import Trouble

if TYPE_CHECKING:
    from winsdesk.paths import Places
    from winsdesk.services.days import Glance
    from winsdesk.services.journal import Journal
    from winsdesk.services.ports import Clock, Store
    from winsdesk.settings import Settings


def journal_file(places: Places, settings: Settings) -> Path:
    """Return where the journal lies: in a data folder that was asked for, or where it was moved."""
    if places.root is None and settings.journal:
        return Path(settings.journal)
    return places.journal


def is_locked(file: Path) -> bool:
    """Whether a journal takes a passphrase to open, told without opening it.

    Of a journal that this process has open, ask :attr:`Journal.encrypted` instead.
    """
    return lock_files.is_locked(_real(file))


def open_journal(
    path: Path,
    *,
    create: bool = True,
    clock: Clock | None = None,
    passphrase: str | None = None,
) -> Journal:
    """Open a journal to read and write.

    Args:
        path: Its file.
        create: Make it, and its folder, when there is none.
        clock: Tells the time; the system's when not given.
        passphrase: What opens a locked journal; a plain one does not look at it.

    Raises:
        Trouble: when it cannot be opened; it is then left as it was, and nothing new is left.
            ``PASSPHRASE_NEEDED``, ``PASSPHRASE_WRONG``, ``PASSPHRASE_EMPTY``, ``KEY_MISSING``,
            ``KEY_DAMAGED`` about a locked one.
    """
    return _journal(_repository(path, passphrase, create=create), clock)


def open_for_the_window(path: Path, *, passphrase: str | None = None) -> Journal:
    """Open a journal for a sitting: what has been in the trash too long is removed for good.

    Raises:
        Trouble: as :func:`open_journal`.
    """
    journal = open_journal(path, passphrase=passphrase)
    with suppress(Trouble):  # it is for another day
        journal.wins.purge_old()
    return journal


def glance(path: Path, day: date) -> Glance | None:
    """Return what a first glance at a day shows; ``None`` when that waits for the journal.

    Takes a tenth of the time of opening the journal, and leaves it as it is.
    """
    from winsdesk.store.glance import glance

    return glance(path, day)


def open_for_reading(path: Path, *, passphrase: str | None = None) -> Journal:
    """Open a journal that exists, to look only.

    Raises:
        Trouble: as :func:`open_journal`; ``JOURNAL_MISSING``.
    """
    return _journal(_repository(path, passphrase, read_only=True), None)


def encrypt(file: Path, passphrase: str) -> list[Path]:
    """Lock a plain journal that nobody has open: from now on it takes the passphrase to open.

    Returns:
        Copies that are still plain, beside the journal and among its backups; whether they go is
        the person's choice (:func:`remove_copies`).

    Raises:
        Trouble: ``PASSPHRASE_EMPTY``, ``ALREADY_LOCKED``; ``JOURNAL_BUSY`` when a program has it
            open; why it could not be read or written. The journal is then plain and as it was.
    """
    _load_store()
    from winsdesk.store import locking

    locking.encrypt(_real(file), passphrase)
    return plain_copies(file)


def decrypt(file: Path, passphrase: str | None) -> None:
    """Make a locked journal that nobody has open a plain one.

    The words of its support page are then no longer kept readable beside it.

    Raises:
        Trouble: ``NOT_LOCKED``; what is wrong with the passphrase or the key; ``JOURNAL_BUSY``
            when a program has it open; why it could not be read or written. The journal is then
            locked and as it was.
    """
    _load_store()
    from winsdesk.store import locking

    locking.decrypt(_real(file), passphrase)
    with suppress(OSError):  # the window removes it when it opens the journal
        lock_files.support_file(file).unlink(missing_ok=True)


def change_passphrase(file: Path, old: str | None, new: str) -> None:
    """Give a locked journal, which may be open, another passphrase.

    Backups that were made before keep the passphrase that they were made with.

    Raises:
        Trouble: ``NOT_LOCKED``; what is wrong with the old passphrase or the key;
            ``PASSPHRASE_EMPTY`` about the new one; ``FILE_UNWRITABLE``, ``DISK_FULL``. The old one
            is then valid.
    """
    _load_store()
    from winsdesk.store import locking

    locking.change_passphrase(_real(file), old, new)


def plain_copies(file: Path) -> list[Path]:
    """Return the plain copies of journals that lie beside a journal and among its backups.

    Raises:
        Trouble: ``FOLDER_UNUSABLE`` when a folder cannot be looked through.
    """
    _load_store()
    from winsdesk.store import plain

    return plain.copies_near(_real(file))


def remove_copies(copies: list[Path]) -> None:
    """Remove copies that :func:`plain_copies` named.

    Raises:
        Trouble: ``FILE_UNWRITABLE``.
    """
    _load_store()
    from winsdesk.store import plain

    plain.remove_copies(copies)


def restore(
    backup: Path, journal: Path, now: datetime, *, passphrase: str | None = None
) -> Path | None:
    """Put a backup in the place of a journal that nobody has open.

    Args:
        backup: The backup's file.
        journal: The journal's file, which need not exist.
        now: The moment that the name of the old journal's copy tells.
        passphrase: What opened the journal when a locked backup was made; it opens the journal
            from then on.

    Returns:
        Where the old journal is kept, or ``None`` when there was none.

    Raises:
        Trouble: when it cannot be done, ``JOURNAL_BUSY`` for one when another program has the
            journal open; the journal is then as it was.
    """
    _load_store()
    from winsdesk.store import restoring
    from winsdesk.store.files import make_folder

    journal = _real(journal)
    kept = _unused(journal.parent / "backups", f"{journal.stem}-before-restore-{now:%Y%m%d-%H%M%S}")
    replaced = journal.exists()
    if replaced:
        make_folder(kept.parent)
    restoring.restore(backup, journal, kept, passphrase)
    return kept if replaced else None


def try_backup(backup: Path, journal: Path, passphrase: str | None) -> None:
    """See that a backup can be put in the place of a journal, as far as that tells.

    Raises:
        Trouble: as :func:`restore` about the backup.
    """
    _load_store()
    from winsdesk.store import restoring

    restoring.key_of(backup, _real(journal), passphrase)


def store_checks(folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the store's checks of itself by name; each returns what it found, or raises.

    Args:
        folder: An empty folder for journals made on the way.
    """
    _load_store()
    from winsdesk.store import selftest

    return selftest.checks(folder)


def _real(file: Path) -> Path:
    """Return the file that a link stands for: what lies beside a journal lies beside that."""
    return file.resolve() if os.path.islink(file) else file.absolute()


def _unused(folder: Path, stem: str) -> Path:
    """Return a file that does not exist yet."""
    names = chain([f"{stem}.db"], (f"{stem}-{number}.db" for number in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())


def _journal(store: Store, clock: Clock | None) -> Journal:
    from winsdesk.services.clock import WallClock
    from winsdesk.services.journal import Journal

    return Journal(store, clock or WallClock())


def _repository(
    path: Path, passphrase: str | None, *, read_only: bool = False, create: bool = True
) -> Store:
    _load_store()
    from winsdesk.store.opening import open_unlocked

    return open_unlocked(_real(path), passphrase, read_only=read_only, create=create)


def _load_store() -> None:
    from winsdesk.store.loading import load_sqlalchemy

    load_sqlalchemy()
