"""The program as a terminal sees it, without the cost of a process."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from winsdesk.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document that was printed."""
        return json.loads(self.out)


class StoppedClock:
    """Always tells the same time."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


class Stream(io.TextIOWrapper):
    """A terminal, or a pipe, that remembers."""

    def __init__(self, content: bytes = b"", *, tty: bool = False, encoding: str = "utf-8") -> None:
        self._content = io.BytesIO(content)
        super().__init__(self._content, encoding=encoding, newline="\n")
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty

    def written(self) -> str:
        self.flush()
        return self._content.getvalue().decode(self.encoding)


class Program:
    """Winsdesk on one data folder, at a time that stands still."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.clock = StoppedClock(datetime(2026, 11, 24, 20, 15, tzinfo=UTC))

    @property
    def journal(self) -> Path:
        """Where the journal lies."""
        return self.data_dir / "journal.db"

    def __call__(
        self, *args: str, given: bytes = b"", tty: bool = False, encoding: str = "utf-8"
    ) -> Answer:
        out, err = Stream(tty=tty, encoding=encoding), Stream()
        argv = ["--data-dir", str(self.data_dir), *args]
        with redirect_stdout(out), redirect_stderr(err), _stdin(Stream(given)):
            status = main(argv, self.clock)
        return Answer(status, out.written(), err.written())

    def wins(self, *args: str) -> list[dict[str, Any]]:
        """Return what `list --json` prints."""
        wins: list[dict[str, Any]] = self("list", "--json", *args).document["wins"]
        return wins

    def texts(self, *args: str) -> list[str]:
        """Return the texts of all wins in order."""
        return [win["text"] for win in self.wins(*args)]


@contextmanager
def _stdin(stream: Stream) -> Iterator[None]:
    with patch("sys.stdin", stream):
        yield
