"""Starting in the background is for the window alone."""

import pytest

from tests.unit.cli.program import Program
from winsdesk.ui import start


def test_it_goes_with_no_command(program: Program) -> None:
    answer = program("--background", "list")
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err == "--background goes with no command. Nothing was done.\n"


def test_it_is_handed_to_the_window(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def open_window(*_: object, background: bool, **__: object) -> int:
        asked.append(background)
        return 0

    monkeypatch.setattr(start, "open_window", open_window)
    assert program("--background").status == 0
    assert program().status == 0
    assert asked == [True, False]
