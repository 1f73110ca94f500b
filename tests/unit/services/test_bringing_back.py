"""Pausing, and what brings wins back: never one that is to be let be, and nothing is recorded."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tests.unit.services.conftest import Life
from winsdesk.domain.changes import Part
from winsdesk.domain.win import Ratings

DAY = date(2026, 11, 24)


def test_a_pause_is_kept_with_its_time_and_can_be_taken_back(life: Life) -> None:
    uid = life.keep("rang them")
    assert life.journal.pausing.acknowledge(uid).days == {DAY}
    assert life.journal.wins.get(uid).acknowledged_at is not None
    life.journal.pausing.take_back(uid)
    assert life.journal.wins.get(uid).acknowledged_at is None
    assert not life.journal.pausing.take_back(uid)
    life.journal.undo()
    assert life.journal.wins.get(uid).acknowledged_at is not None


def test_todays_wins_one_after_another_leave_out_what_is_to_be_let_be(life: Life) -> None:
    kept = [life.keep(text) for text in ("one", "two", "three")]
    life.hide(kept[1])
    assert [win.uid for win in life.journal.pausing.today(DAY)] == [kept[0], kept[2]]


def test_a_hard_day_shows_keepsakes_and_hard_wins_none_twice_until_all_were(life: Life) -> None:
    hard = {life.keep(f"hard {n}", ratings=Ratings(7 + n % 4)) for n in range(6)}
    kept = {life.keep("kept", keepsake=True)}
    life.keep("easy", ratings=Ratings(6))
    life.hide(life.keep("too much", ratings=Ratings(10), keepsake=True))
    before = life.rows()
    cards = [win.uid for win in life.journal.hard_days.cards(5)]
    assert len(set(cards)) == 3
    while len(cards) < 7:
        card = life.journal.hard_days.another(5, cards[-1])
        assert card is not None
        cards.append(card.uid)
    assert set(cards) == hard | kept
    again = life.journal.hard_days.another(5, cards[-1])
    assert again is not None
    assert again.uid == cards[0]
    assert {tuple(w.uid for w in life.journal.hard_days.cards(s)) for s in range(9)} != {
        tuple(cards[:3])
    }
    assert life.rows() == before


def test_a_card_marked_at_once_is_not_shown_again_and_the_order_goes_on(life: Life) -> None:
    for n in range(4):
        life.keep(f"hard {n}", keepsake=True)
    order = [win.uid for win in life.journal.hard_days.cards(3, many=4)]
    life.hide(order[1])
    following = life.journal.hard_days.another(3, order[1])
    assert following is not None
    assert following.uid == order[2]
    for uid in (order[0], order[3]):
        life.hide(uid)
    assert life.journal.hard_days.another(3, order[2]) is None
    assert [win.uid for win in life.journal.hard_days.cards(3)] == [order[2]]


@pytest.mark.parametrize("many", [2, 3, 40])
def test_a_win_from_the_past_is_the_same_all_day_and_another_the_next(
    life: Life, many: int
) -> None:
    wins = [life.keep(f"win {n}", DAY - timedelta(days=1 + n % 5)) for n in range(many)]
    hidden = life.keep("not this one", DAY - timedelta(days=9))
    life.hide(hidden)
    shown = []
    for ahead in range(30):
        day = DAY + timedelta(days=ahead)
        win = life.journal.hard_days.past_win(day)
        assert win is not None
        life.keep("something new today", day + timedelta(days=400))
        assert life.journal.hard_days.past_win(day) == win
        shown.append(win.uid)
    assert set(shown) <= set(wins)
    assert all(one != other for one, other in pairwise(shown))


def test_an_empty_journal_brings_nothing_back(life: Life) -> None:
    assert life.journal.hard_days.cards(1) == ()
    assert life.journal.hard_days.another(1, "none") is None
    assert life.journal.hard_days.past_win(DAY) is None
    today = life.keep("today's")
    assert life.journal.hard_days.past_win(DAY) is None
    assert life.journal.wins.edit([today], lambda w: replace(w, note="x")).parts == set()
    assert Part.GOALS not in life.journal.wins.delete([today]).parts
