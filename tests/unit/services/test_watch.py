"""The watch says each reminder once, catches up once after sleep, and can be put off."""

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from winsdesk.domain.reminder import Due, Hours, Reminder, moment_of
from winsdesk.services.watch import ON_TIME, Watch, same_time_tomorrow

BERLIN = Hours(ZoneInfo("Europe/Berlin"))
EVENING = Reminder("evening", time(20, 0))
NIGHT = Reminder("night", time(21, 30))
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def at(hour: int, minute: int = 0, day: int = 4) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=BERLIN.zone).astimezone(UTC)


def watching(since: datetime, *reminders: Reminder) -> Watch:
    watch = Watch(since)
    watch.reminders = reminders
    return watch


def said(dues: tuple[Due, ...]) -> list[str]:
    return [due.reminder.uid for due in dues]


def test_it_comes_at_its_time_and_only_then() -> None:
    watch = watching(at(19), EVENING)
    assert watch.next(BERLIN) == at(20)
    assert said(watch.look(at(20) - timedelta(seconds=1), BERLIN)) == []
    assert said(watch.look(at(20), BERLIN)) == ["evening"]
    assert said(watch.look(at(20) + MINUTE, BERLIN)) == []
    assert watch.next(BERLIN) == at(20, day=5)


def test_what_was_due_before_the_program_began_is_past() -> None:
    watch = watching(at(20, 1), EVENING)
    assert said(watch.look(at(20, 2), BERLIN)) == []


def test_two_at_the_same_time_both_come() -> None:
    other = Reminder("other", time(20, 0))
    assert sorted(said(watching(at(19), EVENING, other).look(at(20), BERLIN))) == [
        "evening",
        "other",
    ]


def test_after_sleep_the_latest_of_the_day_comes_once_and_the_others_are_let_be() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    assert said(watch.look(at(23), BERLIN)) == ["night"]
    assert said(watch.look(at(23, 1), BERLIN)) == []


def test_after_a_night_of_sleep_nothing_of_yesterday_comes() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    assert said(watch.look(at(9, day=5), BERLIN)) == []
    assert said(watch.look(at(20, day=5), BERLIN)) == ["evening"]


def test_after_midnight_it_is_still_the_same_day_for_a_person_who_is_awake() -> None:
    assert said(watching(at(19), NIGHT).look(at(0, 30, day=5), BERLIN)) == ["night"]


def test_weeks_of_sleep_are_one_catching_up_at_most() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    assert said(watch.look(at(20, 30, day=28), BERLIN)) == ["evening"]


def test_a_clock_that_is_put_back_brings_nothing_twice() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    assert said(watch.look(at(20), BERLIN)) == ["evening"]
    assert said(watch.look(at(18), BERLIN)) == []
    assert said(watch.look(at(20), BERLIN)) == []
    assert said(watch.look(at(21, 30), BERLIN)) == ["night"]


def test_a_clock_that_was_a_year_ahead_for_a_moment_silences_nothing() -> None:
    watch = watching(at(19), EVENING)
    watch.look(at(19) + timedelta(days=365), BERLIN)
    watch.look(at(19, 5), BERLIN)
    assert said(watch.look(at(20), BERLIN)) == ["evening"]


def test_flying_west_the_same_day_does_not_bring_it_again() -> None:
    watch = watching(at(19), EVENING)
    assert said(watch.look(at(20), BERLIN)) == ["evening"]
    new_york = Hours(ZoneInfo("America/New_York"))
    there = moment_of(date(2026, 5, 4), time(20, 0), new_york.zone)
    assert there is not None
    assert said(watch.look(there, new_york)) == []
    assert said(watch.look(there + 24 * HOUR, new_york)) == ["evening"]


@pytest.mark.parametrize("wait", [10 * MINUTE, HOUR])
def test_what_is_put_off_comes_again_once(wait: timedelta) -> None:
    watch = watching(at(19), EVENING)
    dues = watch.look(at(20), BERLIN)
    watch.put_off(dues, at(20) + wait)
    assert watch.next(BERLIN) == at(20) + wait
    assert said(watch.look(at(20) + wait - timedelta(seconds=1), BERLIN)) == []
    assert said(watch.look(at(20) + wait, BERLIN)) == ["evening"]
    assert said(watch.look(at(20) + wait + MINUTE, BERLIN)) == []


