"""Where things lie, what is built, and of which moment it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "installers"
"""What is made on the way."""
DIST = ROOT / "dist"
"""What is handed out."""
FROZEN = DIST / "winsdesk"
"""The frozen program: a folder that runs where it stands."""
APPLICATION_ID = "org.winsdesk.Winsdesk"
"""The one name that desktops know the program by; a test holds it to the window's own."""


def _version() -> str:
    text = (ROOT / "winsdesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("winsdesk/__init__.py names no version")
    return found[1]


VERSION = _version()


def moment() -> int:
    """Return the moment that everything built carries, in seconds since 1970.

    It is SOURCE_DATE_EPOCH where that is set, else the moment of the last commit, else now.
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int(time.time())


def steady_environment() -> dict[str, str]:
    """Return an environment in which two builds of one commit come out the same."""
    # Where this person keeps things says nothing of where others do.
    usual = {name: word for name, word in os.environ.items() if not name.startswith("XDG_")}
    return {
        **usual,
        "COLUMNS": "100",
        "SOURCE_DATE_EPOCH": str(moment()),
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def run(
    command: Sequence[str | Path],
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a command and return what it printed.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        environment: What its environment has beside the steady one.

    Raises:
        BuildError: It failed; the message holds what it said.
    """
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=folder,
        env={**steady_environment(), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise BuildError(f"{' '.join(words[:3])} failed:\n{done.stdout}{done.stderr}".strip())
    return done.stdout


def say(line: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(line, file=sys.stderr, flush=True)


class BuildError(Exception):
    """A step of the build failed; the message says which and how."""
