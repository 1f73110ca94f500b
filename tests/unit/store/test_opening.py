"""Opening makes a private journal, or says in one word why it cannot, and leaves all as it was."""

import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.store.making import keep, win
from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file
from winsdesk.store.driver import connect, key_pragma
from winsdesk.store.key_slot import new_slot
from winsdesk.store.migrations import LATEST
from winsdesk.store.opening import open_repository

KEY = bytes(range(32))
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no permission bits")


def code_of_opening(path: Path, **how: Any) -> Code:
    """Open what cannot be opened."""
    with pytest.raises(Trouble) as told:
        open_repository(path, **how)
    return told.value.code


def below(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, byte for byte."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@posix
def test_journal_and_folder_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "journal.db"
    before = os.umask(0)
    try:
        store = open_repository(path)
        keep(store, win("a"))
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
        assert modes == {"journal.db": 0o600, "journal.db-wal": 0o600, "journal.db-shm": 0o600}
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700
        store.close()
    finally:
        os.umask(before)
    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]


def test_the_connection_is_as_decided(path: Path) -> None:
    store = open_repository(path)
    pragmas = {
        name: store._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
    }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
    }
    store.close()


def test_a_journal_is_there_when_it_is_opened_again(path: Path) -> None:
    store = open_repository(path)
    keep(store, win("a"))
    store.close()
    store = open_repository(path, create=False)
    assert store.wins.get("a") == win("a")
    assert store.path == path
    store.close()


@pytest.mark.parametrize("name", ["a b#c?d%e.db", "ж 日記.db", "it's.db"])
def test_a_path_may_hold_any_character(tmp_path: Path, name: str) -> None:
    store = open_repository(tmp_path / name)
    store.close()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_journal_with_a_raw_key_opens_with_it_alone(path: Path) -> None:
    store = open_repository(path, raw_key=KEY)
    keep(store, win("a", "unmistakable"))
    key_file(path).write_bytes(new_slot("quiet", KEY, path))
    store.backup(path.with_name("copy.db"))
    store.close()
    for file in (path, path.with_name("copy.db")):
        assert b"unmistakable" not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite format 3")
        assert code_of_opening(file) is Code.NOT_A_JOURNAL
        assert code_of_opening(file, raw_key=KEY[::-1]) is Code.NOT_A_JOURNAL
        again = open_repository(file, raw_key=KEY)
        assert again.wins.get("a") == win("a", "unmistakable")
        assert again.search.find("unmis", 1)[0].win == win("a", "unmistakable")
        assert again.problems() == ()
        again.close()


def test_a_plain_journal_does_not_open_with_a_key(path: Path) -> None:
    open_repository(path).close()
    before = below(path.parent)
    assert code_of_opening(path, raw_key=KEY) is Code.NOT_A_JOURNAL
    assert below(path.parent) == before


def test_a_raw_key_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        key_pragma(b"short")


def test_a_missing_journal_is_made_only_when_asked(path: Path) -> None:
    assert code_of_opening(path, create=False) is Code.JOURNAL_MISSING
    assert code_of_opening(path, read_only=True) is Code.JOURNAL_MISSING
    assert code_of_opening(path.parent / "no" / "j.db", create=False) is Code.JOURNAL_MISSING
    assert below(path.parent) == {}


def test_a_place_that_can_hold_no_journal_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    (tmp_path / "folder").mkdir()
    before = below(tmp_path)
    assert code_of_opening(tmp_path / "file" / "journal.db") is Code.FOLDER_UNUSABLE
    assert code_of_opening(tmp_path / "folder") is Code.JOURNAL_UNREADABLE
    assert below(tmp_path) == before


