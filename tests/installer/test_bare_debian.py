"""A person who has never heard of Python installs Winsdesk, writes a win, and keeps it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from installers import deb
from installers.tree import BUILD, FROZEN
from tests.e2e.screen import Screen, own_screen, wait_for
from tests.installer.bare import HOME, BareDebian

JOURNAL = HOME / ".local/share/winsdesk/journal.db"
PICTURES = BUILD / "pictures"
WINDOW_OF_LIGHT = QColor("#FAF7F2")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    frames = tmp_path / "frames"
    frames.mkdir()
    with own_screen(frames) as made:
        yield made


@contextmanager
def open_window(
    debian: BareDebian, screen: Screen, said: Path, program: str = "winsdesk"
) -> Iterator[None]:
    """Have the window open, and close it as a person does."""
    process = debian.begin_as_person(program, display=screen.display, said=said)
    try:
        screen.await_keyboard("Winsdesk")
        wait_for(lambda: screen.picture().shows_bar(WINDOW_OF_LIGHT, 300), "the day's page")
        yield
        screen.press("ctrl+q")
        process.wait(timeout=20)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    assert process.returncode == 0, said.read_text()
    assert said.read_text() == ""


def texts(debian: BareDebian, program: str = "winsdesk") -> list[str]:
    """Return what the journal holds, as the terminal tells it."""
    told = json.loads(debian.as_person(program, "list", "--json"))
    return [win["text"] for win in told["wins"]]


def take_picture(screen: Screen, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    assert screen.still_picture().image.save(str(PICTURES / f"{name}.png"))


def write(debian: BareDebian, screen: Screen, text: str, program: str = "winsdesk") -> None:
    screen.type(text)
    screen.press("Return")
    wait_for(lambda: text in texts(debian, program), f"{text!r} in the journal")


def test_install_write_upgrade_remove_and_purge(
    debian: BareDebian, screen: Screen, package: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    for absent in ("python3", "qmake6"):
        assert not list(debian.inside("/usr/bin").glob(f"{absent}*"))

    older = deb.build(FROZEN, "0.0.9", quickly=True)
    try:
        debian.apt("install", debian.take(older))
    finally:
        older.unlink()
    assert not list(debian.inside("/usr/bin").glob("python3*"))
    selftest = json.loads(debian.as_person("winsdesk", "selftest", "--json"))
    assert selftest["ok"], selftest
    # The first window: no terminal, no question, and nothing said.
    with open_window(debian, screen, said):
        write(debian, screen, "Opened the window")
        take_picture(screen, "installed-light")

    debian.apt("install", debian.take(package))
    assert "0.0.9" not in debian.as_root("dpkg-query", "--show", "winsdesk")
    assert texts(debian) == ["Opened the window"]
    with open_window(debian, screen, said):
        write(debian, screen, "Went out anyway")

    debian.as_person("winsdesk", "sheet", "2026-02", f"{HOME}/sheet.pdf")
    page = subprocess.run(
        ["pdftotext", debian.inside(HOME / "sheet.pdf"), "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "February" in page.stdout

    before = debian.inside(JOURNAL).read_bytes()
    for verb in ("remove", "purge"):
        told = debian.apt(verb, "winsdesk")
        if verb == "remove":
            assert "~/.local/share/winsdesk" in told
        assert debian.inside(JOURNAL).read_bytes() == before
    left = debian.as_root("find", "/usr", "/etc", "/var/lib/dpkg/info", "-name", "*winsdesk*")
    assert left == ""


def test_the_dark_window_and_a_second_start_with_a_wish(
    debian: BareDebian, screen: Screen, package: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    debian.apt("install", debian.take(package))
    settings = HOME / ".config/winsdesk/settings.json"
    debian.as_person("mkdir", "-p", str(settings.parent))
    debian.as_person("sh", "-c", f'echo \'{{"theme": "dark"}}\' > {settings}')
    process = debian.begin_as_person("winsdesk", display=screen.display, said=said)
    try:
        screen.await_keyboard("Winsdesk")
        write(debian, screen, "Sat in the dark")
        take_picture(screen, "installed-dark")
        debian.as_person("winsdesk", "--month", display=screen.display)
        wait_for(lambda: len(screen.windows(".*")) > 1, "this month's page above the window")
        take_picture(screen, "installed-month")
    finally:
        process.kill()
        process.wait()
    assert said.read_text() == ""


def test_the_portable_folder_runs_where_it_is_unpacked(
    debian: BareDebian, screen: Screen, package: Path, portable: Path, tmp_path: Path
) -> None:
    """The libraries of a desktop are there; the package, Python and Qt are not."""
    needs = subprocess.run(
        ["dpkg-deb", "--field", package, "Depends"], capture_output=True, text=True, check=True
    ).stdout
    debian.apt("install", *(each.split()[0] for each in needs.split(",")))
    debian.as_person("tar", "-C", str(HOME), "-xzf", put(debian, portable))
    (folder,) = debian.inside(HOME).glob("winsdesk-*")
    program = f"{HOME}/{folder.name}/winsdesk"
    assert json.loads(debian.as_person(program, "selftest", "--json"))["ok"]
    with open_window(debian, screen, tmp_path / "said", program):
        write(debian, screen, "Carried it along", program)


def put(debian: BareDebian, file: Path) -> str:
    """Copy a file to where everybody can read it, and return its path there."""
    there = debian.inside(f"/srv/{file.name}")
    there.write_bytes(file.read_bytes())
    return f"/srv/{file.name}"
