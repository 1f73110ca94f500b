"""Weekdays as people type and read them in the terminal."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Iterable

SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays(text: str) -> frozenset[int]:
    """Read weekdays such as ``mon,tue``; whole names and capitals are understood too."""
    names = [name.strip().casefold() for name in text.split(",")]
    known = {
        name: day for day, short in enumerate(SHORT) for name in (short, _LONG[day].casefold())
    }
    if not all(name in known for name in names):
        raise ArgumentTypeError(f"{text} does not name weekdays, like {','.join(SHORT[:3])}")
    return frozenset(known[name] for name in names)


def short_names(days: Iterable[int]) -> list[str]:
    """Return weekdays as scripts read them, from Monday on."""
    return [SHORT[day] for day in sorted(days)]


def long_names(days: frozenset[int], first: int, whole_week: str) -> str:
    """Return weekdays as people read them.

    Args:
        days: The weekdays; none for every one.
        first: The day a week begins on.
        whole_week: What is said of every day.
    """
    if not days or len(days) == len(SHORT):
        return whole_week
    return ", ".join(_LONG[day] for day in sorted(days, key=lambda day: (day - first) % 7))
