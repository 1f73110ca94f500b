"""Journals to move things between."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.ticking import TickingClock
from winsdesk.bootstrap import open_journal
from winsdesk.services.journal import Journal
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository


@pytest.fixture
def store(tmp_path: Path) -> Iterator[JournalRepository]:
    """An empty journal."""
    with closing(open_repository(tmp_path / "journal.db")) as repository:
        yield repository


@pytest.fixture
def other(tmp_path: Path) -> Iterator[JournalRepository]:
    """Another empty journal."""
    with closing(open_repository(tmp_path / "other.db")) as repository:
        yield repository


@dataclass
class Life:
    """A journal in use."""

    journal: Journal
    clock: TickingClock

    def keep(self, text: str, day: date = date(2026, 11, 24), **more: Any) -> str:
        """Keep a win and return its uid."""
        (uid,) = self.journal.wins.keep(day, text, **more).wins
        return uid

    def hide(self, uid: str) -> None:
        """Mark a win not to be brought back."""
        self.journal.wins.edit([uid], lambda win: replace(win, dont_bring_back=True))

    def rows(self) -> tuple[object, ...]:
        """Everything that is kept of wins and steps."""
        store = self.journal.store
        return (*store.wins.every(), *store.steps.every(), store.wins.tombstones())


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    """An empty journal in use."""
    clock = TickingClock(datetime(2026, 11, 24, 20, 0, tzinfo=UTC))
    with closing(open_journal(tmp_path / "life.db", clock=clock)) as journal:
        yield Life(journal, clock)
