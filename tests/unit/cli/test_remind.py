import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.cli.program import Program

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
).filter(lambda text: bool(text.strip()) and text != "-")


def reminders(program: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = program("remind", "list", "--json").document["reminders"]
    return found


@settings(max_examples=40)
@given(TEXTS)
def test_any_words_come_back_exactly(words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder))
        assert program("remind", "add", "21:00", "--", words).status == 0
        [reminder] = reminders(program)
        assert (reminder["words"], reminder["says"]) == (words, "words")


def test_reminders_have_the_documented_keys_and_no_others(program: Program) -> None:
    program("remind", "add", "9:05", "Tea", "--on", "tue,Monday")
    [reminder] = reminders(program)
    assert len(reminder.pop("uid")) == 36
    assert reminder == {
        "number": "1", "at": "09:05", "weekdays": ["mon", "tue"], "says": "words", "words": "Tea",
        "on": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("args", "says", "shown"),
    [
        (("--prompt",), "prompt", "The prompt of the day"),
        (("--past-win",), "past-win", "A win from the past"),
        (("-",), "words", "Tea\n  and one line"),
    ],
)
def test_a_reminder_says_words_a_prompt_or_a_win(
    program: Program, args: tuple[str, ...], says: str, shown: str
) -> None:
    answer = program("remind", "add", "21:00", *args, given=b"Tea\nand one line\n")
    assert answer.out == "Kept: at 21:00, every day, while Winsdesk is running.\n"
    assert [one["says"] for one in reminders(program)] == [says]
    assert program("remind", "list").out == f"1 21:00, every day\n  {shown}\n"


def test_they_are_listed_by_their_time_and_removed_by_their_number(program: Program) -> None:
    program("remind", "add", "21:00", "Tea")
    program("remind", "add", "08:30", "Window open", "--on", "sun,mon")
    assert program("remind", "list").out == (
        "1 08:30, Monday, Sunday\n  Window open\n2 21:00, every day\n  Tea\n"
    )
    assert program("remind", "remove", "2").out == "The reminder is removed.\n"
    assert [one["words"] for one in reminders(program)] == ["Window open"]
    assert program("remind", "remove", reminders(program)[0]["uid"]).status == 0
    assert program("remind", "list").out == "There are no reminders.\n"


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("add", "25:00", "x"), 2, "25:00 is not a time of day"),
        (("add", "9", "x"), 2, "9 is not a time of day"),
        (("add", "٠٩:٠٠", "x"), 2, "is not a time of day"),
        (("add", "21:00"), 2, "A reminder says one thing"),
        (("add", "21:00", "x", "--prompt"), 2, "A reminder says one thing"),
        (("add", "21:00", "--past-win", "--prompt"), 2, "not allowed with"),
        (("add", "21:00", "x", "--on", "someday"), 2, "someday does not name weekdays"),
        (("add", "21:00", "x", "--on", ""), 2, "does not name weekdays"),
        (("add", "21:00", " "), 1, "no words to keep"),
        (("add", "21:00", "\udcff"), 1, "a character that is not whole"),
        (("remove", "1"), 1, "no journal"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line_and_makes_nothing(
    program: Program, args: tuple[str, ...], status: int, said: str
) -> None:
    answer = program("remind", *args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert said in answer.err
    assert not program.journal.exists()


def test_a_number_that_is_not_there_is_refused(program: Program) -> None:
    program("remind", "add", "21:00", "Tea")
    answer = program("remind", "remove", "2")
    assert answer.status == 2
    assert "`winsdesk remind list` shows them" in answer.err
    assert len(reminders(program)) == 1
