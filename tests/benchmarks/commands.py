"""What the commands cost, beside a bare Python that imports SQLAlchemy and runs one query."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.benchmarks.measuring import column, compare, take_turns
from tests.benchmarks.processes import Stage
from tests.benchmarks.table import Row

_FLOOR = "Python, SQLAlchemy and a query"
_TARGET = 1.3


def command_rows(stage: Stage, big: Path, scratch: Path, turns: int) -> list[Row]:
    """Run the commands on a copy of a big journal, in a data folder within ``scratch``."""
    data_dir = scratch / "commands"
    data_dir.mkdir()
    journal = data_dir / "journal.db"
    shutil.copy(big, journal)
    winsdesk = ("-m", "winsdesk", "--data-dir", data_dir)
    came_to = take_turns(
        {
            "floor": stage.command("-m", "tests.benchmarks.probes.one_query", journal),
            "add": stage.command(*winsdesk, "add", "Went for a #walk although the day was grey"),
            "search": stage.command(*winsdesk, "search", "grey walk"),
        },
        turns,
    )
    floor = column(came_to["floor"], "ms")
    return [
        Row(f"winsdesk {name}", _FLOOR, compare(column(came_to[name], "ms"), floor), _TARGET)
        for name in ("add", "search")
    ]
