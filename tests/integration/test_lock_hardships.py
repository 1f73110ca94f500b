"""Locking loses nothing for want of room, nor to a program that writes meanwhile."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from winsdesk import bootstrap
from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import key_slot
from winsdesk.store.copying import copy_under_key

ROOT = Path(__file__).parents[2]
DAY = date(2026, 3, 1)
WITHOUT_ROOM = """
import resource, signal, sys
from pathlib import Path
from winsdesk import bootstrap
from winsdesk.domain.errors import Trouble
from winsdesk.store import key_slot

file, deed, most_bytes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
key_slot.ROUNDS = 1_000
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
bootstrap._load_store()
resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
try:
    getattr(bootstrap, deed)(file, "quiet")
except Trouble as trouble:
    print(trouble.code.value)
"""
WRITE = """
import sys
from datetime import date
from pathlib import Path
from winsdesk import bootstrap
from winsdesk.domain.errors import Trouble

print("ready", flush=True)
sys.stdin.readline()
for number in range(1000):
    text = f"Win {number}"
    try:
        journal = bootstrap.open_journal(Path(sys.argv[1]), create=False)
        journal.wins.keep(date(2026, 3, 1), text)
        journal.close()
    except Trouble as trouble:
        print(trouble.code.value, flush=True)
        if trouble.code.value == "passphrase-needed":
            break
    else:
        print(text, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal with words in it, and locks that are quick to make."""
    monkeypatch.setattr(key_slot, "ROUNDS", 1_000)
    file = tmp_path / "journal.db"
    journal = bootstrap.open_journal(file)
    journal.days.write(DAY, "Many words. " * 20_000)
    journal.close()
    return file


def texts(file: Path, passphrase: str | None) -> list[str]:
    """What is kept in a journal that must be sound."""
    journal = bootstrap.open_journal(file, passphrase=passphrase)
    try:
        assert journal.store.problems() == ()
        assert len(journal.store.days.get(DAY).words) == 240_000
        return [win.text for win in journal.store.wins.on(DAY)]
    finally:
        journal.close()


@contextmanager
def suppress_busy() -> Iterator[None]:
    """Within this, it may turn out that another program has the journal open."""
    try:
        yield
    except Trouble as trouble:
        if trouble.code is not Code.JOURNAL_BUSY:
            raise


@pytest.mark.skipif(sys.platform == "win32", reason="a file's size cannot be limited there")
@pytest.mark.parametrize("most_bytes", [2_000, 60_000, 300_000])
@pytest.mark.parametrize("deed", ["encrypt", "decrypt"])
def test_without_room_the_journal_stays_as_it_is(file: Path, deed: str, most_bytes: int) -> None:
    passphrase = "quiet" if deed == "decrypt" else None
    if passphrase is not None:
        bootstrap.encrypt(file, passphrase)
    command = [sys.executable, "-c", WITHOUT_ROOM, str(file), deed, str(most_bytes)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("disk-full\n", "")
    left = {each.name for each in file.parent.iterdir()}
    assert left - {"journal.db-wal", "journal.db-shm"} <= {"journal.db", "journal.key"}
    assert texts(file, passphrase) == []


def test_what_another_program_was_told_is_kept_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It writes as fast as it can, also while the journal is copied and replaced."""

    def slow(*how: object) -> None:
        time.sleep(1)
        copy_under_key(*how)  # type: ignore[arg-type]

    monkeypatch.setattr("winsdesk.store.locking.copy_under_key", slow)
    other = subprocess.Popen(
        [sys.executable, "-c", WRITE, str(file)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "ready\n"
        other.stdin.write("go\n")
        other.stdin.flush()
        told: list[str] = []
        reading = threading.Thread(target=lambda: told.extend(other.stdout or ()))
        reading.start()
        while len(told) < 3:
            time.sleep(0.01)
        while not bootstrap.is_locked(file):
            with suppress_busy():
                bootstrap.encrypt(file, "quiet")
        reading.join(60)
        assert other.wait(60) == 0
    said = [line.removesuffix("\n") for line in told]
    kept = [line for line in said if line.startswith("Win ")]
    assert said[len(kept) :] == ["passphrase-needed"]
    assert texts(file, "quiet") == kept
