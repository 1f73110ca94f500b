"""One screen for all these tests; a home and a journal of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, desk_on
from tests.e2e.screen import Screen, own_screen


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with own_screen(tmp_path_factory.mktemp("screen")) as made:
        yield made


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    with desk_on(screen, tmp_path) as made:
        yield made
