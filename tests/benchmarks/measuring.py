"""Measuring things by turns, so that whatever else the machine does falls on all alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Figures = Mapping[str, float]
"""What one run of a contestant came to, each figure by its name."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure beside its floor, from runs that took turns.

    Attributes:
        ours: The median of ours.
        floor: The median of the floor's.
        ratio: The median of the ratios, one for each turn.
        least: The least of those ratios.
        most: The greatest of them.
        over: The median of how much ours was above the floor, turn by turn.
    """

    ours: float
    floor: float
    ratio: float
    least: float
    most: float
    over: float


def compare(ours: Sequence[float], floor: Sequence[float]) -> Compared:
    """Compare figures of ours with those of the floor, turn by turn.

    Raises:
        ValueError: when there are none, when one side has more than the other, or when a floor is
            not above 0.
    """
    ratios = [mine / best for mine, best in zip(ours, floor, strict=True) if _above_0(best)]
    over = [mine - best for mine, best in zip(ours, floor, strict=True)]
    if not ratios:
        raise ValueError("nothing was measured")
    return Compared(
        median(ours), median(floor), median(ratios), min(ratios), max(ratios), median(over)
    )


def take_turns(
    contestants: Mapping[str, Callable[[], Figures]], turns: int, warm_up: int = 1
) -> dict[str, list[Figures]]:
    """Run every contestant once in each turn, and return what each turn came to.

    Args:
        contestants: What to run, by name. One run returns all its figures.
        turns: How many turns count.
        warm_up: How many turns go before, and do not count.
    """
    came_to: dict[str, list[Figures]] = {name: [] for name in contestants}
    for turn in range(-warm_up, turns):
        for name, run in contestants.items():
            figures = run()
            if turn >= 0:
                came_to[name].append(figures)
    return came_to


def column(runs: Sequence[Figures], name: str) -> list[float]:
    """Return one figure of every run."""
    return [run[name] for run in runs]


def milliseconds(work: Callable[[], object]) -> Callable[[], Figures]:
    """Return a contestant that does ``work`` and tells how long it took, as ``ms``."""

    def run() -> Figures:
        start = perf_counter()
        work()
        return {"ms": (perf_counter() - start) * 1000}

    return run


def _above_0(floor: float) -> bool:
    if floor <= 0:
        raise ValueError("a floor has to be above 0")
    return True
