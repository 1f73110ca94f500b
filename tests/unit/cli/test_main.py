import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.program import Program
from winsdesk.cli import main

HEAVY = ("PySide6", "sqlalchemy", "sqlcipher3", "asyncio", "ssl", "email", "importlib.metadata")


def imported(tmp_path: Path, *args: str) -> set[str]:
    """Which heavy modules a run of the program in a process of its own imports."""
    program = (
        "import sys\n"
        "from winsdesk.cli import main\n"
        "main(sys.argv[1:])\n"
        f"print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, "--data-dir", str(tmp_path / "data"), *args],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    return set(run.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "args",
    [("--help",), ("--version",), ("add", "--help"), ("add", "x", "--effort", "11"), ("nonsense",),
     ("add", "x", "--day", "2026-02-30")],
)  # fmt: skip
def test_what_needs_neither_window_nor_journal_imports_neither(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    assert imported(tmp_path, *args) == set()


@pytest.mark.parametrize("args", [("add", "x"), ("list",), ("demo",)])
def test_no_command_but_the_sheet_imports_qt(tmp_path: Path, args: tuple[str, ...]) -> None:
    assert "PySide6" not in imported(tmp_path, *args)


def test_opening_the_composition_root_does_not_import_the_database(tmp_path: Path) -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, winsdesk.bootstrap; print('sqlalchemy' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    assert run.stdout == "False\n"


def test_help_names_every_command(program: Program) -> None:
    answer = program("--help")
    commands = (
        "add", "list", "search", "calendar", "sheet", "import", "export", "backup", "restore",
        "check", "demo", "goal", "practice", "prompt", "remind", "encrypt", "decrypt", "passphrase",
    )  # fmt: skip
    assert answer.status == 0
    for command in commands:
        assert f"\n    {command} " in answer.out
        assert program(command, "--help").status == 0


@pytest.mark.parametrize(
    "args", [("nonsense",), ("list", "--nonsense"), ("add",), ("sheet", "2026-11"), ("--data-dir",)]
)
def test_wrong_usage_is_one_line_and_status_2(program: Program, args: tuple[str, ...]) -> None:
    answer = program(*args)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "--help` says what it takes" in answer.err


def test_the_data_folder_may_stand_before_or_after_the_command(tmp_path: Path) -> None:
    for name, argv in {
        "before": ["--data-dir", str(tmp_path / "before"), "add", "x"],
        "after": ["add", "x", "--data-dir", str(tmp_path / "after")],
    }.items():
        assert main(argv) == 0
        assert (tmp_path / name / "journal.db").exists()


@pytest.mark.logs_warnings
def test_our_own_fault_is_told_in_one_line_and_logged_without_words(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("private words")

    monkeypatch.setattr("winsdesk.services.wins.WinKeeping.keep", fail)
    answer = program("add", "private words")
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "went wrong in Winsdesk itself" in answer.err
    logged = (program.data_dir / "logs" / "winsdesk.log").read_text(encoding="utf-8")
    assert "ValueError" in logged
    assert "private words" not in logged + answer.err


def test_ctrl_c_keeps_nothing_and_says_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("add", "before")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("winsdesk.store.tags.TagTable.replace", interrupt)
        answer = program("add", "meanwhile")
    assert (answer.status, answer.out, answer.err) == (130, "", "")
    assert program.texts() == ["before"]
