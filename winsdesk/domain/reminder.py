"""Gentle reminders: when, and what they say.

A reminder keeps the time of the clock on the wall. Where that clock is put forward over its time it
is due at the first moment after, and where it is put back it is due once, the first time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from winsdesk.domain.day import DAY_ENDS_AT, day_of

_A_DAY = timedelta(days=1)
_BACK = 2
"""How many days ago a reminder can have been chosen for that is still to come."""
_AHEAD = 15
"""Within how many days every weekday comes, even where one was left out."""


class Says(StrEnum):
    """What a reminder says."""

    WORDS = "words"
    PROMPT = "prompt"
    PAST_WIN = "past-win"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder.

    Attributes:
        uid: UUIDv7 text.
        at: The time of day, by the clock on the wall.
        weekdays: On which weekdays, 0 Monday to 6 Sunday; none for every day.
        says: Own words, the prompt of the day, or a win from the past.
        words: The own words; empty for the others.
        on: Whether it is switched on.
    """

    uid: str
    at: time
    weekdays: frozenset[int] = frozenset()
    says: Says = Says.WORDS
    words: str = ""
    on: bool = True

    def chosen(self, day: date) -> bool:
        """Whether it is due on a day at all."""
        return self.on and (not self.weekdays or day.weekday() in self.weekdays)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due.

    Attributes:
        moment: When, in UTC.
        reminder: Which.
        day: The calendar day for which it was chosen.
    """

    moment: datetime
    reminder: Reminder
    day: date


@dataclass(frozen=True, slots=True)
class Hours:
    """By which clock reminders go.

    Attributes:
        zone: The time zone of the clock on the wall.
        quiet: From when until when nothing comes; ``None`` without quiet hours.
        day_ends_at: The hour, 0 to 23, at which the person's day ends.
    """

    zone: tzinfo
    quiet: tuple[time, time] | None = None
    day_ends_at: int = DAY_ENDS_AT

    def day(self, moment: datetime) -> date:
        """Return the person's day to which a moment belongs."""
        return day_of(moment.astimezone(self.zone), self.day_ends_at)

    def after_quiet(self, moment: datetime) -> datetime | None:
        """Return the moment itself, or the end of the quiet hours that it falls into.

        ``None`` when they end on another of the person's days: then it does not come at all.
        """
        end = self.out_of_quiet(moment)
        return end if self.day(end) == self.day(moment) else None

    def out_of_quiet(self, moment: datetime) -> datetime:
        """Return the moment itself, or the end of the quiet hours that it falls into."""
        if self.quiet is None or not _within(moment.astimezone(self.zone).time(), *self.quiet):
            return moment
        return self._next(self.quiet[1], moment)

    def _next(self, at: time, moment: datetime) -> datetime:
        """Return when the clock on the wall shows a time next."""
        days = _days_from(moment.astimezone(self.zone).date(), _AHEAD)
        moments = (moment_of(day, at, self.zone) for day in days)
        return next(each for each in moments if each is not None and each > moment)


def moment_of(day: date, at: time, zone: tzinfo) -> datetime | None:
    """Return the moment, in UTC, at which the clock on the wall shows ``at`` on ``day``.

    The first such moment where there are two; the first moment after it where the clock was put
    forward over it; ``None`` where the whole day was left out (as on Samoa in 2011).
    """
    wall = datetime.combine(day, at, zone).replace(fold=0)
    moment = wall.astimezone(UTC)
    if _wall(moment, zone) == wall.replace(tzinfo=None):
        return moment
    before, after = wall.replace(fold=1).astimezone(UTC), moment
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    left_out = _wall(before, zone).date() < day < _wall(after, zone).date()
    return None if left_out else after


def due_on(reminder: Reminder, day: date, hours: Hours) -> Due | None:
    """Return when a reminder comes that is chosen for a calendar day, if it does."""
    moment = moment_of(day, reminder.at, hours.zone) if reminder.chosen(day) else None
    heard = None if moment is None else hours.after_quiet(moment)
    return None if heard is None else Due(heard, reminder, day)


def due_between(
    reminders: Iterable[Reminder], after: datetime, until: datetime, hours: Hours
) -> tuple[Due, ...]:
    """Return what comes later than ``after``, up to and with ``until``, the earliest first."""
    first = after.astimezone(hours.zone).date() - _BACK * _A_DAY
    days = _days_from(first, (until.astimezone(hours.zone).date() - first).days + 1)
    every = (due_on(reminder, day, hours) for day in days for reminder in reminders)
    return tuple(
        sorted(
            (due for due in every if due is not None and after < due.moment <= until),
            key=lambda due: due.moment,
        )
    )


def next_due(reminders: Iterable[Reminder], after: datetime, hours: Hours) -> Due | None:
    """Return what comes next after a moment, or ``None`` when nothing ever does."""
    first = after.astimezone(hours.zone).date() - _BACK * _A_DAY
    nexts = (_first_after(reminder, first, after, hours) for reminder in reminders)
    return min((due for due in nexts if due is not None), key=lambda due: due.moment, default=None)


def _first_after(reminder: Reminder, first: date, after: datetime, hours: Hours) -> Due | None:
    every = (due_on(reminder, day, hours) for day in _days_from(first, _BACK + _AHEAD + 1))
    return next((due for due in every if due is not None and due.moment > after), None)


def _days_from(first: date, many: int) -> Iterator[date]:
    return (first + number * _A_DAY for number in range(many))


def _wall(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def _within(at: time, start: time, end: time) -> bool:
    if start <= end:
        return start <= at < end
    return at >= start or at < end
