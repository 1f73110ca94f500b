"""A win is what was done, with what the person says of it."""

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.win import NOT_RATED, Ratings, Win, acknowledge, with_tags

WRITTEN = datetime(2026, 11, 24, 20, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 21, tzinfo=UTC)
WIN = Win("uid", date(2026, 11, 24), "A walk #outside", WRITTEN, WRITTEN)


@given(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10))
def test_ratings_go_from_0_to_10_or_are_not_given(effort: int | None, mastery: int | None) -> None:
    ratings = Ratings(effort, mastery)
    assert (ratings.effort, ratings.mastery, ratings.pleasure) == (effort, mastery, None)


@pytest.mark.parametrize("rating", [-1, 11, 100])
@pytest.mark.parametrize("name", ["effort", "mastery", "pleasure"])
def test_a_rating_beyond_is_refused(name: str, rating: int) -> None:
    with pytest.raises(Trouble) as refused:
        Ratings(**{name: rating})
    assert refused.value.code is Code.RATING_OUT_OF_RANGE


def test_not_rated_is_not_the_same_as_0() -> None:
    assert Ratings(0, 0, 0) != NOT_RATED


def test_the_tags_of_a_win_are_those_typed_and_those_added_each_once() -> None:
    win = replace(WIN, added_tags=("rest", "outside"))
    assert win.tags == ("outside", "rest")


def test_giving_tags_keeps_only_those_that_are_not_typed_in_one_spelling() -> None:
    win = with_tags(WIN, ("#Rest", "rest", "OUTSIDE", " ", ""))
    assert win.added_tags == ("rest",)
    assert win.tags == ("outside", "rest")


def test_giving_no_tags_leaves_those_that_are_typed() -> None:
    assert with_tags(replace(WIN, added_tags=("rest",)), ()).tags == ("outside",)


def test_a_pause_on_a_win_is_remembered_with_its_moment() -> None:
    acknowledged = acknowledge(WIN, LATER)
    assert acknowledged == replace(WIN, acknowledged_at=LATER, updated_at=LATER)


def test_a_win_in_the_trash_is_not_living() -> None:
    assert WIN.living
    assert not replace(WIN, deleted_at=LATER).living


def test_a_win_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        WIN.text = "other"  # type: ignore[misc] # that is what is refused
