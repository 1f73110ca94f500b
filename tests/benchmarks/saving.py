"""What keeping a win costs, from the call to the commit, beside the bare driver.

Three journals that are alike take part. In the first a win is kept, and timed. In the second the
same win is kept, and the statements that this comes to are written down. In the third the bare
driver runs those statements, and is timed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlcipher3 import dbapi2

from tests.benchmarks.measuring import Figures, column, compare, milliseconds, take_turns
from tests.benchmarks.table import Row
from winsdesk.bootstrap import open_journal
from winsdesk.services.clock import WallClock
from winsdesk.services.journal import Journal
from winsdesk.store.engine import engine_for
from winsdesk.store.repository import JournalRepository

Call = tuple[str, Sequence[Any]]
_FIRST_DAY = date(2026, 1, 1)
_IN_A_DAY = 4
_TARGET = 2.5


def save_row(big: Path, scratch: Path, turns: int) -> Row:
    """Measure a save in copies of a big journal, which are made and removed in ``scratch``."""
    copies = [scratch / f"save-{number}.db" for number in range(3)]
    for copy in copies:
        shutil.copy(big, copy)
    ours, recorded, bare = copies
    with _keeping(ours) as keep, _recording(recorded) as record, _bare(bare) as connection:
        saves = _Saves(keep, record, connection)
        came_to = take_turns({"ours": saves.ours, "floor": saves.floor}, turns, turns // 5)
    compared = compare(column(came_to["ours"], "ms"), column(came_to["floor"], "ms"))
    return Row("keep a win, to committed", "its statements by the bare driver", compared, _TARGET)


class _Saves:
    """The same saves, one after another, in all three journals."""

    def __init__(
        self,
        keep: Callable[[date, str], object],
        record: Callable[[date, str], list[Call]],
        bare: dbapi2.Connection,
    ) -> None:
        self._keep = keep
        self._record = record
        self._bare = bare
        self._number = 0

    def ours(self) -> Figures:
        """Keep the next win, timed."""
        self._number += 1
        return milliseconds(lambda: self._keep(*self._win()))()

    def floor(self) -> Figures:
        """Run the statements of the same win by the bare driver, timed."""
        calls = self._record(*self._win())

        def run() -> None:
            for sql, values in calls:
                self._bare.execute(sql, values).fetchall()

        return milliseconds(run)()

    def _win(self) -> tuple[date, str]:
        day = _FIRST_DAY + timedelta(days=self._number // _IN_A_DAY)
        return day, f"Went for a #walk although the day was grey, number {self._number}"


@contextmanager
def _keeping(file: Path) -> Iterator[Callable[[date, str], object]]:
    with closing(open_journal(file)) as journal:
        yield lambda day, text: journal.wins.keep(day, text, finishes_draft=True)


@contextmanager
def _recording(file: Path) -> Iterator[Callable[[date, str], list[Call]]]:
    calls: list[Call] = []

    def note(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        calls.append((sql, values))

    engine = engine_for(file, None, read_only=False)
    event.listen(engine, "before_cursor_execute", note)

    with closing(Journal(JournalRepository(engine, file, None), WallClock())) as journal:

        def record(day: date, text: str) -> list[Call]:
            calls.clear()
            journal.wins.keep(day, text, finishes_draft=True)
            return list(calls)

        yield record


@contextmanager
def _bare(file: Path) -> Iterator[dbapi2.Connection]:
    """Give the driver's own connection, opened with the pragmas of a journal."""
    engine = engine_for(file, None, read_only=False)
    try:
        yield engine.raw_connection().driver_connection
    finally:
        engine.dispose()
