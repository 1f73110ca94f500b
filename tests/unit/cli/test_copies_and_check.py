import sqlite3
import stat
from pathlib import Path

from tests.unit.cli.program import Program
from winsdesk.bootstrap import open_journal
from winsdesk.store.migrations import LATEST


def test_a_backup_restores_what_was_and_what_it_replaces_is_kept(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first")
    assert program("backup", str(tmp_path / "copy.db")).status == 0
    program("add", "second")
    answer = program("restore", str(tmp_path / "copy.db"))
    assert answer.status == 0
    assert program.texts() == ["first"]
    [kept] = (program.data_dir / "backups").iterdir()
    assert str(kept) in answer.out
    program("restore", str(kept))
    assert program.texts() == ["first", "second"]


def test_a_backup_is_for_its_owner_alone_and_never_replaces_a_file(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first")
    copy = tmp_path / "copy.db"
    program("backup", str(copy))
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    before = copy.read_bytes()
    answer = program("backup", str(copy))
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "already there" in answer.err
    assert copy.read_bytes() == before


def test_a_backup_can_be_put_where_there_is_no_journal_yet(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first")
    program("backup", str(tmp_path / "copy.db"))
    other = Program(tmp_path / "other")
    answer = other("restore", str(tmp_path / "copy.db"))
    assert (answer.status, answer.out.count("\n")) == (0, 1)
    assert other.texts() == ["first"]


def test_nothing_is_restored_while_the_journal_is_open_elsewhere(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first")
    program("backup", str(tmp_path / "copy.db"))
    program("add", "second")
    window = open_journal(program.journal)
    try:
        window.looking.count()
        answer = program("restore", str(tmp_path / "copy.db"))
    finally:
        window.close()
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "Another program is using" in answer.err
    assert program.texts() == ["first", "second"]


def test_what_is_no_backup_is_refused_and_the_journal_stays(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first")
    (tmp_path / "letter.txt").write_text("Dear diary, this is long enough to be a page. " * 50)
    for name, said in (("letter.txt", "not a Winsdesk journal"), ("none.db", "There is no file")):
        answer = program("restore", str(tmp_path / name))
        assert (answer.status, answer.err.count("\n")) == (1, 1)
        assert said in answer.err
    assert program.texts() == ["first"]


def test_a_sound_journal_is_said_to_be_sound(program: Program) -> None:
    program("add", "first")
    program("add", "second", "--day", "yesterday")
    assert program("check").out == f"{program.journal} is sound: 2 wins on 2 days.\n"
    found = program("check", "--json")
    assert (found.status, found.document) == (
        0,
        {"ok": True, "problems": [], "wins": 2, "days": 2, "schema": LATEST},
    )


def test_what_searching_does_not_know_is_found(program: Program) -> None:
    program("add", "first")
    with sqlite3.connect(program.journal) as connection:
        connection.execute("UPDATE win SET text = 'changed behind our back'")
    connection.close()
    answer = program("check")
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "Searching does not know every word" in answer.err
    found = program("check", "--json")
    assert (found.status, found.document["ok"]) == (1, False)
    assert found.document["problems"] == [
        "Searching does not know every word. Your wins are whole."
    ]


def test_a_damaged_file_is_reported_and_left_as_it_is(program: Program) -> None:
    program.data_dir.mkdir()
    program.journal.write_bytes(b"not a journal at all " * 500)
    before = program.journal.read_bytes()
    assert program("check").status == 1
    found = program("check", "--json")
    assert (found.status, found.document["ok"], found.document["wins"]) == (1, False, None)
    assert program.journal.read_bytes() == before


def test_there_must_be_a_journal_to_check_back_up_or_export(
    program: Program, tmp_path: Path
) -> None:
    for args in (("check",), ("backup", str(tmp_path / "b")), ("export", str(tmp_path / "e"))):
        answer = program(*args)
        assert (answer.status, answer.err.count("\n")) == (1, 1)
        assert "There is no journal" in answer.err
    assert list(tmp_path.iterdir()) == []
