"""Grids of days and how dark they are, for every year that a journal can hold."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.calendar import (
    NO_WINS,
    THRESHOLDS,
    DayFacts,
    Measure,
    days_away,
    heat_level,
    last_of_month,
    month_weeks,
    months_away,
    weekdays,
    year_weeks,
)
from winsdesk.domain.day import FIRST_DAY, LAST_DAY

years = st.integers(FIRST_DAY.year, LAST_DAY.year)
months = st.integers(1, 12)
first_weekdays = st.integers(0, 6)
days = st.dates(FIRST_DAY, LAST_DAY)
measures = st.sampled_from(Measure)


def days_in(weeks: tuple[tuple[date | None, ...], ...]) -> list[date]:
    return [day for week in weeks for day in week if day is not None]


@given(years, first_weekdays)
def test_a_year_holds_each_of_its_days_once_and_in_order(year: int, first: int) -> None:
    shown = days_in(year_weeks(year, first))
    length = 366 if calendar.isleap(year) else 365
    assert shown == [date(year, 1, 1) + timedelta(days=at) for at in range(length)]


@given(years, first_weekdays)
def test_every_day_of_a_year_stands_in_the_row_of_its_weekday(year: int, first: int) -> None:
    weeks = year_weeks(year, first)
    assert {len(week) for week in weeks} == {7}
    for week in weeks:
        for weekday, day in zip(weekdays(first), week, strict=True):
            assert day is None or day.weekday() == weekday


@given(years, first_weekdays)
def test_a_year_has_54_weeks_only_when_a_leap_year_begins_on_the_last_weekday(
    year: int, first: int
) -> None:
    begins_last = date(year, 1, 1).weekday() == weekdays(first)[-1]
    expected = 54 if calendar.isleap(year) and begins_last else 53
    assert len(year_weeks(year, first)) == expected


@pytest.mark.parametrize(
    ("year", "first", "weeks"),
    [(2000, 6, 54), (2000, 0, 53), (2012, 0, 54), (2028, 6, 54), (2026, 0, 53), (1900, 0, 53)],
)
def test_years_that_are_known_to_be_long_or_not(year: int, first: int, weeks: int) -> None:
    assert len(year_weeks(year, first)) == weeks


@given(years, months, first_weekdays)
def test_a_month_holds_each_of_its_days_once_and_in_order(
    year: int, month: int, first: int
) -> None:
    weeks = month_weeks(year, month, first)
    length = calendar.monthrange(year, month)[1]
    assert days_in(weeks) == [date(year, month, day) for day in range(1, length + 1)]
    assert 4 <= len(weeks) <= 6


@given(years, months, first_weekdays)
def test_no_week_of_a_month_is_empty(year: int, month: int, first: int) -> None:
    assert all(any(week) for week in month_weeks(year, month, first))


@pytest.mark.parametrize(
    ("year", "month", "first", "weeks"),
    [(2027, 2, 0, 4), (2026, 2, 6, 4), (2026, 11, 0, 6), (2026, 11, 6, 5), (2028, 2, 0, 5)],
)
def test_months_that_are_known_to_be_short_or_long(
    year: int, month: int, first: int, weeks: int
) -> None:
    assert len(month_weeks(year, month, first)) == weeks


@pytest.mark.parametrize(
    ("year", "leaps"), [(1900, False), (2000, True), (2024, True), (2100, False), (2200, False)]
)
def test_february_has_29_days_in_leap_years_alone(year: int, leaps: bool) -> None:
    assert last_of_month(date(year, 2, 1)).day == (29 if leaps else 28)


@given(first_weekdays)
def test_a_week_has_seven_weekdays_from_the_first_on(first: int) -> None:
    order = weekdays(first)
    assert order[0] == first
    assert sorted(order) == list(range(7))


@given(days, st.integers(-5_000, 5_000))
def test_months_away_stays_on_the_day_or_on_the_last_of_a_shorter_month(
    day: date, months: int
) -> None:
    there = months_away(day, months)
    assert FIRST_DAY <= there <= LAST_DAY
    assert there.day == min(day.day, last_of_month(there).day)
    wanted = day.year * 12 + day.month + months
    if FIRST_DAY.year * 12 < wanted <= LAST_DAY.year * 12 + 12:
        assert there.year * 12 + there.month == wanted


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -48, date(2020, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(1900, 1, 15), -1, date(1900, 1, 15)),
        (date(2200, 12, 15), 1, date(2200, 12, 15)),
    ],
)
def test_months_away_at_the_edges(day: date, months: int, there: date) -> None:
    assert months_away(day, months) == there


@given(days, st.integers(-200_000, 200_000))
def test_days_away_never_leaves_what_a_journal_can_hold(day: date, away: int) -> None:
    there = days_away(day, away)
    assert FIRST_DAY <= there <= LAST_DAY
    if FIRST_DAY.toordinal() <= day.toordinal() + away <= LAST_DAY.toordinal():
        assert (there - day).days == away


@given(st.integers(0, 1_000), st.integers(0, 1_000), measures)
def test_more_is_never_drawn_lighter(one: int, other: int, measure: Measure) -> None:
    fewer, more = sorted((one, other))
    assert 0 <= heat_level(fewer, measure) <= heat_level(more, measure) <= 4


@pytest.mark.parametrize("measure", list(Measure))
def test_every_level_begins_exactly_at_its_threshold(measure: Measure) -> None:
    for level, lowest in enumerate(THRESHOLDS[measure], start=1):
        assert heat_level(lowest, measure) == level
        assert heat_level(lowest - 1, measure) == level - 1


def test_one_win_two_three_and_four_or_more_are_the_four_shades() -> None:
    assert [heat_level(wins) for wins in (0, 1, 2, 3, 4, 5, 200)] == [0, 1, 2, 3, 4, 4, 4]


def test_a_day_gives_the_figure_of_each_measure() -> None:
    facts = DayFacts(wins=3, effort=17, keepsakes=1)
    assert [facts.figure(measure) for measure in Measure] == [3, 17, 1]
    assert [NO_WINS.figure(measure) for measure in Measure] == [0, 0, 0]
