"""Which day it is, and which days there are."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.day import (
    FIRST_DAY,
    LAST_DAY,
    a_year_before,
    day_of,
    parse_day,
    within_reach,
)
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.errors import Code, Trouble

moments = st.datetimes(datetime(1900, 1, 2), datetime(2200, 12, 31))
hours = st.integers(0, 23)


@given(moments, hours)
def test_a_moment_belongs_to_its_date_or_before_the_hour_to_the_day_before(
    moment: datetime, ends_at: int
) -> None:
    expected = (moment - timedelta(hours=ends_at)).date()
    assert day_of(moment, ends_at) == expected


@given(moments)
def test_days_that_end_at_midnight_are_calendar_days(moment: datetime) -> None:
    assert day_of(moment, 0) == moment.date()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 25, 3, 59, 59), date(2026, 11, 24)),
        (datetime(2026, 11, 25, 4), date(2026, 11, 25)),
        (datetime(2024, 3, 1, 1), date(2024, 2, 29)),
        (datetime(2027, 1, 1, 0), date(2026, 12, 31)),
    ],
)
def test_a_day_ends_at_four_unless_chosen_otherwise(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_a_written_day_reads_as_itself(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "", "today", "2026-02-30", "2100-02-29", "2026-13-01", "2026-00-10", "2026-1-1",
        "20261124", "2026-W48-2", " 2026-11-24", "2026-11-24\n", "٢٠٢٦-١١-٢٤", "0000-01-01",
    ],
)  # fmt: skip
def test_anything_but_a_day_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(Trouble) as refused:
        parse_day(text)
    assert refused.value.code is Code.NOT_A_DATE
    assert refused.value.subject == text


@pytest.mark.parametrize("text", ["1899-12-31", "2201-01-01", "9999-12-31", "0001-01-01"])
def test_days_that_no_journal_holds_are_refused(text: str) -> None:
    with pytest.raises(Trouble) as refused:
        parse_day(text)
    assert refused.value.code is Code.DATE_OUT_OF_RANGE


def test_the_first_and_the_last_day_are_within_reach() -> None:
    assert within_reach(FIRST_DAY) == FIRST_DAY
    assert within_reach(LAST_DAY) == LAST_DAY


@given(st.dates(date(1901, 1, 1), LAST_DAY))
def test_a_year_before_is_the_same_date_but_for_a_leap_day(day: date) -> None:
    before = a_year_before(day)
    assert before.year == day.year - 1
    leap_day = (day.month, day.day) == (2, 29)
    assert (before.month, before.day) == ((2, 28) if leap_day else (day.month, day.day))


def test_a_day_without_a_word_is_empty_and_one_with_any_is_not() -> None:
    day = date(2026, 11, 24)
    assert DayWords(day).empty
    assert not DayWords(day, words="x").empty
    assert not DayWords(day, prompt="What helped?").empty
    assert not DayWords(day, mood="6").empty
