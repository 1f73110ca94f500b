"""Copies of a journal: made and checked."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file
from winsdesk.store.driver import connect, scalar
from winsdesk.store.errors import trouble_of
from winsdesk.store.files import beside, publish, remove, write_new
from winsdesk.store.key_slot import read_slot
from winsdesk.store.packing import append_slot


def write_backup(journal: Path, target: Path, raw_key: bytes | None = None) -> None:
    """Write a checked copy of a journal, open or not, to a file that does not exist yet.

    The copy is whole in one file, for its owner alone. That of a locked journal is locked, and
    holds its key slot: it takes the passphrase of now.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL`` about the target;
            ``JOURNAL_DAMAGED``, ``JOURNAL_UNREADABLE``, ``KEY_MISSING``, ``KEY_DAMAGED`` about the
            journal. No half file is left.
    """
    if target.exists():
        raise Trouble(Code.FILE_EXISTS, str(target))
    slot = None if raw_key is None else read_slot(key_file(journal))
    with beside(target) as draft:
        with closing(connect(journal, raw_key, "ro")) as source:
            copy_whole(source, journal, draft, target, raw_key)
        if slot is not None:
            append_slot(draft, slot, target)
        publish(draft, target)


def write_twin(journal: Path, target: Path, raw_key: bytes | None = None) -> None:
    """Write a checked copy that is a journal of its own, with its key slot beside it.

    Raises:
        Trouble: as :func:`write_backup`; ``FILE_EXISTS`` also about the key slot.
    """
    if raw_key is None:
        write_backup(journal, target)
        return
    slot = key_file(target)
    with beside(target) as draft:
        with closing(connect(journal, raw_key, "ro")) as source:
            copy_whole(source, journal, draft, target, raw_key)
        write_new(slot, read_slot(key_file(journal)))
        try:
            publish(draft, target)
        except BaseException:
            remove(slot)
            raise


def copy_whole(
    source: dbapi2.Connection, journal: Path, draft: Path, target: Path, raw_key: bytes | None
) -> None:
    """Copy a journal into an empty file, the draft of ``target``, and check the copy."""
    try:
        with closing(connect(draft, raw_key)) as copy:
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
