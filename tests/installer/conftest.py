"""The tests that build and install take minutes: `make test-installer` runs them, too."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from installers.tree import BUILD, DIST, VERSION
from tests.installer.bare import BareDebian, base, why_not

LONG = ("test_bare_debian.py", "test_package.py", "test_reproducible.py")
collect_ignore = [] if os.environ.get("WINSDESK_TEST_INSTALLER") else list(LONG)


@pytest.fixture(scope="session")
def package() -> Path:
    """The .deb that was built just before."""
    (found,) = DIST.glob(f"winsdesk_{VERSION}_*.deb")
    return found


@pytest.fixture(scope="session")
def portable() -> Path:
    """The portable tar.gz that was built just before."""
    (found,) = DIST.glob(f"winsdesk-{VERSION}-linux-*.tar.gz")
    return found


@pytest.fixture(scope="session")
def base_system() -> Path:
    """The packed bare system, made once and kept for the next time."""
    reason = why_not()
    if reason is not None:
        pytest.skip(reason)
    return base(BUILD / "bare-debian")


@pytest.fixture
def debian(base_system: Path, tmp_path: Path) -> Iterator[BareDebian]:
    """A bare Debian 12 of the test's own, with neither Python nor Qt."""
    yield from BareDebian.unpacked(base_system, tmp_path / "debian")
