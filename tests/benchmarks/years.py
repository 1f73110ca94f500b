"""What opening a year of the calendar costs, beside a year of an empty journal."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.measuring import column, compare
from tests.benchmarks.processes import Stage
from tests.benchmarks.table import Held, Row

_TARGET = 16


def year_rows(stage: Stage, journals: Mapping[int, Path], turns: int) -> list[Row]:
    """Open years in journals of several sizes, by turns; the one of 0 wins is the floor."""
    came_to = stage.told("year", turns, *journals.values())
    empty = column(came_to[str(journals[0])], "ms")
    return [
        Row(
            f"a year's calendar, {wins:,} wins",
            "the same, an empty journal",
            compare(column(came_to[str(file)], "ms"), empty),
            _TARGET,
            Held.OVER,
        )
        for wins, file in journals.items()
        if wins
    ]
