"""What is typed goes into the journal and nowhere else."""

import stat
from pathlib import Path

import pytest

from tests.e2e.desk import WINDOW, Desk
from tests.e2e.screen import PATIENCE

pytestmark = pytest.mark.e2e

WIN = "Xylophonewin"
WORDS = "Xylophonewords"
UNFINISHED = "Xylophonedraft"
SOUGHT = "Xylophone"


def test_nothing_that_is_typed_is_found_outside_the_journal(desk: Desk) -> None:
    window = desk.open()
    [shown] = desk.screen.windows(WINDOW)
    desk.keep(WIN)
    desk.await_texts(WIN)
    desk.screen.still_picture()
    desk.screen.press("Tab")
    desk.screen.type(WORDS)
    desk.screen.press("shift+Tab")
    desk.screen.type(UNFINISHED)
    desk.await_draft(UNFINISHED)
    desk.await_words(WORDS)
    desk.screen.press("ctrl+f")
    desk.screen.type(SOUGHT)
    desk.screen.still_picture()
    assert SOUGHT not in desk.screen.title_of(shown)
    assert holding(SOUGHT, desk.home) == []
    assert {path.name for path in holding(SOUGHT, desk.data)} <= {"journal.db", "journal.db-wal"}
    window.quit()
    assert holding(SOUGHT, desk.home) == []
    assert [path.name for path in holding(SOUGHT, desk.data)] == ["journal.db"]


def test_a_second_start_and_a_crash_leave_no_word_behind(desk: Desk) -> None:
    window = desk.open()
    desk.keep(WIN)
    desk.await_texts(WIN)
    desk.start().communicate(timeout=PATIENCE)
    window.kill()
    assert holding(SOUGHT, desk.home) == []
    assert {path.name for path in holding(SOUGHT, desk.data)} <= {"journal.db", "journal.db-wal"}


def test_everything_is_for_its_owner_alone(desk: Desk) -> None:
    window = desk.open()
    desk.keep(WIN)
    desk.await_texts(WIN)
    assert desk.data.stat().st_mode & 0o777 == 0o700
    kept = [path for path in desk.data.rglob("*") if path.suffix not in (".lock", ".socket")]
    assert desk.journal in kept
    assert [f"{stat.filemode(path.stat().st_mode)} {path}" for path in kept if is_open(path)] == []
    window.quit()


def is_open(path: Path) -> bool:
    """Whether anybody but its owner may do anything with a file or folder."""
    return bool(path.stat().st_mode & 0o077)


def holding(text: str, folder: Path) -> list[Path]:
    """Return the files under a folder that hold a text, in any of the usual encodings."""
    sought = [text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    sought += [each.lower() for each in sought]
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(each in path.read_bytes() for each in sought)
    ]
