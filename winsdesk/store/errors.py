"""What SQLite says went wrong, told as :class:`Trouble`: the one place that reads its codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext

_CODES = {
    3: Code.JOURNAL_UNREADABLE,  # PERM
    5: Code.JOURNAL_BUSY,  # BUSY
    6: Code.JOURNAL_BUSY,  # LOCKED
    8: Code.JOURNAL_READ_ONLY,  # READONLY
    11: Code.JOURNAL_DAMAGED,  # CORRUPT
    13: Code.DISK_FULL,  # FULL
    14: Code.JOURNAL_UNREADABLE,  # CANTOPEN
    23: Code.JOURNAL_UNREADABLE,  # AUTH
    26: Code.NOT_A_JOURNAL,  # NOTADB
}
_IOERR = 10

_NUMBERS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": _IOERR,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""The driver's copying of whole files gives words, but no number; SQLCipher's gives no good one."""
_ERROR = 1


def trouble_of(error: BaseException, subject: str, *, writing: bool) -> Trouble | None:
    """Return what an exception of the driver means for people; ``None`` for a bug of ours.

    Args:
        error: The exception.
        subject: The path of the file it is about.
        writing: Whether a write was under way. An input or output error then means that the disk
            has no room left, or is gone; while reading, that the file cannot be read.
    """
    if not isinstance(error, dbapi2.Error):
        return None
    number = getattr(error, "sqlite_errorcode", _ERROR)
    if number == _ERROR:
        number = _NUMBERS.get(str(error))
    if number is None:
        return None
    if number & 0xFF == _IOERR:
        return Trouble(Code.DISK_FULL if writing else Code.JOURNAL_UNREADABLE, subject)
    code = _CODES.get(number & 0xFF)
    return None if code is None else Trouble(code, subject)


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Tell what the driver says of a file meanwhile, reading or writing, as trouble."""
    try:
        yield
    except dbapi2.Error as error:
        raise trouble_of(error, str(path), writing=True) or error from None


def translator(subject: str) -> Callable[[ExceptionContext], BaseException | None]:
    """Return a listener for SQLAlchemy's ``handle_error`` that raises troubles instead."""

    def translate(context: ExceptionContext) -> BaseException | None:
        writing = not (context.statement or "").startswith(("SELECT", "PRAGMA"))
        return trouble_of(context.original_exception, subject, writing=writing)

    return translate
