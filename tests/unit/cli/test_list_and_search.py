import json

import pytest

from tests.unit.cli.program import Program


@pytest.fixture
def kept(program: Program) -> Program:
    program("add", "walked #outside", "--day", "2026-11-20", "--kind", "body", "--effort", "7")
    program("add", "said no", "--day", "2026-11-20", "--kind", "boundary", "--note", "to a walk")
    program("add", "rested", "--day", "2026-11-23", "--tag", "Home", "--keepsake")
    return program


def test_wins_are_listed_by_day_in_their_order(kept: Program) -> None:
    assert kept("list").out == (
        "Friday, 20 November 2026\n"
        "  - walked #outside\n"
        "    Body, hard 7\n"
        "  - said no\n"
        "    Boundary\n"
        "    to a walk\n"
        "\n"
        "Monday, 23 November 2026\n"
        "  - rested\n"
        "    #home, keepsake\n"
    )


@pytest.mark.parametrize(
    ("args", "texts"),
    [
        (("--from", "2026-11-21"), ["rested"]),
        (("--to", "2026-11-21"), ["walked #outside", "said no"]),
        (("--from", "today"), []),
        (("--to", "yesterday", "--from", "2026-11-23"), ["rested"]),
        (("--kind", "Boundary"), ["said no"]),
        (("--tag", "#HOME"), ["rested"]),
        (("--tag", "outside", "--kind", "body"), ["walked #outside"]),
        (("--tag", "outside", "--kind", "task"), []),
    ],
)
def test_a_list_can_be_narrowed(kept: Program, args: tuple[str, ...], texts: list[str]) -> None:
    assert kept.texts(*args) == texts


def test_the_wins_of_a_list_have_the_documented_keys_and_no_others(kept: Program) -> None:
    answer = kept("list", "--json")
    assert list(answer.document) == ["wins"]
    assert {tuple(win) for win in answer.document["wins"]} == {
        (
            "uid", "day", "text", "kind", "effort", "mastery", "pleasure", "note", "tags",
            "keepsake", "acknowledged_at", "created_at", "updated_at", "goal", "step", "part",
        )
    }  # fmt: skip


def test_a_search_finds_texts_notes_and_tags_the_newest_first(kept: Program) -> None:
    kept("add", "a walk again", "--day", "2026-11-24")
    answer = kept("search", "WALK", "--json")
    assert [win["text"] for win in answer.document["wins"]] == [
        "a walk again", "walked #outside", "said no",
    ]  # fmt: skip


def test_a_search_shows_days_with_their_wins(kept: Program) -> None:
    assert kept("search", "rest").out.startswith("Monday, 23 November 2026\n  - rested\n")


def test_on_a_terminal_the_words_found_stand_out(
    kept: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1mrest\x1b[0med" in kept("search", "rest", tty=True).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in kept("search", "rest", tty=True).out


@pytest.mark.parametrize("args", [("list",), ("search", "anything"), ("calendar",)])
def test_reading_before_anything_is_kept_makes_no_journal(
    program: Program, args: tuple[str, ...]
) -> None:
    assert program(*args).status == 0
    assert program(*args, "--json").status == 0
    assert not program.data_dir.exists()


def test_nothing_found_is_said(kept: Program) -> None:
    assert kept("search", "elephant").out == "Nothing was found.\n"
    assert kept("list", "--tag", "elephant").out == "There are no wins to list.\n"
    assert json.loads(kept("search", "elephant", "--json").out) == {"wins": []}


def test_what_was_pasted_cannot_command_the_terminal(program: Program) -> None:
    program(
        "add", "a\x1b]0;owned\x07b\u202ec\nsecond\x9bline", "--note", "\x1b[2J", "--tag", "\x1bt"
    )
    program("add", "wide 少し")
    shown = program("list").out + program("search", "wide").out
    assert "a\\x1b]0;owned\\x07b\\u202ec\n    second\\x9bline\n" in shown
    assert not {character for character in shown if character < " " and character != "\n"}
    assert not set("\x9b\u202e") & set(shown)
    assert "\x1b" in program.texts()[0]


def test_an_unreadable_query_is_refused(program: Program) -> None:
    answer = program("search", "\udcff")
    assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_a_terminal_that_knows_few_letters_still_gets_an_answer(kept: Program) -> None:
    kept("add", "naïve 少し")
    assert "na\\xefve \\u5c11\\u3057" in kept("list", encoding="ascii").out
    assert (
        json.loads(kept("list", "--json", encoding="utf-8").out)["wins"][-1]["text"] == "naïve 少し"
    )
