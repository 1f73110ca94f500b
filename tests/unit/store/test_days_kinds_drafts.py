"""What a person can rely on when days, kinds and unfinished lines are kept."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from tests.unit.store.making import DAY, write
from winsdesk.domain.day import FIRST_DAY, LAST_DAY
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.store.repository import JournalRepository

OWN = Kind("own", "", "Gardening", "moss", "kind-body", 11)


def test_a_day_without_words_is_empty(store: JournalRepository) -> None:
    assert store.days.get(DAY) == DayWords(DAY)
    assert list(store.days.every()) == []


def test_the_words_of_days_come_back_in_order(store: JournalRepository) -> None:
    kept = [
        DayWords(LAST_DAY, "last"),
        DayWords(DAY, "Rain all day.\n\n\tThen sun.", "What was kind?", "7"),
        DayWords(FIRST_DAY, mood="calm"),
    ]
    for words in kept:
        write(store, partial(store.days.save, words))
    assert list(store.days.every()) == kept[::-1]
    assert [store.days.get(words.day) for words in kept] == kept


def test_words_taken_away_leave_nothing_behind(store: JournalRepository) -> None:
    write(store, lambda: store.days.save(DayWords(DAY, "some")))
    write(store, lambda: store.days.save(DayWords(DAY, "other")))
    assert store.days.get(DAY) == DayWords(DAY, "other")
    write(store, lambda: store.days.save(DayWords(DAY)))
    assert list(store.days.every()) == []
    assert write(store, lambda: store.days.save(DayWords(DAY))) == ()


def test_a_new_journal_has_the_first_kinds(store: JournalRepository) -> None:
    assert store.kinds.every() == first_kinds()
    assert store.kinds.get(first_kinds()[3].uid) == first_kinds()[3]
    assert store.kinds.get("none") is None


def test_kinds_can_be_added_and_changed(store: JournalRepository) -> None:
    write(store, lambda: store.kinds.add(OWN))
    first = replace(OWN, place=0, archived=True, name="In the garden")
    write(store, lambda: store.kinds.save(first))
    assert store.kinds.every() == (first, *first_kinds())


def test_an_unknown_kind_cannot_be_changed(store: JournalRepository) -> None:
    with pytest.raises(Trouble) as told:
        write(store, lambda: store.kinds.save(OWN))
    assert told.value.code is Code.UNKNOWN_KIND


def test_an_unfinished_line_is_kept_for_its_day(store: JournalRepository) -> None:
    later = DAY + timedelta(days=1)
    write(store, lambda: store.drafts.save(DAY, "I went"))
    write(store, lambda: store.drafts.save(later, "Tea"))
    write(store, lambda: store.drafts.save(DAY, "I went out"))
    assert store.drafts.get(DAY) == "I went out"
    assert store.drafts.every() == {DAY: "I went out", later: "Tea"}
    write(store, lambda: store.drafts.save(DAY, ""))
    assert store.drafts.get(DAY) == ""
    assert store.drafts.every() == {later: "Tea"}


def test_unfinished_lines_are_no_part_of_what_can_be_undone(store: JournalRepository) -> None:
    assert write(store, lambda: store.drafts.save(date(2026, 1, 1), "half")) == ()
