"""The .deb as its tools see it: no errors, small, and what it should hold."""

import re
import subprocess
from pathlib import Path

from installers import deb, frozen
from installers.desktop import LINUX
from installers.tree import APPLICATION_ID, FROZEN, VERSION
from winsdesk.store.migrations import LATEST


def fields(package: Path) -> dict[str, str]:
    said = subprocess.run(
        ["dpkg-deb", "--field", package], capture_output=True, text=True, check=True
    ).stdout
    return dict(line.split(": ", 1) for line in said.splitlines() if re.match(r"\w[\w-]*: ", line))


def content(package: Path) -> dict[str, str]:
    """Return every path in the package with the rights on it."""
    said = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True
    ).stdout
    lines = [line.split(maxsplit=5) for line in said.splitlines()]
    return {line[5].split(" -> ")[0]: f"{line[0]} {line[1]}" for line in lines}


def test_lintian_finds_no_errors_and_every_exception_is_needed(package: Path) -> None:
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0",
         package],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")


def test_every_exception_of_lintian_has_its_reason() -> None:
    text = (LINUX / "lintian-overrides").read_text(encoding="utf-8")
    for paragraph in text.strip().split("\n\n"):
        assert paragraph.startswith("# ")


def test_it_is_as_small_as_was_promised(package: Path) -> None:
    assert package.stat().st_size <= deb.LARGEST * 1_000_000
    held = sum(path.stat().st_size for path in FROZEN.rglob("*") if not path.is_symlink())
    assert held <= frozen.LARGEST * 1_000_000


def test_it_asks_for_neither_python_nor_qt(package: Path) -> None:
    said = fields(package)
    assert said["Version"] == VERSION
    needs = said["Depends"] + said.get("Recommends", "")
    assert not re.search(r"python|qt|pyside", needs, re.IGNORECASE)
    assert "libxcb-cursor0" in said["Depends"]
    assert "libgtk-3-0" in said["Recommends"]
    assert "libcups2" in said["Recommends"]


def test_it_holds_what_a_desktop_looks_for_and_everything_is_roots(package: Path) -> None:
    held = content(package)
    share = "./usr/share"
    for path in (
        "./usr/bin/winsdesk",
        f"{share}/applications/{APPLICATION_ID}.desktop",
        f"{share}/metainfo/{APPLICATION_ID}.metainfo.xml",
        f"{share}/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg",
        f"{share}/icons/hicolor/48x48/apps/{APPLICATION_ID}.png",
        f"{share}/man/man1/winsdesk.1.gz",
        f"{share}/bash-completion/completions/winsdesk",
        f"{share}/zsh/vendor-completions/_winsdesk",
        f"{share}/fish/vendor_completions.d/winsdesk.fish",
        f"{share}/doc/winsdesk/copyright",
    ):
        assert path in held
    assert {rights.split()[1] for rights in held.values()} == {"root/root"}
    assert not [path for path, rights in held.items() if "w" in rights[5:10].replace("l", "")
                and not rights.startswith("l")]  # fmt: skip


def test_nothing_of_qt_is_in_it_that_the_program_has_no_use_for(package: Path) -> None:
    held = " ".join(content(package))
    for absent in ("Qml", "Quick", "WebEngine", "Designer", "libqvnc", "libqeglfs", "plugins/tls",
                   "libgtk", "libsystemd", "winsdesk/ui/tour"):  # fmt: skip
        assert absent not in held
    for present in ("libqxcb", "libqwayland", "libqoffscreen", "libqsvgicon", "libqgtk3",
                    "libcupsprintersupport", "ibusplatforminput"):  # fmt: skip
        assert present in held


def test_the_frozen_program_tells_that_it_is_whole(package: Path) -> None:
    said = frozen.self_test(frozen.program())
    assert f"1 to {LATEST} open as version {LATEST}" in said
    assert "FAIL" not in said
    assert len(said.splitlines()) == 9
