"""What a start costs, in time and memory, beside an empty window."""

from __future__ import annotations

from tests.benchmarks.journals import write_demo_journal
from tests.benchmarks.measuring import Compared, column, compare, take_turns
from tests.benchmarks.processes import Stage
from tests.benchmarks.table import Row, Unit

_EMPTY = "an empty window with a label (A)"
_QUERYING = "A, SQLAlchemy and a query (B)"
_KEYS_TARGET, _WINS_TARGET, _MEMORY_TARGET = 1.3, 1.2, 1.8


def start_rows(stage: Stage, turns: int) -> list[Row]:
    """Start Winsdesk on the demo's year, and the two floors, by turns."""
    journal = write_demo_journal(stage.data_dir)
    came_to = take_turns(
        {
            "a": stage.probe("empty_window"),
            "b": stage.probe("empty_window", journal),
            "ours": stage.probe("window"),
        },
        turns,
    )

    def beside(floor: str, ours: str, figure: str) -> Compared:
        return compare(column(came_to["ours"], ours), column(came_to[floor], figure))

    keys, wins = beside("a", "takes_keys", "painted"), beside("b", "wins_shown", "painted")
    rows = [
        Row("start to a window that takes keys", _EMPTY, keys, _KEYS_TARGET),
        Row("start to today's wins shown", _QUERYING, wins, _WINS_TARGET),
    ]
    if "rss" in came_to["a"][0]:
        rows.append(
            Row("peak memory", _EMPTY, beside("a", "rss", "rss"), _MEMORY_TARGET, unit=Unit.MIB)
        )
    return rows
