"""Goals made of steps, and how a finished step is a win.

A step keeps no note of whether it is done: that follows from the wins that finished it. So a win
taken back takes the step back, and the two can never disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.win import HIGHEST_RATING, Win

MOVES_ALONG = timedelta(days=7)
"""How long a step that was planned for a day moves along quietly before it rests in its goal."""


class GoalState(StrEnum):
    """Where a goal stands. None of these is a verdict."""

    ACTIVE = "active"
    RESTING = "resting"
    REACHED = "reached"
    LET_GO = "let-go"


class Progress(StrEnum):
    """How far a step is, read from its living wins."""

    OPEN = "open"
    PART = "part"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something big, made small enough for today.

    Attributes:
        uid: UUIDv7 text.
        title: What it is.
        created_at: When it was written (UTC).
        updated_at: When it was last changed (UTC).
        why: Why it matters; empty when not said.
        state: Where it stands.
        place: Its place among the goals; lower comes first.
        deleted_at: When it was deleted (UTC), or ``None``.
    """

    uid: str
    title: str
    created_at: datetime
    updated_at: datetime
    why: str = ""
    state: GoalState = GoalState.ACTIVE
    place: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a person expects of a step before doing it: 0 to 10, or ``None`` for not said.

    Beside the rating afterwards it is shown as two numbers, without a comment: comparing the two
    is a part of behavioural activation.

    Raises:
        Trouble: ``RATING_OUT_OF_RANGE`` outside 0 to 10.
    """

    mastery: int | None = None
    pleasure: int | None = None

    def __post_init__(self) -> None:
        for rating in (self.mastery, self.pleasure):
            if rating is not None and not 0 <= rating <= HIGHEST_RATING:
                raise Trouble(Code.RATING_OUT_OF_RANGE, str(rating))


NOT_SAID = Expectation()


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards a goal, which may have smaller steps of its own.

    Attributes:
        uid: UUIDv7 text.
        goal: The uid of its goal.
        text: What is to be done, as typed.
        created_at: When it was written (UTC).
        updated_at: When it was last changed (UTC).
        parent: The uid of the step it is a smaller step of, or ``None`` at the top.
        place: Its place among its siblings; lower comes first.
        planned: The day it was planned for, or ``None``.
        expected: What the person expects of it.
        deleted_at: When it was deleted (UTC), or ``None``.
    """

    uid: str
    goal: str
    text: str
    created_at: datetime
    updated_at: datetime
    parent: str | None = None
    place: int = 0
    planned: date | None = None
    expected: Expectation = NOT_SAID
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as it stands in its goal's tree.

    Attributes:
        step: The step.
        depth: How many steps it is below; 0 at the top.
        wins: The living wins that finished it or a part of it, in order of day and place.
    """

    step: Step
    depth: int
    wins: tuple[Win, ...] = ()

    @property
    def progress(self) -> Progress:
        """How far the step is."""
        return progress_of(self.wins)


@dataclass(frozen=True, slots=True)
class GoalTree:
    """A goal with all that stands below it.

    Attributes:
        goal: The goal.
        lines: Its steps, each before its smaller ones.
        done: Every living win that was a step towards it, in order of day and place; those of
            steps that were deleted since included, because they were done.
    """

    goal: Goal
    lines: tuple[StepLine, ...] = ()
    done: tuple[Win, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step that a day's page shows.

    Attributes:
        line: The step with what was done of it.
        goal: The goal it belongs to.
    """

    line: StepLine
    goal: Goal


def progress_of(wins: Iterable[Win]) -> Progress:
    """Return how far a step is whose living wins these are."""
    progress = Progress.OPEN
    for win in wins:
        if not win.part:
            return Progress.DONE
        progress = Progress.PART
    return progress


def is_for(step: Step, progress: Progress, day: date) -> bool:
    """Whether a day's page shows the step: planned for it, or moved along to it quietly."""
    if step.planned is None or progress is Progress.DONE:
        return False
    return step.planned <= day <= step.planned + MOVES_ALONG


def tree(steps: Sequence[Step], wins: Mapping[str, Sequence[Win]]) -> tuple[StepLine, ...]:
    """Return a goal's steps as lines, each step before its smaller ones.

    A step whose parent is not among them stands at the top. So does one of a ring of steps below
    one another, which merging two journals can bring about: no step is ever out of sight.

    Args:
        steps: The living steps of one goal.
        wins: The living wins of each step, by its uid.
    """
    known = {step.uid for step in steps}
    in_order = sorted(steps, key=lambda step: (step.place, step.uid))
    children: dict[str | None, list[Step]] = {}
    for step in in_order:
        children.setdefault(step.parent if step.parent in known else None, []).append(step)
    lines: dict[str, StepLine] = {}
    for top in (*children.get(None, ()), *in_order):
        waiting = [(top, 0)]
        while waiting:
            step, depth = waiting.pop()
            if step.uid not in lines:
                lines[step.uid] = StepLine(step, depth, tuple(wins.get(step.uid, ())))
                smaller = children.get(step.uid, ())
                waiting.extend((child, depth + 1) for child in reversed(smaller))
    return tuple(lines.values())


def below(step: str, steps: Iterable[Step]) -> frozenset[str]:
    """Return the uids of a step and of all steps below it."""
    children: dict[str | None, list[str]] = {}
    for other in steps:
        children.setdefault(other.parent, []).append(other.uid)
    found: set[str] = set()
    waiting = [step]
    while waiting:
        uid = waiting.pop()
        if uid not in found:
            found.add(uid)
            waiting.extend(children.get(uid, ()))
    return frozenset(found)
