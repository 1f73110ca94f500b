"""What the README shows of the command line is what the command line does."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from winsdesk.paths import places

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSION = re.search(r"```console\n(.*?)```", README, re.DOTALL)


def test_every_example_prints_what_the_readme_shows(tmp_path: Path) -> None:
    """The examples run one after the other, in one empty home."""
    assert SESSION is not None
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    program = f'winsdesk() {{ {shlex.quote(sys.executable)} -m winsdesk "$@"; }}'
    examples = re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", SESSION.group(1), re.MULTILINE)
    assert len(examples) >= 8
    for command, shown in examples:
        done = subprocess.run(
            ["sh", "-c", f"{program}; {command}"],
            cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout == shown.replace("~", str(tmp_path)), command


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the paths of Linux")
def test_the_places_are_those_the_readme_names(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    home, here = str(Path.home()), places()
    for path in (here.journal, here.backups, here.settings_file, here.logs):
        assert f"`{str(path).replace(home, '~')}" in README


def test_every_file_that_the_readme_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_no_picture_is_too_large_for_a_readme() -> None:
    pictures = re.findall(r'src="([^"]+)"', README)
    assert len(pictures) == 4
    for picture in pictures:
        assert 10_000 < (ROOT / picture).stat().st_size < 400_000
