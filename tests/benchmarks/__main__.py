"""Measures, and prints the one table: ``python -m tests.benchmarks``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

from tests.benchmarks.commands import command_rows
from tests.benchmarks.journals import Journals
from tests.benchmarks.processes import ROOT, Stage
from tests.benchmarks.saving import save_row
from tests.benchmarks.screen import screen
from tests.benchmarks.searching import search_row
from tests.benchmarks.starts import start_rows
from tests.benchmarks.table import Row, drawn
from tests.benchmarks.years import year_rows

KEPT = ROOT / "build" / "bench"
"""Where big journals are kept from one run to the next."""
SIZES = (0, 1_000, 100_000, 1_000_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Return 1 when a target is missed and ``--check`` is asked for, else 0."""
    asked = _parser().parse_args(arguments)
    began = monotonic()
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as scratch:
        rows = list(_rows(Path(scratch), quick=asked.quick))
    print(drawn(rows))
    short = sum(not row.met for row in rows)
    print(f"\n{len(rows)} rows, {short} short of the target; {monotonic() - began:.0f} seconds.")
    return 1 if asked.check and short else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make bench",
        description="Measures Winsdesk beside what it could be at best. Ratios count, not times.",
    )
    parser.add_argument("--quick", action="store_true", help="fewer turns, rougher figures")
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    return parser


def _rows(scratch: Path, *, quick: bool) -> Iterator[Row]:
    less = 4 if quick else 1
    journals = Journals(KEPT, _say)
    sizes = {wins: journals.of(wins) for wins in SIZES}
    with screen() as shown:
        _say(f"Windows are shown {shown.said}.")
        stage = Stage(scratch / "home", shown.environment)
        _say("Starting, by turns …")
        yield from start_rows(stage, 16 // less)
        _say("Keeping wins …")
        yield save_row(sizes[100_000], scratch, 800 // less)
        _say("Opening years …")
        yield from year_rows(stage, sizes, 80 // less)
        _say("Searching …")
        yield search_row(sizes[100_000], 40 // less)
        _say("Running commands …")
        yield from command_rows(stage, sizes[100_000], scratch, 12 // less)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
