"""Wins for tests, written down in one line."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from winsdesk.domain.win import Win
from winsdesk.services.ports import RowChange
from winsdesk.store.locking import encrypt
from winsdesk.store.opening import open_repository, open_unlocked
from winsdesk.store.repository import JournalRepository

NOON = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)
DAY = date(2026, 3, 1)


def win(uid: str, text: str = "walked", day: date = DAY, **others: Any) -> Win:
    """A win written at noon."""
    return Win(uid, day, text, NOON, NOON, **others)


def write(store: JournalRepository, work: Callable[[], object]) -> tuple[RowChange, ...]:
    """Do some writing as one unit of work."""
    with store.unit() as unit:
        work()
        return unit.commit()


def keep(store: JournalRepository, *wins: Win) -> tuple[RowChange, ...]:
    """Keep wins as one unit of work."""

    def work() -> None:
        for each in wins:
            store.wins.add(each)

    return write(store, work)


def make(path: Path, *names: str, passphrase: str | None = None) -> None:
    """A closed journal with wins of these names, locked when there is a passphrase."""
    store = open_repository(path)
    keep(store, *map(win, names))
    store.close()
    if passphrase is not None:
        encrypt(path, passphrase)


def uids(path: Path, passphrase: str | None = None) -> list[str]:
    """The wins in a journal's file, which must be sound, and take this passphrase to open."""
    store = open_unlocked(path, passphrase, create=False)
    try:
        assert store.encrypted == (passphrase is not None)
        assert store.problems() == ()
        return [each.uid for each in store.wins.every()]
    finally:
        store.close()
