"""How goals, practices and the person's own words are kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from winsdesk.domain.goal import Expectation, Goal, GoalState, Step
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.practice import CheckIn, Pause, Practice
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.services.ports import Value
from winsdesk.store import schema
from winsdesk.store.shelf import Form
from winsdesk.store.values import maybe_moment, maybe_stamp, moment, stamp


def _text(value: Value) -> str:
    assert isinstance(value, str)
    return value


def _number(value: Value) -> int:
    assert isinstance(value, int)
    return value


def _maybe_text(value: Value) -> str | None:
    return None if value is None else _text(value)


def _maybe_number(value: Value) -> int | None:
    return None if value is None else _number(value)


def _maybe_day(value: Value) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))


def _maybe_iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _weekdays(value: Value) -> frozenset[int]:
    return frozenset(int(digit) for digit in _text(value))


def _digits(weekdays: Iterable[int]) -> str:
    return "".join(str(weekday) for weekday in sorted(weekdays))


GOALS: Form[Goal] = Form(
    schema.goal,
    (schema.goal.c.place,),
    lambda goal: goal.uid,
    lambda goal: {
        "title": goal.title,
        "why": goal.why,
        "state": goal.state.value,
        "place": goal.place,
        "created_at": stamp(goal.created_at),
        "updated_at": stamp(goal.updated_at),
        "deleted_at": maybe_stamp(goal.deleted_at),
    },
    lambda row: Goal(
        _text(row["uid"]),
        _text(row["title"]),
        moment(_text(row["created_at"])),
        moment(_text(row["updated_at"])),
        _text(row["why"]),
        GoalState(_text(row["state"])),
        _number(row["place"]),
        maybe_moment(_maybe_text(row["deleted_at"])),
    ),
)

STEPS: Form[Step] = Form(
    schema.step,
    (schema.step.c.goal, schema.step.c.place),
    lambda step: step.uid,
    lambda step: {
        "goal": step.goal,
        "parent": step.parent,
        "text": step.text,
        "place": step.place,
        "planned": _maybe_iso(step.planned),
        "expected_mastery": step.expected.mastery,
        "expected_pleasure": step.expected.pleasure,
        "created_at": stamp(step.created_at),
        "updated_at": stamp(step.updated_at),
        "deleted_at": maybe_stamp(step.deleted_at),
    },
    lambda row: Step(
        _text(row["uid"]),
        _text(row["goal"]),
        _text(row["text"]),
        moment(_text(row["created_at"])),
        moment(_text(row["updated_at"])),
        _maybe_text(row["parent"]),
        _number(row["place"]),
        _maybe_day(row["planned"]),
        Expectation(
            _maybe_number(row["expected_mastery"]), _maybe_number(row["expected_pleasure"])
        ),
        maybe_moment(_maybe_text(row["deleted_at"])),
    ),
)

PRACTICES: Form[Practice] = Form(
    schema.practice,
    (schema.practice.c.place,),
    lambda practice: practice.uid,
    lambda practice: {
        "name": practice.name,
        "cue": practice.cue,
        "weekdays": _digits(practice.weekdays),
        "kind": practice.kind,
        "becomes_win": int(practice.becomes_win),
        "place": practice.place,
        "archived": int(practice.archived),
        "created_at": stamp(practice.created_at),
        "updated_at": stamp(practice.updated_at),
    },
    lambda row: Practice(
        _text(row["uid"]),
        _text(row["name"]),
        moment(_text(row["created_at"])),
        moment(_text(row["updated_at"])),
        _text(row["cue"]),
        _weekdays(row["weekdays"]),
        _maybe_text(row["kind"]),
        bool(row["becomes_win"]),
        _number(row["place"]),
        bool(row["archived"]),
    ),
)


CHECK_INS: Form[CheckIn] = Form(
    schema.check_in,
    (schema.check_in.c.day,),
    lambda check_in: check_in.uid,
    lambda check_in: {
        "practice": check_in.practice,
        "day": check_in.day.isoformat(),
        "rest": int(check_in.rest),
        "win": check_in.win,
    },
    lambda row: CheckIn(
        _text(row["practice"]),
        date.fromisoformat(_text(row["day"])),
        bool(row["rest"]),
        _maybe_text(row["win"]),
    ),
)

PAUSES: Form[Pause] = Form(
    schema.pause,
    (schema.pause.c.first,),
    lambda pause: pause.uid,
    lambda pause: {
        "practice": pause.practice,
        "first": pause.first.isoformat(),
        "last": _maybe_iso(pause.last),
    },
    lambda row: Pause(
        _text(row["uid"]),
        _text(row["practice"]),
        date.fromisoformat(_text(row["first"])),
        _maybe_day(row["last"]),
    ),
)

PHRASES: Form[Phrase] = Form(
    schema.phrase,
    (schema.phrase.c.role, schema.phrase.c.place),
    lambda phrase: phrase.uid,
    lambda phrase: {"role": phrase.role.value, "text": phrase.text, "place": phrase.place},
    lambda row: Phrase(
        _text(row["uid"]), Role(_text(row["role"])), _text(row["text"]), _number(row["place"])
    ),
)

REMINDERS: Form[Reminder] = Form(
    schema.reminder,
    (schema.reminder.c.at,),
    lambda reminder: reminder.uid,
    lambda reminder: {
        "at": reminder.at.isoformat("minutes"),
        "weekdays": _digits(reminder.weekdays),
        "says": reminder.says.value,
        "words": reminder.words,
        "switched_on": int(reminder.on),
    },
    lambda row: Reminder(
        _text(row["uid"]),
        time.fromisoformat(_text(row["at"])),
        _weekdays(row["weekdays"]),
        Says(_text(row["says"])),
        _text(row["words"]),
        bool(row["switched_on"]),
    ),
)

STICKIES: Form[Sticky] = Form(
    schema.sticky,
    (),
    lambda sticky: sticky.uid,
    lambda sticky: {
        "shows": sticky.shows.value,
        "words": sticky.words,
        "win": sticky.win,
        "colour": sticky.colour,
    },
    lambda row: Sticky(
        _text(row["uid"]),
        Shows(_text(row["shows"])),
        _text(row["words"]),
        _maybe_text(row["win"]),
        _text(row["colour"]),
    ),
)
