"""Journals to try the store on: real files in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal of a test lies."""
    return tmp_path / "journal.db"


@pytest.fixture
def store(path: Path) -> Iterator[JournalRepository]:
    """A new journal."""
    repository = open_repository(path)
    yield repository
    repository.close()
