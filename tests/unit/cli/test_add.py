import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.cli.program import Program

ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
NASTY = st.text(
    st.sampled_from("a #é\n\r\t\x1b\x7f\x85\u2028\u202e\u200f\u2066\ufeff👩‍👧少し\u0301"),
    min_size=1,
)
TEXTS = (ANYTHING | NASTY).filter(str.strip)


@given(TEXTS)
def test_any_text_comes_back_exactly_whether_typed_or_piped(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder))
        assert program("add", "--", text).status == 0
        assert program("add", "-", given=(text + os.linesep).encode()).status == 0
        expected = [text, text] if text != "-" else [text]
        assert program.texts()[-len(expected) :] == expected


def test_only_the_one_line_end_that_echo_adds_is_left_out(program: Program) -> None:
    for piped in (b"no line end", b"one\n", b"two\n\n", b"within\nand after\n"):
        program("add", "-", given=piped)
    assert program.texts() == ["no line end", "one", "two\n", "within\nand after"]


def test_it_says_on_which_day_and_does_not_repeat_the_words(program: Program) -> None:
    answer = program("add", "told the truth")
    assert (answer.status, answer.out, answer.err) == (
        0,
        "Kept on Tuesday, 24 November 2026.\n",
        "",
    )


def test_everything_that_can_be_said_of_a_win_is_kept(program: Program) -> None:
    program(
        "add", "Said no #work", "--day", "2026-02-28", "--kind", "BOUNDARY", "--effort", "8",
        "--mastery", "0", "--pleasure", "10", "--note", "It was\nhard.", "--tag", "Family",
        "--tag", "#calm", "--keepsake",
    )  # fmt: skip
    [win] = program.wins()
    times = {win.pop(key) for key in ("created_at", "updated_at")}
    assert times == {"2026-11-24T20:15:00.000000Z"}
    assert len(win.pop("uid")) == 36
    assert win == {
        "day": "2026-02-28", "text": "Said no #work", "kind": "Boundary", "effort": 8,
        "mastery": 0, "pleasure": 10, "note": "It was\nhard.", "tags": ["work", "family", "calm"],
        "keepsake": True, "acknowledged_at": None, "goal": None, "step": None, "part": False,
    }  # fmt: skip


def test_what_is_not_rated_is_null_and_not_nought(program: Program) -> None:
    program("add", "breathed")
    [win] = program.wins()
    assert (win["effort"], win["mastery"], win["pleasure"], win["kind"]) == (None,) * 4


@pytest.mark.parametrize(("asked", "day"), [("today", "2026-11-23"), ("yesterday", "2026-11-22")])
def test_before_four_in_the_morning_it_is_still_yesterday(
    program: Program, asked: str, day: str
) -> None:
    program.clock.moment = datetime(2026, 11, 24, 3, 59, tzinfo=UTC)
    program("add", "late", "--day", asked)
    assert [win["day"] for win in program.wins()] == [day]


def test_a_day_ends_at_the_hour_that_the_settings_say(program: Program) -> None:
    program.data_dir.mkdir()
    (program.data_dir / "settings.json").write_text('{"day_ends_at": 0}', encoding="utf-8")
    program.clock.moment = datetime(2026, 11, 24, 0, 1, tzinfo=UTC)
    program("add", "early")
    assert [win["day"] for win in program.wins()] == ["2026-11-24"]


@pytest.mark.parametrize("name", ["rest and logging off", "REST", " Rest "])
def test_a_kind_is_known_by_its_name_or_its_key(program: Program, name: str) -> None:
    assert program("add", "stopped", "--kind", name).status == 0
    assert [win["kind"] for win in program.wins()] == ["Rest and logging off"]


def test_an_unknown_kind_is_answered_with_the_kinds_there_are(program: Program) -> None:
    answer = program("add", "x", "--kind", "heroic")
    assert answer.status == 2
    assert "no kind of win called heroic" in answer.err
    assert "Showing up, Boundary, Reaching out" in answer.err
    assert program.wins() == []


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("x", "--day", "2026-02-30"), 2, "2026-02-30 is not a day in the calendar."),
        (("x", "--day", "tomorrow"), 2, "tomorrow is not a day in the calendar."),
        (("x", "--day", "1899-12-31"), 2, "outside the years"),
        (("x", "--day", "２０２６-01-01"), 2, "is not a day"),
        (("x", "--effort", "11"), 2, "11 is not a rating from 0 to 10"),
        (("x", "--effort", "-1"), 2, "rating"),
        (("x", "--mastery", "٣"), 2, "is not a rating"),
        (("   ",), 1, "no words to keep"),
        (("a\udcffb",), 1, "a character that is not whole"),
        (("x", "--note", "\udcff"), 1, "a character that is not whole"),
        (("x", "--tag", "\udcff"), 1, "a character that is not whole"),
        (("é" * 500_001,), 1, "longer than one entry can hold (1 MB)"),
        ((), 2, "TEXT"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_one_line(
    program: Program, args: tuple[str, ...], status: int, said: str
) -> None:
    answer = program("add", *args)
    assert answer.status == status
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""
    assert not program.journal.exists()


@pytest.mark.parametrize(
    ("piped", "said"),
    [
        (b"", "no words to keep"),
        (b"\xff\xfe", "a character that is not whole"),
        (b"a\0b", "a character that is not whole"),
        (b"x" * 1_000_001, "longer than one entry can hold (1 MB)"),
        (b"x" + "é".encode() * 600_000, "longer than one entry can hold (1 MB)"),
    ],
)
def test_what_is_piped_and_cannot_be_kept_is_refused_too(
    program: Program, piped: bytes, said: str
) -> None:
    answer = program("add", "-", given=piped)
    assert (answer.status, answer.out) == (1, "")
    assert said in answer.err
    assert not program.journal.exists()


def test_a_text_of_exactly_one_megabyte_is_kept(program: Program) -> None:
    assert program("add", "-", given=b"x" * 1_000_000 + os.linesep.encode()).status == 0
    assert [len(text) for text in program.texts()] == [1_000_000]


def test_tags_are_set_apart_by_commas_or_given_one_by_one(program: Program) -> None:
    program("add", "told the truth", "--tag", "home, #quiet,", "--tag", "work")
    (win,) = program.wins()
    assert win["tags"] == ["home", "quiet", "work"]
