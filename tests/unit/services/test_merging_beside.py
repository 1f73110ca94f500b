"""Goals, practices and own words of two journals become one."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.unit.services.conftest import Life
from tests.unit.services.exports import UIDS, document, exported, take_over
from winsdesk.domain.phrase import Role
from winsdesk.domain.practice import Practice
from winsdesk.services.fields import Why
from winsdesk.store.repository import JournalRepository

DAY = date(2026, 11, 24)
EARLY, LATE = "2026-11-24T20:00:00Z", "2026-11-24T21:00:00Z"


def goal(**more: Any) -> dict[str, Any]:
    return {
        "uid": UIDS[0], "title": "The form", "state": "active", "created_at": EARLY, **more
    }  # fmt: skip


def test_a_journal_with_everything_arrives_with_its_links(
    life: Life, other: JournalRepository
) -> None:
    goals = life.journal.goals
    (uid,) = goals.add("The form").made
    (step,) = goals.add_step(uid, "Page one").made
    (win,) = goals.finish(step, DAY).wins
    (walk,) = life.journal.practices.add("Walk", becomes_win=True).made
    life.journal.practices.check_in(walk, DAY)
    life.journal.phrases.add(Role.TO_MYSELF, "It passes.")
    text = exported(life.journal.store)
    told = {one["uid"]: one for one in json.loads(text)["wins"]}
    assert (told[win]["goal"], told[win]["step"]) == (uid, step)
    taken = take_over(other, text)
    assert (taken.added, taken.skipped) == (taken.read, [])
    assert [one.uid for one in other.wins.of_step(step)] == [win]
    assert exported(other) == text


def test_of_a_goal_in_both_the_later_change_is_kept(store: JournalRepository) -> None:
    assert take_over(store, document(goals=[goal()])).added == 1
    later = goal(updated_at=LATE, title="The whole form", state="reached")
    assert take_over(store, document(goals=[later])).updated == 1
    assert take_over(store, document(goals=[goal()])).already_there == 1
    [kept] = store.goals.every()
    assert (kept.title, kept.state.value) == ("The whole form", "reached")


def test_what_has_no_time_of_its_own_stays_as_it_is_here(store: JournalRepository) -> None:
    phrase = {"uid": UIDS[0], "role": "reward", "text": "tea"}
    take_over(store, document(phrases=[phrase]))
    assert take_over(store, document(phrases=[phrase | {"text": "coffee"}])).already_there == 1
    assert [one.text for one in store.phrases.every()] == ["tea"]


def test_what_was_removed_for_good_does_not_come_back(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk").made
    practices.check_in(walk, DAY)
    practices.pause(walk, DAY + timedelta(days=1))
    text = exported(life.journal.store)
    practices.delete(walk)
    taken = take_over(life.journal.store, text)
    assert (taken.added, {one.why for one in taken.skipped}) == (0, {Why.REMOVED_HERE})
    assert (practices.every(), life.journal.store.check_ins.every()) == ((), ())


def test_what_was_removed_for_good_there_goes_here_unless_changed_since(
    life: Life, other: JournalRepository
) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk").made
    practices.check_in(walk, DAY)
    take_over(other, exported(life.journal.store))
    practices.delete(walk)
    assert len(other.check_ins.every()) == 1
    assert take_over(other, exported(life.journal.store)).updated == 1
    assert (other.practices.every(), other.check_ins.every()) == ((), ())
    with other.unit() as unit:
        now = datetime(2030, 1, 1, tzinfo=UTC)
        other.practices.put(Practice(UIDS[3], "Swim", now, now))
        unit.commit()
    buried = [{"uid": UIDS[3], "purged_at": LATE}]
    assert take_over(other, document(tombstones=buried)).updated == 0
    assert [one.name for one in other.practices.every()] == ["Swim"]
    assert UIDS[3] not in other.wins.tombstones()


@pytest.mark.parametrize(
    ("part", "record", "where"),
    [
        ("goals", goal(state="failed"), "goals[0].state"),
        ("goals", goal(title=" "), "goals[0].title"),
        ("goals", goal(uid="1"), "goals[0].uid"),
        ("steps", {"uid": UIDS[0]}, "steps[0].goal"),
        ("practices", {"uid": UIDS[0], "name": "x", "weekdays": [7], "created_at": EARLY},
         "practices[0].weekdays"),
        ("check_ins", {"practice": UIDS[0], "day": "2026-02-30"}, "check_ins[0].day"),
        ("phrases", {"uid": UIDS[0], "role": "shout", "text": "x"}, "phrases[0].role"),
        ("reminders", {"uid": UIDS[0], "at": "24:00", "says": "prompt"}, "reminders[0].at"),
        ("stickies", {"uid": UIDS[0], "shows": "words", "colour": "#ff0000"}, "stickies[0].colour"),
        ("pauses", 7, "pauses[0]"),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_named_and_the_others_come_in(
    store: JournalRepository,
    part: str,
    record: Any,
    where: str,
) -> None:
    taken = take_over(store, document(**{part: [record]}))
    assert [one.where for one in taken.skipped] == [where]
    assert taken.added == 0
    mixed: dict[str, list[Any]] = {"goals": [goal(uid=UIDS[9])]}
    mixed[part] = [record, *mixed.get(part, [])]
    assert take_over(store, document(**mixed)).added == 1
