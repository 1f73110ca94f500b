"""Writing a new file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_whole(pieces: Iterable[str], target: Path) -> None:
    """Write a new file, for its owner alone (0600), whole or not at all.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    if os.path.lexists(target):
        raise Trouble(Code.FILE_EXISTS, str(target))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(pieces)
                stream.flush()
                os.fsync(stream.fileno())
            _give_name(name, target)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(name)
    except FileExistsError:
        raise Trouble(Code.FILE_EXISTS, str(target)) from None
    except OSError as error:
        code = Code.DISK_FULL if error.errno in _NO_ROOM else Code.FILE_UNWRITABLE
        raise Trouble(code, str(target)) from None


def _give_name(written: str, target: Path) -> None:
    """Let a written file appear under its name, unless another has taken it meanwhile."""
    try:
        os.link(written, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        os.replace(written, target)
