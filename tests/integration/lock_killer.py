"""Kills a change of the lock at its first step, its second, and so on until it comes through.

Run by the tests in a process of its own: ``lock_killer.py FOLDER WORK``. Each try is a fork that
works on a copy of the same journal and ends itself by force. What is found afterwards is printed as
one JSON document a line: ``{"done", "opened_by", "wins", "problems", "left", "readable"}``.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from winsdesk import bootstrap
from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import key_slot

FEW_ROUNDS = 1_000
"""A lock as quick as it is weak."""

WORDS = "Unmistakable"
OLD, NEW, OTHER = "old passphrase", "new passphrase", "of the backup"
WORKS: dict[str, Callable[[Path], object]] = {
    "encrypt": lambda file: bootstrap.encrypt(file, OLD),
    "decrypt": lambda file: bootstrap.decrypt(file, OLD),
    "change": lambda file: bootstrap.change_passphrase(file, OLD, NEW),
    "restore": lambda file: bootstrap.restore(
        file.parent.with_name("backup.db"), file, datetime(2026, 3, 1, tzinfo=UTC), passphrase=OTHER
    ),
}
_CHANGES = ("open", "os.rename", "os.link", "os.remove", "os.truncate", "os.mkdir", "os.chmod")


def kill_at(step: int, folder: Path) -> None:
    """End this process by force before a step that it takes in a folder, or in a database."""
    left = step

    def took_one() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(event: str, args: tuple[Any, ...]) -> None:
        if event in _CHANGES and str(args[0]).startswith(str(folder)):
            took_one()

    class Counting(dbapi2.Connection):  # type: ignore[misc] # the driver has no types
        def execute(self, *args: object) -> object:
            took_one()
            return super().execute(*args)

        def close(self) -> None:
            took_one()
            super().close()

    connect = dbapi2.connect

    def counting(*args: object, **others: object) -> dbapi2.Connection:
        connection = connect(*args, factory=Counting, **others)
        connection.set_progress_handler(took_one, 4000)
        return connection

    dbapi2.connect = counting
    sys.addaudithook(heard)


def found(file: Path) -> dict[str, object]:
    """What is there after a kill; the first opening is the one that a person would do."""
    left = sorted(str(each.relative_to(file.parent)) for each in file.parent.rglob("*"))
    (passphrase,) = [each for each in (None, OLD, NEW, OTHER) if opens(file, each)]
    journal = bootstrap.open_journal(file, create=False, passphrase=passphrase)
    wins, problems = [win.text for win in journal.store.wins.every()], journal.store.problems()
    journal.close()
    return {
        "opened_by": passphrase,
        "wins": wins,
        "problems": problems,
        "left": left,
        "readable": [
            str(each.relative_to(file.parent))
            for each in file.parent.rglob("*")
            if each.is_file() and WORDS.encode() in each.read_bytes()
        ],
    }


def opens(file: Path, passphrase: str | None) -> bool:
    """Whether a journal opens with a passphrase, and takes it."""
    if bootstrap.is_locked(file) == (passphrase is None):
        return False
    try:
        bootstrap.open_for_reading(file, passphrase=passphrase).close()
    except Trouble as trouble:
        if trouble.code is not Code.PASSPHRASE_WRONG:
            raise
        return False
    return True


def main(folder: str, work: str) -> None:
    """Try until a try comes through."""
    key_slot.ROUNDS = FEW_ROUNDS
    origin = Path(folder) / "origin"
    for step in count(1):
        here = Path(folder) / f"try-{step}"
        shutil.copytree(origin, here)
        child = os.fork()
        if child == 0:
            kill_at(step, here)
            WORKS[work](here / "journal.db")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        done = os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0
        if not done and not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
            raise RuntimeError(f"step {step} ended by itself")
        print(json.dumps({"done": done, **found(here / "journal.db")}), flush=True)
        shutil.rmtree(here)
        if done:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
