"""Measures, and prints the one table: ``python -m tests.benchmarks``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.benchmarks import others
from tests.benchmarks.commands import command_rows
from tests.benchmarks.frozen import PROGRAM, frozen_rows
from tests.benchmarks.journals import Journals
from tests.benchmarks.peers import terminal_rows, window_rows
from tests.benchmarks.processes import ROOT, Stage
from tests.benchmarks.saving import save_row
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.searching import search_row
from tests.benchmarks.seen import Onlooker, can_look_on, onlooker
from tests.benchmarks.starts import start_rows
from tests.benchmarks.table import Row, drawn
from tests.benchmarks.years import year_rows

KEPT = ROOT / "build" / "bench"
"""Where big journals are kept from one run to the next."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How often each thing is measured, and in journals of which sizes.

    Attributes:
        starts, saves, years, searches, commands: How many turns of each count.
        sizes: How many wins the journals hold whose years are opened, the first one none.
        usual: How many wins the journal holds that everything else is measured in.
        seen: How many turns count of what is seen from outside; with 0 nothing is.
    """

    starts: int
    saves: int
    years: int
    searches: int
    commands: int
    sizes: tuple[int, ...] = (0, 1_000, 100_000, 1_000_000)
    usual: int = 100_000
    seen: int = 0


WHOLE = Plan(starts=16, saves=800, years=80, searches=40, commands=12, seen=6)
QUICK = Plan(starts=4, saves=200, years=20, searches=10, commands=3, seen=2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Return 1 when a target is missed and ``--check`` is asked for, else 0."""
    asked = _parser().parse_args(arguments)
    began = monotonic()
    rows = measure(QUICK if asked.quick else WHOLE, KEPT, peers=asked.peers)
    print(drawn(rows))
    short = sum(not row.met for row in rows)
    print(f"\n{len(rows)} rows, {short} short of the target; {monotonic() - began:.0f} seconds.")
    return 1 if asked.check and short else 0


def measure(plan: Plan, kept: Path, *, peers: bool = False) -> list[Row]:
    """Measure everything and return the rows; big journals stay in ``kept``.

    The frozen program is measured where there is one, and other journals when ``peers`` asks.
    """
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept) as scratch, screen() as shown:
        _say(f"Windows are shown {shown.said}.")
        journals = Journals(kept, _say)
        rows = list(_rows(plan, journals, Path(scratch), shown))
        if plan.seen and can_look_on() and (peers or PROGRAM.exists()):
            with onlooker(Path(scratch) / "frames") as eyes:
                rows += _seen_rows(plan, journals, Path(scratch), eyes, peers=peers)
        return rows


def _seen_rows(
    plan: Plan, journals: Journals, scratch: Path, eyes: Onlooker, *, peers: bool
) -> Iterator[Row]:
    if PROGRAM.exists():
        _say("Starting the frozen program, by turns …")
        yield from frozen_rows(Stage(scratch / "frozen", {}), eyes, KEPT, plan.seen)
    if not peers:
        return
    usual = journals.of(plan.usual)
    _say("Starting other journals, by turns …")
    yield from window_rows(Stage(scratch / "peers", {}), eyes, usual, scratch, plan.seen)
    jrnl = others.jrnl(KEPT)
    if jrnl is not None:
        turns = max(1, plan.seen // 3)  # it takes half a minute to add one entry
        yield from terminal_rows(Stage(scratch / "jrnl-home", {}), jrnl, usual, scratch, turns)


def _rows(plan: Plan, journals: Journals, scratch: Path, shown: Screen) -> Iterator[Row]:
    sizes = {wins: journals.of(wins) for wins in plan.sizes}
    usual = journals.of(plan.usual)
    stage = Stage(scratch / "home", shown.environment)
    _say("Starting, by turns …")
    yield from start_rows(stage, plan.starts)
    _say("Keeping wins …")
    yield save_row(usual, scratch, plan.saves)
    _say("Opening years …")
    yield from year_rows(stage, sizes, plan.years)
    _say("Searching …")
    yield search_row(usual, plan.searches)
    _say("Running commands …")
    yield from command_rows(stage, usual, scratch, plan.commands)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make bench",
        description="Measures Winsdesk beside what it could be at best. Ratios count, not times.",
    )
    parser.add_argument("--quick", action="store_true", help="fewer turns, rougher figures")
    parser.add_argument(
        "--peers",
        action="store_true",
        help="beside RedNotebook and Lifeograph, where they are installed, and jrnl as well",
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    return parser


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
