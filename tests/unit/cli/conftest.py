from pathlib import Path

import pytest

from tests.unit.cli.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Winsdesk on a data folder that does not exist yet."""
    return Program(tmp_path / "data")