def test_of_what_is_put_off_the_next_to_come_waits_first() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    watch.put_off(watch.look(at(20), BERLIN), at(20, day=5))
    watch.put_off(watch.look(at(21, 30), BERLIN), at(21, 40))
    assert watch.waiting == Due(at(21, 40), NIGHT, date(2026, 5, 4))
    watch.look(at(21, 40), BERLIN)
    assert watch.waiting == Due(at(20, day=5), EVENING, date(2026, 5, 4))


def test_what_is_put_off_into_the_quiet_hours_comes_when_they_end() -> None:
    hours = Hours(BERLIN.zone, quiet=(time(22, 0), time(8, 0)))
    watch = watching(at(19), NIGHT)
    watch.put_off(watch.look(at(21, 30), hours), at(22, 30))
    assert watch.next(hours) == at(8, day=5)
    assert said(watch.look(at(22, 30), hours)) == []
    assert said(watch.look(at(8, day=5), hours)) == ["night"]
    assert said(watch.look(at(8, 1, day=5), hours)) == []


@pytest.mark.parametrize("present", [[], [Reminder("evening", time(20, 0), on=False)]])
def test_what_is_put_off_does_not_come_once_its_reminder_is_gone_or_off(
    present: list[Reminder],
) -> None:
    watch = watching(at(19), EVENING)
    watch.put_off(watch.look(at(20), BERLIN), at(20, 10))
    watch.reminders = present
    assert said(watch.look(at(20, 10), BERLIN)) == []
    assert watch.waiting is None


def test_what_is_put_off_says_what_its_reminder_says_by_then() -> None:
    watch = watching(at(19), EVENING)
    watch.put_off(watch.look(at(20), BERLIN), at(20, 10))
    watch.reminders = [Reminder("evening", time(20, 0), words="Something else")]
    (due,) = watch.look(at(20, 10), BERLIN)
    assert due.reminder.words == "Something else"


def test_tomorrow_is_the_same_time_by_the_clock_on_the_wall() -> None:
    before_the_change = datetime(2026, 3, 28, 20, 5, tzinfo=BERLIN.zone)
    tomorrow = same_time_tomorrow(before_the_change.astimezone(UTC), BERLIN)
    assert tomorrow.astimezone(BERLIN.zone).replace(tzinfo=None) == datetime(2026, 3, 29, 20, 5)


def test_a_day_that_is_to_be_still_is_still_and_the_next_is_not() -> None:
    watch = watching(at(19), EVENING, NIGHT)
    watch.put_off(watch.look(at(20), BERLIN), at(20, 10))
    watch.be_still(BERLIN.day(at(20)))
    assert said(watch.look(at(20, 10), BERLIN)) == []
    assert said(watch.look(at(21, 30), BERLIN)) == []
    assert said(watch.look(at(20, day=5), BERLIN)) == ["evening"]


def test_one_that_is_set_to_a_later_time_after_it_came_comes_then_too() -> None:
    watch = watching(at(19), EVENING)
    watch.look(at(20), BERLIN)
    watch.reminders = [Reminder("evening", time(21, 0))]
    assert said(watch.look(at(21), BERLIN)) == ["evening"]


@pytest.mark.parametrize("name", ["Australia/Lord_Howe", "Africa/Casablanca"])
def test_through_ten_years_of_sleeping_and_waking_none_comes_early_or_twice(name: str) -> None:
    """The timer is late, the computer sleeps for minutes or days, and goes on."""
    chance = random.Random(name)
    hours = Hours(ZoneInfo(name), quiet=(time(23, 30), time(6, 0)))
    in_the_gap, sunday = (
        Reminder("gap", time(2, 15)),
        Reminder("sunday", time(7, 0), frozenset({6})),
    )
    now = datetime(2014, 1, 1, tzinfo=UTC)
    watch = watching(now, EVENING, in_the_gap, sunday)
    came: Counter[tuple[str, date]] = Counter()
    awake_all_day = 0
    while now < datetime(2024, 1, 1, tzinfo=UTC):
        following = watch.next(hours)
        assert following is not None
        slept = chance.random() < 0.3
        now = following + timedelta(seconds=chance.random() * (200_000 if slept else 59))
        dues = watch.look(now, hours)
        for due in dues:
            assert due.moment <= now
            local = due.moment.astimezone(hours.zone).replace(tzinfo=None)
            assert local >= datetime.combine(due.day, due.reminder.at)
            came[due.reminder.uid, due.day] += 1
        late = [due for due in dues if now - due.moment > ON_TIME]
        assert len(late) <= 1
        if not slept:
            assert dues
            awake_all_day += 1
    assert set(came.values()) == {1}
    assert awake_all_day > 1000