@posix
def test_without_permission_it_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("the administrator may do all")
    tmp_path.chmod(0o700)
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert code_of_opening(locked / "journal.db") is Code.FOLDER_UNUSABLE
    open_repository(tmp_path / "readable" / "journal.db").close()
    (tmp_path / "readable").chmod(0o500)
    assert code_of_opening(tmp_path / "readable" / "journal.db") is Code.JOURNAL_READ_ONLY
    store = open_repository(tmp_path / "readable" / "journal.db", read_only=True)
    assert len(store.kinds.every()) == 10
    store.close()
    (tmp_path / "readable").chmod(0o700)
    path = tmp_path / "journal.db"
    open_repository(path).close()
    path.chmod(0)
    assert code_of_opening(path) is Code.JOURNAL_UNREADABLE
    path.chmod(0o400)
    store = open_repository(path)
    with pytest.raises(Trouble) as told:
        keep(store, win("a"))
    assert told.value.code is Code.JOURNAL_READ_ONLY
    store.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.JOURNAL_DAMAGED),
        (b"Dear diary", Code.NOT_A_JOURNAL),
        (b"\0" * 5000, Code.NOT_A_JOURNAL),
        (b"SQLite format 3\0 but no more", Code.NOT_A_JOURNAL),
    ],
)
def test_a_file_that_is_no_journal_is_left_alone(path: Path, content: bytes, code: Code) -> None:
    path.write_bytes(content)
    assert code_of_opening(path) is code
    assert below(path.parent) == {"journal.db": content}


def test_the_file_of_another_program_is_left_alone(path: Path) -> None:
    other = connect(path, mode="rwc")
    other.execute("CREATE TABLE win(id)")
    other.execute("PRAGMA user_version = 1")
    other.close()
    before = below(path.parent)
    assert code_of_opening(path) is Code.NOT_A_JOURNAL
    assert below(path.parent) == before


@pytest.mark.parametrize("key", [None, KEY])
def test_a_newer_journal_is_left_byte_for_byte(path: Path, key: bytes | None) -> None:
    open_repository(path, raw_key=key).close()
    newer = connect(path, key)
    newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    newer.close()
    before = below(path.parent)
    for how in ({}, {"read_only": True}, {"create": False}):
        assert code_of_opening(path, **how, **({"raw_key": key} if key else {})) is (
            Code.JOURNAL_NEWER
        )
    assert below(path.parent) == before


def test_a_newer_journal_that_was_not_closed_is_left_too(path: Path) -> None:
    open_repository(path).close()
    killed = path.with_name("killed.db")
    newer = connect(path)
    newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    for ending in ("", "-wal"):
        source = path.with_name(path.name + ending)
        killed.with_name(killed.name + ending).write_bytes(source.read_bytes())
    newer.close()
    log = killed.with_name("killed.db-wal")
    before = killed.read_bytes(), log.read_bytes()
    assert log.stat().st_size > 0
    assert code_of_opening(killed) is Code.JOURNAL_NEWER
    assert (killed.read_bytes(), log.read_bytes()) == before


@pytest.mark.parametrize("key", [None, KEY])
def test_damage_is_told(path: Path, key: bytes | None) -> None:
    if key is not None:
        key_file(path).write_bytes(new_slot("quiet", key, path))
    before = sorted(path.parent.iterdir())
    store = open_repository(path, raw_key=key)
    keep(store, *(win(f"{number}", "words " * 200) for number in range(300)))
    store.close()
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 8192 * 4096, len(content), 4096):
        content[page : page + 200] = bytes(200)
    path.write_bytes(content)
    store = open_repository(path, raw_key=key)
    assert store.problems() == ("damaged",)
    with pytest.raises(Trouble) as told:
        list(store.wins.every())
    assert told.value.code is Code.JOURNAL_DAMAGED
    with pytest.raises(Trouble) as told:
        store.backup(path.with_name("copy.db"))
    assert told.value.code is Code.JOURNAL_DAMAGED
    store.close()
    assert sorted(path.parent.iterdir()) == sorted([*before, path])


def test_a_journal_opened_to_look_cannot_be_written(path: Path) -> None:
    open_repository(path).close()
    store = open_repository(path, read_only=True)
    assert len(store.kinds.every()) == 10
    assert store.problems() == ()
    with pytest.raises(Trouble) as told:
        keep(store, win("a"))
    assert told.value.code is Code.JOURNAL_READ_ONLY
    store.close()


def test_a_log_left_by_a_kill_is_read(path: Path) -> None:
    store = open_repository(path)
    keep(store, win("a"))
    killed = path.with_name("killed.db")
    for ending in ("", "-wal"):
        source = path.with_name(path.name + ending)
        killed.with_name(killed.name + ending).write_bytes(source.read_bytes())
    store.close()
    again = open_repository(killed)
    assert again.wins.get("a") == win("a")
    assert again.schema == LATEST
    again.close()
    assert not killed.with_name("killed.db-wal").exists()
