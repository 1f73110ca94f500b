"""The frozen program: a folder that runs without Python and without Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from installers import signatures
from installers.tree import BUILD, DIST, FROZEN, ROOT, BuildError, moment, run, say

_MB = 1_000_000
LARGEST = 125
"""Megabytes that the folder may have on Linux."""


def build() -> Path:
    """Freeze the program, make it small, hold it to its self-test, and return its folder.

    Raises:
        BuildError: A step failed, the folder is too large, or the program is not sound.
    """
    say("Freezing the program …")
    shutil.rmtree(FROZEN, ignore_errors=True)
    run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR"),
            *("--distpath", DIST, "--workpath", BUILD / "pyinstaller"),
            ROOT / "packaging" / "winsdesk.spec",
        ]
    )
    if sys.platform.startswith("linux"):
        signatures.compile_into(FROZEN / "_internal")
        _strip(FROZEN)
    settle(FROZEN)
    size = _megabytes(FROZEN)
    say(f"{FROZEN.relative_to(ROOT)} has {size:.0f} MB.")
    if sys.platform.startswith("linux") and size > LARGEST:
        raise BuildError(f"That is more than {LARGEST} MB; see packaging/installers/trimming.py.")
    say(self_test(program()))
    return FROZEN


def program(folder: Path = FROZEN) -> Path:
    """Return the program in a frozen folder, the one that talks to a terminal."""
    if sys.platform == "darwin" and folder == FROZEN:
        return DIST / "Winsdesk.app" / "Contents" / "MacOS" / "winsdesk"
    return folder / ("winsdesk.exe" if sys.platform == "win32" else "winsdesk")


def self_test(program: Path) -> str:
    """Let a frozen program test itself in a home of its own, and return what it said.

    Raises:
        BuildError: It is not sound; the message holds what it said.
    """
    with tempfile.TemporaryDirectory(prefix="winsdesk-selftest-") as home:
        environment = {**os.environ, "HOME": home, "USERPROFILE": home, "APPDATA": home}
        environment |= {f"XDG_{each}_HOME": home for each in ("CONFIG", "DATA", "CACHE", "STATE")}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(
            [program, "selftest"],
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
    said = (done.stdout + done.stderr).strip()
    if done.returncode != 0:
        raise BuildError(f"The program's test of itself failed:\n{said}")
    return said


def settle(folder: Path) -> None:
    """Give everything in a folder one moment and plain permissions."""
    when = moment()
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            executable = path.is_dir() or (
                path.stat().st_mode & 0o100 and ".so" not in path.name and path.suffix != ".png"
            )
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def _strip(folder: Path) -> None:
    """Take out of what is not Qt's the names for debuggers, and the build machine's folders."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or {"PySide6", "shiboken6"} & set(path.parts):
            continue
        run(["strip", "--strip-unneeded", path])
        if "RUNPATH" in run(["objdump", "-p", path]):
            run(["chrpath", "--delete", path])


def _megabytes(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / _MB
