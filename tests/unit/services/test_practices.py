"""Practices count what was, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.services.conftest import Life
from winsdesk.domain.changes import Part
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import first_kinds

DAY = date(2026, 11, 24)
TUESDAY = DAY.weekday()


def test_checking_in_again_takes_it_back(life: Life) -> None:
    (walk,) = life.journal.practices.add("Walk", "after coffee").made
    life.journal.practices.check_in(walk, DAY)
    assert life.journal.practices.year(walk, 2026).days == {DAY}
    life.journal.practices.check_in(walk, DAY)
    assert life.journal.practices.year(walk, 2026).days == frozenset()
    life.journal.undo()
    assert life.journal.practices.year(walk, 2026).days == {DAY}
    assert life.journal.looking.on(DAY) == ()


def test_a_check_in_that_becomes_a_win_writes_and_bins_it_with_itself(life: Life) -> None:
    kind = first_kinds()[7].uid
    practices = life.journal.practices
    (walk,) = practices.add("Walk", kind=kind, becomes_win=True).made
    changes = practices.check_in(walk, DAY)
    assert changes.days == {DAY}
    assert changes.touches_part(Part.PRACTICES)
    [win] = life.journal.looking.on(DAY)
    assert (win.text, win.kind, {win.uid}) == ("Walk", kind, set(changes.wins))
    practices.check_in(walk, DAY)
    assert life.journal.looking.on(DAY) == ()
    assert [one.uid for one in life.journal.wins.trash()] == [win.uid]
    life.journal.undo()
    assert life.journal.looking.on(DAY) == (win,)
    assert practices.for_day(DAY)[0].check_in is not None


def test_a_day_of_rest_is_no_win_and_can_become_a_day_it_was(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk", becomes_win=True).made
    practices.check_in(walk, DAY, rest=True)
    assert life.journal.looking.on(DAY) == ()
    assert practices.year(walk, 2026).rest == {DAY}
    practices.check_in(walk, DAY)
    assert practices.year(walk, 2026).days == {DAY}
    assert practices.year(walk, 2026).rest == set()
    assert len(life.journal.looking.on(DAY)) == 1
    practices.check_in(walk, DAY, rest=True)
    assert life.journal.looking.on(DAY) == ()


def test_a_win_deleted_by_hand_stays_deleted_and_the_day_stays_a_day_it_was(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk", becomes_win=True).made
    (win,) = practices.check_in(walk, DAY).wins
    life.journal.wins.delete([win])
    assert practices.year(walk, 2026).days == {DAY}
    life.journal.wins.purge([win])
    practices.check_in(walk, DAY)
    assert practices.year(walk, 2026).days == set()
    assert life.journal.store.problems() == ()


def test_a_day_offers_what_is_for_it_and_what_was_on_it(life: Life) -> None:
    practices = life.journal.practices
    (any_day,) = practices.add("Any day").made
    (tuesdays,) = practices.add("Tuesdays", weekdays={TUESDAY}).made
    (other,) = practices.add("Other days", weekdays={(TUESDAY + 1) % 7}).made
    practices.pause(any_day, DAY, DAY + timedelta(days=3))

    def offered() -> list[str]:
        return [each.practice.uid for each in practices.for_day(DAY)]

    assert offered() == [tuesdays]
    practices.check_in(other, DAY)
    assert offered() == [tuesdays, other]
    practices.archive(tuesdays)
    assert offered() == [other]
    practices.reorder([other, any_day])
    assert [one.uid for one in practices.every()] == [other, any_day, tuesdays]


def test_a_pause_ends_the_day_before_it_is_resumed(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk").made
    practices.pause(walk, DAY)
    assert not practices.pause(walk, DAY + timedelta(days=2))
    practices.resume(walk, DAY + timedelta(days=5))
    [pause] = practices.year(walk, 2026).pauses
    assert (pause.first, pause.last) == (DAY, DAY + timedelta(days=4))
    assert practices.year(walk, 2025).pauses == ()
    life.journal.undo()
    practices.resume(walk, DAY)
    assert practices.pauses(walk) == ()
    practices.pause(walk, DAY, DAY - timedelta(days=2))
    [turned] = practices.pauses(walk)
    assert (turned.first, turned.last) == (DAY - timedelta(days=2), DAY)
    practices.remove_pause(turned.uid)
    assert practices.pauses(walk) == ()


def test_a_deleted_practice_leaves_its_wins_and_comes_back_whole(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk", becomes_win=True).made
    (run,) = practices.add("Run").made
    practices.check_in(walk, DAY)
    practices.check_in(run, DAY)
    practices.pause(walk, DAY + timedelta(days=1))
    practices.delete(walk)
    assert [one.uid for one in practices.every()] == [run]
    assert (len(life.journal.looking.on(DAY)), practices.pauses(walk)) == (1, ())
    assert practices.year(walk, 2026).days == set()
    assert practices.year(run, 2026).days == {DAY}
    life.journal.undo()
    assert practices.year(walk, 2026).days == {DAY}
    assert len(practices.pauses(walk)) == 1


def test_what_cannot_be_is_refused_and_nothing_is_written(life: Life) -> None:
    practices = life.journal.practices
    (walk,) = practices.add("Walk").made
    [before] = practices.every()
    refused: tuple[tuple[Callable[[], object], Code], ...] = (
        (lambda: practices.add(" "), Code.TEXT_EMPTY),
        (lambda: practices.edit(replace(before, name="")), Code.TEXT_EMPTY),
        (lambda: practices.check_in("gone", DAY), Code.UNKNOWN_PRACTICE),
        (lambda: practices.check_in(walk, date(1800, 1, 1)), Code.DATE_OUT_OF_RANGE),
    )
    for act, code in refused:
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.code is code
    assert practices.every() == (before,)
    assert not practices.edit(before)
