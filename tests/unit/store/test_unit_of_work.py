"""One gesture is one fact, and every fact can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.unit.store.making import DAY, NOON, keep, win, write
from winsdesk.domain.calendar import Shade
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.services.ports import Store
from winsdesk.services.undo import inverse
from winsdesk.store import driver
from winsdesk.store.migrations import LATEST
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository

OWN = Kind("own", "", "Gardening", "moss", "kind-body", 11)


def test_the_repository_is_the_store_that_services_ask_for(store: JournalRepository) -> None:
    asked_for: Store = store
    assert asked_for.schema == LATEST


def test_leaving_without_commit_leaves_nothing(store: JournalRepository) -> None:
    with store.unit():
        store.wins.add(win("a", "#tag"))
        store.days.save(DayWords(DAY, "words"))
        store.drafts.save(DAY, "draft")
    assert store.wins.get("a") is None
    assert store.days.get(DAY).empty
    assert store.drafts.every() == {}
    assert store.search.find("tag words", 5) == ()


def test_an_error_within_leaves_nothing_and_the_next_unit_works(store: JournalRepository) -> None:
    def break_off() -> None:
        store.wins.add(win("a"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(store, break_off)
    assert store.wins.get("a") is None
    keep(store, win("b"))
    assert store.wins.count() == (1, 1)


def test_writing_needs_a_unit_of_work(store: JournalRepository) -> None:
    writers: list[Callable[[], object]] = [
        lambda: store.wins.add(win("a")),
        lambda: store.wins.bury({"a": NOON}),
        lambda: store.days.save(DayWords(DAY, "words")),
        lambda: store.kinds.add(OWN),
        lambda: store.drafts.save(DAY, "draft"),
        lambda: store.drafts.save(DAY, ""),
    ]
    for writer in writers:
        with pytest.raises(RuntimeError):
            writer()
    with store.unit() as unit:
        unit.commit()
        for writer in writers:
            with pytest.raises(RuntimeError):
                writer()
        with pytest.raises(RuntimeError):
            unit.commit()


def test_units_do_not_nest(store: JournalRepository) -> None:
    with store.unit() as unit:
        store.wins.add(win("a"))
        with pytest.raises(RuntimeError), store.unit():
            pass
        unit.commit()
    assert store.wins.get("a") == win("a")


def test_a_unit_tells_each_row_once_from_its_first_to_its_last_value(
    store: JournalRepository,
) -> None:
    keep(store, win("a", "one"), win("b", "one"))

    def work() -> None:
        store.wins.save(win("a", "two"))
        store.wins.save(win("a", "three"))
        store.wins.save(win("b", "two"))
        store.wins.save(win("b", "one"))
        store.wins.add(win("c"))
        store.wins.purge(["c"], NOON)

    changed = write(store, work)
    assert [(row.table, row.key) for row in changed] == [("win", 1), ("tombstone", "c")]
    before, after = changed[0].before, changed[0].after
    assert before is not None
    assert after is not None
    assert (before["text"], after["text"]) == ("one", "three")
    assert (after["uid"], after["day"]) == ("a", "2026-03-01")


def everything(store: JournalRepository) -> object:
    """All that a person can see of a journal."""
    return (
        [*store.wins.every()],
        [*store.days.every()],
        store.kinds.every(),
        store.wins.tombstones(),
        store.wins.tags(),
        store.wins.facts(DAY, DAY + timedelta(days=9), Shade(tag="x")),
        store.search.find("words", 50),
        store.problems(),
    )


def test_any_unit_can_be_taken_back_and_done_again(store: JournalRepository) -> None:
    keep(store, win("a", "words #x"), win("b", "words"), win("old", "words", deleted_at=NOON))
    write(store, lambda: store.days.save(DayWords(DAY, "words of the day")))

    def work() -> None:
        store.kinds.add(OWN)
        store.kinds.save(replace(first_kinds()[0], archived=True))
        store.wins.add(win("c", "more words #x", kind="own"))
        store.wins.save(win("a", "words #x", DAY + timedelta(days=1), kind="own", place=4))
        store.wins.save(win("b", "words", deleted_at=NOON))
        store.wins.purge(["old"], NOON)
        store.days.save(DayWords(DAY))
        store.days.save(DayWords(DAY + timedelta(days=2), "new words"))

    first = everything(store)
    changed = write(store, work)
    second = everything(store)
    assert first != second
    for _ in range(2):
        back = write(store, lambda: store.apply(inverse(row) for row in reversed(changed)))
        assert everything(store) == first
        forth = [inverse(row) for row in reversed(back)]
        again = write(store, partial(store.apply, forth))
        assert everything(store) == second
        assert {(row.table, row.key): row for row in again} == {
            (row.table, row.key): row for row in changed
        }


def test_taking_back_refuses_what_has_changed_since(store: JournalRepository) -> None:
    changed = keep(store, win("a"), win("b"))
    write(store, lambda: store.wins.save(win("b", "walked further")))
    with pytest.raises(Trouble) as told:
        write(store, lambda: store.apply(map(inverse, changed)))
    assert told.value.code is Code.CHANGED_SINCE
    assert store.wins.get("a") == win("a")
    assert store.wins.get("b") == win("b", "walked further")


def test_a_key_is_never_given_out_again(store: JournalRepository) -> None:
    first = keep(store, win("a"))
    write(store, lambda: store.apply(map(inverse, first)))
    second = keep(store, win("b"))
    assert second[0].key != first[0].key
    write(store, lambda: store.apply(first))
    assert [each.uid for each in store.wins.on(DAY)] == ["a", "b"]


def test_what_another_program_writes_is_noticed_once(store: JournalRepository, path: Path) -> None:
    keep(store, win("mine"))
    assert not store.changed_elsewhere()
    other = open_repository(path)
    assert not store.changed_elsewhere()
    keep(other, win("theirs"))
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()
    assert store.wins.get("theirs") == win("theirs")
    assert not other.changed_elsewhere()
    other.close()


def test_a_second_writer_is_told_that_the_journal_is_busy(
    store: JournalRepository, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_SECONDS", 0.05)
    other = open_repository(path)
    with store.unit() as unit:
        store.wins.add(win("mine"))
        with pytest.raises(Trouble) as told:
            keep(other, win("theirs"))
        assert told.value.code is Code.JOURNAL_BUSY
        unit.commit()
    keep(other, win("theirs"))
    assert store.wins.count() == (2, 1)
    other.close()


def test_a_snapshot_stays_as_it_was(store: JournalRepository, path: Path) -> None:
    keep(store, win("a"))
    reader = open_repository(path, read_only=True)
    with reader.snapshot():
        assert reader.wins.count() == (1, 1)
        keep(store, win("b"))
        assert reader.wins.count() == (1, 1)
    assert reader.wins.count() == (2, 1)
    reader.close()
