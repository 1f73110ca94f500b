import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.cli.program import Program
from winsdesk.bootstrap import open_journal
from winsdesk.domain.goal import Expectation, GoalState

ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
NASTY = st.text(
    st.sampled_from("a #é\n\r\t\x1b\x7f\x85\u2028\u202e\u200f\u2066\ufeff👩‍👧少し\u0301"),
    min_size=1,
)
TEXTS = (ANYTHING | NASTY).filter(lambda text: bool(text.strip()) and text != "-")


def goals(program: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = program("goal", "list", "--json").document["goals"]
    return found


def progress(program: Program) -> dict[str, str]:
    return {step["number"]: step["progress"] for goal in goals(program) for step in goal["steps"]}


@pytest.fixture
def visit(program: Program) -> Program:
    program("goal", "add", "Visit my sister", "--why", "I miss her")
    program("goal", "add", "Write again")
    program("goal", "step", "1", "Look up the trains")
    program("goal", "step", "1", "Find the timetable", "--under", "1.1")
    program("goal", "step", "1", "Find the station", "--under", "1.1")
    program("goal", "step", "1", "Write to her")
    program("goal", "step", "2", "Open the notebook")
    return program


@settings(max_examples=40)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_of_a_goal_and_of_its_steps_comes_back_exactly(
    title: str, first: str, below: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder))
        assert program("goal", "add", "--why", f"{below}", "--", title).status == 0
        assert program("goal", "step", "1", "--", first).status == 0
        assert program("goal", "step", "--under", "1.1", "1", "--", below).status == 0
        [goal] = goals(program)
        assert (goal["title"], goal["why"]) == (title, below)
        assert [step["text"] for step in goal["steps"]] == [first, below]
        shown = program("goal", "list").out
        assert not {sign for sign in shown if sign < " " and sign != "\n"} | set(
            "\x9b\u202e"
        ) & set(shown)


def test_a_text_can_be_piped_so_that_the_shell_does_not_keep_it(program: Program) -> None:
    program("goal", "add", "-", given=b"Sleep before midnight\n")
    program("goal", "step", "1", "-", given=b"Lamp out\n")
    [goal] = goals(program)
    assert (goal["title"], goal["steps"][0]["text"]) == ("Sleep before midnight", "Lamp out")


def test_goals_and_steps_have_the_documented_keys_and_no_others(visit: Program) -> None:
    assert {tuple(goal) for goal in goals(visit)} == {
        ("uid", "number", "title", "why", "state", "created_at", "updated_at", "steps")
    }
    assert {tuple(step) for goal in goals(visit) for step in goal["steps"]} == {
        (
            "uid", "number", "parent", "text", "planned", "expected_mastery", "expected_pleasure",
            "progress", "wins", "created_at", "updated_at",
        )
    }  # fmt: skip


def test_steps_are_numbered_as_they_stand_below_one_another(visit: Program) -> None:
    first, second = goals(visit)
    assert [(step["number"], step["text"]) for step in first["steps"] + second["steps"]] == [
        ("1.1", "Look up the trains"),
        ("1.1.1", "Find the timetable"),
        ("1.1.2", "Find the station"),
        ("1.2", "Write to her"),
        ("2.1", "Open the notebook"),
    ]
    larger = first["steps"][0]["uid"]
    assert [step["parent"] for step in first["steps"]] == [None, larger, larger, None]


def test_what_is_made_is_answered_with_its_number(program: Program) -> None:
    assert program("goal", "add", "Rest more").out == "Kept as goal 1.\n"
    assert program("goal", "step", "rest", "Lie down").out == "Kept as step 1.1.\n"
    assert program(
        "goal", "step", "1", "Close the door", "--under", "lie", "--plan", "tomorrow"
    ).out == ("Kept as step 1.1.1, planned for Wednesday, 25 November 2026.\n")
    assert goals(program)[0]["steps"][1]["planned"] == "2026-11-25"


def test_a_finished_step_is_a_win_of_its_day_and_both_name_each_other(visit: Program) -> None:
    answer = visit("goal", "done", "1.1.1", "--day", "yesterday")
    assert answer.out == "Kept on Monday, 23 November 2026.\n"
    [win] = visit.wins()
    first = goals(visit)[0]
    step = first["steps"][1]
    assert (win["text"], win["day"], win["part"]) == ("Find the timetable", "2026-11-23", False)
    assert (win["goal"], win["step"]) == (first["uid"], step["uid"])
    assert (step["progress"], step["wins"]) == ("done", [win["uid"]])
    [found] = visit("search", "timetable", "--json").document["wins"]
    assert (found["goal"], found["step"]) == (first["uid"], step["uid"])


def test_part_of_a_step_is_a_win_and_the_step_stays_open(visit: Program) -> None:
    answer = visit("goal", "part", "Write to her")
    assert answer.out == "Kept on Tuesday, 24 November 2026, as part of it.\n"
    assert [win["part"] for win in visit.wins()] == [True]
    assert progress(visit)["1.2"] == "part"
    assert "    part of it\n" in visit("list").out
    visit("goal", "done", "1.2")
    assert progress(visit)["1.2"] == "done"
    assert progress(visit)["1.1"] == "open"


@pytest.mark.parametrize("how", ["done", "part"])
def test_a_step_that_is_done_is_not_kept_twice(visit: Program, how: str) -> None:
    visit("goal", "done", "1.2")
    answer = visit("goal", how, "1.2")
    assert (answer.status, answer.out) == (0, "That step is done already. Nothing was changed.\n")
    assert len(visit.wins()) == 1


