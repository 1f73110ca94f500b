"""Journals to move things between."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

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
