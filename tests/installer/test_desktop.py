"""The menu entry, the software centre's page, the icons, the manual and the completions."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from installers import command_line, desktop, licences, manual
from installers.icons import SIZES
from installers.tree import APPLICATION_ID, ROOT, VERSION
from winsdesk.cli import main
from winsdesk.ui.app import APPLICATION_ID as THE_WINDOWS_OWN


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    desktop.install(folder)
    return folder


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def needs(command: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(command) is None, reason=f"needs {command}")


def entry(share: Path) -> str:
    return (share / "applications" / f"{APPLICATION_ID}.desktop").read_text(encoding="utf-8")


def test_the_program_has_one_name_everywhere(share: Path) -> None:
    assert APPLICATION_ID == THE_WINDOWS_OWN
    assert f"Icon={APPLICATION_ID}\n" in entry(share)
    root = ElementTree.parse(share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml").getroot()
    assert root.findtext("id") == APPLICATION_ID
    assert root.findtext("launchable") == f"{APPLICATION_ID}.desktop"


@needs("desktop-file-validate")
def test_the_menu_entry_is_valid(share: Path) -> None:
    file = share / "applications" / f"{APPLICATION_ID}.desktop"
    assert run("desktop-file-validate", "--warn-kde", file) == ""


def test_what_the_menu_runs_is_understood(share: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --help beside it, each command line is parsed and nothing opens."""
    lines = re.findall(r"^Exec=winsdesk ?(.*)$", entry(share), re.MULTILINE)
    assert lines == ["", "--new-win", "--month"]
    for line in lines:
        assert main([*line.split(), "--help"]) == 0
    assert "usage: winsdesk" in capsys.readouterr().out


@needs("appstreamcli")
def test_the_software_centres_page_is_valid(share: Path) -> None:
    file = share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml"
    assert "successful" in run("appstreamcli", "validate", "--no-net", "--no-color", file)


def test_the_newest_release_is_this_version_with_what_the_changelog_says(share: Path) -> None:
    root = ElementTree.parse(share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml").getroot()
    releases = root.findall("releases/release")
    assert releases[0].get("version") == VERSION
    for release in releases:
        assert release.findall("description/ul/li")


def test_the_pictures_it_names_are_those_we_keep(share: Path) -> None:
    root = ElementTree.parse(share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml").getroot()
    images = root.findall("screenshots/screenshot/image")
    assert len(images) == 4
    for image in images:
        kept = QImage(str(ROOT / "packaging/screenshots" / str(image.text).rpartition("/")[2]))
        said = int(image.get("width", "")), int(image.get("height", ""))
        assert (kept.width(), kept.height()) == said


def test_the_icon_is_there_in_every_size(share: Path) -> None:
    theme = share / "icons" / "hicolor"
    for size in SIZES:
        image = QImage(str(theme / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size * 3 // 4).alpha() > 200
    for name in (f"scalable/apps/{APPLICATION_ID}", f"symbolic/apps/{APPLICATION_ID}-symbolic"):
        assert QSvgRenderer(str(theme / f"{name}.svg")).isValid()


def test_the_manual_knows_every_command_and_option() -> None:
    page = manual.page().replace("\\-", "-")
    commands = command_line.commands()
    assert {"add", "list", "sheet", "selftest"} <= {command.name for command in commands}
    for command in (command_line.program(), *commands):
        assert f".SS {command.name}\n" in page or command.name == "winsdesk"
        for option in command.options:
            assert all(name in page for name in option.names)
    assert "~/.local/share/winsdesk/journal.db" in page or "journal.db" in page


@needs("man")
def test_man_has_nothing_to_object_to(tmp_path: Path) -> None:
    file = tmp_path / "winsdesk.1"
    file.write_text(manual.page(), encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "--local-file", file],
        env={"LC_ALL": "C.UTF-8", "MANWIDTH": "100", "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert "winsdesk add" in done.stdout


COMPLETE = """
source {file}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_winsdesk
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def offered(share: Path, *words: str) -> set[str]:
    """Return what bash offers after these words, the last of them unfinished."""
    file = share / "bash-completion" / "completions" / "winsdesk"
    typed = " ".join(f"'{word}'" for word in words)
    return set(run("bash", "-c", COMPLETE.format(file=file, words=typed)).split())


@needs("bash")
def test_bash_offers_commands_options_and_choices(share: Path) -> None:
    names = {command.name for command in command_line.commands()}
    assert offered(share, "winsdesk", "") == names
    assert offered(share, "winsdesk", "sh") == {name for name in names if name.startswith("sh")}
    assert {"--data-dir", "--new-win"} <= offered(share, "winsdesk", "--")
    assert offered(share, "winsdesk", "add", "--k") == {"--kind", "--keepsake"}
    assert offered(share, "winsdesk", "sheet", "--paper", "") == {"a4", "letter"}
    # After an option for a file, the shell's own offer of files stands.
    assert offered(share, "winsdesk", "--data-dir", "") == set()


@needs("fish")
def test_fish_offers_commands_and_options(share: Path) -> None:
    file = share / "fish" / "vendor_completions.d" / "winsdesk.fish"
    said = run("fish", "--no-config", "-c", f"source {file}; complete -C 'winsdesk sheet --p'")
    assert said.split()[0] == "--paper"
    said = run("fish", "--no-config", "-c", f"source {file}; complete -C 'winsdesk se'")
    assert {line.split()[0] for line in said.splitlines()} == {"search", "selftest"}


@needs("zsh")
def test_zsh_can_read_its_completions(share: Path) -> None:
    file = share / "zsh" / "vendor-completions" / "_winsdesk"
    run("zsh", "-n", file)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("#compdef winsdesk\n")
    for command in command_line.commands():
        assert f"            {command.name})\n" in text


def test_the_copyright_names_everything_that_is_bundled() -> None:
    text = licences.debian_copyright()
    bundled = licences.runtime_distributions()
    assert {"SQLAlchemy", "sqlcipher3", "PySide6_Essentials"} <= {each.name for each in bundled}
    for package in bundled:
        assert f"{package.name} {package.version}" in text
    for paragraph in text.split("\n\n"):
        assert re.match(r"(Format|Files|License): ", paragraph), paragraph[:80]
    assert all(line.startswith(" ") or ": " in line or line.endswith(":") or not line
               for line in text.splitlines())  # fmt: skip
