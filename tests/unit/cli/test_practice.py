from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.unit.cli.program import Program
from winsdesk.bootstrap import open_journal
from winsdesk.services.practices import PracticeKeeping


def change(program: Program, deed: Callable[[PracticeKeeping], object]) -> None:
    journal = open_journal(program.journal, clock=program.clock)
    try:
        deed(journal.practices)
    finally:
        journal.close()


def practices(program: Program) -> list[dict[str, Any]]:
    document = program("practice", "list", "--json").document
    assert document["year"] == 2026
    found: list[dict[str, Any]] = document["practices"]
    return found


@pytest.fixture
def walking(program: Program) -> Program:
    program("add", "a first win", "--day", "2026-01-01")
    change(program, lambda keeping: keeping.add("A walk", "after\ncoffee", becomes_win=True))
    change(program, lambda keeping: keeping.add("Water the plants", weekdays={0, 3}))
    change(program, lambda keeping: keeping.add("Water"))
    return program


def test_practices_have_the_documented_keys_and_no_others(walking: Program) -> None:
    [walk, *_] = practices(walking)
    assert len(walk.pop("uid")) == 36
    assert walk == {
        "number": "1", "name": "A walk", "cue": "after\ncoffee", "weekdays": [], "kind": None,
        "becomes_win": True, "archived": False, "paused": False, "today": None, "days": 0,
        "rest_days": 0,
    }  # fmt: skip
    assert practices(walking)[1]["weekdays"] == ["mon", "thu"]


def test_a_check_in_is_kept_on_its_day_and_may_be_a_win(walking: Program) -> None:
    answer = walking("practice", "check", "a walk", "--day", "yesterday")
    assert (answer.status, answer.out) == (0, "Checked in: Monday, 23 November 2026.\n")
    assert walking.texts("--from", "2026-11-01") == ["A walk"]
    [walk, *_] = practices(walking)
    assert (walk["days"], walk["today"]) == (1, None)


def test_checking_in_again_takes_nothing_back(walking: Program) -> None:
    walking("practice", "check", "1")
    answer = walking("practice", "check", "1")
    assert answer.out == "It is checked in already: Tuesday, 24 November 2026.\n"
    assert practices(walking)[0]["today"] == "done"
    assert walking.texts("--from", "today") == ["A walk"]


def test_a_day_of_rest_takes_the_place_of_a_check_in(walking: Program) -> None:
    walking("practice", "check", "1")
    answer = walking("practice", "check", "1", "--rest")
    assert answer.out == "A day of rest: Tuesday, 24 November 2026.\n"
    [walk, *_] = practices(walking)
    assert (walk["today"], walk["days"], walk["rest_days"]) == ("rest", 0, 1)
    assert walking.texts("--from", "today") == []
    assert "already" in walking("practice", "check", "1", "--rest").out


def test_a_list_says_only_what_was(walking: Program) -> None:
    for day in ("2026-11-20", "2026-11-23", "today"):
        walking("practice", "check", "A walk", "--day", day)
    walking("practice", "check", "A walk", "--day", "2026-11-22", "--rest")
    water = practices(walking)[2]["uid"]
    change(walking, lambda keeping: keeping.pause(water, date(2026, 11, 24)))
    assert walking("practice", "list").out == (
        "1 A walk\n"
        "  after coffee, any day\n"
        "  3 times this year, 1 day of rest, done today\n"
        "2 Water the plants\n"
        "  Monday, Thursday\n"
        "3 Water\n"
        "  any day\n"
        "  paused\n"
    )
    assert practices(walking)[2]["paused"] is True


def test_whole_names_are_meant_before_the_beginning_of_others(walking: Program) -> None:
    assert walking("practice", "check", "water").status == 0
    assert [one["today"] for one in practices(walking)] == [None, None, "done"]
    answer = walking("practice", "check", "wat")
    assert (answer.status, answer.err) == (
        2,
        "More than one practice can be meant: 2 Water the plants, 3 Water. Nothing was changed; "
        "give its number.\n",
    )


def test_one_in_the_archive_is_listed_for_scripts_only_and_cannot_be_meant(
    walking: Program,
) -> None:
    walk = practices(walking)[0]["uid"]
    change(walking, lambda keeping: keeping.archive(walk))
    assert "A walk" not in walking("practice", "list").out
    assert [(one["number"], one["archived"]) for one in practices(walking)] == [
        ("1", False), ("2", False), ("3", True),
    ]  # fmt: skip
    answer = walking("practice", "check", "A walk")
    assert (answer.status, answer.err.count("\n")) == (2, 1)


def test_without_practices_nothing_is_made(program: Program) -> None:
    assert program("practice", "list").out == (
        "There are no practices yet. They are made in the window.\n"
    )
    assert practices(program) == []
    assert program("practice", "check", "A walk").status == 1
    assert not program.data_dir.exists()
