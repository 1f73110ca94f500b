"""Every example in a help is taken, and what the README and the helps tell of is there."""

import re
import shlex
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.cli.program import Answer, Program
from winsdesk.bootstrap import open_journal
from winsdesk.cli import parser

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ELSEWHERE = {"demo"}
"""Commands whose examples begin a journal of their own."""


def helps(
    built: ArgumentParser | None = None, name: str = "winsdesk"
) -> Iterator[tuple[str, ArgumentParser]]:
    """Yield every command with what parses it, those of commands included."""
    built = built or parser.build()
    yield name, built
    for action in built._actions:
        if isinstance(action, _SubParsersAction):
            for command, below in action.choices.items():
                yield from helps(below, f"{name} {command}")


def examples(text: str) -> list[str]:
    """Return the lines of a help that show what can be typed."""
    return re.findall(r"^  (winsdesk .+?)(?: {3,}.*)?$", text, re.MULTILINE)


def type_in(line: str, program: Program) -> Answer:
    """Do what a line in a shell would."""
    typed, _, piped = line.partition(" < ")
    name, *args = shlex.split(typed)
    assert name == "winsdesk"
    return program(*args, given=b"from a file\n" if piped else b"")


def test_every_example_in_a_help_is_taken(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    journal = open_journal(program.journal)
    journal.practices.add("A walk")
    journal.practices.add("Water")
    journal.close()
    shown = 0
    for name, built in helps():
        for line in examples(built.description or ""):
            if not ELSEWHERE & set(name.split()):
                answer = type_in(line, program)
                assert (answer.status, answer.err) == (0, ""), line
                shown += 1
    assert shown >= 15


def test_every_command_is_in_the_readme_and_says_more_in_its_help(program: Program) -> None:
    commands = [name.split()[1:] for name, _ in helps() if " " in name]
    assert ["goal", "part"] in commands
    assert len(commands) >= 24
    for command in commands:
        assert program(*command, "--help").status == 0
        if command != ["selftest"]:  # for those who pack it
            assert re.search(rf"`(winsdesk )?{' '.join(command)}\b", README), command


@pytest.mark.parametrize("name", [name for name, _ in helps()])
def test_no_line_of_a_help_is_wider_than_a_terminal(
    program: Program, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert max(map(len, program(*name.split()[1:], "--help").out.splitlines())) <= 100


@pytest.mark.parametrize("name", ["goal list", "practice list", "remind list", "list", "check"])
def test_the_keys_that_scripts_find_are_in_the_readme_and_in_the_help(
    program: Program, name: str
) -> None:
    program("add", "x")
    program("goal", "add", "x")
    program("goal", "step", "1", "x")
    program("remind", "add", "21:00", "x")
    journal = open_journal(program.journal)
    journal.practices.add("x")
    journal.close()
    document = program(*name.split(), "--json").document
    told = program(*name.split(), "--help").out
    keys = set(keys_of(document))
    assert len(keys) >= 5
    for key in keys:
        assert re.search(rf"\b{key}\b", told), key
        assert re.search(rf"\b{key}\b", README), key


def keys_of(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from keys_of(below)
    elif isinstance(value, list):
        for below in value:
            yield from keys_of(below)
