"""No kept win is lost: not by a kill, a full disk, or two programs writing at once."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from winsdesk.store.opening import open_repository

ROOT = Path(__file__).parents[2]
WRITER = [sys.executable, "-m", "tests.integration.store_writer"]


def start(path: Path, name: str, *more: int) -> subprocess.Popen[str]:
    """Begin writing in a process of its own."""
    command = [*WRITER, str(path), name, *map(str, more)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def uids_in_a_sound_journal(path: Path) -> set[str]:
    """What is kept, after checking all of it."""
    store = open_repository(path, create=False)
    try:
        assert store.problems() == ()
        uids = {win.uid for win in store.wins.every()}
        assert store.wins.count()[0] == len(uids)
        assert len(store.search.find("win", len(uids) + 1)) == len(uids)
        for day in {win.day for win in store.wins.every()}:
            places = [win.place for win in store.wins.on(day)]
            assert places == list(range(len(places)))
    finally:
        store.close()
    return uids


def test_a_kill_at_any_moment_loses_no_kept_win(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    dice = random.Random(7)
    kept: set[str] = set()
    for turn in range(6):
        writer = start(path, f"turn{turn}")
        assert writer.stdout is not None
        for _ in range(dice.randint(1, 120)):
            kept.add(f"turn{turn}-{int(writer.stdout.readline())}")
        writer.kill()
        kept |= {f"turn{turn}-{int(line)}" for line in writer.stdout if line.endswith("\n")}
        writer.stdout.close()
        writer.wait()
        found = uids_in_a_sound_journal(path)
        assert kept <= found
        assert len(found) <= len(kept) + turn + 1
        kept = found


def test_two_programs_can_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    writers = [start(path, name, 60) for name in ("one", "two")]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    wanted = {f"{name}-{number}" for name in ("one", "two") for number in range(60)}
    assert uids_in_a_sound_journal(path) == wanted


@pytest.mark.skipif(sys.platform == "win32", reason="a file's size cannot be limited there")
def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    writer = start(path, "full", 100_000, 300_000)
    output, _ = writer.communicate(timeout=60)
    *numbers, last = output.split()
    assert last == "disk-full"
    assert len(numbers) > 5
    assert uids_in_a_sound_journal(path) == {f"full-{number}" for number in numbers}


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from winsdesk.domain.errors import Trouble
from winsdesk.store.opening import open_repository

folder = Path(sys.argv[1])
store = open_repository(folder / "journal.db")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
for work in (
    lambda: store.backup(folder / "copy.db"),
    lambda: open_repository(folder / "new" / "journal.db"),
):
    try:
        work()
    except Trouble as trouble:
        print(trouble.code.value, Path(trouble.subject).relative_to(folder))
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a file's size cannot be limited there")
def test_without_room_no_half_journal_and_no_half_backup_is_left(tmp_path: Path) -> None:
    command = [sys.executable, "-c", NO_ROOM, str(tmp_path)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["disk-full copy.db", "disk-full new/journal.db"]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [tmp_path / "journal.db"]
    assert uids_in_a_sound_journal(tmp_path / "journal.db") == set()
