"""The one table of what was measured, what it was measured against, and the target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tests.benchmarks.measuring import Compared


class Unit(StrEnum):
    """What a row's figures count."""

    MS = "ms"
    MIB = "MiB"


class Held(StrEnum):
    """What a target is a bound of."""

    RATIO = "ratio"
    FIGURE = "figure"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured.

    Attributes:
        what: What was measured.
        floor: What it was measured against.
        compared: The figures.
        target: The bound of DESIGN section 7.
        held: What the target bounds: the ratio, our figure, or how much it is over the floor.
        unit: What the figures count.
    """

    what: str
    floor: str
    compared: Compared
    target: float
    held: Held = Held.RATIO
    unit: Unit = Unit.MS

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        figure = {
            Held.RATIO: self.compared.ratio,
            Held.FIGURE: self.compared.ours,
            Held.OVER: self.compared.over,
        }[self.held]
        return figure <= self.target


_HEADS = ("", "against", "ours", "floor", "ratio", "least to most", "target", "")
_LEFT = frozenset({0, 1, 7})


def drawn(rows: Iterable[Row]) -> str:
    """Return the table as text."""
    lines = [_HEADS, *map(_cells, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(_HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at in _LEFT else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    it = row.compared
    return (
        row.what,
        row.floor,
        _amount(it.ours, row.unit),
        _amount(it.floor, row.unit),
        f"{it.ratio:.2f}",
        f"{it.least:.2f} to {it.most:.2f}",
        _target(row),
        "" if row.met else f"short: {_miss(row)}",
    )


def _target(row: Row) -> str:
    if row.held is Held.RATIO:
        return f"{row.target:g} ×"
    amount = f"{row.target:g} {row.unit}"
    return f"{amount} over" if row.held is Held.OVER else amount


def _miss(row: Row) -> str:
    if row.held is Held.RATIO:
        return f"{row.compared.ratio:.2f} ×"
    over = row.held is Held.OVER
    return _amount(row.compared.over if over else row.compared.ours, row.unit)


def _amount(figure: float, unit: Unit) -> str:
    return f"{figure:.2f} {unit}" if figure < 10 else f"{figure:.0f} {unit}"
