import json
from contextlib import closing

import pytest

from tests.unit.cli.program import Program
from winsdesk.bootstrap import open_journal
from winsdesk.domain.phrase import Role
from winsdesk.domain.prompts import GROUPS
from winsdesk.services.prompting import shipped

TEXTS = {prompt.text for prompt in shipped()}


def test_a_day_has_one_question_and_it_stays(program: Program) -> None:
    answer = program("prompt")
    assert answer.status == 0
    assert answer.out.removesuffix("\n") in TEXTS
    assert program("prompt", "--day", "2026-11-24").out == answer.out
    assert not program.data_dir.exists()


def test_days_around_it_have_others(program: Program) -> None:
    days = ("yesterday", "today", "tomorrow", "2026-12-24")
    assert len({program("prompt", "--day", day).out for day in days}) == len(days)


def test_one_can_go_on_to_others(program: Program) -> None:
    asked = [program("prompt", *["--next"] * times).out for times in range(4)]
    assert len(set(asked)) == 4


def test_a_group_that_is_switched_off_and_own_ones_are_minded(program: Program) -> None:
    program("add", "a first win")
    settings = {"prompts_off": list(GROUPS)}
    (program.data_dir / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    assert program("prompt").out == (
        "Every group of prompts is switched off, and there are none of your own.\n"
    )
    journal = open_journal(program.journal)
    try:
        journal.phrases.add(Role.PROMPT, "What was warm?\x1b\nAnd why?")
    finally:
        journal.close()
    assert program("prompt").out == "What was warm?\\x1b\nAnd why?\n"


def test_a_day_keeps_its_question_whatever_is_chosen_since(program: Program) -> None:
    program("add", "a first win")
    answer = program("prompt")
    file = program.data_dir / "settings.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert [entry.split()[0] for entry in kept["prompts_asked"]] == ["2026-11-24"]
    group = next(each.group for each in shipped() if each.text == answer.out.strip())
    kept["prompts_off"] = [each for each in GROUPS if each != group]
    file.write_text(json.dumps(kept), encoding="utf-8")
    with closing(open_journal(program.journal)) as journal:
        journal.phrases.add(Role.PROMPT, "What was warm?")
    assert program("prompt").out == answer.out
    before = file.read_bytes()
    assert program("prompt", "--day", "tomorrow").out != answer.out
    assert program("prompt", "--next").out != answer.out
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "asked", [["2026-11-24 unknown"], ["2026-11-24"], ["nonsense", ""]], ids=str
)
def test_what_the_settings_say_of_other_prompts_does_no_harm(
    program: Program, asked: list[str]
) -> None:
    program("add", "a first win")
    file = program.data_dir / "settings.json"
    file.write_text(json.dumps({"prompts_asked": asked}), encoding="utf-8")
    assert program("prompt").out.strip() in TEXTS


@pytest.mark.parametrize("day", ["someday", "2026-02-30", "1899-01-01"])
def test_a_day_that_is_none_is_refused(program: Program, day: str) -> None:
    answer = program("prompt", "--day", day)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
