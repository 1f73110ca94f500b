"""What a file is, found out without touching it."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.engine import connect, scalar
from winsdesk.store.errors import trouble_of
from winsdesk.store.migrations import LATEST
from winsdesk.store.schema import APPLICATION_ID


def schema_number(path: Path, raw_key: bytes | None = None) -> int:
    """Return the number of the last migration that a journal has had.

    Nothing is changed, and no file left beside it: a journal that this program is too old for
    stays as it is, byte for byte.

    Raises:
        Trouble: ``JOURNAL_MISSING``, ``JOURNAL_UNREADABLE``, ``JOURNAL_DAMAGED``,
            ``NOT_A_JOURNAL`` (a wrong key too), ``JOURNAL_NEWER``.
    """
    connection = connect(path, raw_key, looking_mode(path))
    try:
        application = scalar(connection, "PRAGMA application_id")
        number = int(scalar(connection, "PRAGMA user_version"))
    except dbapi2.Error as error:
        raise trouble_of(error, str(path), writing=False) or error from None
    finally:
        connection.close()
    if application != APPLICATION_ID or number < 1:
        raise Trouble(Code.NOT_A_JOURNAL, str(path))
    if number > LATEST:
        raise Trouble(Code.JOURNAL_NEWER, str(path))
    return number


def looking_mode(path: Path) -> str:
    """Return how :func:`connect` looks at a file that nobody writes to, and leaves no trace.

    What a program that was killed left in the log is read; without one, the file alone.

    Raises:
        Trouble: ``JOURNAL_MISSING``, ``JOURNAL_UNREADABLE``, ``JOURNAL_DAMAGED``.
    """
    try:
        if not path.is_file():
            raise Trouble(
                Code.JOURNAL_UNREADABLE if path.exists() else Code.JOURNAL_MISSING, str(path)
            )
        if path.stat().st_size == 0:
            # Never one of ours: a journal comes into being whole.
            raise Trouble(Code.JOURNAL_DAMAGED, str(path))
        log = path.with_name(path.name + "-wal")
        return "ro" if log.exists() and log.stat().st_size else "immutable"
    except OSError:
        raise Trouble(Code.JOURNAL_UNREADABLE, str(path)) from None
