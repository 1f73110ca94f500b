"""Files that come into being whole, private, and never over another one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database file."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EINVAL})


def make_folder(folder: Path) -> None:
    """Create a folder and those above it that are missing, for their owner alone (0700).

    Raises:
        Trouble: ``FOLDER_UNUSABLE``.
    """
    try:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        usable = folder.is_dir() and os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except OSError:
        usable = False
    if not usable:
        raise Trouble(Code.FOLDER_UNUSABLE, str(folder))


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give the path of a new, empty, private file in the target's folder; it is gone afterwards.

    Raises:
        Trouble: ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    draft = target.with_name(f".{target.name}.{secrets.token_hex(6)}.part")
    with told_as(Code.FILE_UNWRITABLE, target):
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    try:
        yield draft
    finally:
        for leftover in (draft, *companions(draft)):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def publish(draft: Path, target: Path) -> None:
    """Give a finished file its name, unless another file has it; lasting when this returns.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        flush(draft)
        try:
            _name_without_replacing(draft, target)
        except FileExistsError:
            raise Trouble(Code.FILE_EXISTS, str(target)) from None
        flush_folder(target.parent)


def companions(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may keep beside a database file."""
    return tuple(path.with_name(path.name + ending) for ending in COMPANIONS)


def flush(path: Path) -> None:
    """Make what a file holds lasting."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder lasting, where the system can."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def told_as(code: Code, path: Path) -> Iterator[None]:
    """Tell errors of the system as trouble about a file: ``DISK_FULL``, or else ``code``."""
    try:
        yield
    except OSError as error:
        full = error.errno in _NO_ROOM
        raise Trouble(Code.DISK_FULL if full else code, str(path)) from None


def _name_without_replacing(draft: Path, target: Path) -> None:
    if sys.platform == "win32":
        draft.rename(target)
        return
    try:
        os.link(draft, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without links: a memory card, a network folder.
        if target.exists():
            raise FileExistsError from None
        draft.rename(target)
