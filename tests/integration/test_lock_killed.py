"""Whatever instant the lock is changed at ends by force, one journal opens, with all its wins."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.integration.lock_killer import FEW_ROUNDS, NEW, OLD, OTHER, WORDS
from winsdesk import bootstrap
from winsdesk.store import key_slot

ROOT = Path(__file__).parents[2]
DAY = date(2026, 3, 1)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a try is a fork"),
]


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What passphrases are hashed for would be most of the time."""
    monkeypatch.setattr(key_slot, "ROUNDS", FEW_ROUNDS)


def leave_open(folder: Path, texts: list[str], passphrase: str | None) -> None:
    """A journal as a program that was killed leaves it, its last win in the log alone."""
    beside = folder.with_name(f"{folder.name}-open")
    file = beside / "journal.db"
    journal = bootstrap.open_journal(file)
    for text in texts[:-1]:
        journal.wins.keep(DAY, text)
    journal.close()
    if passphrase is not None:
        bootstrap.encrypt(file, passphrase)
    journal = bootstrap.open_journal(file, passphrase=passphrase)
    journal.wins.keep(DAY, texts[-1])
    shutil.copytree(beside, folder, ignore=shutil.ignore_patterns("*-shm"))
    journal.close()


def tries(folder: Path, work: str) -> list[dict[str, Any]]:
    """Do some work, killed at every step of it."""
    command = [sys.executable, "-m", "tests.integration.lock_killer", str(folder), work]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    every = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [each["done"] for each in every] == [False] * (len(every) - 1) + [True]
    assert all(each["problems"] == [] for each in every)
    return every


@pytest.mark.parametrize(
    ("work", "before", "after"), [("encrypt", None, OLD), ("decrypt", OLD, None)]
)
def test_a_kill_leaves_the_lock_as_it_was_or_as_it_is_to_be(
    tmp_path: Path, work: str, before: str | None, after: str | None
) -> None:
    texts = [f"{WORDS} {number}" for number in range(30)]
    leave_open(tmp_path / "origin", texts, before)
    every = tries(tmp_path, work)
    states = [each["opened_by"] for each in every]
    turned = states.index(after)
    assert states == [before] * turned + [after] * (len(states) - turned)
    assert turned > 20
    assert all(each["wins"] == texts for each in every)
    for each in every:
        if each["opened_by"] is not None:
            assert each["readable"] == []
    done = ["journal.db", "journal.key"] if after else ["journal.db"]
    assert every[-1]["left"] == done


def test_a_kill_leaves_the_old_passphrase_or_the_new_one(tmp_path: Path) -> None:
    leave_open(tmp_path / "origin", ["One", "Two"], OLD)
    every = tries(tmp_path, "change")
    states = [each["opened_by"] for each in every]
    turned = states.index(NEW)
    assert states == [OLD] * turned + [NEW] * (len(states) - turned)
    assert all(each["wins"] == ["One", "Two"] for each in every)


def a_backup(folder: Path, passphrase: str) -> None:
    """A backup of another journal, which has another key."""
    leave_open(folder / "other", ["Saved", "Then"], passphrase)
    other = bootstrap.open_journal(folder / "other" / "journal.db", passphrase=passphrase)
    other.backup(folder / "backup.db")
    other.close()


def test_a_kill_leaves_the_journal_or_the_backup_with_its_own_passphrase(tmp_path: Path) -> None:
    a_backup(tmp_path, OTHER)
    leave_open(tmp_path / "origin", ["One", "Two"], OLD)
    bootstrap.open_journal(tmp_path / "origin" / "journal.db", passphrase=OLD).close()
    every = tries(tmp_path, "restore")
    states = [each["opened_by"] for each in every]
    turned = states.index(OTHER)
    assert states == [OLD] * turned + [OTHER] * (len(states) - turned)
    assert turned > 10
    for each in every:
        assert each["wins"] == (["Saved", "Then"] if each["opened_by"] == OTHER else ["One", "Two"])
    assert every[-1]["left"][-2:] == ["journal.db", "journal.key"]


def test_a_kill_leaves_the_journal_or_the_backup_under_one_passphrase(tmp_path: Path) -> None:
    a_backup(tmp_path, OTHER)
    leave_open(tmp_path / "origin", ["One", "Two"], OTHER)
    every = tries(tmp_path, "restore")
    found = [each["wins"] for each in every]
    turned = found.index(["Saved", "Then"])
    assert found == [["One", "Two"]] * turned + [["Saved", "Then"]] * (len(found) - turned)
    assert turned > 10
