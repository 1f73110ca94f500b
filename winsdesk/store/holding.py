"""Having a journal for oneself alone, while it is replaced by another file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.driver import scalar

_LOCKS_OF_READERS = 0x40000002
_LOCK_BYTES = 510
"""Where SQLite lets every program that has a file open lock it, in all its versions."""


def hold_alone(connection: dbapi2.Connection, journal: Path) -> None:
    """Keep everybody else from reading and writing a journal until the connection is closed.

    It is one file then, its log folded in. Whoever waits for it finds, when it has been replaced,
    that it was, and is refused.

    Raises:
        Trouble: ``JOURNAL_BUSY`` when another program has it open.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    if scalar(connection, "PRAGMA main.journal_mode = DELETE") != "delete":
        raise Trouble(Code.JOURNAL_BUSY, str(journal))
    connection.execute("PRAGMA main.locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    if scalar(connection, "PRAGMA main.journal_mode") != "delete":  # another was quicker
        raise Trouble(Code.JOURNAL_BUSY, str(journal))


def let_go_to_replace(connection: dbapi2.Connection) -> None:
    """Close a connection where the system replaces no file that is open."""
    if sys.platform == "win32":
        connection.close()


def in_use(journal: Path) -> bool:
    """Whether another program has a journal open, told without its key.

    This process must not have it open itself: its own locks would end.
    """
    try:
        number = os.open(journal, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    try:
        return not _can_lock(number)
    finally:
        os.close(number)


if sys.platform == "win32":
    import msvcrt

    def _can_lock(number: int) -> bool:
        os.lseek(number, _LOCKS_OF_READERS, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, _LOCK_BYTES)
        except OSError:
            return False
        os.lseek(number, _LOCKS_OF_READERS, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_UNLCK, _LOCK_BYTES)
        return True

else:
    import fcntl

    def _can_lock(number: int) -> bool:
        try:
            fcntl.lockf(number, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_BYTES, _LOCKS_OF_READERS)
        except OSError:
            return False
        return True
