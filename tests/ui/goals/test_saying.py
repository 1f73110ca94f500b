"""What is said of steps and goals."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale

from winsdesk.domain.goal import Goal, GoalState, GoalTree, Step, StepLine
from winsdesk.domain.win import Win
from winsdesk.ui.goals.rising import points
from winsdesk.ui.goals.saying import (
    one_line,
    since,
    state_said,
    status_of,
    steps_since,
)

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
STEP = Step("s", "g", "Make the first call", NOW, NOW)


def win(day: date, *, part: bool = False) -> Win:
    return Win("w", day, "Make the first call", NOW, NOW, step="s", part=part)


def status(step: Step = STEP, *wins: Win) -> str:
    return status_of(StepLine(step, 0, wins), TODAY).text


def test_a_step_says_when_it_was_done() -> None:
    assert status() == ""
    assert status(STEP, win(date(2026, 11, 3))) == "3 Nov · win"
    assert status(STEP, win(date(2025, 12, 8))) == "8 Dec 2025 · win"
    assert status(STEP, win(date(2026, 11, 19), part=True)) == "part of it, 19 Nov · win"
    whole, part = win(date(2026, 11, 3)), win(date(2026, 11, 9), part=True)
    assert status(STEP, whole, part) == "3 Nov · win"


@pytest.mark.parametrize(
    ("locale", "this_year", "another"),
    [
        ("en_US", "Nov 3 · win", "Dec 8, 2025 · win"),
        ("de_DE", "3. Nov. · win", "8. Dez. 2025 · win"),
        ("ja_JP", "11月3日 · win", "2025年12月8日 · win"),
    ],
)
def test_days_are_said_as_the_locale_says_them(locale: str, this_year: str, another: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert status(STEP, win(date(2026, 11, 3))) == this_year
        assert status(STEP, win(date(2025, 12, 8))) == another
    finally:
        QLocale.setDefault(before)


def test_a_planned_step_moves_along_for_a_week_and_then_says_nothing() -> None:
    def planned(days: int) -> str:
        return status(replace(STEP, planned=TODAY + timedelta(days=days)))

    assert [planned(days) for days in (0, -1, -7)] == ["planned for today"] * 3
    assert planned(-8) == ""
    assert planned(1) == "planned for tomorrow"
    assert planned(4) == "planned for 28 November"


def test_a_step_that_is_done_says_nothing_of_plans() -> None:
    step = replace(STEP, planned=TODAY)
    assert status(step, win(TODAY)) == "24 Nov · win"
    part = status(step, win(date(2026, 11, 19), part=True))
    assert part == "part of it, 19 Nov · win · planned for today"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (1, "One step since 1 November"),
        (8, "Eight steps since 1 November"),
        (12, "Twelve steps since 1 November"),
        (13, "13 steps since 1 November"),
        (300, "300 steps since 1 November"),
    ],
)
def test_the_steps_that_were_done_are_counted(steps: int, said: str) -> None:
    assert steps_since(steps, date(2026, 11, 1), TODAY) == said


def test_without_a_step_nothing_is_counted() -> None:
    assert "0" not in steps_since(0, TODAY, TODAY)
    assert "no step" not in steps_since(0, TODAY, TODAY).casefold()


def test_a_goal_began_when_it_was_written_or_with_its_first_step() -> None:
    goal = Goal("g", "Start therapy", NOW, NOW)
    assert since(GoalTree(goal)) == date(2026, 11, 3)
    assert since(GoalTree(goal, done=(win(date(2026, 11, 1)),))) == date(2026, 11, 1)


def test_every_state_but_the_first_has_one_kind_sentence() -> None:
    said = {state: state_said(state) for state in GoalState}
    assert said.pop(GoalState.ACTIVE) == ""
    assert said[GoalState.RESTING] == "It can rest. Everything done stays done."
    assert all(said.values())


def test_the_line_rises_and_never_falls() -> None:
    days = [date(2026, 11, day) for day in (1, 3, 3, 10, 19)]
    line = points(date(2026, 11, 1), days, TODAY)
    assert (line[0], line[-1]) == ((0, 0), (1, 1))
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(line))
    assert points(TODAY, [], TODAY) == ()


def test_the_line_of_a_first_day_rises_across_its_whole_width() -> None:
    assert points(TODAY, [TODAY], TODAY) == ((0, 0), (1, 1))
    assert points(TODAY, [TODAY, TODAY], TODAY) == ((0, 0), (1, 1))
    begun = TODAY - timedelta(days=1)
    assert points(begun, [begun], TODAY) == ((0, 0), (0.5, 1), (1, 1))


def test_a_long_title_is_shortened_on_one_line() -> None:
    assert one_line("a\n  b") == "a b"
    assert one_line("word " * 100, 11) == "word word w…"
