"""The window beside other processes: a command that writes, and a second start."""

import time

import pytest

from tests.e2e.desk import WINDOW, Desk
from tests.e2e.screen import PATIENCE, is_caret, wait_for

pytestmark = pytest.mark.e2e

A_SECOND = 1.0


def test_a_win_added_from_the_terminal_is_seen_within_a_second(desk: Desk) -> None:
    window = desk.open()
    desk.keep("From the window")
    desk.await_texts("From the window")
    before = desk.screen.still_picture()
    desk.run("add", "From the terminal")
    added = time.monotonic()
    wait_for(
        lambda: not is_caret(desk.screen.picture().changed_since(before)), "the win on the page"
    )
    assert time.monotonic() - added < A_SECOND
    window.quit()
    assert desk.listed_texts() == ["From the window", "From the terminal"]


def test_a_second_start_brings_the_window_forward_and_is_over(desk: Desk) -> None:
    window = desk.open()
    [shown] = desk.screen.windows(WINDOW)
    desk.screen.put_away(shown)
    wait_for(lambda: not desk.screen.windows(WINDOW), "a screen without the window")

    second = desk.start()
    complaints = second.communicate(timeout=PATIENCE)[1]
    assert (second.returncode, complaints) == (0, "")
    desk.screen.await_keyboard(WINDOW)
    assert desk.screen.windows(WINDOW) == [shown]
    assert window.process.poll() is None

    desk.keep("Still the same window")
    desk.await_texts("Still the same window")
    window.quit()


def test_a_window_that_was_killed_does_not_stand_in_the_way_of_the_next(desk: Desk) -> None:
    first = desk.open()
    desk.keep("Before")
    desk.await_texts("Before")
    first.kill()

    second = desk.open()
    desk.keep("After")
    desk.await_texts("Before", "After")
    second.quit()


def test_of_three_starts_at_once_one_window_stays(desk: Desk) -> None:
    starts = [desk.start() for _ in range(3)]
    wait_for(lambda: sum(start.poll() is None for start in starts) == 1, "one window alone")
    [stays] = [start for start in starts if start.poll() is None]
    assert [start.returncode for start in starts if start is not stays] == [0, 0]
    desk.screen.await_keyboard(WINDOW)
    desk.keep("Once")
    desk.await_texts("Once")
