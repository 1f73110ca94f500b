"""Goals, practices and the person's own words as records of plain JSON, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from winsdesk.domain.goal import Expectation, Goal, GoalState, Step
from winsdesk.domain.kind import COLOURS
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.practice import CheckIn, Pause, Practice
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.services.fields import Fields, demand
from winsdesk.services.ports import Shelf, Store
from winsdesk.services.records import Record, moment_text

Kept = TypeVar("Kept")

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShelfPart(Generic[Kept]):
    """A part of an export that holds the values of one shelf.

    Attributes:
        name: What the part is called in the file.
        shelf: Returns the shelf of a store.
        record: Returns everything about a value; the inverse of ``read``.
        read: Returns the value of a record.
        uid: Returns the uid of a value.
        goes_with: Returns the uids of what takes the value along when it is removed for good.
        changed_at: Returns when a value was last changed; before all time when it does not say.
    """

    name: str
    shelf: Callable[[Store], Shelf[Kept]]
    record: Callable[[Kept], Record]
    read: Callable[[object], Kept]
    uid: Callable[[Kept], str]
    goes_with: Callable[[Kept], tuple[str, ...]]
    changed_at: Callable[[Kept], datetime] = lambda _: _NEVER

    def records(self, store: Store) -> Iterator[Record]:
        """Yield the records of all values in a store."""
        return map(self.record, self.shelf(store).every())


def goal_record(goal: Goal) -> Record:
    """Return everything about a goal."""
    return {
        "uid": goal.uid,
        "title": goal.title,
        "why": goal.why,
        "state": goal.state.value,
        "place": goal.place,
        **_times(goal),
    }


def read_goal(record: object) -> Goal:
    """Return the goal that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return Goal(
        uid=fields.uid("uid"),
        title=fields.words("title"),
        why=fields.text("why", default=""),
        state=fields.choice("state", GoalState),
        place=fields.number("place"),
        **_read_times(fields),
        deleted_at=fields.moment_or_none("deleted_at"),
    )


def step_record(step: Step) -> Record:
    """Return everything about a step."""
    return {
        "uid": step.uid,
        "goal": step.goal,
        "parent": step.parent,
        "text": step.text,
        "place": step.place,
        "planned": step.planned.isoformat() if step.planned else None,
        "expected_mastery": step.expected.mastery,
        "expected_pleasure": step.expected.pleasure,
        **_times(step),
    }


def read_step(record: object) -> Step:
    """Return the step that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    expected = map(fields.rating, ("expected_mastery", "expected_pleasure"))
    return Step(
        uid=fields.uid("uid"),
        goal=fields.uid("goal"),
        parent=fields.uid_or_none("parent"),
        text=fields.words("text"),
        place=fields.number("place"),
        planned=fields.day_or_none("planned"),
        expected=Expectation(*expected),
        **_read_times(fields),
        deleted_at=fields.moment_or_none("deleted_at"),
    )


def practice_record(practice: Practice) -> Record:
    """Return everything about a practice, its kind by uid."""
    return {
        "uid": practice.uid,
        "name": practice.name,
        "cue": practice.cue,
        "weekdays": sorted(practice.weekdays),
        "kind": practice.kind,
        "becomes_win": practice.becomes_win,
        "place": practice.place,
        "archived": practice.archived,
        "created_at": moment_text(practice.created_at),
        "updated_at": moment_text(practice.updated_at),
    }


def read_practice(record: object) -> Practice:
    """Return the practice that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return Practice(
        uid=fields.uid("uid"),
        name=fields.words("name"),
        cue=fields.text("cue", default=""),
        weekdays=fields.weekdays("weekdays"),
        kind=fields.text_or_none("kind"),
        becomes_win=fields.flag("becomes_win"),
        place=fields.number("place"),
        archived=fields.flag("archived"),
        **_read_times(fields),
    )


def check_in_record(check_in: CheckIn) -> Record:
    """Return everything about a check-in."""
    return {
        "practice": check_in.practice,
        "day": check_in.day.isoformat(),
        "rest": check_in.rest,
        "win": check_in.win,
    }


def read_check_in(record: object) -> CheckIn:
    """Return the check-in that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return CheckIn(
        fields.uid("practice"), fields.day("day"), fields.flag("rest"), fields.uid_or_none("win")
    )


def pause_record(pause: Pause) -> Record:
    """Return everything about a pause of a practice."""
    return {
        "uid": pause.uid,
        "practice": pause.practice,
        "first": pause.first.isoformat(),
        "last": pause.last.isoformat() if pause.last else None,
    }


def read_pause(record: object) -> Pause:
    """Return the pause of a practice that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return Pause(
        fields.uid("uid"), fields.uid("practice"), fields.day("first"), fields.day_or_none("last")
    )


