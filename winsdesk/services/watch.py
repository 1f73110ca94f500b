"""Watching the clock for reminders: what is to be said now, and when to look again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from winsdesk.domain.reminder import Due, Hours, Reminder, due_between, moment_of, next_due

ON_TIME = timedelta(minutes=2)
"""How late a reminder may be noticed and still be on time."""
_LONGEST_LOOK_BACK = timedelta(days=3)


class Watch:
    """Tells of each reminder once.

    What came due while the computer slept is caught up with by one of them, the latest, and only
    when that was on the person's day that it still is; nothing is said of the others.

    Attributes:
        reminders: What is watched for.
    """

    def __init__(self, now: datetime) -> None:
        """Begin to watch; what was due before ``now`` (aware) is past."""
        self.reminders: Sequence[Reminder] = ()
        self._since = now
        self._given: dict[tuple[str, date, time], datetime] = {}
        self._put_off: list[Due] = []
        self._still: date | None = None

    @property
    def waiting(self) -> Due | None:
        """What is put off and comes next, or ``None`` when nothing is put off."""
        return min(self._put_off, key=lambda due: due.moment, default=None)

    def look(self, now: datetime, hours: Hours) -> tuple[Due, ...]:
        """Return what is to be said now, the earliest first; each is returned once."""
        since = max(min(self._since, now), now - _LONGEST_LOOK_BACK)
        self._since = now
        coming = [
            due
            for due in due_between(self.reminders, since, now, hours)
            if _name(due) not in self._given
        ]
        self._given |= {_name(due): due.moment for due in coming}
        self._forget_before(now - _LONGEST_LOOK_BACK)
        coming += self._no_longer_put_off(now, hours)
        today = hours.day(now)
        if self._still == today:
            return ()
        of_today = sorted(
            (due for due in coming if hours.day(due.moment) == today), key=lambda due: due.moment
        )
        on_time = [due for due in of_today if now - due.moment <= ON_TIME]
        return tuple(on_time or of_today[-1:])

    def next(self, hours: Hours) -> datetime | None:
        """Return when something comes next, or ``None``."""
        following = next_due(self.reminders, self._since, hours)
        moments = [hours.out_of_quiet(due.moment) for due in self._put_off]
        return min(moments if following is None else [*moments, following.moment], default=None)

    def put_off(self, dues: Iterable[Due], until: datetime) -> None:
        """Say these again at ``until``, or when the quiet hours end that it falls into.

        What one of them says then is what its reminder says by then; of one that is switched off
        or gone by then nothing is said.
        """
        self._put_off += [replace(due, moment=until) for due in dues]

    def be_still(self, day: date) -> None:
        """Say nothing more on one of the person's days."""
        self._still = day

    def _no_longer_put_off(self, now: datetime, hours: Hours) -> list[Due]:
        present = {reminder.uid: reminder for reminder in self.reminders if reminder.on}
        heard = [
            Due(hours.out_of_quiet(due.moment), present[due.reminder.uid], due.day)
            for due in self._put_off
            if due.reminder.uid in present
        ]
        self._put_off = [due for due in self._put_off if hours.out_of_quiet(due.moment) > now]
        return [due for due in heard if due.moment <= now]

    def _forget_before(self, moment: datetime) -> None:
        self._given = {name: when for name, when in self._given.items() if when >= moment}


def same_time_tomorrow(now: datetime, hours: Hours) -> datetime:
    """Return when the clock on the wall shows tomorrow what it shows now."""
    wall = now.astimezone(hours.zone)
    tomorrow = moment_of(wall.date() + timedelta(days=1), wall.time(), hours.zone)
    return tomorrow or now + timedelta(days=1)


def _name(due: Due) -> tuple[str, date, time]:
    return due.reminder.uid, due.day, due.reminder.at
