"""Two journals become one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.unit.services.exports import DAY, NOW, UIDS, document, exported, record, take_over
from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.domain.win import Win
from winsdesk.services.fields import Why
from winsdesk.services.merge_plan import Skipped
from winsdesk.store.repository import JournalRepository


def test_of_a_win_in_both_the_later_change_is_kept(store: JournalRepository) -> None:
    first = record(updated_at="2026-11-24T20:00:00Z")
    later = record(updated_at="2026-11-24T21:00:00Z", text="walked far", day="2026-11-23")
    assert take_over(store, document(wins=[first])).added == 1
    assert take_over(store, document(wins=[later])).updated == 1
    taken = take_over(store, document(wins=[first]))
    assert (taken.added, taken.updated, taken.already_there) == (0, 0, 1)
    assert [(win.text, win.day) for win in store.wins.every()] == [
        ("walked far", date(2026, 11, 23))
    ]


def test_a_win_that_went_to_the_trash_later_goes_there_too(store: JournalRepository) -> None:
    take_over(store, document(wins=[record()]))
    take_over(store, document(wins=[record(deleted_at="2026-11-24T22:00:00Z")]))
    assert [win.living for win in store.wins.every()] == [False]


def test_what_was_removed_for_good_here_is_not_brought_back(store: JournalRepository) -> None:
    text = document(wins=[record()])
    take_over(store, text)
    with store.unit() as unit:
        store.wins.purge([UIDS[0]], NOW)
        unit.commit()
    taken = take_over(store, text)
    assert taken.skipped == [Skipped("wins[0]", Why.REMOVED_HERE)]
    assert list(store.wins.every()) == []


def test_what_was_removed_for_good_there_goes_here_too(store: JournalRepository) -> None:
    take_over(store, document(wins=[record()]))
    tombstone = {"uid": UIDS[0], "purged_at": "2026-11-24T23:00:00Z"}
    taken = take_over(store, document(tombstones=[tombstone]))
    assert (taken.read, taken.updated) == (1, 1)
    assert list(store.wins.every()) == []
    assert store.wins.tombstones() == {UIDS[0]: datetime(2026, 11, 24, 23, tzinfo=UTC)}


def test_what_changed_here_after_it_was_removed_there_stays(store: JournalRepository) -> None:
    take_over(store, document(wins=[record(updated_at="2026-11-24T23:30:00Z")]))
    tombstone = {"uid": UIDS[0], "purged_at": "2026-11-24T23:00:00Z"}
    assert take_over(store, document(tombstones=[tombstone])).updated == 0
    assert [win.text for win in store.wins.every()] == ["walked"]
    assert store.wins.tombstones() == {}


def test_new_wins_stand_after_those_that_are_here(store: JournalRepository) -> None:
    take_over(store, document(wins=[record(UIDS[5], text="ours", place=0)]))
    take_over(store, document(wins=[record(UIDS[1], text="a"), record(UIDS[2], text="b", place=1)]))
    assert [win.text for win in store.wins.on(DAY)] == ["ours", "a", "b"]


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ("", "theirs", "theirs"),
        ("same", "same", "same"),
        ("begun", "begun and went on", "begun and went on"),
        ("begun and went on", "begun", "begun and went on"),
        ("ours", "theirs", "ours\n\ntheirs"),
        ("ours\n\ntheirs", "theirs", "ours\n\ntheirs"),
        ("look", "ok", "look\n\nok"),
    ],
)
def test_of_the_words_of_a_day_nothing_is_lost_and_nothing_stands_twice(
    store: JournalRepository, ours: str, theirs: str, both: str
) -> None:
    for words in (ours, theirs, theirs):
        take_over(store, document(days=[{"day": "2026-11-24", "words": words}]))
    assert store.days.get(DAY).words == both


def test_the_unfinished_line_that_is_here_stays(store: JournalRepository) -> None:
    take_over(store, document(drafts=[{"day": "2026-11-24", "text": "ours"}]))
    taken = take_over(store, document(drafts=[{"day": "2026-11-24", "text": "theirs"}]))
    assert taken.skipped == [Skipped("drafts[0]", Why.OTHER_LINE_HERE)]
    assert store.drafts.get(DAY) == "ours"


def test_a_kind_that_has_the_same_name_here_is_that_kind(
    store: JournalRepository, other: JournalRepository
) -> None:
    for each, uid in ((store, UIDS[30]), (other, UIDS[31])):
        with each.unit() as unit:
            each.kinds.add(Kind(uid, "", "Garden", "moss", "kind-spark", 11))
            each.wins.add(Win(UIDS[1], DAY, "dug", NOW, NOW, kind=uid))
            unit.commit()
    with other.unit() as unit:
        other.wins.purge([UIDS[1]], NOW)
        unit.commit()
    with store.unit() as unit:
        store.wins.add(Win(UIDS[2], DAY, "weeded", NOW, NOW, kind=UIDS[30]))
        unit.commit()
    take_over(other, exported(store))
    assert [(win.text, win.kind) for win in other.wins.every()] == [("weeded", UIDS[31])]
    assert [kind.name for kind in other.kinds.every() if kind.name] == ["Garden"]


def test_a_kind_that_was_renamed_here_keeps_its_name(store: JournalRepository) -> None:
    body = first_kinds()[7]
    with store.unit() as unit:
        store.kinds.save(replace(body, name="Moving"))
        unit.commit()
    theirs = {**vars_of(body), "name": "Sport"}
    take_over(store, document(kinds=[theirs]))
    found = store.kinds.get(body.uid)
    assert found is not None
    assert found.name == "Moving"


def vars_of(kind: Kind) -> dict[str, Any]:
    return {name: getattr(kind, name) for name in Kind.__slots__}


# ---------------------------------------------------------------- files that are not as they should


@pytest.mark.parametrize(
    ("fields", "where", "why"),
    [
        ({"day": "2026-02-30"}, "wins[1].day", Why.NOT_A_DATE),
        ({"day": "2201-01-01"}, "wins[1].day", Why.DATE_OUT_OF_RANGE),
        ({"day": 5}, "wins[1].day", Why.WRONG_SHAPE),
        ({"text": " \n"}, "wins[1].text", Why.TEXT_EMPTY),
        ({"text": "a\0b"}, "wins[1].text", Why.TEXT_UNKEEPABLE),
        ({"text": "\ud800"}, "wins[1].text", Why.TEXT_UNKEEPABLE),
        ({"text": "x" * 1_000_001}, "wins[1].text", Why.TEXT_TOO_LONG),
        ({"note": None}, "wins[1].note", Why.WRONG_SHAPE),
        ({"effort": 11}, "wins[1].effort", Why.RATING_OUT_OF_RANGE),
        ({"mastery": -1}, "wins[1].mastery", Why.RATING_OUT_OF_RANGE),
        ({"pleasure": True}, "wins[1].pleasure", Why.WRONG_SHAPE),
        ({"pleasure": 3.5}, "wins[1].pleasure", Why.WRONG_SHAPE),
        ({"keepsake": "yes"}, "wins[1].keepsake", Why.WRONG_SHAPE),
        ({"place": 10**30}, "wins[1].place", Why.WRONG_SHAPE),
        ({"tags": ["ok", 3]}, "wins[1].tags", Why.WRONG_SHAPE),
        ({"uid": "not-a-uid"}, "wins[1].uid", Why.WRONG_SHAPE),
        ({"uid": UIDS[0]}, "wins[1]", Why.TWICE),
        ({"created_at": "yesterday"}, "wins[1].created_at", Why.WRONG_SHAPE),
        ({"created_at": "2026-11-24T20:00:00"}, "wins[1].created_at", Why.WRONG_SHAPE),
        ({"updated_at": "0001-01-01T00:00:00+14:00"}, "wins[1].updated_at", Why.WRONG_SHAPE),
    ],
)
def test_a_bad_record_is_named_and_the_others_come_in(
    store: JournalRepository, fields: dict[str, Any], where: str, why: Why
) -> None:
    taken = take_over(store, document(wins=[record(), {**record(UIDS[1]), **fields}]))
    assert taken.skipped == [Skipped(where, why)]
    assert (taken.read, taken.added) == (2, 1)
    assert [win.uid for win in store.wins.every()] == [UIDS[0]]


@pytest.mark.parametrize("bad", ["text", 5, None, [], {}])
def test_a_record_that_is_none_is_named(store: JournalRepository, bad: object) -> None:
    parts: dict[str, Any] = {name: [bad] for name in ("kinds", "wins", "days", "drafts")}
    taken = take_over(store, document(**parts))
    assert len(taken.skipped) == 4
    assert {skipped.why for skipped in taken.skipped} == {Why.WRONG_SHAPE}


def test_a_win_of_an_unknown_kind_comes_in_without_it(store: JournalRepository) -> None:
    taken = take_over(store, document(wins=[record(kind=UIDS[7])]))
    assert taken.skipped == [Skipped("wins[0].kind", Why.UNKNOWN_KIND)]
    assert [win.kind for win in store.wins.every()] == [None]


@pytest.mark.parametrize(
    "fields", [{"icon": "../../secret"}, {"colour": "#ff0000"}, {"key": "unheard-of"}]
)
def test_a_kind_that_could_not_be_drawn_is_not_taken(
    store: JournalRepository, fields: dict[str, str]
) -> None:
    kind = {**vars_of(Kind(UIDS[9], "", "Garden", "moss", "kind-spark", 11)), **fields}
    taken = take_over(store, document(kinds=[kind]))
    assert [skipped.where for skipped in taken.skipped] == [f"kinds[0].{next(iter(fields))}"]
    assert len(store.kinds.every()) == len(first_kinds())
