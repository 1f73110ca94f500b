"""Opening a journal: making a new one, bringing an old one up, refusing what is none."""

from __future__ import annotations

import os
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import first_kinds
from winsdesk.store.engine import engine_for
from winsdesk.store.files import beside, make_folder, publish, sweep_lock_draft
from winsdesk.store.migrating import migrate
from winsdesk.store.migrations import LATEST, MIGRATIONS
from winsdesk.store.repository import JournalRepository
from winsdesk.store.schema import create_tables
from winsdesk.store.standing import schema_number
from winsdesk.store.unlocking import demand_slot, unlock

_AS_IF_REPLACED = frozenset({Code.NOT_A_JOURNAL, Code.JOURNAL_READ_ONLY})
"""What is said of a file in whose place another one was put while it was opened, too."""


def open_repository(
    path: Path,
    *,
    raw_key: bytes | None = None,
    read_only: bool = False,
    create: bool = True,
    backups: Path | None = None,
) -> JournalRepository:
    """Open a journal.

    Args:
        path: Its file.
        raw_key: Its key of 32 bytes; ``None`` for a plain journal.
        read_only: Only look; nothing is made and nothing is brought up.
        create: Make the journal, and the folder for it, when there is none.
        backups: Where the copy goes that is made before an old journal is brought up; the folder
            ``backups`` beside the journal when not given.

    Raises:
        Trouble: ``JOURNAL_MISSING``, ``FOLDER_UNUSABLE``, ``JOURNAL_UNREADABLE``,
            ``NOT_A_JOURNAL``, ``JOURNAL_DAMAGED``, ``JOURNAL_NEWER``, ``JOURNAL_BUSY``,
            ``JOURNAL_READ_ONLY``, ``DISK_FULL``. Nothing is then left behind.
    """
    path = path.absolute()
    if create and not read_only and not os.path.exists(path):
        make_folder(path.parent)
        create_journal(path, raw_key)
    number = schema_number(path, raw_key)
    if number < LATEST:
        if read_only:
            raise Trouble(Code.JOURNAL_READ_ONLY, str(path))
        migrate(path, raw_key, backups or path.parent / "backups", MIGRATIONS)
    engine = engine_for(path, raw_key, read_only=read_only)
    try:
        return JournalRepository(engine, path, raw_key)
    except BaseException:
        engine.dispose()
        raise


def open_unlocked(
    journal: Path, passphrase: str | None, *, read_only: bool = False, create: bool = True
) -> JournalRepository:
    """Open a journal, plain or locked.

    Args:
        journal: Its file.
        passphrase: What opens a locked one; a plain one does not look at it.
        read_only: Only look; nothing is made and nothing is brought up.
        create: Make the journal, a plain one, and the folder for it, when there is none.

    Raises:
        Trouble: as :func:`~winsdesk.store.unlocking.unlock` and :func:`open_repository`;
            ``KEY_MISSING`` when it seems to be locked, but no key slot lies beside it.
    """
    journal = journal.absolute()
    raw_key = unlock(journal, passphrase)
    try:
        store = open_repository(journal, raw_key=raw_key, read_only=read_only, create=create)
    except Trouble as trouble:
        if trouble.code not in _AS_IF_REPLACED:
            raise
        if trouble.code is Code.NOT_A_JOURNAL:
            demand_slot(journal)
        again = unlock(journal, passphrase)
        if again == raw_key:
            raise
        # It was locked, or unlocked for good, this very moment.
        store = open_repository(journal, raw_key=again, read_only=read_only, create=create)
    if not read_only:  # nobody makes one: that takes a journal that nobody has open
        sweep_lock_draft(journal)
    return store


def create_journal(path: Path, raw_key: bytes | None = None) -> None:
    """Make a new journal; when another program makes it at the same time, that one stays.

    Raises:
        Trouble: ``FOLDER_UNUSABLE``, ``DISK_FULL``; nothing is then left behind.
    """
    try:
        with beside(path) as draft:
            _fill(draft, raw_key)
            publish(draft, path)
    except Trouble as trouble:
        if trouble.code is Code.FILE_UNWRITABLE:
            raise Trouble(Code.FOLDER_UNUSABLE, str(path.parent)) from None
        if trouble.code is not Code.FILE_EXISTS:
            raise Trouble(trouble.code, str(path)) from None


def _fill(draft: Path, raw_key: bytes | None) -> None:
    engine = engine_for(draft, raw_key, read_only=False)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            create_tables(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {LATEST}")
            connection.exec_driver_sql("COMMIT")
        repository = JournalRepository(engine, draft, raw_key)
        with repository.unit() as unit:
            for kind in first_kinds():
                repository.kinds.add(kind)
            unit.commit()
        repository.close()
    finally:
        engine.dispose()