def phrase_record(phrase: Phrase) -> Record:
    """Return everything about a phrase."""
    return {
        "uid": phrase.uid,
        "role": phrase.role.value,
        "text": phrase.text,
        "place": phrase.place,
    }


def read_phrase(record: object) -> Phrase:
    """Return the phrase that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    role = fields.choice("role", Role)
    return Phrase(fields.uid("uid"), role, fields.words("text"), fields.number("place"))


def reminder_record(reminder: Reminder) -> Record:
    """Return everything about a reminder."""
    return {
        "uid": reminder.uid,
        "at": reminder.at.isoformat("minutes"),
        "weekdays": sorted(reminder.weekdays),
        "says": reminder.says.value,
        "words": reminder.words,
        "on": reminder.on,
    }


def read_reminder(record: object) -> Reminder:
    """Return the reminder that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return Reminder(
        uid=fields.uid("uid"),
        at=fields.time("at"),
        weekdays=fields.weekdays("weekdays"),
        says=fields.choice("says", Says),
        words=fields.text("words", default=""),
        on=fields.flag("on"),
    )


def sticky_record(sticky: Sticky) -> Record:
    """Return everything about a sticky note."""
    return {
        "uid": sticky.uid,
        "shows": sticky.shows.value,
        "words": sticky.words,
        "win": sticky.win,
        "colour": sticky.colour,
    }


def read_sticky(record: object) -> Sticky:
    """Return the sticky note that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    sticky = Sticky(
        uid=fields.uid("uid"),
        shows=fields.choice("shows", Shows),
        words=fields.text("words", default=""),
        win=fields.uid_or_none("win"),
        colour=fields.text("colour"),
    )
    demand(sticky.colour in COLOURS, "colour")
    return sticky


def _times(value: Goal | Step) -> Record:
    return {
        "created_at": moment_text(value.created_at),
        "updated_at": moment_text(value.updated_at),
        "deleted_at": moment_text(value.deleted_at),
    }


def _read_times(fields: Fields) -> dict[str, datetime]:
    created_at = fields.moment("created_at")
    updated_at = fields.moment("updated_at", default=created_at)
    return {"created_at": created_at, "updated_at": updated_at}


def _by_uid(value: Goal | Phrase | Practice | Reminder | Sticky) -> tuple[str, ...]:
    return (value.uid,)


def _last_change(value: Goal | Step) -> datetime:
    return max(value.updated_at, value.deleted_at or value.updated_at)


PRACTICES: ShelfPart[Practice] = ShelfPart(
    "practices", lambda store: store.practices, practice_record, read_practice,
    lambda practice: practice.uid, _by_uid, lambda practice: practice.updated_at,
)  # fmt: skip

SHELVED: tuple[ShelfPart[Any], ...] = (
    ShelfPart(
        "goals", lambda store: store.goals, goal_record, read_goal,
        lambda goal: goal.uid, _by_uid, _last_change,
    ),
    ShelfPart(
        "steps", lambda store: store.steps, step_record, read_step,
        lambda step: step.uid, lambda step: (step.uid, step.goal), _last_change,
    ),
    PRACTICES,
    ShelfPart(
        "check_ins", lambda store: store.check_ins, check_in_record, read_check_in,
        lambda check_in: check_in.uid, lambda check_in: (check_in.practice,),
    ),
    ShelfPart(
        "pauses", lambda store: store.pauses, pause_record, read_pause,
        lambda pause: pause.uid, lambda pause: (pause.uid, pause.practice),
    ),
    ShelfPart(
        "phrases", lambda store: store.phrases, phrase_record, read_phrase,
        lambda phrase: phrase.uid, _by_uid,
    ),
    ShelfPart(
        "reminders", lambda store: store.reminders, reminder_record, read_reminder,
        lambda reminder: reminder.uid, _by_uid,
    ),
    ShelfPart(
        "stickies", lambda store: store.stickies, sticky_record, read_sticky,
        lambda sticky: sticky.uid, _by_uid,
    ),
)  # fmt: skip
"""The parts of an export beside wins, days and kinds, each as a shelf of values."""
