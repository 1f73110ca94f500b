"""Contestants that are processes of their own: they are told when they began, and say the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.measuring import Figures

ROOT = Path(__file__).parents[2]
LONGEST = 60
"""Seconds after which a contestant is given up."""


class Stage:
    """Starts processes that are alike in everything but what they run, in a home of their own.

    Attributes:
        data_dir: Where Winsdesk keeps its journal in that home.
        environment: What its processes are started with.
    """

    def __init__(self, home: Path, extra: Mapping[str, str]) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.data_dir = home / "data" / "winsdesk"
        self.environment = {**os.environ, **_homely(home), **extra}
        # Nobody's own Winsdesk is compiled anew at each start.
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def probe(self, name: str, *arguments: object) -> Callable[[], Figures]:
        """Return a contestant: a module of ``probes``, which prints its figures as JSON.

        Its first argument is the moment of its start on the monotonic clock, in seconds.
        """

        def run() -> Figures:
            figures: Figures = self.told(name, repr(time.monotonic()), *arguments)
            return figures

        return run

    def told(self, name: str, *arguments: object) -> Any:
        """Run a module of ``probes`` once, and return the JSON that it printed."""
        module = f"tests.benchmarks.probes.{name}"
        return json.loads(self._run([sys.executable, "-m", module, *map(str, arguments)]))

    def command(self, *arguments: object) -> Callable[[], Figures]:
        """Return a contestant that runs Python with ``arguments`` and tells how long it took."""
        return self.program(sys.executable, *arguments)

    def program(self, *command: object) -> Callable[[], Figures]:
        """Return a contestant that runs a program and tells how long it took."""

        def run() -> Figures:
            start = time.perf_counter()
            self._run([*map(str, command)])
            return {"ms": (time.perf_counter() - start) * 1000}

        return run

    def _run(self, command: list[str]) -> str:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command[1:4])} failed:\n{done.stderr.strip()}")
        return done.stdout


def _homely(home: Path) -> dict[str, str]:
    """Keep every process out of the real home, and speaking one language."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
    }
