"""Files that come into being whole, for their owner alone, or not at all.

Each is written beside its target under another name, and takes the target's name when it is
finished and lasting. What the system does not allow is raised as ``OSError``.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE_FILE = 0o600
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EINVAL})


def write_new(target: Path, pieces: Iterable[bytes]) -> None:
    """Write a file, never over another one.

    Raises:
        FileExistsError: another file has the name.
    """
    if os.path.lexists(target):
        raise _taken(target)
    with _written(target, pieces) as draft:
        publish(draft, target)


def write_over(target: Path, content: bytes) -> None:
    """Write a file; one that was there before stays until then."""
    with _written(target, [content]) as draft:
        replace(draft, target)


def begin_beside(target: Path) -> Path:
    """Make a new, empty file in the target's folder, and return its path."""
    draft = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.part")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    return draft


def publish(draft: Path, target: Path) -> None:
    """Give a finished file its name, lasting when this returns.

    Raises:
        FileExistsError: another file has the name; it stays.
    """
    _flush(draft)
    _name_without_replacing(draft, target)
    _flush_folder(target.parent)


def replace(draft: Path, target: Path) -> None:
    """Put a finished file in the place of another one, lasting when this returns."""
    _flush(draft)
    os.replace(draft, target)
    _flush_folder(target.parent)


@contextmanager
def _written(target: Path, pieces: Iterable[bytes]) -> Iterator[Path]:
    draft = begin_beside(target)
    try:
        with draft.open("wb") as stream:
            stream.writelines(pieces)
        yield draft
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _flush_folder(folder: Path) -> None:
    """Make the names in a folder lasting, where the system can."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


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
        if os.path.lexists(target):
            raise _taken(target) from None
        draft.rename(target)


def _taken(target: Path) -> FileExistsError:
    return FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
