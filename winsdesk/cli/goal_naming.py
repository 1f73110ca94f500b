"""Goals and steps by the numbers and words that people type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from winsdesk.cli.naming import Named, the_one
from winsdesk.domain.goal import GoalTree, StepLine

_SHOWN_BY = "winsdesk goal list"


def goal(typed: str, board: Sequence[GoalTree]) -> str:
    """Return the uid of the goal that was meant.

    Raises:
        Refusal: when there is none, or more than one can be meant.
    """
    goals = [
        Named(str(number), tree.goal.uid, tree.goal.title)
        for number, tree in enumerate(board, start=1)
    ]
    return the_one(typed, goals, "goal", _SHOWN_BY).uid


def step(typed: str, board: Sequence[GoalTree], goal: str | None = None) -> str:
    """Return the uid of the step that was meant, among those of one goal or of all.

    Raises:
        Refusal: when there is none, or more than one can be meant.
    """
    steps = [
        Named(number, line.step.uid, line.step.text)
        for first, tree in enumerate(board, start=1)
        if goal in (None, tree.goal.uid)
        for number, line in numbered(first, tree)
    ]
    what = "step" if goal is None else "step of that goal"
    return the_one(typed, steps, what, _SHOWN_BY).uid


def number_of(uid: str, board: Sequence[GoalTree]) -> str:
    """Return the number of a step that stands in one of the goals."""
    return next(
        number
        for first, tree in enumerate(board, start=1)
        for number, line in numbered(first, tree)
        if line.step.uid == uid
    )


def numbered(first: int, tree: GoalTree) -> Iterator[tuple[str, StepLine]]:
    """Yield the steps of a goal with their numbers, such as ``2.1.3``.

    Args:
        first: The number of the goal.
        tree: The goal.
    """
    counts: list[int] = []
    for line in tree.lines:
        del counts[line.depth + 1 :]
        if len(counts) == line.depth:
            counts.append(0)
        counts[line.depth] += 1
        yield ".".join(map(str, (first, *counts))), line
