"""What a file is, found out without touching it."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.driver import connect, looking_mode, scalar
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
