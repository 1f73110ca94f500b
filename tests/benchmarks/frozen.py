"""The frozen program, beside an empty window that is frozen in the same way."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.journals import write_demo_journal
from tests.benchmarks.measuring import Compared, column, compare, take_turns
from tests.benchmarks.processes import ROOT, Stage
from tests.benchmarks.seen import Onlooker
from tests.benchmarks.table import Held, Row, Unit

PROGRAM = ROOT / "dist" / "winsdesk" / "winsdesk"
"""Made by `make frozen`."""
_BARE = ROOT / "tests" / "benchmarks" / "probes" / "bare_window.py"
_EMPTY = "a frozen empty window"
_WINDOW_TARGET = 1.3
_SETTLED_TARGET = 3.1
"""What B may be of A, 2.6, times what today's wins may be of B, 1.2."""
_MEMORY_TARGET = 1.8
_LARGEST = 125_000_000 / 1024 / 1024
"""MiB in 125 MB."""


def frozen_rows(stage: Stage, eyes: Onlooker, kept: Path, turns: int) -> list[Row]:
    """Start the frozen program on the demo's year and the empty window, by turns."""
    empty = _frozen_empty_window(kept)
    write_demo_journal(stage.data_dir)
    came_to = take_turns(
        {
            "empty": eyes.start([empty], stage.environment),
            "ours": eyes.start([PROGRAM], stage.environment),
        },
        turns,
    )

    def beside(figure: str) -> Compared:
        return compare(column(came_to["ours"], figure), column(came_to["empty"], figure))

    sizes = compare([_mebibytes(PROGRAM.parent)], [_mebibytes(empty.parent)])
    return [
        Row("frozen: start to a window", _EMPTY, beside("first"), _WINDOW_TARGET),
        Row("frozen: start to a settled picture", _EMPTY, beside("settled"), _SETTLED_TARGET),
        Row("frozen: memory then", _EMPTY, beside("pss"), _MEMORY_TARGET, unit=Unit.MIB),
        Row("frozen: unpacked", f"{_EMPTY}, untrimmed", sizes, _LARGEST, Held.FIGURE, Unit.MIB),
    ]


def _frozen_empty_window(kept: Path) -> Path:
    """Return the empty window's program, frozen once and kept."""
    folder = kept / "bare_window"
    program = folder / "bare_window"
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR",
             "--distpath", kept, "--workpath", kept / "work", "--specpath", kept / "work", _BARE],
            check=True,
        )  # fmt: skip
    return program


def _mebibytes(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1024 / 1024
