"""A locked journal opens with its passphrase alone, and locking it changes nothing else."""

import errno
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.unit.store.making import keep, make, uids, win
from winsdesk import bootstrap
from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import is_locked, key_file, next_key_file
from winsdesk.store import copying, key_slot, locking
from winsdesk.store.driver import connect
from winsdesk.store.locking import change_passphrase, decrypt, encrypt
from winsdesk.store.migrations import LATEST
from winsdesk.store.opening import open_repository, open_unlocked
from winsdesk.store.plain import copies_near, remove_copies
from winsdesk.store.repository import JournalRepository
from winsdesk.store.unlocking import unlock

WORDS = "unmistakable words"


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What passphrases are hashed for would be most of the time."""
    monkeypatch.setattr(key_slot, "ROUNDS", 1_000)


@contextmanager
def refused(code: Code) -> Iterator[None]:
    """Within this, a trouble is told."""
    with pytest.raises(Trouble) as told:
        yield
    assert told.value.code is code


def below(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, byte for byte."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_locked_journal_opens_with_its_passphrase_alone(path: Path) -> None:
    make(path, "a", "b", passphrase="quiet")
    assert is_locked(path)
    assert uids(path, "quiet") == ["a", "b"]
    for wrong, code in (
        (None, Code.PASSPHRASE_NEEDED),
        ("", Code.PASSPHRASE_EMPTY),
        ("quiet ", Code.PASSPHRASE_WRONG),
        ("Quiet", Code.PASSPHRASE_WRONG),
    ):
        before = below(path.parent)
        for read_only in (True, False):
            with refused(code):
                open_unlocked(path, wrong, read_only=read_only)
        assert below(path.parent) == before


def test_no_word_is_left_on_the_disk(path: Path) -> None:
    store = open_repository(path)
    keep(store, *(win(f"{number}", f"{WORDS} {number}") for number in range(50)))
    store.close()
    assert WORDS.encode() in path.read_bytes()
    encrypt(path, "a passphrase to find")
    raw_key = unlock(path, "a passphrase to find")
    assert raw_key is not None
    store = open_unlocked(path, "a passphrase to find")
    keep(store, win("new", f"{WORDS} in the log"))
    store.backup(path.with_name("copy.db"))
    files = below(path.parent)
    assert set(files) == {
        "journal.db",
        "journal.db-wal",
        "journal.db-shm",
        "journal.key",
        "copy.db",
    }
    for content in files.values():
        for secret in (WORDS.encode(), b"passphrase", raw_key, raw_key.hex().encode(), b"SQLite"):
            assert secret not in content
    assert store.search.find("unmistakable", 60)[0].win is not None
    store.close()


def test_what_is_kept_is_the_same_there_and_back(path: Path) -> None:
    store = open_repository(path)
    keep(store, *(win(f"{number}", f"walked {number} #tag") for number in range(30)))
    store.close()
    before = content_of(path)
    encrypt(path, "quiet")
    assert sorted(each.name for each in path.parent.iterdir()) == ["journal.db", "journal.key"]
    decrypt(path, "quiet")
    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]
    assert content_of(path) == before
    assert uids(path) == [str(number) for number in range(30)]


def content_of(path: Path) -> list[object]:
    """Every row of every table of a plain journal, and how the tables are made."""
    connection = connect(path)
    told: list[object] = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    told.sort(key=repr)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (name,) in sorted(tables):
        told.append((name, connection.execute(f'SELECT * FROM "{name}"').fetchall()))
    told += [connection.execute(f"PRAGMA {name}").fetchall() for name in copying._HEADS]
    connection.close()
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="there are no permission bits")
def test_journal_and_key_are_for_their_owner_alone(path: Path) -> None:
    make(path, passphrase="quiet")
    for name in ("journal.db", "journal.key"):
        assert stat.S_IMODE(path.with_name(name).stat().st_mode) == 0o600
    decrypt(path, "quiet")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_a_kill_left_in_the_log_is_locked_too(path: Path) -> None:
    other = open_repository(path.with_name("other.db"))
    keep(other, win("in the log"))
    for ending in ("", "-wal"):
        content = path.with_name(f"other.db{ending}").read_bytes()
        path.with_name(f"journal.db{ending}").write_bytes(content)
    other.close()
    path.with_name("other.db").unlink()
    encrypt(path, "quiet")
    assert sorted(each.name for each in path.parent.iterdir()) == ["journal.db", "journal.key"]
    assert uids(path, "quiet") == ["in the log"]


def test_a_journal_of_an_earlier_version_is_locked_as_it_is(path: Path) -> None:
    make(path, "a")
    older = connect(path)
    older.execute(f"PRAGMA user_version = {LATEST - 1}")
    older.close()
    encrypt(path, "quiet")
    journal = connect(path, unlock(path, "quiet"))
    assert journal.execute("PRAGMA user_version").fetchone() == (LATEST - 1,)
    journal.close()


def test_what_cannot_be_locked_is_refused_and_stays_as_it_is(path: Path) -> None:
    def stays(code: Code, passphrase: str = "quiet") -> None:
        before = below(path.parent)
        with refused(code):
            encrypt(path, passphrase)
        assert below(path.parent) == before

    stays(Code.JOURNAL_MISSING)
    make(path, "a")
    stays(Code.PASSPHRASE_EMPTY, "")
    newer = connect(path)
    newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    newer.close()
    stays(Code.JOURNAL_NEWER)
    path.write_bytes(b"a letter")
    stays(Code.NOT_A_JOURNAL)
    path.unlink()
    make(path, "a", passphrase="quiet")
    stays(Code.ALREADY_LOCKED)
    key_file(path).unlink()
    stays(Code.KEY_MISSING)


def test_what_is_not_locked_cannot_be_unlocked(path: Path) -> None:
    deeds: tuple[Callable[[], None], ...] = (
        lambda: decrypt(path, "quiet"),
        lambda: change_passphrase(path, "quiet", "new"),
    )

    def refused_both(code: Code) -> None:
        before = below(path.parent)
        for deed in deeds:
            with refused(code):
                deed()
        assert below(path.parent) == before

    refused_both(Code.JOURNAL_MISSING)
    path.write_bytes(b"a letter")
    refused_both(Code.NOT_A_JOURNAL)
    path.unlink()
    make(path, "a")
    refused_both(Code.NOT_LOCKED)
    encrypt(path, "other")
    refused_both(Code.PASSPHRASE_WRONG)
    key_file(path).rename(path.with_name("away"))
    refused_both(Code.KEY_MISSING)


def test_a_journal_that_is_open_elsewhere_is_left_alone(store: JournalRepository) -> None:
    path = store.path
    keep(store, win("a"))
    with refused(Code.JOURNAL_BUSY):
        encrypt(path, "quiet")
    keep(store, win("b"))
    store.close()
    assert uids(path) == ["a", "b"]
    encrypt(path, "quiet")
    locked = open_unlocked(path, "quiet")
    with refused(Code.JOURNAL_BUSY):
        decrypt(path, "quiet")
    keep(locked, win("c"))
    locked.close()
    assert uids(path, "quiet") == ["a", "b", "c"]


def test_a_passphrase_is_changed_while_the_journal_is_open(path: Path) -> None:
    make(path, "a", passphrase="old")
    store = open_unlocked(path, "old")
    store.backup(path.with_name("before.db"))
    with refused(Code.PASSPHRASE_WRONG):
        change_passphrase(path, "another", "new")
    with refused(Code.PASSPHRASE_EMPTY):
        change_passphrase(path, "old", "")
    change_passphrase(path, "old", "new")
    keep(store, win("b"))
    store.close()
    assert uids(path, "new") == ["a", "b"]
    with refused(Code.PASSPHRASE_WRONG):
        open_unlocked(path, "old")


def test_a_plain_journal_does_not_look_at_a_passphrase(path: Path) -> None:
    make(path, "a")
    key_file(path).write_bytes(b"left from something else")
    store = open_unlocked(path, "any")
    assert not store.encrypted
    store.close()
    encrypt(path, "quiet")
    assert uids(path, "quiet") == ["a"]


def test_a_lost_key_is_said_to_be_lost_and_a_damaged_one_damaged(path: Path) -> None:
    make(path, "a", passphrase="quiet")
    slot = key_file(path)
    whole = slot.read_bytes()
    slot.write_bytes(whole[:5000])
    with pytest.raises(Trouble) as told:
        open_unlocked(path, "quiet")
    assert (told.value.code, told.value.subject) == (Code.KEY_DAMAGED, str(slot))
    slot.unlink()
    for passphrase in (None, "quiet"):
        with pytest.raises(Trouble) as told:
            open_unlocked(path, passphrase)
        assert (told.value.code, told.value.subject) == (Code.KEY_MISSING, str(slot))
    slot.write_bytes(whole)
    assert uids(path, "quiet") == ["a"]


@pytest.mark.parametrize("content", [b"a letter " * 3000, bytes(8192), b"\xff\xd8" * 5000])
def test_a_file_that_never_was_a_journal_misses_no_key(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with refused(Code.NOT_A_JOURNAL):
        open_unlocked(path, None)


def test_damage_is_never_said_to_be_a_wrong_passphrase(path: Path) -> None:
    make(path, *map(str, range(300)), passphrase="quiet")
    whole = path.read_bytes()
    for place in (0, 20, 3000, 4095):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with refused(Code.JOURNAL_DAMAGED):
            open_unlocked(path, "quiet")
        with refused(Code.PASSPHRASE_WRONG):
            open_unlocked(path, "other")
    for length in (0, 4096, len(whole) // 4096 // 2 * 4096, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert found_damaged(path, "quiet")
    path.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2))
    before = set(below(path.parent))
    with refused(Code.JOURNAL_DAMAGED):
        decrypt(path, "quiet")
    assert set(below(path.parent)) == before
    assert is_locked(path)


def found_damaged(path: Path, passphrase: str) -> bool:
    """Whether damage is told when a journal is opened, or else when it is checked."""
    try:
        store = open_unlocked(path, passphrase, create=False)
    except Trouble as trouble:
        return trouble.code is Code.JOURNAL_DAMAGED
    problems = store.problems()
    store.close()
    return problems == ("damaged",)


def test_a_damaged_journal_is_not_locked(path: Path) -> None:
    make(path, *map(str, range(400)))
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    with refused(Code.JOURNAL_DAMAGED):
        encrypt(path, "quiet")
    assert path.read_bytes() == content
    assert not is_locked(path)


def test_a_copy_that_is_not_the_same_never_takes_the_journals_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path, "a", "b")

    def lossy(*how: object) -> None:
        source, draft, new_key = how
        copying.copy_under_key(source, draft, new_key)  # type: ignore[arg-type]
        copy = connect(draft, new_key)  # type: ignore[arg-type]
        copy.execute("UPDATE win SET text = 'other' WHERE uid = 'b'")
        copy.close()

    before = path.read_bytes()
    monkeypatch.setattr(locking, "copy_under_key", lossy)
    with pytest.raises(RuntimeError, match="not the same"):
        encrypt(path, "quiet")
    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]
    assert content_of(path)
    assert uids(path) == ["a", "b"]
    assert len(before) == path.stat().st_size


@pytest.mark.parametrize("change", ["encrypt", "decrypt"])
def test_breaking_off_before_the_last_step_leaves_the_journal_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    passphrase = "quiet" if change == "decrypt" else None
    make(path, "a", passphrase=passphrase)

    def break_off(source: Path, target: Path) -> None:
        if target == path:
            raise OSError(errno.ENOSPC, "no space left")
        source.rename(target)

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", break_off)
        with refused(Code.DISK_FULL):
            getattr(locking, change)(path, "quiet")
    assert uids(path, passphrase) == ["a"]
    assert {each.name for each in path.parent.iterdir()} == {"journal.db", "journal.key"}


def test_what_a_kill_left_of_a_copy_is_gone_when_the_journal_is_opened(path: Path) -> None:
    make(path, "a", passphrase="quiet")
    for name in (".journal.db.under-another-key.part", ".journal.db.under-another-key.part-wal"):
        path.with_name(name).write_bytes(WORDS.encode())
    open_unlocked(path, "quiet", read_only=True).close()
    assert len(list(path.parent.iterdir())) == 4
    open_unlocked(path, "quiet").close()
    assert sorted(each.name for each in path.parent.iterdir()) == ["journal.db", "journal.key"]


def test_a_key_that_waited_for_its_journal_is_found_and_becomes_the_one(path: Path) -> None:
    make(path, "a", passphrase="quiet")
    slot, waiting = key_file(path), next_key_file(path)
    slot.rename(waiting)
    make(path.with_name("other.db"), passphrase="other")
    slot.write_bytes(key_file(path.with_name("other.db")).read_bytes())
    assert is_locked(path)
    with refused(Code.PASSPHRASE_WRONG):
        open_unlocked(path, "nor this")
    assert slot.exists()
    assert waiting.exists()
    assert uids(path, "quiet") == ["a"]
    assert not waiting.exists()
    assert uids(path, "quiet") == ["a"]


def test_plain_copies_are_named_and_removed_and_nothing_else(path: Path) -> None:
    make(path, "a")
    backups = path.with_name("backups")
    backups.mkdir()
    plain = [
        backups / "journal-before-upgrade-0a.db",
        backups / "monday.db",
        path.with_name("journal.moved-2026-01-01.db"),
        path.with_name(".journal.db.0a1b2c.part"),
    ]
    for copy in plain:
        copy.write_bytes(path.read_bytes())
    (backups / "monday.db-wal").write_bytes(b"words")
    others = [path.with_name("another journal.db"), backups / "letter.txt", backups / "empty"]
    make(others[0], "b")
    others[1].write_text("Dear diary")
    others[2].touch()
    make(path.with_name("locked.db"), "c", passphrase="quiet")
    path.with_name("locked.db").rename(backups / "locked.db")
    encrypt(path, "quiet")
    assert copies_near(path) == sorted(plain)
    remove_copies(copies_near(path))
    assert copies_near(path) == []
    assert sorted(each.name for each in backups.iterdir()) == ["empty", "letter.txt", "locked.db"]
    assert uids(others[0]) == ["b"]
    assert uids(path, "quiet") == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="links take a privilege there")
def test_a_journal_that_is_a_link_is_locked_where_it_really_is(path: Path) -> None:
    make(path, "a")
    link = path.parent / "home" / "journal.db"
    link.parent.mkdir()
    link.symlink_to(path)
    bootstrap.encrypt(link, "quiet")
    assert link.is_symlink()
    assert bootstrap.is_locked(link)
    assert not path.read_bytes().startswith(b"SQLite")
    assert [each.name for each in link.parent.iterdir()] == ["journal.db"]
    bootstrap.open_journal(link, passphrase="quiet").close()
    bootstrap.change_passphrase(link, "quiet", "new")
    bootstrap.decrypt(link, "new")
    assert uids(path) == ["a"]
    assert sorted(each.name for each in path.parent.iterdir()) == ["home", "journal.db"]
