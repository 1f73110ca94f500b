"""Practices: small things done again and again, gently.

There is no streak and no failure here: only days on which it was, days of rest, and pauses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Practice:
    """A small thing that a person likes to do again and again.

    Attributes:
        uid: UUIDv7 text.
        name: What it is.
        created_at: When it was written (UTC).
        updated_at: When it was last changed (UTC).
        cue: What it follows ("after coffee"); empty when nothing.
        weekdays: The weekdays chosen for it, 0 Monday to 6 Sunday; none for any day.
        kind: The uid of the kind that a win of it gets, or ``None``.
        becomes_win: Whether checking in also writes a win.
        place: Its place among the practices; lower comes first.
        archived: No longer offered; what was stays.
    """

    uid: str
    name: str
    created_at: datetime
    updated_at: datetime
    cue: str = ""
    weekdays: frozenset[int] = frozenset()
    kind: str | None = None
    becomes_win: bool = False
    place: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class CheckIn:
    """That a practice was on a day, or that the day was one of rest from it.

    Attributes:
        practice: The uid of the practice.
        day: The day.
        rest: A day of rest, which counts as much as any.
        win: The uid of the win it became, or ``None``.
    """

    practice: str
    day: date
    rest: bool = False
    win: str | None = None

    @property
    def uid(self) -> str:
        """The one name that a practice's check-in on a day can have."""
        return check_in_uid(self.practice, self.day)


def check_in_uid(practice: str, day: date) -> str:
    """Return the name of a practice's check-in on a day."""
    return f"{practice} {day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Pause:
    """A span of days on which a practice is put aside.

    Attributes:
        uid: UUIDv7 text.
        practice: The uid of the practice.
        first: Its first day.
        last: Its last day, or ``None`` while it goes on.
    """

    uid: str
    practice: str
    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the practice is put aside on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Offered:
    """A practice on a day's page.

    Attributes:
        practice: The practice.
        check_in: That it was, or that the day is one of rest from it; ``None`` while neither.
    """

    practice: Practice
    check_in: CheckIn | None = None


@dataclass(frozen=True, slots=True)
class PracticeYear:
    """What a year held of a practice. Days that held nothing of it are not spoken of.

    Attributes:
        days: The days on which it was.
        rest: The days of rest.
        pauses: The pauses that reach into the year, by their first day.
    """

    days: frozenset[date] = frozenset()
    rest: frozenset[date] = frozenset()
    pauses: tuple[Pause, ...] = ()


def is_for(practice: Practice, pauses: Iterable[Pause], day: date) -> bool:
    """Whether a day's page offers the practice."""
    if practice.archived or any(pause.holds(day) for pause in pauses):
        return False
    return not practice.weekdays or day.weekday() in practice.weekdays
