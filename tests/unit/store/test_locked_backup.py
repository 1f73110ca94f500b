"""The backup of a locked journal is one file, and takes the passphrase that it was made with."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.store.making import keep, make, uids, win
from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import is_locked, key_file, next_key_file
from winsdesk.store import key_slot
from winsdesk.store.locking import change_passphrase, decrypt, encrypt
from winsdesk.store.opening import open_unlocked
from winsdesk.store.packing import slot_behind
from winsdesk.store.restoring import restore


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What passphrases are hashed for would be most of the time."""
    monkeypatch.setattr(key_slot, "ROUNDS", 1_000)


@pytest.fixture
def copy(path: Path) -> Path:
    """The backup of a locked journal with the win "saved", which has "new" by now."""
    make(path, "saved", passphrase="quiet")
    copy = path.parent / "elsewhere" / "copy.db"
    copy.parent.mkdir()
    store = open_unlocked(path, "quiet")
    store.backup(copy)
    keep(store, win("new"))
    store.close()
    return copy


def restored(copy: Path, path: Path, passphrase: str | None) -> Path:
    """Put a backup back; returns where the old journal is kept."""
    restore(copy, path, path.with_name("old.db"), passphrase)
    return path.with_name("old.db")


def refusal(copy: Path, path: Path, passphrase: str | None) -> tuple[Code, str]:
    """A backup that is not put back, and leaves all as it was."""
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(Trouble) as told:
        restored(copy, path, passphrase)
    after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert after == before
    return told.value.code, told.value.subject


def test_a_backup_is_one_private_file_that_no_word_can_be_read_from(copy: Path) -> None:
    assert [each.name for each in copy.parent.iterdir()] == ["copy.db"]
    content = copy.read_bytes()
    assert not content.startswith(b"SQLite")
    assert b"walked" not in content
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_it_is_put_back_and_so_is_what_it_replaced(copy: Path, path: Path) -> None:
    before = copy.read_bytes()
    old = restored(copy, path, "quiet")
    assert copy.read_bytes() == before
    assert uids(path, "quiet") == ["saved"]
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "elsewhere", "journal.db", "journal.key", "old.db",
    ]  # fmt: skip
    restore(old, path, path.with_name("older.db"), "quiet")
    assert uids(path, "quiet") == ["saved", "new"]


def test_it_can_be_put_where_there_is_no_journal_and_no_key(copy: Path, tmp_path: Path) -> None:
    there = tmp_path / "another computer" / "journal.db"
    restored(copy, there, "quiet")
    assert uids(there, "quiet") == ["saved"]
    assert sorted(each.name for each in there.parent.iterdir()) == ["journal.db", "journal.key"]


def test_it_takes_the_passphrase_of_its_time_and_brings_it_back(copy: Path, path: Path) -> None:
    change_passphrase(path, "quiet", "later")
    assert refusal(copy, path, None)[0] is Code.PASSPHRASE_NEEDED
    assert refusal(copy, path, "later")[0] is Code.PASSPHRASE_WRONG
    old = restored(copy, path, "quiet")
    assert uids(path, "quiet") == ["saved"]
    assert key_file(old).exists()
    restore(old, path, path.with_name("older.db"), "later")
    assert uids(path, "later") == ["saved", "new"]


def test_what_a_kill_left_in_the_log_of_a_journal_under_another_passphrase_is_kept(
    copy: Path, path: Path
) -> None:
    change_passphrase(path, "quiet", "later")
    store = open_unlocked(path, "later")
    keep(store, win("in the log"))
    log = path.with_name("journal.db-wal").read_bytes()
    journal = path.read_bytes()
    store.close()
    path.write_bytes(journal)
    path.with_name("journal.db-wal").write_bytes(log)
    old = restored(copy, path, "quiet")
    assert uids(path, "quiet") == ["saved"]
    restore(old, path, path.with_name("older.db"), "later")
    assert uids(path, "later") == ["saved", "new", "in the log"]


def test_a_locked_backup_locks_a_plain_journal_and_a_plain_one_unlocks_it(
    copy: Path, path: Path
) -> None:
    decrypt(path, "quiet")
    old = restored(copy, path, "quiet")
    assert uids(path, "quiet") == ["saved"]
    assert uids(old) == ["saved", "new"]
    restore(old, path, path.with_name("older.db"), None)
    assert uids(path) == ["saved", "new"]
    assert not key_file(path).exists()
    restore(path.with_name("older.db"), path, path.with_name("oldest.db"), "quiet")
    assert uids(path, "quiet") == ["saved"]


