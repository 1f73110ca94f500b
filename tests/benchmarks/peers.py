"""Winsdesk beside other journals, on the same ten years: by turns, and seen from outside alike."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks import others
from tests.benchmarks.frozen import PROGRAM
from tests.benchmarks.measuring import Figures, column, compare, take_turns
from tests.benchmarks.processes import Stage
from tests.benchmarks.seen import Onlooker
from tests.benchmarks.table import Row, Unit

_WORD = "morning"
_TYPE = ("type", "--delay", "15", _WORD)
_KEYS = (("key", "ctrl+f"), _TYPE)
_REDNOTEBOOKS_FIELD = (("mousemove", "229", "380", "click", "1"), _TYPE)
"""It knows no key for its search field; this is where the field lies on our screen."""
_AHEAD = 1.0
"""Ours may cost at most what theirs does."""


def window_rows(
    stage: Stage, eyes: Onlooker, journal: Path, scratch: Path, turns: int
) -> list[Row]:
    """Start each program there is on the same wins, then search for a word by its own keys."""
    days = others.days_of(journal)
    (stage.data_dir).mkdir(parents=True, exist_ok=True)
    shutil.copy(journal, stage.data_dir / "journal.db")
    ours = [PROGRAM] if PROGRAM.exists() else [sys.executable, "-m", "winsdesk"]
    contestants = {"ours": eyes.start(ours, stage.environment, _KEYS)}
    named: dict[str, Mapping[str, str]] = {}
    if shutil.which("rednotebook"):
        others.write_rednotebook(scratch / "rednotebook", days)
        command = ["rednotebook", str(scratch / "rednotebook")]
        keys = _REDNOTEBOOKS_FIELD
        contestants["RedNotebook"] = eyes.start(command, stage.environment, keys)
        named["RedNotebook"] = {"settled": "start", "pss": "memory then", "answered": "a search"}
    if shutil.which("lifeograph"):
        others.write_lifeograph(scratch / "ten-years.diary", days)
        command = ["lifeograph", str(scratch / "ten-years.diary")]
        contestants["Lifeograph"] = eyes.start(command, stage.environment, _KEYS)
        named["Lifeograph"] = {"settled": "start", "pss": "memory then", "answered": "a search"}
    if not named:
        return []
    return list(_beside(take_turns(contestants, turns), named))


def _beside(
    came_to: Mapping[str, list[Figures]], named: Mapping[str, Mapping[str, str]]
) -> Iterator[Row]:
    for program, figures in named.items():
        for figure, what in figures.items():
            compared = compare(column(came_to["ours"], figure), column(came_to[program], figure))
            unit = Unit.MIB if figure == "pss" else Unit.MS
            yield Row(f"ten years: {what}", program, compared, _AHEAD, unit=unit)


def terminal_rows(
    stage: Stage, program: Path, journal: Path, scratch: Path, turns: int
) -> list[Row]:
    """Add and search from the terminal, beside jrnl on the same wins."""
    settings = others.write_jrnl(scratch / "jrnl", others.days_of(journal))
    data_dir = scratch / "beside-jrnl"
    data_dir.mkdir()
    shutil.copy(journal, data_dir / "journal.db")
    winsdesk = ("-m", "winsdesk", "--data-dir", data_dir)
    jrnl = (program, "--config-file", settings)
    text = "Went for a walk although the day was grey"
    came_to = take_turns(
        {
            "add": stage.command(*winsdesk, "add", text),
            "their add": stage.program(*jrnl, text),
            "search": stage.command(*winsdesk, "search", _WORD),
            "their search": stage.program(*jrnl, "-contains", _WORD),
        },
        turns,
    )
    return [
        Row(
            f"ten years, in the terminal: {what}",
            "jrnl",
            compare(column(came_to[what], "ms"), column(came_to[f"their {what}"], "ms")),
            _AHEAD,
        )
        for what in ("add", "search")
    ]
