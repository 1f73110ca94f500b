"""What every test stands on: no real home, no real screen, and no noise that passes unseen."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "winsdesk",
    deadline=None,
    max_examples=40,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("winsdesk")

_HOME = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Before Qt is loaded: draw off-screen unless told otherwise, and move out of the real home."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    config.stash[_HOME] = tempfile.TemporaryDirectory(prefix="winsdesk-home-")
    home = Path(config.stash[_HOME].name)
    os.environ.update(_homely_environment(home))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the borrowed home away again."""
    config.stash[_HOME].cleanup()


def _homely_environment(home: Path) -> dict[str, str]:
    """A home of its own under `home`, and a locale that every machine has."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "appdata"),
        "LOCALAPPDATA": str(home / "localappdata"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs at WARNING or above, unless it is marked `logs_warnings`."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    noise = [
        f"{record.name}: {record.getMessage()}"
        for record in [*caplog.get_records("setup"), *caplog.get_records("call")]
        if record.levelno >= logging.WARNING
    ]
    if noise:
        pytest.fail("logged although nobody expected it:\n" + "\n".join(noise), pytrace=False)
