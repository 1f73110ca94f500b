"""What a person can rely on when wins are kept."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from tests.unit.store.making import DAY, NOON, keep, win, write
from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository

KIND, OTHER_KIND = (kind.uid for kind in first_kinds()[:2])
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def test_a_win_comes_back_as_it_was_kept(store: JournalRepository) -> None:
    whole = win(
        "a", "Said #no", place=3, kind=KIND, ratings=Ratings(10, 0, None), note="why",
        added_tags=("family", 'odd "one"'), keepsake=True, dont_bring_back=True,
        acknowledged_at=NOON, step="step", part=True, deleted_at=NOON,
    )  # fmt: skip
    keep(store, whole, win("b"))
    assert store.wins.get("a") == whole
    assert store.wins.get("b") == win("b")
    assert store.wins.get("c") is None


def test_moments_of_other_time_zones_are_kept_as_the_same_moment(store: JournalRepository) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=13)))
    keep(store, replace(win("a"), created_at=there))
    kept = store.wins.get("a")
    assert kept is not None
    assert kept.created_at == there
    assert kept.created_at.utcoffset() == timedelta(0)


def test_a_moment_without_a_time_zone_is_a_bug(store: JournalRepository) -> None:
    naive = datetime(2026, 3, 1)
    with pytest.raises(ValueError, match="time zone"):
        keep(store, replace(win("a"), created_at=naive))


keepable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)


@given(text=keepable, note=keepable, tags=st.lists(keepable, max_size=3, unique=True))
def test_any_text_comes_back_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, text: str, note: str, tags: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "texts.db"
    store = open_repository(path)
    with store.unit() as unit:
        typed = win("typed", text, note=note, added_tags=tuple(tags))
        store.wins.add(typed)
        store.drafts.save(DAY, text)
        assert store.wins.get("typed") == typed
        assert store.drafts.get(DAY) == text
        assert store.problems() == ()
        del unit
    assert store.wins.get("typed") is None
    store.close()


def test_a_text_of_a_megabyte_is_kept(store: JournalRepository) -> None:
    long = ("少し歩いた walk " * 60_000)[:330_000]
    keep(store, win("a", long))
    assert store.wins.get("a") == win("a", long)
    assert store.search.find("歩いた", 5)[0].text == long


def test_the_wins_of_a_day_stand_in_their_order(store: JournalRepository) -> None:
    keep(store, win("b", place=1), win("a", place=0), win("c", place=1), win("x", day=YEAR[0]))
    keep(store, win("gone", place=9, deleted_at=NOON))
    assert [each.uid for each in store.wins.on(DAY)] == ["a", "b", "c"]
    assert store.wins.next_place(DAY) == 2
    assert store.wins.next_place(date(2026, 3, 2)) == 0


def test_a_span_of_days_can_be_narrowed_to_a_kind_and_a_tag(store: JournalRepository) -> None:
    later = DAY + timedelta(days=1)
    keep(
        store,
        win("d", "#b", later),
        win("c", "#a", later, kind=KIND),
        win("b", "#a", kind=KIND, place=1),
        win("a", "#a", kind=OTHER_KIND),
        win("gone", "#a", kind=KIND, deleted_at=NOON),
        win("outside", "#a", YEAR[0], kind=KIND),
    )

    def uids(**narrowed: str) -> list[str]:
        return [each.uid for each in store.wins.between(DAY, later, **narrowed)]

    assert uids() == ["a", "b", "d", "c"]
    assert uids(kind=KIND) == ["b", "c"]
    assert uids(tag="a") == ["a", "b", "c"]
    assert uids(tag="a", kind=OTHER_KIND) == ["a"]
    assert uids(tag="nowhere") == []


def test_every_win_comes_in_order_those_in_the_trash_too(store: JournalRepository) -> None:
    later = DAY + timedelta(days=1)
    keep(
        store,
        win("d", day=later, deleted_at=NOON),
        win("c", day=later, place=0),
        win("b", place=1, deleted_at=NOON),
        win("a", place=0),
    )
    assert [each.uid for each in store.wins.every()] == ["a", "b", "d", "c"]


def test_saving_replaces_a_win(store: JournalRepository) -> None:
    keep(store, win("a", "#old"), win("b"))
    changed = win("a", "#new", DAY + timedelta(days=1), kind=KIND, ratings=Ratings(effort=4))
    write(store, lambda: store.wins.save(changed))
    assert store.wins.get("a") == changed
    assert store.wins.get("b") == win("b")
    assert store.wins.tags() == ("new",)
    assert store.problems() == ()


def test_a_win_that_is_not_there_cannot_be_saved(store: JournalRepository) -> None:
    with pytest.raises(Trouble) as told:
        write(store, lambda: store.wins.save(win("a")))
    assert told.value.code is Code.UNKNOWN_WIN


def test_a_win_of_an_unknown_kind_is_refused(store: JournalRepository) -> None:
    with pytest.raises(Trouble) as told:
        keep(store, win("a", kind="no such"))
    assert told.value.code is Code.UNKNOWN_KIND
    assert store.wins.get("a") is None


def test_a_uid_is_kept_once(store: JournalRepository) -> None:
    keep(store, win("a", "secret words"))
    with pytest.raises(IntegrityError) as bug:
        keep(store, win("a", "other secret words"))
    assert "secret" not in f"{bug.value!r}{bug.value}{bug.value.__cause__!r}"


def test_the_trash_holds_deleted_wins_the_latest_first(store: JournalRepository) -> None:
    keep(store, win("a", "#x"), win("b", "#x"), win("c"))
    write(store, lambda: store.wins.save(win("a", "#x", deleted_at=NOON)))
    write(store, lambda: store.wins.save(win("b", "#x", deleted_at=NOON + timedelta(minutes=1))))
    assert [each.uid for each in store.wins.trash()] == ["b", "a"]
    assert store.wins.count() == (1, 1)
    assert store.wins.tags() == ()
    write(store, lambda: store.wins.save(win("b", "#x")))
    assert store.wins.get("b") == win("b", "#x")
    assert store.wins.tags() == ("x",)


def test_purging_leaves_a_tombstone_and_no_word(store: JournalRepository) -> None:
    keep(store, win("a", "unforgettable", deleted_at=NOON), win("b"))
    write(store, lambda: store.wins.purge(["a", "never was"], NOON))
    assert store.wins.get("a") is None
    assert store.wins.tombstones() == {"a": NOON}
    store.close()
    assert b"unforgettable" not in store.path.read_bytes()


def test_tombstones_of_another_journal_are_taken_over(store: JournalRepository) -> None:
    later = NOON + timedelta(days=1)
    write(store, lambda: store.wins.bury({"a": NOON}))
    write(store, lambda: store.wins.bury({"a": later, "b": later}))
    assert store.wins.tombstones() == {"a": NOON, "b": later}


def test_days_are_counted_as_they_are_shaded(store: JournalRepository) -> None:
    other = date(2026, 12, 31)
    keep(
        store,
        win("a", "#x", ratings=Ratings(effort=7), kind=KIND),
        win("b", "#x", ratings=Ratings(effort=0), keepsake=True),
        win("c", "#y #x", other, kind=KIND),
        win("d", "#x", deleted_at=NOON, keepsake=True),
        win("e", "#x", date(2025, 12, 31), keepsake=True),
    )

    def facts(**shade: Any) -> dict[date, DayFacts]:
        return dict(store.wins.facts(*YEAR, Shade(**shade)))

    assert facts() == {DAY: DayFacts(2, 7, 1), other: DayFacts(1, 0, 0)}
    assert facts(kind=KIND) == {DAY: DayFacts(1, 7, 0), other: DayFacts(1, 0, 0)}
    assert facts(tag="x") == {DAY: DayFacts(2, 7, 1), other: DayFacts(1, 0, 0)}
    assert facts(tag="y", kind=KIND) == {other: DayFacts(1, 0, 0)}
    assert facts(tag="nowhere") == {}
    assert store.wins.span() == (date(2025, 12, 31), other)
    assert store.wins.count() == (4, 3)
    assert store.wins.tags() == ("x", "y")


def test_an_empty_journal_has_nothing_to_count(store: JournalRepository) -> None:
    assert store.wins.span() is None
    assert store.wins.count() == (0, 0)
    assert store.wins.facts(*YEAR, Shade()) == {}
    assert store.wins.tags() == ()
    assert list(store.wins.every()) == []
