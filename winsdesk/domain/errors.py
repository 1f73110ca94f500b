"""What the world did, told to the person, apart from our own bugs.

A :class:`Trouble` is never a bug: a full disk, a wrong date, a journal of a newer version. It
carries a code and a fact; the words for people are found by that code, in the window and in the
terminal. Every other exception is a bug of ours.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Code(StrEnum):
    """Everything that can go wrong through no fault of the program."""

    TEXT_EMPTY = "text-empty"
    TEXT_TOO_LONG = "text-too-long"
    TEXT_UNKEEPABLE = "text-unkeepable"
    RATING_OUT_OF_RANGE = "rating-out-of-range"
    NOT_A_DATE = "not-a-date"
    DATE_OUT_OF_RANGE = "date-out-of-range"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_WIN = "unknown-win"
    UNKNOWN_GOAL = "unknown-goal"
    UNKNOWN_STEP = "unknown-step"
    UNKNOWN_PRACTICE = "unknown-practice"
    UNKNOWN_ENTRY = "unknown-entry"
    NAME_TAKEN = "name-taken"
    CHANGED_SINCE = "changed-since"
    JOURNAL_NEWER = "journal-newer"
    JOURNAL_UNREADABLE = "journal-unreadable"
    JOURNAL_READ_ONLY = "journal-read-only"
    JOURNAL_BUSY = "journal-busy"
    JOURNAL_DAMAGED = "journal-damaged"
    NOT_A_JOURNAL = "not-a-journal"
    JOURNAL_MISSING = "journal-missing"
    FOLDER_UNUSABLE = "folder-unusable"
    DISK_FULL = "disk-full"
    FILE_EXISTS = "file-exists"
    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_UNWRITABLE = "file-unwritable"
    FILE_TOO_LARGE = "file-too-large"
    NOT_AN_EXPORT = "not-an-export"
    EXPORT_NEWER = "export-newer"
    PASSPHRASE_NEEDED = "passphrase-needed"
    PASSPHRASE_WRONG = "passphrase-wrong"
    PASSPHRASE_EMPTY = "passphrase-empty"
    KEY_MISSING = "key-missing"
    KEY_DAMAGED = "key-damaged"
    ALREADY_LOCKED = "already-locked"
    NOT_LOCKED = "not-locked"


class Trouble(Exception):  # noqa: N818 - the world failed, the program did not err
    """The world failed; nothing kept was lost.

    Attributes:
        code: What happened.
        subject: The one fact a sentence about it needs (a path, a date), never journal text.
    """

    def __init__(self, code: Code, subject: str = "") -> None:
        super().__init__(code.value, subject)
        self.code = code
        self.subject = subject


@contextmanager
def told_as(code: Code, path: Path) -> Iterator[None]:
    """Tell errors of the system about a file as trouble.

    Raises:
        Trouble: ``DISK_FULL``, ``FILE_EXISTS``, or else ``code``; ``path`` is the subject.
    """
    try:
        yield
    except FileExistsError:
        raise Trouble(Code.FILE_EXISTS, str(path)) from None
    except OSError as error:
        full = error.errno in _NO_ROOM
        raise Trouble(Code.DISK_FULL if full else code, str(path)) from None