@pytest.mark.parametrize(
    "named", ["1.1.1", "Find the timetable", "find the TIME", "  find   the timet", "uid"]
)
def test_a_step_is_known_by_number_uid_words_or_their_beginning(visit: Program, named: str) -> None:
    uid = goals(visit)[0]["steps"][1]["uid"]
    assert visit("goal", "done", uid if named == "uid" else named).status == 0
    assert [win["step"] for win in visit.wins()] == [uid]


def test_whole_words_are_meant_before_the_beginning_of_others(program: Program) -> None:
    program("goal", "add", "Move")
    program("goal", "step", "1", "Walk")
    program("goal", "step", "1", "Walk to the lake")
    assert program("goal", "done", "walk").status == 0
    assert progress(program) == {"1.1": "done", "1.2": "open"}


def test_when_more_than_one_can_be_meant_they_are_listed_and_nothing_is_done(
    visit: Program,
) -> None:
    answer = visit("goal", "done", "find")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == (
        "More than one step can be meant: 1.1.1 Find the timetable, 1.1.2 Find the station. "
        "Nothing was changed; give its number.\n"
    )
    assert visit.wins() == []


def test_a_long_list_of_what_can_be_meant_stays_one_short_line(program: Program) -> None:
    program("goal", "add", "Move")
    for number in range(8):
        program("goal", "step", "1", f"Walk\x1b\nas far as the {number}th tree in the long avenue")
    answer = program("goal", "done", "walk")
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err
    assert "tree in the long…, and 3 more." in answer.err


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("done", "elephant"), 2, "no step called elephant"),
        (("done", ""), 2, "no step called"),
        (("done", "9.1"), 2, "`winsdesk goal list` shows them with their numbers."),
        (("step", "elephant", "x"), 2, "no goal called elephant"),
        (("step", "2", "x", "--under", "1.1"), 2, "no step of that goal called 1.1"),
        (("step", "1", "x", "--plan", "someday"), 2, "someday is not a day in the calendar"),
        (("step", "1", "x", "--plan", "1899-01-01"), 2, "outside the years"),
        (("done", "1.1", "--day", "2026-02-30"), 2, "2026-02-30 is not a day"),
        (("add", "  "), 1, "no words to keep"),
        (("add", "x", "--why", "\udcff"), 1, "a character that is not whole"),
        (("step", "1", "\udcff"), 1, "a character that is not whole"),
        (("mend", "1"), 2, "invalid choice"),
        ((), 2, "COMMAND"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line_and_changes_nothing(
    visit: Program, args: tuple[str, ...], status: int, said: str
) -> None:
    before = goals(visit)
    answer = visit("goal", *args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert said in answer.err
    assert goals(visit) == before
    assert visit.wins() == []


@pytest.mark.parametrize("args", [("done", "1.1"), ("part", "1.1"), ("step", "1", "x"), ("list",)])
def test_without_a_journal_none_is_made(program: Program, args: tuple[str, ...]) -> None:
    assert program("goal", *args).status == (0 if args == ("list",) else 1)
    assert goals(program) == []
    assert not program.data_dir.exists()


def test_goals_are_listed_with_what_was_done_and_what_is_planned(visit: Program) -> None:
    visit("goal", "part", "1.1", "--day", "2026-11-20")
    visit("goal", "done", "1.1.1", "--day", "2026-11-23")
    visit("goal", "step", "2", "Write one line", "--plan", "tomorrow")
    visit("goal", "step", "2", "Read it", "--plan", "2026-11-20")
    visit("goal", "step", "2", "Keep it", "--plan", "2026-11-01")
    with_states(visit)
    assert visit("goal", "list").out == (
        "1 Visit my sister\n"
        "  I miss her\n"
        "  1.1 Look up the trains\n"
        "      part of it done on Friday, 20 November 2026\n"
        "    1.1.1 Find the timetable\n"
        "        done on Monday, 23 November 2026\n"
        "    1.1.2 Find the station\n"
        "  1.2 Write to her\n"
        "\n"
        "2 Write again\n"
        "  resting\n"
        "  2.1 Open the notebook\n"
        "  2.2 Write one line\n"
        "      planned for Wednesday, 25 November 2026\n"
        "  2.3 Read it\n"
        "      planned for Tuesday, 24 November 2026\n"
        "  2.4 Keep it\n"
    )
    second = goals(visit)[1]
    assert (second["state"], second["steps"][0]["expected_mastery"]) == ("resting", 3)


def with_states(program: Program) -> None:
    """Let the second goal rest, and expect something of its first step."""
    journal = open_journal(program.journal)
    try:
        tree = journal.goals.board()[1]
        journal.goals.set_state(tree.goal.uid, GoalState.RESTING)
        journal.goals.expect(tree.lines[0].step.uid, Expectation(mastery=3))
    finally:
        journal.close()


def test_a_step_is_written_and_planned_in_one_piece(visit: Program) -> None:
    journal = open_journal(visit.journal)
    try:
        goal = journal.goals.board()[0].goal.uid
        journal.goals.add_step(goal, "Pack a bag", planned=date(2026, 11, 25))
        journal.undo()
        assert "Pack a bag" not in [line.step.text for line in journal.goals.board()[0].lines]
    finally:
        journal.close()
