"""Copies of a journal: made, checked, and put back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.engine import connect, scalar
from winsdesk.store.errors import trouble_of
from winsdesk.store.files import beside, publish


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
        copy_into(journal, draft, raw_key)
        publish(draft, target)


def copy_into(journal: Path, draft: Path, raw_key: bytes | None) -> None:
    """Copy a journal into an empty file and check the copy.

    Raises:
        Trouble: as :func:`write_backup`.
    """
    try:
        with (
            closing(connect(journal, raw_key, "ro")) as source,
            closing(connect(draft, raw_key)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            sound = scalar(copy, "PRAGMA integrity_check(1)") == "ok"
    except dbapi2.Error as error:
        raise trouble_of(error, str(journal), writing=True) or error from None
    if not sound:
        raise Trouble(Code.JOURNAL_DAMAGED, str(journal))
