"""Copies of a journal: made, checked, and put back."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.store.driver import connect, looking_mode, scalar
from winsdesk.store.errors import trouble_of
from winsdesk.store.files import beside, companions, make_folder, publish, replace
from winsdesk.store.standing import schema_number

_BEYOND_OPENING = frozenset({Code.JOURNAL_DAMAGED, Code.NOT_A_JOURNAL})


def write_backup(journal: Path, target: Path, raw_key: bytes | None = None) -> None:
    """Write a checked copy of a journal, open or not, to a file that does not exist yet.

    The copy is whole in one file, for its owner alone, and has the journal's key if it has one.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL`` about the target;
            ``JOURNAL_DAMAGED``, ``JOURNAL_UNREADABLE`` about the journal. No half file is left.
    """
    if target.exists():
        raise Trouble(Code.FILE_EXISTS, str(target))
    with beside(target) as draft:
        _copy(journal, draft, target, raw_key)
        publish(draft, target)


def restore(backup: Path, journal: Path, keep_old: Path, raw_key: bytes | None = None) -> None:
    """Put a backup in the place of the journal, which nobody may have open.

    Whatever happens meanwhile, the journal is afterwards the old one or the new one, whole.

    Args:
        backup: The copy; it stays as it is.
        journal: The journal's file, which need not exist.
        keep_old: Where the journal that is replaced is kept; it does not exist yet. One that is
            too damaged to be copied properly is kept byte for byte.
        raw_key: The key of both, if they have one.

    Raises:
        Trouble: ``FILE_MISSING``, ``NOT_A_JOURNAL``, ``JOURNAL_NEWER``, ``JOURNAL_DAMAGED``,
            about the backup; ``JOURNAL_BUSY`` when another program has the journal open;
            ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    if not backup.exists():
        raise Trouble(Code.FILE_MISSING, str(backup))
    schema_number(backup, raw_key)
    make_folder(journal.parent)
    with beside(journal) as draft:
        _copy(backup, draft, journal, raw_key, mode=looking_mode(backup))
        if journal.exists():
            _set_aside(journal, keep_old, raw_key)
        replace(draft, journal)


def _copy(
    journal: Path, draft: Path, target: Path, raw_key: bytes | None, mode: str = "ro"
) -> None:
    """Copy a journal into an empty file, the draft of ``target``, and check the copy."""
    try:
        with (
            closing(connect(journal, raw_key, mode)) as source,
            closing(connect(draft, raw_key)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            sound = scalar(copy, "PRAGMA integrity_check(1)") == "ok"
    except dbapi2.Error as error:
        trouble = trouble_of(error, str(journal), writing=True)
        if trouble is not None and trouble.code is Code.DISK_FULL:
            trouble = Trouble(Code.DISK_FULL, str(target))
        raise trouble or error from None
    if not sound:
        raise Trouble(Code.JOURNAL_DAMAGED, str(journal))


def _set_aside(journal: Path, keep_old: Path, raw_key: bytes | None) -> None:
    """Keep a copy of a journal, and leave it without a log that a new one could mistake for its."""
    try:
        schema_number(journal, raw_key)
        _fold_log_in(journal, raw_key)
        write_backup(journal, keep_old, raw_key)
    except Trouble as trouble:
        if trouble.code not in _BEYOND_OPENING:
            raise
        _set_aside_unread(journal, keep_old)


def _fold_log_in(journal: Path, raw_key: bytes | None) -> None:
    """Make a journal one file again.

    Raises:
        Trouble: ``JOURNAL_BUSY`` when another program has it open.
    """
    try:
        with closing(connect(journal, raw_key)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            mode = scalar(connection, "PRAGMA journal_mode = DELETE")
    except dbapi2.Error as error:
        raise trouble_of(error, str(journal), writing=True) or error from None
    if mode != "delete":
        raise Trouble(Code.JOURNAL_BUSY, str(journal))


def _set_aside_unread(journal: Path, keep_old: Path) -> None:
    beside_it = [path for path in companions(journal) if path.exists()]
    for path in (journal, *(path for path in beside_it if not path.name.endswith("-shm"))):
        target = keep_old.with_name(keep_old.name + path.name.removeprefix(journal.name))
        with beside(target) as draft:
            with told_as(Code.FILE_UNWRITABLE, target):
                shutil.copyfile(path, draft)
            publish(draft, target)
    with told_as(Code.FILE_UNWRITABLE, journal):
        for path in beside_it:
            path.unlink()
