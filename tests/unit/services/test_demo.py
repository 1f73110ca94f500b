from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from winsdesk.domain.kind import first_kinds
from winsdesk.paths import resource
from winsdesk.services.demo import Material, Year, invented_year, read_material, write_demo
from winsdesk.store.opening import open_repository

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 20, 15, tzinfo=UTC)


@pytest.fixture(scope="module")
def material() -> Material:
    return read_material(resource("demo", "wins.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def year(material: Material) -> Year:
    return invented_year(material, TODAY, NOW)


def test_the_same_seed_gives_the_same_year_and_another_seed_another(
    material: Material, year: Year
) -> None:
    assert invented_year(material, TODAY, NOW) == year
    assert invented_year(material, TODAY, NOW, seed=7) != year


@pytest.mark.parametrize("seed", range(6))
def test_a_year_is_as_uneven_as_years_are(material: Material, seed: int) -> None:
    wins = invented_year(material, TODAY, NOW, seed).wins
    a_day = Counter(win.day for win in wins)
    days = [TODAY - timedelta(days=n) for n in range(366)]
    fortnights = [sum(a_day[day] for day in days[n : n + 14]) for n in range(len(days) - 14)]
    assert 350 <= len(wins) <= 450
    assert set(a_day.values()) >= {1, 2, 3, 4}
    assert max(a_day.values()) <= 6
    assert min(fortnights) <= 7
    assert max(fortnights) >= 25
    assert sum(1 for day in days if not a_day[day]) >= 100


def test_it_is_a_journal_of_somebody_who_does_not_fill_in_everything(year: Year) -> None:
    wins = year.wins
    half = range(len(wins) // 4, 3 * len(wins) // 4)
    assert sum(win.ratings.mastery is None for win in wins) in half
    assert sum(win.ratings.pleasure is None for win in wins) in half
    assert 10 <= sum(win.keepsake for win in wins) <= 40
    assert any(win.note for win in wins)
    assert any(win.tags for win in wins)
    assert sum(win.kind is None for win in wins) > 10
    assert {win.kind for win in wins} >= {kind.uid for kind in first_kinds()}
    assert 30 <= len(year.days) <= 60
    assert sum(not win.living for win in wins) == 2


def test_no_day_says_the_same_twice_and_no_win_comes_up_again_soon(year: Year) -> None:
    last: dict[str, date] = {}
    for win in year.wins:
        assert win.text not in last or (win.day - last[win.text]).days >= 60
        last[win.text] = win.day


def test_today_and_the_same_day_a_year_ago_have_something_to_show(year: Year) -> None:
    days = Counter(win.day for win in year.wins if win.living)
    assert days[TODAY] >= 2
    assert days[date(2025, 11, 24)] >= 1


def test_nothing_is_written_ahead_of_time_or_on_another_day(year: Year) -> None:
    for win in year.wins:
        assert win.created_at <= NOW
        local = win.created_at.astimezone()
        assert (local - timedelta(hours=4)).date() <= win.day or win.day == TODAY
        assert 0 <= (local.date() - win.day).days <= 1


@pytest.mark.parametrize("seed", range(4))
def test_goals_have_steps_that_some_of_the_wins_were(material: Material, seed: int) -> None:
    year = invented_year(material, TODAY, NOW, seed)
    goals = {goal.uid for goal in year.beside.goals}
    texts = {step.uid: step for step in year.beside.steps}
    linked = [win for win in year.wins if win.step]
    assert len(goals) == 3
    assert {step.goal for step in texts.values()} == goals
    assert any(step.parent for step in texts.values())
    assert [step.planned for step in texts.values() if step.planned] == [TODAY]
    assert len({win.step for win in linked if not win.part}) >= 3
    assert any(win.part for win in linked)
    for win in linked:
        assert win.living
        assert texts[str(win.step)].created_at < win.created_at


def test_a_practice_has_days_days_of_rest_and_a_pause(year: Year) -> None:
    first, second = year.beside.practices
    [pause] = year.beside.pauses
    days = [one.day for one in year.beside.check_ins if one.practice == first.uid]
    assert 100 < len(days) < 260
    assert not any(pause.holds(day) for day in days)
    assert max(days) < TODAY
    assert any(one.rest for one in year.beside.check_ins)
    own = {one.day.weekday() for one in year.beside.check_ins if one.practice == second.uid}
    assert own == second.weekdays == {0, 2, 4}


def test_a_leap_day_can_be_today(material: Material) -> None:
    leap = date(2024, 2, 29)
    wins = invented_year(material, leap, NOW.replace(year=2024, month=2, day=29)).wins
    assert wins[0].day == date(2023, 2, 28)


def test_it_is_written_whole_and_sound(year: Year, tmp_path: Path) -> None:
    with closing(open_repository(tmp_path / "journal.db")) as store:
        write_demo(store, year)
        kept = [replace(win, place=0) for win in store.wins.every()]
        assert kept == [replace(win, place=0) for win in year.wins]
        assert tuple(store.days.every()) == year.days
        assert store.goals.every() == year.beside.goals
        assert len(store.steps.every()) == len(year.beside.steps)
        assert len(store.check_ins.every()) == len(year.beside.check_ins)
        assert len(store.phrases.every()) == len(year.beside.phrases)
        assert store.problems() == ()
