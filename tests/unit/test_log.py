import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from winsdesk import log

pytestmark = pytest.mark.logs_warnings


def test_it_says_what_went_wrong_and_where_but_not_what_was_typed(tmp_path: Path) -> None:
    with log.begin(tmp_path / "logs"):
        try:
            raise ValueError("my private words")
        except ValueError:
            logging.getLogger("winsdesk").exception("could not do it")
    written = (tmp_path / "logs" / log.LOG_FILE).read_text(encoding="utf-8")
    assert "could not do it" in written
    assert "ValueError" in written
    assert "test_log.py" in written
    assert "private" not in written


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    with log.begin(tmp_path / "logs"):
        logging.getLogger("winsdesk").warning("something")
    folder = tmp_path / "logs"
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_turns_over_and_never_grows_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST_FILE", 2_000)
    with log.begin(tmp_path):
        for number in range(200):
            logging.getLogger("winsdesk").warning("number %d", number)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert sizes.keys() == {"winsdesk.log", "winsdesk.log.1", "crash.log"}
    assert max(sizes.values()) < 2_200
    assert "number 199" in "".join(
        file.read_text(encoding="utf-8") for file in tmp_path.glob("winsdesk.log*")
    )


def test_after_closing_nothing_is_logged_any_more(tmp_path: Path) -> None:
    kept = log.begin(tmp_path)
    kept.close()
    logging.getLogger("winsdesk").warning("too late")
    assert (tmp_path / log.LOG_FILE).read_text(encoding="utf-8") == ""


def test_a_crash_of_the_interpreter_leaves_its_trace(tmp_path: Path) -> None:
    program = (
        "import ctypes, sys, pathlib\n"
        "from winsdesk import log\n"
        "kept = log.begin(pathlib.Path(sys.argv[1]))\n"
        "ctypes.string_at(0)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, tmp_path],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        capture_output=True,
        check=False,
    )
    assert run.returncode != 0
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text(encoding="utf-8")


def test_it_costs_no_heavy_import(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from winsdesk import log\n"
        "log.begin(pathlib.Path(sys.argv[1]))\n"
        "print('logging.handlers' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True
    )
    assert run.stdout == "False\n"
