"""The lock on the command line: set, changed and taken away, and opened by every command."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.cli.program import Answer, Program
from winsdesk import bootstrap
from winsdesk.cli import asking, main
from winsdesk.store import key_slot

SECRET = "a quiet morning"


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What passphrases are hashed for would be most of the time."""
    monkeypatch.setattr(key_slot, "ROUNDS", 1_000)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """A person who answers, one answer a question; returns what they are asked."""

    def answering(*answers: str) -> list[str]:
        asked: list[str] = []
        left = iter(answers)

        def getpass(question: str) -> str:
            asked.append(question)
            return next(left)

        monkeypatch.setattr("getpass.getpass", getpass)
        monkeypatch.setattr(asking, "_has_terminal", lambda: True)
        return asked

    return answering


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal on which anybody could be asked."""
    monkeypatch.setattr(asking, "_has_terminal", lambda: False)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file that holds the passphrase."""
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{SECRET}\nand a line of something else\n", encoding="utf-8")
    return str(file)


def refused(answer: Answer, said: str, status: int = 1) -> None:
    """A command that was not carried out says so in one line."""
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert said in answer.err
    assert SECRET not in answer.err


def locked(program: Program, file: str) -> None:
    """Lock a journal with two wins."""
    program("add", "walked", "--day", "yesterday")
    program("add", "said no", "--kind", "boundary")
    assert program("encrypt", "--passphrase-file", file).status == 0


def test_the_passphrase_is_asked_for_twice_and_then_once(
    program: Program, terminal: Callable[..., list[str]]
) -> None:
    program("add", "walked")
    asked = terminal(SECRET, SECRET)
    answer = program("encrypt")
    assert (answer.status, answer.err) == (0, "")
    assert "The journal is locked." in answer.out
    assert asked == ["New passphrase: ", "The same once more: "]
    asked = terminal(SECRET)
    assert [win["text"] for win in program.wins()] == ["walked"]
    assert asked == ["Passphrase of the journal: "]
    terminal("another")
    refused(program("list"), "That passphrase does not open it.")
    terminal("")
    refused(program("list"), "The passphrase was empty.")


def test_what_was_not_typed_the_same_twice_locks_nothing(
    program: Program, terminal: Callable[..., list[str]]
) -> None:
    program("add", "walked")
    terminal(SECRET, SECRET + " ")
    refused(program("encrypt"), "The two were not the same")
    assert program.texts() == ["walked"]


@pytest.mark.usefixtures("nobody")
def test_every_command_opens_a_locked_journal(program: Program, file: str, tmp_path: Path) -> None:
    locked(program, file)
    names = {
        name: str(tmp_path / name) for name in ("copy.db", "out.json", "sheet.pdf", "elsewhere.db")
    }
    commands = (
        ("add", "rested"), ("list",), ("list", "--json"), ("search", "walked"), ("calendar",),
        ("goal", "add", "Visit"), ("goal", "step", "1", "Look"), ("goal", "done", "1.1"),
        ("goal", "list"), ("practice", "list"), ("prompt",), ("remind", "add", "21:00", "Tea"),
        ("remind", "list"), ("remind", "remove", "1"), ("sheet", "2026-11", names["sheet.pdf"]),
        ("export", names["out.json"]), ("import", names["out.json"], "--dry-run"),
        ("import", names["out.json"]), ("backup", names["copy.db"]), ("check",),
        ("check", "--json"), ("restore", names["copy.db"]),
    )  # fmt: skip
    for command in commands:
        if command[0] not in ("prompt", "restore"):
            refused(program(*command), "--passphrase-file FILE")
        answer = program(*command, "--passphrase-file", file)
        assert (answer.status, answer.err) == (0, ""), command
    kept = [win["text"] for win in program.wins("--passphrase-file", file)]
    assert kept == ["walked", "said no", "rested", "Look"]


@pytest.mark.usefixtures("nobody")
def test_without_anybody_to_ask_the_option_is_named(program: Program) -> None:
    program("add", "walked")
    refused(program("encrypt"), "name a file that holds it, with --passphrase-file FILE")
    assert program.texts() == ["walked"]


def test_the_passphrase_is_changed(
    program: Program, file: str, tmp_path: Path, terminal: Callable[..., list[str]]
) -> None:
    locked(program, file)
    asked = terminal(SECRET, "later", "later")
    answer = program("passphrase")
    assert (answer.status, answer.err) == (0, "")
    assert asked == ["Passphrase of the journal: ", "New passphrase: ", "The same once more: "]
    refused(program("list", "--passphrase-file", file), "That passphrase does not open it.")
    new = tmp_path / "new.txt"
    new.write_bytes("\ufeffspäter\r\n".encode())
    terminal("later")
    assert program("passphrase", "--new-passphrase-file", str(new)).status == 0
    terminal("später")
    assert len(program.wins()) == 2
    assert len(program.wins("--passphrase-file", str(new))) == 2


