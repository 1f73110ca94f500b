"""`winsdesk selftest` finds a whole installation whole, and a broken one broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.program import Program
from winsdesk.cli import selftest
from winsdesk.store.migrations import LATEST


def test_it_names_all_that_was_looked_at_and_touches_no_journal(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-m", "winsdesk", "--data-dir", str(home), "selftest", "--json"],
        env={**os.environ, "PYTHONPATH": os.getcwd(), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(done.stdout)
    assert (done.returncode, told["ok"]) == (0, True), told
    said = {check["name"]: check["said"] for check in told["checks"]}
    assert set(said) == {
        "SQLCipher and search", "an encrypted journal", "journals of every version", "time zones",
        "platform", "drawings", "resources", "page as PDF", "translations",
    }  # fmt: skip
    assert f"1 to {LATEST} " in said["journals of every version"]
    assert "FTS5" in said["SQLCipher and search"]
    assert not home.exists()


def test_what_is_broken_is_named_and_the_rest_is_looked_at_still(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise RuntimeError("the clock is gone\nand more")

    monkeypatch.setattr(selftest, "_time_zones", broken)
    monkeypatch.setattr(selftest, "_of_the_window", lambda: iter(()))
    answer = program("selftest")
    assert answer.status == 1
    lines = answer.out.splitlines()
    assert [line[:6] for line in lines] == ["ok    ", "ok    ", "ok    ", "not ok"]
    assert lines[3] == "not ok time zones: RuntimeError: the clock is gone"
