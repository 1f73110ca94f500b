"""The one place where a journal is put together: a store, a clock, and what people do with it.

The store, and SQLAlchemy with it, is imported by the call that opens a journal and on its thread:
on the window's thread that would hold up the first picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

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


def open_journal(path: Path, *, create: bool = True, clock: Clock | None = None) -> Journal:
    """Open a journal to read and write.

    Args:
        path: Its file.
        create: Make it, and its folder, when there is none.
        clock: Tells the time; the system's when not given.

    Raises:
        Trouble: when it cannot be opened; it is then left as it was, and nothing new is left.
    """
    return _journal(_repository(path, create=create), clock)


def open_for_the_window(path: Path) -> Journal:
    """Open a journal for a sitting: what has been in the trash too long is removed for good.

    Raises:
        Trouble: as :func:`open_journal`.
    """
    journal = open_journal(path)
    with suppress(Trouble):  # it is for another day
        journal.wins.purge_old()
    return journal


def glance(path: Path, day: date) -> Glance | None:
    """Return what a first glance at a day shows; ``None`` when that waits for the journal.

    Takes a tenth of the time of opening the journal, and leaves it as it is.
    """
    from winsdesk.store.glance import glance

    return glance(path, day)


def open_for_reading(path: Path) -> Journal:
    """Open a journal that exists, to look only.

    Raises:
        Trouble: as :func:`open_journal`; ``JOURNAL_MISSING``.
    """
    return _journal(_repository(path, read_only=True), None)


def restore(backup: Path, journal: Path, now: datetime) -> Path | None:
    """Put a backup in the place of a journal that nobody has open.

    Args:
        backup: The backup's file.
        journal: The journal's file, which need not exist.
        now: The moment that the name of the old journal's copy tells.

    Returns:
        Where the old journal is kept, or ``None`` when there was none.

    Raises:
        Trouble: when it cannot be done, ``JOURNAL_BUSY`` for one when another program has the
            journal open; the journal is then as it was.
    """
    from winsdesk.store import backup as copies
    from winsdesk.store.files import make_folder

    kept = _unused(journal.parent / "backups", f"{journal.stem}-before-restore-{now:%Y%m%d-%H%M%S}")
    replaced = journal.exists()
    if replaced:
        make_folder(kept.parent)
    copies.restore(backup, journal, kept)
    return kept if replaced else None


def store_checks(folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the store's checks of itself by name; each returns what it found, or raises.

    Args:
        folder: An empty folder for journals made on the way.
    """
    _load_store()
    from winsdesk.store import selftest

    return selftest.checks(folder)


def _unused(folder: Path, stem: str) -> Path:
    """Return a file that does not exist yet."""
    names = chain([f"{stem}.db"], (f"{stem}-{number}.db" for number in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())


def _journal(store: Store, clock: Clock | None) -> Journal:
    from winsdesk.services.clock import WallClock
    from winsdesk.services.journal import Journal

    return Journal(store, clock or WallClock())


def _repository(path: Path, *, read_only: bool = False, create: bool = True) -> Store:
    _load_store()
    from winsdesk.store.opening import open_repository

    return open_repository(path, read_only=read_only, create=create)


def _load_store() -> None:
    from winsdesk.store.loading import load_sqlalchemy

    load_sqlalchemy()
