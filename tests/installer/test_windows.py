"""The set-up program for Windows, compiled over a stand-in for what only Windows can freeze."""

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from installers import windows
from installers.tree import VERSION, BuildError

PAYLOAD = (
    "winsdesk.exe", "winsdesk-window.exe", "_internal/base_library.zip",
    "_internal/PySide6/Qt6Core.dll", "_internal/PySide6/plugins/platforms/qwindows.dll",
    "_internal/resources/icons/winsdesk.svg", "_internal/tzdata-1.dist-info/METADATA",
)  # fmt: skip


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A frozen program's folder, with files of the right names."""
    for name in PAYLOAD:
        file = tmp_path / "winsdesk" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"stands for {name}")
    return tmp_path / "winsdesk"


needs_nsis = pytest.mark.skipif(
    shutil.which("makensis") is None or shutil.which("7z") is None,
    reason="needs makensis, and 7z to look into what it made; make test-installer brings both",
)


@needs_nsis
def test_the_set_up_program_holds_every_file_and_a_way_out(program: Path, tmp_path: Path) -> None:
    made = windows.compile_setup(program, tmp_path / f"winsdesk-{VERSION}-setup.exe")
    listed = subprocess.run(
        ["7z", "l", "-ba", "-slt", made], capture_output=True, text=True, check=True
    ).stdout
    held = {line.removeprefix("Path = ") for line in listed.splitlines() if "Path = " in line}
    assert set(PAYLOAD) <= held
    assert "uninstall.exe" in held
    assert {"licences/LGPL-3.txt", "licences/GPL-3.txt", "licences/COPYRIGHT.txt"} <= held


@needs_nsis
def test_a_mistake_in_the_script_stops_the_build(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.nsi"
    text = windows.SCRIPT.read_text(encoding="utf-8")
    broken.write_text(text.replace("Call DemandClosed", "Call NobodyKnowsThis", 1))
    monkeypatch.setattr(windows, "SCRIPT", broken)
    with pytest.raises(BuildError, match="NobodyKnowsThis"):
        windows.compile_setup(program, tmp_path / "winsdesk-setup.exe")


def test_uninstalling_touches_no_journal_and_says_where_it_is() -> None:
    text = windows.SCRIPT.read_text(encoding="utf-8")
    uninstall = text[text.index('Section "Uninstall"') :]
    taken = [line.split()[-1].strip('"') for line in uninstall.splitlines() if "RMDir" in line]
    assert taken == ["$INSTDIR\\_internal", "$INSTDIR\\licences", "$INSTDIR"]
    assert 'RMDir /r "$INSTDIR"' not in text
    assert "Your journal stays in ${JOURNAL}" in uninstall
    assert '!define JOURNAL "$LOCALAPPDATA\\winsdesk"' in text


def test_the_icon_holds_every_size_that_windows_asks_for() -> None:
    content = windows.icon().read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", content)
    assert (reserved, kind, count) == (0, 1, len(windows.ICON_SIZES))
    for number, size in enumerate(windows.ICON_SIZES):
        side, _, _, _, _, _, length, at = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert side == size % 256
        assert content[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", content, at + 16) == (size, size)
        assert at + length <= len(content)


def test_the_version_resource_is_what_pyinstaller_reads() -> None:
    for name in windows.PROGRAMS:
        text = windows.version_resource(name).read_text(encoding="utf-8")
        compile(text, name, "eval")
        assert f"'FileVersion', '{VERSION}'" in text
        assert f"'OriginalFilename', '{name}.exe'" in text
