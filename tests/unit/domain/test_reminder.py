"""Reminders come once a chosen day, never early, whatever the clocks of the world do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from winsdesk.domain.reminder import (
    Hours,
    Reminder,
    due_between,
    due_on,
    moment_of,
    next_due,
)

ODD_ZONES = (
    "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "America/Havana", "America/New_York",
    "America/Nuuk", "America/Santiago", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Beirut",
    "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Tehran", "Australia/Lord_Howe",
    "Europe/Dublin", "Europe/Moscow", "Pacific/Apia", "Pacific/Chatham", "Pacific/Norfolk",
)  # fmt: skip
FIRST, LAST = date(2010, 1, 1), date(2025, 12, 31)
A_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)


def wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def offsets_change(zone: ZoneInfo) -> list[datetime]:
    """The moments, to the minute, at which the clock of a zone is put forward or back."""
    changes = []
    moment = datetime(FIRST.year, 1, 1, tzinfo=UTC)
    end = datetime(LAST.year, 12, 31, tzinfo=UTC)
    while moment < end:
        later = moment + timedelta(hours=12)
        if moment.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            each = moment
            before = each.astimezone(zone).utcoffset()
            while each.astimezone(zone).utcoffset() == before:
                each += A_MINUTE
            changes.append(each)
        moment = later
    return changes


@pytest.fixture(scope="module", params=ODD_ZONES)
def zone(request: pytest.FixtureRequest) -> ZoneInfo:
    return ZoneInfo(request.param)


def test_the_zones_are_odd_enough() -> None:
    counts = [len(offsets_change(ZoneInfo(name))) for name in ODD_ZONES]
    assert len(counts) >= 12
    assert sum(counts) > 400


@pytest.mark.parametrize("at", [time(0, 30), time(2, 15), time(20, 0)])
def test_over_sixteen_years_each_is_due_exactly_once_on_each_chosen_day(
    zone: ZoneInfo, at: time
) -> None:
    weekdays = frozenset({0, 2, 5, 6})
    reminder = Reminder("a", at, weekdays)
    hours = Hours(zone)
    after = datetime.combine(FIRST, time(), zone).astimezone(UTC) - timedelta(seconds=1)
    came: list[date] = []
    while (due := next_due([reminder], after, hours)) and due.day <= LAST:
        assert due.moment > after
        shown = wall(due.moment, zone)
        assert shown >= datetime.combine(due.day, at)
        if shown != datetime.combine(due.day, at):
            just_before = wall(due.moment - timedelta(seconds=1), zone)
            assert just_before < datetime.combine(due.day, at), "it came late without need"
        came.append(due.day)
        after = due.moment
    days = [FIRST + number * A_DAY for number in range((LAST - FIRST).days + 1)]
    left_out = {date(2011, 12, 30)} if zone.key == "Pacific/Apia" else set()
    assert came == [day for day in days if day.weekday() in weekdays and day not in left_out]


def test_around_every_change_of_the_clocks_each_time_of_day_comes_when_it_is_first_passed(
    zone: ZoneInfo,
) -> None:
    """Against a clock that is read minute by minute."""
    checked = 0
    for change in offsets_change(zone)[-4:]:
        moment = change - timedelta(hours=3)
        shown = wall(moment, zone)
        while moment < change + timedelta(hours=4):
            moment += A_MINUTE
            while shown < wall(moment, zone):
                shown += A_MINUTE
                if zone.key != "Pacific/Apia" or shown.date() != date(2011, 12, 30):
                    assert moment_of(shown.date(), shown.time(), zone) == moment
                    checked += 1
    assert checked >= 350 * len(offsets_change(zone)[-4:])


def test_a_time_that_the_clock_jumps_over_comes_at_the_first_moment_after() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moment = moment_of(date(2026, 3, 29), time(2, 30), berlin)
    assert moment == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert wall(moment, berlin) == datetime(2026, 3, 29, 3, 0)


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    moment = moment_of(date(2026, 10, 25), time(2, 30), ZoneInfo("Europe/Berlin"))
    assert moment == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_day_that_never_was_has_no_reminder() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert moment_of(date(2011, 12, 30), time(20, 0), apia) is None
    assert moment_of(date(2011, 12, 29), time(20, 0), apia) is not None
    assert moment_of(date(2011, 12, 31), time(0, 0), apia) is not None


NIGHT = (time(22, 0), time(8, 0))
UNTIL_AFTER_MIDNIGHT = (time(23, 0), time(0, 30))


@pytest.mark.parametrize(
    ("quiet", "at", "shown"),
    [
        (NIGHT, time(21, 59), datetime(2026, 5, 4, 21, 59)),
        (NIGHT, time(22, 0), None),
        (NIGHT, time(3, 0), None),
        (NIGHT, time(7, 0), datetime(2026, 5, 4, 8, 0)),
        (NIGHT, time(8, 0), datetime(2026, 5, 4, 8, 0)),
        (UNTIL_AFTER_MIDNIGHT, time(23, 45), datetime(2026, 5, 5, 0, 30)),
        ((time(12, 0), time(13, 0)), time(12, 15), datetime(2026, 5, 4, 13, 0)),
        ((time(12, 0), time(12, 0)), time(12, 0), datetime(2026, 5, 4, 12, 0)),
    ],
)
def test_what_falls_into_quiet_hours_comes_when_they_end_if_that_is_the_same_day(
    quiet: tuple[time, time], at: time, shown: datetime | None
) -> None:
    """A person's day ends at four."""
    berlin = ZoneInfo("Europe/Berlin")
    due = due_on(Reminder("a", at), date(2026, 5, 4), Hours(berlin, quiet))
    assert (wall(due.moment, berlin) if due else None) == shown


@settings(max_examples=5)
@given(
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    start=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    length=st.integers(0, 1439),
    first=st.dates(FIRST, date(2025, 1, 1)),
)
def test_nothing_comes_in_quiet_hours_and_nothing_twice(
    zone: ZoneInfo, at: time, start: time, length: int, first: date
) -> None:
    end = (datetime.combine(first, start) + timedelta(minutes=length)).time()
    hours = Hours(zone, (start, end))
    after = datetime.combine(first, time(), zone).astimezone(UTC)
    until = after + 90 * A_DAY
    dues = due_between([Reminder("a", at)], after, until, hours)
    assert len({due.day for due in dues}) == len(dues)
    for due in dues:
        shown = wall(due.moment, zone).time()
        if start <= end:
            assert not start <= shown < end
        else:
            assert end <= shown < start
        assert hours.day(due.moment) in (due.day, due.day - A_DAY, due.day + A_DAY)


def test_one_that_is_off_or_always_within_quiet_hours_never_comes() -> None:
    now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    hours = Hours(ZoneInfo("Europe/Berlin"), NIGHT)
    assert next_due([Reminder("a", time(20, 0), on=False)], now, hours) is None
    assert next_due([Reminder("a", time(23, 0))], now, hours) is None
    assert next_due([], now, hours) is None


def test_of_several_the_earliest_comes_next() -> None:
    now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    hours = Hours(ZoneInfo("UTC"))
    evening, sunday = Reminder("a", time(20, 0)), Reminder("b", time(9, 0), frozenset({6}))
    due = next_due([sunday, evening], now, hours)
    assert due is not None
    assert (due.reminder, due.day) == (evening, date(2026, 5, 4))
    due = next_due([sunday], now, hours)
    assert due is not None
    assert due.day == date(2026, 5, 10)
