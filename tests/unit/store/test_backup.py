"""A backup is whole or is not there; putting it back loses nothing."""

import stat
import sys
from pathlib import Path

import pytest

from tests.unit.store.making import keep, make, uids, win
from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import backup, files
from winsdesk.store.driver import connect
from winsdesk.store.migrations import LATEST
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository
from winsdesk.store.restoring import restore


def names_in(folder: Path) -> list[str]:
    """The names of the files in a folder."""
    return sorted(each.name for each in folder.iterdir())


def test_a_backup_is_one_private_file_that_opens_as_a_journal(
    store: JournalRepository, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    keep(store, win("a"))
    store.backup(folder / "copy.db")
    keep(store, win("b"))
    assert names_in(folder) == ["copy.db"]
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / "copy.db").stat().st_mode) == 0o600
    assert uids(folder / "copy.db") == ["a"]


def test_a_backup_never_replaces_a_file(store: JournalRepository, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(Trouble) as told:
        store.backup(target)
    assert told.value.code is Code.FILE_EXISTS
    assert told.value.subject == str(target)
    assert target.read_text() == "precious"


def test_a_file_that_appears_meanwhile_is_not_replaced(
    store: JournalRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"

    def publish_too_late(draft: Path, target: Path) -> None:
        target.write_text("precious")
        files.publish(draft, target)

    monkeypatch.setattr(backup, "publish", publish_too_late)
    with pytest.raises(Trouble) as told:
        store.backup(target)
    assert told.value.code is Code.FILE_EXISTS
    assert target.read_text() == "precious"
    assert [name for name in names_in(tmp_path) if name.endswith(".part")] == []


def test_a_backup_where_nothing_can_be_written_is_refused(
    store: JournalRepository, tmp_path: Path
) -> None:
    with pytest.raises(Trouble) as told:
        store.backup(tmp_path / "no folder" / "copy.db")
    assert told.value.code is Code.FILE_UNWRITABLE


def test_restoring_puts_the_backup_in_place_and_keeps_what_was_there(tmp_path: Path) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(journal, "new")
    make(copy, "saved")
    before = copy.read_bytes()
    restore(copy, journal, old)
    assert names_in(tmp_path) == ["copy.db", "journal.db", "old.db"]
    assert copy.read_bytes() == before
    assert uids(journal) == ["saved"]
    assert uids(old) == ["new"]


def test_restoring_works_where_there_is_no_journal(tmp_path: Path) -> None:
    make(tmp_path / "copy.db", "saved")
    journal = tmp_path / "new folder" / "journal.db"
    restore(tmp_path / "copy.db", journal, tmp_path / "old.db")
    assert uids(journal) == ["saved"]
    assert names_in(tmp_path) == ["copy.db", "new folder"]


def test_what_a_kill_left_in_the_log_is_kept_too(tmp_path: Path) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(copy, "saved")
    other = open_repository(tmp_path / "other.db")
    keep(other, win("in the log"))
    for ending in ("", "-wal"):
        content = (tmp_path / f"other.db{ending}").read_bytes()
        (tmp_path / f"journal.db{ending}").write_bytes(content)
    other.close()
    restore(copy, journal, old)
    assert uids(journal) == ["saved"]
    assert uids(old) == ["in the log"]


def test_a_damaged_journal_can_be_replaced_and_is_kept_as_it_was(tmp_path: Path) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(copy, "saved")
    journal.write_bytes(b"no journal any more")
    journal.with_name("journal.db-wal").write_bytes(b"nor a log")
    restore(copy, journal, old)
    assert uids(journal) == ["saved"]
    assert old.read_bytes() == b"no journal any more"
    assert old.with_name("old.db-wal").read_bytes() == b"nor a log"
    assert names_in(tmp_path) == ["copy.db", "journal.db", "old.db", "old.db-wal"]


def test_an_unsound_backup_is_refused_and_the_journal_stays(tmp_path: Path) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(journal, "a")

    def refused(code: Code) -> None:
        with pytest.raises(Trouble) as told:
            restore(copy, journal, old)
        assert (told.value.code, told.value.subject) == (code, str(copy))
        assert uids(journal) == ["a"]
        assert not old.exists()

    refused(Code.FILE_MISSING)
    copy.write_text("a letter")
    refused(Code.NOT_A_JOURNAL)
    copy.unlink()
    make(copy, *map(str, range(400)))
    content = bytearray(copy.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    copy.write_bytes(content)
    refused(Code.JOURNAL_DAMAGED)
    copy.unlink()
    make(copy)
    newer = connect(copy)
    newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    newer.close()
    refused(Code.JOURNAL_NEWER)


def test_a_journal_that_is_open_elsewhere_is_not_replaced(
    store: JournalRepository, tmp_path: Path
) -> None:
    keep(store, win("a"))
    make(tmp_path / "copy.db", "saved")
    with pytest.raises(Trouble) as told:
        restore(tmp_path / "copy.db", store.path, tmp_path / "old.db")
    assert told.value.code is Code.JOURNAL_BUSY
    assert names_in(tmp_path) == ["copy.db", "journal.db", "journal.db-shm", "journal.db-wal"]
    keep(store, win("b"))
    assert store.wins.count() == (2, 1)
    assert store.problems() == ()


def test_breaking_off_before_the_last_step_leaves_the_old_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(journal, "a")
    make(copy, "saved")

    def break_off(*_: Path) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr("os.replace", break_off)
    with pytest.raises(Trouble) as told:
        restore(copy, journal, old)
    assert told.value.code is Code.DISK_FULL
    assert uids(journal) == uids(old) == ["a"]
    assert names_in(tmp_path) == ["copy.db", "journal.db", "old.db"]


def test_what_is_kept_is_never_replaced(tmp_path: Path) -> None:
    journal, copy, old = (tmp_path / name for name in ("journal.db", "copy.db", "old.db"))
    make(journal, "a")
    make(copy, "saved")
    old.write_text("precious")
    with pytest.raises(Trouble) as told:
        restore(copy, journal, old)
    assert told.value.code is Code.FILE_EXISTS
    assert old.read_text() == "precious"
    assert uids(journal) == ["a"]


def test_files_are_named_also_where_there_are_no_links(
    store: JournalRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: Path) -> None:
        raise PermissionError(1, "links are not known here")

    monkeypatch.setattr("os.link", no_links)
    store.backup(tmp_path / "copy.db")
    assert uids(tmp_path / "copy.db") == []
    with pytest.raises(Trouble) as told:
        files.publish(store.path, tmp_path / "copy.db")
    assert told.value.code is Code.FILE_EXISTS