def test_a_journal_copied_by_hand_with_its_key_can_be_put_back(path: Path, tmp_path: Path) -> None:
    make(path, "saved", passphrase="quiet")
    there = tmp_path / "new" / "journal.db"
    restored(path, there, "quiet")
    assert uids(there, "quiet") == ["saved"]
    key_file(path).unlink()
    assert refusal(path, there, "quiet") == (Code.KEY_MISSING, str(key_file(path)))


def test_a_damaged_backup_is_refused(copy: Path, path: Path) -> None:
    whole = copy.read_bytes()
    for content in (
        whole[:5000] + bytes(3000) + whole[8000:],
        whole[:-3000] + bytes(1) + whole[-2999:],
        whole[: len(whole) // 2] + whole[-8300:],
    ):
        copy.write_bytes(content)
        assert refusal(copy, path, "quiet") == (Code.JOURNAL_DAMAGED, str(copy))
    copy.write_bytes(whole[:-1])
    assert refusal(copy, path, "quiet")[0] in (Code.NOT_A_JOURNAL, Code.KEY_MISSING)
    assert uids(path, "quiet") == ["saved", "new"]


def test_a_backup_laid_in_the_journals_place_by_hand_is_kindly_refused(
    copy: Path, path: Path
) -> None:
    path.write_bytes(copy.read_bytes())
    key_file(path).unlink()
    with pytest.raises(Trouble) as told:
        open_unlocked(path, "quiet")
    assert told.value.code is Code.KEY_MISSING
    assert slot_behind(path) is not None


def test_no_backup_is_made_that_could_not_be_opened(copy: Path, path: Path) -> None:
    store = open_unlocked(path, "quiet")
    slot = key_file(path)
    whole = slot.read_bytes()
    for content, code in ((whole[:-1], Code.KEY_DAMAGED), (None, Code.KEY_MISSING)):
        if content is None:
            slot.unlink()
        else:
            slot.write_bytes(content)
        with pytest.raises(Trouble) as told:
            store.backup(path.with_name("new.db"))
        assert told.value.code is code
        assert not path.with_name("new.db").exists()
    store.close()


def test_a_twin_is_a_journal_with_its_own_key_beside_it(copy: Path, path: Path) -> None:
    there = copy.with_name("journal.db")
    store = open_unlocked(path, "quiet")
    store.twin(there)
    for taken in (there, key_file(there)):
        with pytest.raises(Trouble) as told:
            store.twin(there)
        assert told.value.code is Code.FILE_EXISTS
        taken.rename(taken.with_name(f"moved {taken.name}"))
    assert is_locked(path)
    store.close()
    assert sorted(each.name for each in there.parent.iterdir()) == [
        "copy.db", "moved journal.db", "moved journal.key",
    ]  # fmt: skip
    for name in ("journal.db", "journal.key"):
        there.with_name(f"moved {name}").rename(there.with_name(name))
    assert uids(there, "quiet") == ["saved", "new"]


HOLD = """
import sys
from pathlib import Path
from winsdesk.store import key_slot
from winsdesk.store.opening import open_unlocked

key_slot.ROUNDS = 1_000
store = open_unlocked(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
sys.stdin.read()
store.close()
"""


@pytest.mark.parametrize("passphrase", ["quiet", "later"])
def test_a_journal_that_another_program_has_open_is_not_replaced_whatever_its_passphrase(
    copy: Path, path: Path, passphrase: str
) -> None:
    if passphrase != "quiet":
        change_passphrase(path, "quiet", passphrase)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), passphrase],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        assert refusal(copy, path, "quiet") == (Code.JOURNAL_BUSY, str(path))
        with pytest.raises(Trouble) as told:
            decrypt(path, passphrase)
        assert told.value.code is Code.JOURNAL_BUSY
        holder.communicate()
    assert uids(path, passphrase) == ["saved", "new"]
    restored(copy, path, "quiet")
    assert uids(path, "quiet") == ["saved"]


def test_a_restore_that_broke_off_leaves_no_second_way_in_for_long(copy: Path, path: Path) -> None:
    next_key_file(path).write_bytes(key_file(path).read_bytes())
    change_passphrase(path, "quiet", "later")
    assert not next_key_file(path).exists()
    with pytest.raises(Trouble) as told:
        open_unlocked(path, "quiet")
    assert told.value.code is Code.PASSPHRASE_WRONG
    next_key_file(path).write_bytes(b"left over")
    decrypt(path, "later")
    encrypt(path, "again")
    assert sorted(each.name for each in path.parent.iterdir() if each.is_file()) == [
        "journal.db", "journal.key",
    ]  # fmt: skip