def test_the_passphrase_is_taken_away(program: Program, file: str) -> None:
    locked(program, file)
    answer = program("decrypt", "--passphrase-file", file)
    assert (answer.status, answer.err) == (0, "")
    assert program.texts() == ["walked", "said no"]
    assert [each.name for each in program.data_dir.iterdir()] == ["journal.db"]


def test_nobody_is_asked_what_could_not_be_used(
    program: Program, file: str, terminal: Callable[..., list[str]]
) -> None:
    asked = terminal()
    for command in ("encrypt", "decrypt", "passphrase"):
        refused(program(command), "There is no journal at")
    program("add", "walked")
    program("add", "said no")
    refused(program("decrypt"), "The journal has no passphrase.")
    refused(program("passphrase"), "The journal has no passphrase.")
    program("encrypt", "--passphrase-file", file)
    refused(program("encrypt"), "The journal has a passphrase already.")
    assert asked == []


def test_a_file_that_tells_no_passphrase_is_refused(
    program: Program, file: str, tmp_path: Path
) -> None:
    locked(program, file)
    empty, foreign = tmp_path / "empty.txt", tmp_path / "foreign.txt"
    empty.write_text("\nsecond line\n")
    foreign.write_bytes(b"\xff\xfe\x00passphrase\n")
    for path, said in (
        (empty, "The passphrase was empty."),
        (foreign, "could not be read"),
        (tmp_path / "none.txt", "There is no file"),
        (tmp_path, "could not be read"),
    ):
        refused(program("list", "--passphrase-file", str(path)), said)
    assert main(["--data-dir", str(program.data_dir), "--passphrase-file", file]) == 2


def test_plain_copies_are_named_and_removed_when_that_is_chosen(
    program: Program, file: str, tmp_path: Path
) -> None:
    program("add", "first")
    program("backup", str(tmp_path / "copy.db"))
    program("restore", str(tmp_path / "copy.db"))
    [kept] = (program.data_dir / "backups").iterdir()
    answer = program("encrypt", "--passphrase-file", file)
    assert "1 copy can still be read without it" in answer.out
    assert f"  {kept}\n" in answer.out
    assert kept.exists()
    answer = program("encrypt", "--remove-plain-backups")
    assert (answer.status, answer.err) == (0, "")
    assert str(kept) in answer.out
    assert not kept.exists()
    assert (tmp_path / "copy.db").exists()
    assert "Removed 0 copies" in program("encrypt", "--remove-plain-backups").out


def test_a_locked_backup_is_asked_for_its_own_passphrase(
    program: Program, file: str, tmp_path: Path, terminal: Callable[..., list[str]]
) -> None:
    locked(program, file)
    copy = str(tmp_path / "copy.db")
    program("backup", copy, "--passphrase-file", file)
    other = Program(tmp_path / "other")
    other("add", "plain")
    asked = terminal("wrong")
    refused(other("restore", copy), "That passphrase does not open it.")
    assert asked == ["Passphrase of the backup: "]
    terminal(SECRET)
    answer = other("restore", copy)
    assert (answer.status, answer.err) == (0, "")
    assert len(other.wins("--passphrase-file", file)) == 2
    [kept] = (other.data_dir / "backups").iterdir()
    assert other("restore", str(kept), "--passphrase-file", file).status == 0
    assert other.texts() == ["plain"]


def test_a_lost_or_damaged_key_is_said_and_checking_tells_it_to_scripts(
    program: Program, file: str
) -> None:
    locked(program, file)
    key = program.data_dir / "journal.key"
    whole = key.read_bytes()
    for content, said in ((whole[:-1], "is damaged, so no passphrase"), (None, "is not there")):
        if content is None:
            key.unlink()
        else:
            key.write_bytes(content)
        refused(program("list", "--passphrase-file", file), said)
        found = program("check", "--json", "--passphrase-file", file)
        assert (found.status, found.document["ok"]) == (1, False)
        assert said in found.document["problems"][0]


def test_no_secret_is_in_a_file_an_answer_or_the_environment(
    program: Program, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(program, file)
    program("add", "x", "--passphrase-file", file)
    for each in program.data_dir.rglob("*"):
        assert SECRET.encode() not in each.read_bytes()
    assert SECRET not in json.dumps(dict(os.environ))
    assert bootstrap.is_locked(program.journal)


@pytest.mark.logs_warnings
def test_our_own_fault_while_locking_tells_no_secret(
    program: Program, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("add", "walked")

    def fail(passphrase: str, *_: object) -> None:
        raise ValueError(passphrase)

    with monkeypatch.context() as patched:
        patched.setattr("winsdesk.store.locking.new_slot", fail)
        answer = program("encrypt", "--passphrase-file", file)
    assert "went wrong in Winsdesk itself" in answer.err
    logged = (program.data_dir / "logs" / "winsdesk.log").read_text(encoding="utf-8")
    assert "ValueError" in logged
    assert SECRET not in logged + answer.err + answer.out
    assert program.texts() == ["walked"]
