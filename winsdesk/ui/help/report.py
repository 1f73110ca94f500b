"""A report of a failure that holds no word of the journal."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import qVersion

import winsdesk

_LONGEST_CHAIN = 8
_HOMES = ("winsdesk", "site-packages")


def failure_report(
    error_type: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return what failed and where: types, files and line numbers.

    Never the message of an exception or the value of a variable, which may hold what a person
    wrote; and of a file only its place within the program, not the folders of this computer.
    """
    lines = [
        f"Winsdesk {winsdesk.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} "
        f"{platform.release()}",
        "",
        *_links(error_type, error, trace),
    ]
    return "\n".join(lines) + "\n"


def _links(
    error_type: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    """Yield an exception and those that led to it, the last first."""
    for _ in range(_LONGEST_CHAIN):
        yield f"{error_type.__module__}.{error_type.__qualname__}"
        for frame in traceback.extract_tb(trace):
            yield f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}"
        cause = error and (error.__cause__ or error.__context__)
        if not cause:
            return
        yield "which came from"
        error_type, error, trace = type(cause), cause, cause.__traceback__


def _place(file: str) -> str:
    """Return a file's place within the program, or within the package that it belongs to."""
    parts = PurePath(file).parts
    for home in _HOMES:
        if home in parts:
            last = len(parts) - 1 - parts[::-1].index(home)
            return "/".join(parts[last:])
    return parts[-1] if parts else "?"
