"""Looking back on a month: the questions that it leaves."""

from __future__ import annotations

from enum import StrEnum


class Question(StrEnum):
    """A question about a month. None asks for more, and none has a right answer."""

    ALMOST_NOT_COUNTED = "almost-not-counted"
    """Which small win nearly went unseen."""

    PART_WAS_ENOUGH = "part-was-enough"
    """Where a part was done and was let be enough."""

    CARRY_ON = "carry-on"
    """What to carry into the month that follows."""


QUESTIONS = (Question.ALMOST_NOT_COUNTED, Question.PART_WAS_ENOUGH, Question.CARRY_ON)
"""The month's three questions, in the order in which they are asked."""


def next_month(year: int, month: int) -> tuple[int, int]:
    """Return the year and month that follow."""
    return (year + 1, 1) if month == 12 else (year, month + 1)
