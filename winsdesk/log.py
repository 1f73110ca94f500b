"""The program's own log: what went wrong and where, never a word of the journal.

Two small files in a folder that only the person can read: ``winsdesk.log``, which turns over by
size, and ``crash.log``, where the interpreter writes where it stood when it was ended by force.
``logging.handlers`` is not used: importing it costs as much as opening the journal.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from pathlib import Path
from types import TracebackType
from typing import TextIO

LOG_FILE = "winsdesk.log"
CRASH_FILE = "crash.log"
LARGEST_FILE = 256 * 1024
"""Size in bytes at which a file turns over; one older file of each is kept."""

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Log:
    """The log of a running program: a context manager that stops logging when it is left."""

    def __init__(self, handler: logging.Handler, crashes: TextIO) -> None:
        self._handler = handler
        self._crashes = crashes

    def close(self) -> None:
        """Stop logging and let go of the files."""
        faulthandler.disable()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        self._crashes.close()

    def __enter__(self) -> Log:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def begin(folder: Path) -> Log:
    """Begin to log into a folder, which is made when it is missing.

    Raises:
        OSError: when the folder or a file in it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    crashes = _open_private(_turned_over(folder / CRASH_FILE))
    handler = _TurningFile(folder / LOG_FILE)
    logging.getLogger().addHandler(handler)
    faulthandler.enable(crashes)
    return Log(handler, crashes)


class _Wordless(logging.Formatter):
    """Writes of an exception its type and where it came from, but not its message.

    A message may quote what a person typed; the lines of code it passed through cannot.
    """

    def format(self, record: logging.LogRecord) -> str:
        as_others_wrote_it, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = as_others_wrote_it

    def formatException(  # noqa: N802 - the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        from traceback import walk_tb

        kind, _, trail = ei
        frames = [
            f"  {frame.f_code.co_filename}:{line} in {frame.f_code.co_name}"
            for frame, line in walk_tb(trail)
        ]
        return "\n".join([*frames, f"  {kind.__qualname__ if kind else None}"])


class _TurningFile(logging.FileHandler):
    """A private file that becomes ``<name>.1`` when it is large, and begins anew."""

    def __init__(self, file: Path) -> None:
        super().__init__(_turned_over(file), encoding="utf-8")
        self.setFormatter(_Wordless(_LINE))

    def _open(self) -> TextIO:  # type: ignore[override] # the base promises a wrapper, uses a TextIO
        return _open_private(Path(self.baseFilename))

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        if self.stream is not None and self.stream.tell() > LARGEST_FILE:
            self.stream.close()
            _turned_over(Path(self.baseFilename))
            self.stream = self._open()  # type: ignore[assignment] # as above


def _open_private(file: Path) -> TextIO:
    """Open a file to append to it; a new one is readable by its owner alone."""
    return os.fdopen(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8"
    )


def _turned_over(file: Path) -> Path:
    if file.exists() and file.stat().st_size > LARGEST_FILE:
        file.replace(file.with_name(f"{file.name}.1"))
    return file
