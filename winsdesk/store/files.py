"""The files of a journal, made and named; what the system does not allow is told as trouble."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from winsdesk import whole_file
from winsdesk.domain.errors import Code, Trouble, told_as

PRIVATE_FOLDER = 0o700
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database file."""


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
    with told_as(Code.FILE_UNWRITABLE, target):
        draft = whole_file.begin_beside(target)
    with _gone_afterwards(draft):
        yield draft


@contextmanager
def lock_draft(journal: Path) -> Iterator[Path]:
    """As :func:`beside`, for a copy of the journal under another key; it has a name of its own.

    What a kill left of an earlier one is removed: it may be the words of a locked journal, plain.

    Raises:
        Trouble: ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    sweep_lock_draft(journal)
    draft = _lock_draft(journal)
    with _gone_afterwards(draft):
        with told_as(Code.FILE_UNWRITABLE, journal):
            draft.touch(whole_file.PRIVATE_FILE, exist_ok=False)
        yield draft


def sweep_lock_draft(journal: Path) -> None:
    """Remove what a kill left of a copy under another key; only while nobody makes one."""
    with _gone_afterwards(_lock_draft(journal)):
        pass


@contextmanager
def _gone_afterwards(draft: Path) -> Iterator[None]:
    try:
        yield
    finally:
        for leftover in (draft, *companions(draft)):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _lock_draft(journal: Path) -> Path:
    return journal.with_name(f".{journal.name}.under-another-key.part")


def publish(draft: Path, target: Path) -> None:
    """Give a finished file its name, unless another file has it; lasting when this returns.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        whole_file.publish(draft, target)


def replace(draft: Path, target: Path) -> None:
    """Put a finished file in the place of another one; lasting when this returns.

    Raises:
        Trouble: ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        whole_file.replace(draft, target)


def write_new(target: Path, content: bytes) -> None:
    """Write a file whole, never over another one.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        whole_file.write_new(target, [content])


def write_over(target: Path, content: bytes) -> None:
    """Write a file whole; one that was there before stays until then.

    Raises:
        Trouble: ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        whole_file.write_over(target, content)


def remove(*paths: Path) -> None:
    """Remove files, those that are there.

    Raises:
        Trouble: ``FILE_UNWRITABLE``.
    """
    for path in paths:
        with told_as(Code.FILE_UNWRITABLE, path):
            path.unlink(missing_ok=True)


def companions(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may keep beside a database file."""
    return tuple(path.with_name(path.name + ending) for ending in COMPANIONS)
