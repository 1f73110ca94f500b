"""The bell rings when a reminder is due, with what it says on that day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import StandingClock
from tests.ui.reminders.conftest import Remind
from winsdesk import settings as stored
from winsdesk.domain.reminder import Says
from winsdesk.paths import Places
from winsdesk.services.prompting import shipped
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.bell import LOOK_EVERY, Bell
from winsdesk.ui.tasks import JournalThread


def rung(bell: Bell, qtbot: QtBot) -> tuple[str, ...]:
    with qtbot.waitSignal(bell.rang) as signal:
        bell.look()
    texts = signal.args[0]
    assert isinstance(texts, tuple)
    return texts


def test_it_rings_by_itself_when_the_time_comes(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock
) -> None:
    remind("A cup of tea")
    clock.moment = clock.moment.replace(hour=20, minute=29, second=59, microsecond=900_000)
    bell.look()
    assert 0 < bell._timer.remainingTime() <= 200
    with qtbot.waitSignal(bell.rang) as signal:
        clock.moment = clock.moment.replace(minute=30, second=0)
    assert signal.args == [("A cup of tea",)]


def test_it_looks_at_the_clock_at_least_every_minute_and_not_at_all_without_reminders(
    bell: Bell, remind: Remind
) -> None:
    assert not bell._timer.isActive()
    remind(at=time(23, 0))
    assert bell._timer.isActive()
    assert bell._timer.interval() <= LOOK_EVERY


def test_it_says_the_prompt_of_the_day_or_a_win_from_the_past(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock, journal: JournalThread
) -> None:
    journal.write(lambda journal: journal.wins.keep(date(2026, 3, 1), "Called the doctor"))
    remind("", says=Says.PROMPT)
    remind("", says=Says.PAST_WIN)
    clock.moment += timedelta(minutes=16)
    prompt, win = sorted(rung(bell, qtbot), key=lambda text: text == "Called the doctor")
    assert prompt in [each.text for each in shipped()]
    assert win == "Called the doctor"


def test_what_has_nothing_to_say_says_nothing(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock
) -> None:
    remind("", says=Says.PAST_WIN)
    clock.moment += timedelta(minutes=16)
    assert rung(bell, qtbot) == ()


def test_it_is_put_off_and_comes_again(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock
) -> None:
    remind()
    clock.moment += timedelta(minutes=16)
    assert rung(bell, qtbot) == ("Tea",)
    could = [bell.can_be_put_off]
    bell.put_off(timedelta(minutes=10))
    assert [*could, bell.can_be_put_off] == [True, False]
    clock.moment += timedelta(minutes=10)
    assert rung(bell, qtbot) == ("Tea",)
    bell.put_off_until_tomorrow()
    clock.moment += timedelta(days=1)
    assert rung(bell, qtbot) == ("Tea",)


def test_quiet_for_today_is_quiet_until_tomorrow(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock
) -> None:
    remind()
    bell.be_still_today()
    clock.moment += timedelta(minutes=16)
    with qtbot.assertNotEmitted(bell.rang, wait=50):
        bell.look()
    clock.moment += timedelta(days=1)
    assert rung(bell, qtbot) == ("Tea",)


def test_quiet_hours_hold_at_once(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock, preferences: Preferences
) -> None:
    remind()
    preferences.set(quiet_hours=True, quiet_from=20 * 60, quiet_until=21 * 60)
    clock.moment += timedelta(minutes=16)
    with qtbot.assertNotEmitted(bell.rang, wait=50):
        bell.look()
    clock.moment += timedelta(minutes=30)
    assert rung(bell, qtbot) == ("Tea",)


def test_one_that_is_removed_rings_no_more(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock, journal: JournalThread
) -> None:
    reminder = remind()
    journal.write(lambda journal: journal.reminders.remove(reminder.uid))
    qtbot.waitUntil(lambda: not bell.active)
    clock.moment += timedelta(minutes=16)
    with qtbot.assertNotEmitted(bell.rang, wait=50):
        bell.look()


@dataclass
class Started:
    """The bell of another start, on the settings as the file has them, and what it said."""

    preferences: Preferences
    bell: Bell
    said: list[tuple[str, ...]]


@pytest.fixture
def start_again(
    journal: JournalThread, where: Places, clock: StandingClock, qtbot: QtBot
) -> Callable[[], Started]:
    starts: list[Started] = []

    def start() -> Started:
        settings = stored.load(where.settings_file).settings
        preferences = Preferences(settings, where.settings_file, clock)
        started = Started(preferences, Bell(journal, preferences, clock), [])
        starts.append(started)
        started.bell.rang.connect(started.said.append)
        qtbot.waitUntil(lambda: bool(started.bell.reminders))
        return started

    return start


def test_what_is_put_off_comes_although_the_program_was_quit_since(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock, where: Places,
    start_again: Callable[[], Started],
) -> None:  # fmt: skip
    remind("Take it slowly, Ana")
    clock.moment += timedelta(minutes=16)
    rung(bell, qtbot)
    bell.put_off(timedelta(hours=1))
    assert "Ana" not in where.settings_file.read_text(encoding="utf-8")
    clock.moment += timedelta(minutes=59)
    again = start_again()
    with qtbot.assertNotEmitted(again.bell.rang, wait=50):
        again.bell.look()
    clock.moment += timedelta(minutes=1)
    assert rung(again.bell, qtbot) == ("Take it slowly, Ana",)
    once_more = start_again()
    with qtbot.assertNotEmitted(once_more.bell.rang, wait=50):
        once_more.bell.look()
    assert once_more.said == []


def test_what_was_put_off_to_a_time_when_nothing_ran_comes_once_and_on_that_day_only(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock, where: Places,
    start_again: Callable[[], Started],
) -> None:  # fmt: skip
    remind("Tea")
    remind("A walk")
    clock.moment += timedelta(minutes=16)
    rung(bell, qtbot)
    bell.put_off(timedelta(minutes=10))
    as_it_was = where.settings_file.read_bytes()
    clock.moment += timedelta(hours=1)
    again = start_again()
    qtbot.waitUntil(lambda: bool(again.said))
    assert [len(texts) for texts in again.said] == [1]
    where.settings_file.write_bytes(as_it_was)
    clock.moment += timedelta(hours=12)
    next_day = start_again()
    with qtbot.assertNotEmitted(next_day.bell.rang, wait=50):
        next_day.bell.look()
    assert next_day.said == []


@pytest.mark.parametrize(
    "noted", [("gone", "2026-11-24T20:00:00+00:00"), ("gone",), ("a", "b"), ("a", "0001-01-01")]
)
def test_a_note_that_makes_no_sense_is_let_go_of(
    qtbot: QtBot, remind: Remind, clock: StandingClock, where: Places, preferences: Preferences,
    noted: tuple[str, ...], start_again: Callable[[], Started],
) -> None:  # fmt: skip
    remind()
    preferences.set(put_off=noted, still_on="no day")
    again = start_again()
    assert stored.load(where.settings_file).settings.put_off == ()
    clock.moment += timedelta(minutes=16)
    assert rung(again.bell, qtbot) == ("Tea",)


def test_quiet_for_today_holds_although_the_program_was_quit_since(
    bell: Bell, qtbot: QtBot, remind: Remind, clock: StandingClock,
    start_again: Callable[[], Started],
) -> None:  # fmt: skip
    remind()
    bell.be_still_today()
    again = start_again()
    clock.moment += timedelta(minutes=16)
    with qtbot.assertNotEmitted(again.bell.rang, wait=50):
        again.bell.look()
    clock.moment += timedelta(days=1)
    assert rung(again.bell, qtbot) == ("Tea",)
