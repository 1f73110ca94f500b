"""A journal that moves loses nothing, and one that cannot move stays as it was."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from winsdesk.bootstrap import encrypt, open_journal
from winsdesk.domain.errors import Code, Trouble
from winsdesk.services.journal import Journal
from winsdesk.services.moving import move, synced_by

DAY = date(2026, 11, 24)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = open_journal(tmp_path / "home" / "journal.db")
    journal.wins.keep(DAY, "Said no to the extra shift")
    yield journal
    journal.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def must_not(path: Path) -> None:
    pytest.fail(f"{path} was remembered")


def texts(journal: Journal) -> list[str]:
    return [win.text for win in journal.looking.on(DAY)]


def test_the_journal_lies_in_the_new_folder_and_the_old_file_is_kept(
    journal: Journal, folder: Path
) -> None:
    source = journal.path
    remembered: list[Path] = []
    moved = move(journal, folder, open_journal, remembered.append, DAY)
    assert moved.journal.path == folder / "journal.db"
    assert remembered == [folder / "journal.db"]
    assert texts(moved.journal) == ["Said no to the extra shift"]
    moved.journal.wins.keep(DAY, "Answered one email")
    moved.journal.close()
    assert not source.exists()
    assert moved.kept == source.with_name("journal.moved-2026-11-24.db")
    kept = open_journal(moved.kept, create=False)
    assert texts(kept) == ["Said no to the extra shift"]
    kept.close()


def test_it_can_move_back_again(journal: Journal, folder: Path) -> None:
    home = journal.path.parent
    there = move(journal, folder, open_journal, lambda _: None, DAY).journal
    back = move(there, home, open_journal, lambda _: None, DAY).journal
    assert back.path == home / "journal.db"
    assert texts(back) == ["Said no to the extra shift"]
    back.close()


def test_a_journal_that_is_there_already_is_never_written_over(
    journal: Journal, folder: Path
) -> None:
    there = folder / "journal.db"
    there.write_bytes(b"another journal")
    with pytest.raises(Trouble) as refused:
        move(journal, folder, open_journal, must_not, DAY)
    assert (refused.value.code, refused.value.subject) == (Code.FILE_EXISTS, str(there))
    assert there.read_bytes() == b"another journal"


def test_a_folder_that_is_not_there_is_refused(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as refused:
        move(journal, tmp_path / "gone", open_journal, must_not, DAY)
    assert refused.value.code is Code.FOLDER_UNUSABLE


def unreadable(path: Path) -> Journal:
    raise Trouble(Code.JOURNAL_UNREADABLE, str(path))


def unwritable(path: Path) -> None:
    raise Trouble(Code.FILE_UNWRITABLE, str(path))


def forget(path: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("opening", "remember", "code"),
    [
        (unreadable, forget, Code.JOURNAL_UNREADABLE),
        (open_journal, unwritable, Code.FILE_UNWRITABLE),
    ],
)
def test_whatever_fails_the_journal_stays_open_in_its_place_and_no_copy_is_left(
    journal: Journal, folder: Path, opening: Any, remember: Any, code: Code
) -> None:
    with pytest.raises(Trouble) as failed:
        move(journal, folder, opening, remember, DAY)
    assert failed.value.code is code
    assert list(folder.iterdir()) == []
    journal.wins.keep(DAY, "Answered one email")
    assert texts(journal) == ["Said no to the extra shift", "Answered one email"]


def test_what_another_program_writes_meanwhile_is_not_left_behind(
    journal: Journal, folder: Path
) -> None:
    def opening(path: Path) -> Journal:
        other = open_journal(journal.path)
        other.wins.keep(DAY, "From the terminal")
        other.close()
        return open_journal(path)

    with pytest.raises(Trouble) as failed:
        move(journal, folder, opening, must_not, DAY)
    assert failed.value.code is Code.JOURNAL_BUSY
    assert texts(journal) == ["Said no to the extra shift", "From the terminal"]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("/home/sam/Dropbox/journal", "Dropbox"),
        ("/home/sam/OneDrive - Work", "OneDrive"),
        ("/home/sam/Nextcloud/a/b", "Nextcloud"),
        ("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/sam/Documents", None),
    ],
)
def test_folders_that_leave_the_computer_are_known_by_name(
    folder: str, program: str | None
) -> None:
    assert synced_by(Path(folder)) == program


def test_a_folder_that_syncthing_keeps_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert synced_by(tmp_path / "journal") == "Syncthing"


def test_a_locked_journal_takes_its_key_along_and_what_is_kept_still_opens(
    tmp_path: Path, folder: Path
) -> None:
    file = tmp_path / "home" / "journal.db"
    journal = open_journal(file)
    journal.wins.keep(DAY, "Said no to the extra shift")
    journal.close()
    encrypt(file, "quiet")
    opening = partial(open_journal, passphrase="quiet")
    moved = move(opening(file), folder, opening, lambda _: None, DAY)
    moved.journal.wins.keep(DAY, "Answered one email")
    assert moved.journal.encrypted
    moved.journal.close()
    assert sorted(each.name for each in folder.iterdir()) == ["journal.db", "journal.key"]
    assert sorted(each.name for each in file.parent.iterdir()) == [
        "journal.moved-2026-11-24.db", "journal.moved-2026-11-24.key",
    ]  # fmt: skip
    for lies, kept in ((folder / "journal.db", 2), (moved.kept, 1)):
        again = opening(lies, create=False)
        assert len(texts(again)) == kept
        again.close()


def test_a_locked_journal_that_cannot_move_leaves_nothing_there(
    tmp_path: Path, folder: Path
) -> None:
    file = tmp_path / "home" / "journal.db"
    open_journal(file).close()
    encrypt(file, "quiet")
    journal = open_journal(file, passphrase="quiet")
    with pytest.raises(Trouble) as told:
        move(journal, folder, partial(open_journal, passphrase="other"), must_not, DAY)
    assert told.value.code is Code.PASSPHRASE_WRONG
    assert list(folder.iterdir()) == []
    (folder / "journal.key").write_bytes(b"of another journal")
    with pytest.raises(Trouble) as told:
        move(journal, folder, partial(open_journal, passphrase="quiet"), must_not, DAY)
    assert told.value.code is Code.FILE_EXISTS
    assert [each.name for each in folder.iterdir()] == ["journal.key"]
    journal.wins.keep(DAY, "Still here")
    journal.close()
