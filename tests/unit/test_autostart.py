"""Starting at login is written and taken away exactly, in the way of each desktop."""

import plistlib
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk import autostart, paths
from winsdesk.autostart import LaunchAgent, RunKey, XdgAutostart

COMMAND = ("/opt/winsdesk/winsdesk", "--background")
ODD = ('/home/me/My "odd" $HOME `x` 100% back\\slash/it\'s/winsdesk', "--background")


def test_on_linux_it_is_one_desktop_file_and_nothing_is_left_of_it(tmp_path: Path) -> None:
    way = XdgAutostart(tmp_path / "autostart")
    assert not way.on()
    way.turn_on(COMMAND)
    assert way.on()
    assert (tmp_path / "autostart" / "org.winsdesk.Winsdesk.desktop").read_text() == (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Version=1.0\n"
        "Name=Winsdesk\n"
        "Comment=A private journal of small wins\n"
        "Exec=/opt/winsdesk/winsdesk --background\n"
        "Icon=org.winsdesk.Winsdesk\n"
        "Terminal=false\n"
        "StartupNotify=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )
    way.turn_off()
    assert not way.on()
    assert list((tmp_path / "autostart").iterdir()) == []
    way.turn_off()


def test_a_neighbour_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other.desktop").write_text("[Desktop Entry]\n")
    way = XdgAutostart(tmp_path)
    way.turn_on(COMMAND)
    way.turn_off()
    assert [file.name for file in tmp_path.iterdir()] == ["other.desktop"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_a_desktops_own_settings_switch_off_is_off(tmp_path: Path, line: str) -> None:
    way = XdgAutostart(tmp_path)
    way.turn_on(COMMAND)
    way.file.write_text(f"{way.file.read_text()}{line}\n")
    assert not way.on()
    way.turn_on(COMMAND)
    assert way.on()


def test_the_exec_line_quotes_an_odd_path_as_desktop_files_want_it() -> None:
    assert autostart.exec_argument("/plain/path-1.0/winsdesk") == "/plain/path-1.0/winsdesk"
    assert autostart.exec_argument("/my path") == '"/my path"'
    assert autostart.exec_argument('a"b') == '"a\\\\"b"'
    assert autostart.exec_argument("a\\b") == '"a\\\\\\\\b"'
    assert autostart.exec_argument("$HOME") == '"\\\\$HOME"'
    assert autostart.exec_argument("100%") == "100%%"
    assert autostart.exec_argument("") == '""'


def as_a_desktop_reads(line: str) -> list[str]:
    """Undo both layers as the specification of desktop entries says."""
    escapes = {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", "s": " "}
    parts = iter(line)
    text = "".join(escapes[next(parts)] if char == "\\" else char for char in parts)
    arguments, at = [], 0
    while at < len(text):
        argument = ""
        if text[at] == '"':
            at += 1
            while text[at] != '"':
                at += text[at] == "\\"
                argument += text[at]
                at += 1
            at += 1
        else:
            while at < len(text) and text[at] != " ":
                argument += text[at]
                at += 1
        arguments.append(argument.replace("%%", "%"))
        at += 1
    return arguments


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
        min_size=1,
        max_size=4,
    )
)
def test_any_command_comes_back_whole_from_the_desktop_file(command: list[str]) -> None:
    entry = autostart.desktop_entry(command)
    lines = [line for line in entry.split("\n") if line.startswith("Exec=")]
    assert len(lines) == 1
    assert as_a_desktop_reads(lines[0].removeprefix("Exec=")) == command


def test_on_macos_it_is_one_launch_agent(tmp_path: Path) -> None:
    way = LaunchAgent(tmp_path / "LaunchAgents")
    assert not way.on()
    way.turn_on(ODD)
    assert way.on()
    assert way.file.name == "org.winsdesk.Winsdesk.plist"
    assert plistlib.loads(way.file.read_bytes()) == {
        "Label": "org.winsdesk.Winsdesk",
        "ProgramArguments": list(ODD),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",
    }
    way.turn_off()
    assert list((tmp_path / "LaunchAgents").iterdir()) == []


class Registry:
    """Speaks as ``winreg`` does, about one key."""

    HKEY_CURRENT_USER, KEY_READ, KEY_SET_VALUE, REG_SZ = "HKCU", 1, 2, 1

    def __init__(self) -> None:
        self.values: dict[str, Any] = {"Other": "other.exe"}
        self.path = ""

    def CreateKeyEx(self, root: str, path: str, _: int, __: int) -> "Registry":
        assert root == self.HKEY_CURRENT_USER
        self.path = path
        return self

    def __enter__(self) -> "Registry":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        pass

    def QueryValueEx(self, key: "Registry", name: str) -> tuple[Any, int]:
        if name not in key.values:
            raise FileNotFoundError
        return key.values[name], self.REG_SZ

    def SetValueEx(self, key: "Registry", name: str, _: int, kind: int, value: str) -> None:
        assert kind == self.REG_SZ
        key.values[name] = value

    def DeleteValue(self, key: "Registry", name: str) -> None:
        if name not in key.values:
            raise FileNotFoundError
        del key.values[name]


def test_on_windows_it_is_one_value_under_the_run_key() -> None:
    registry = Registry()
    way = RunKey(registry)
    assert not way.on()
    way.turn_on((r"C:\Program Files\Winsdesk\winsdesk.exe", "--background"))
    assert way.on()
    assert registry.path == r"Software\Microsoft\Windows\CurrentVersion\Run"
    assert registry.values == {
        "Other": "other.exe",
        "Winsdesk": r'"C:\Program Files\Winsdesk\winsdesk.exe" --background',
    }
    way.turn_off()
    way.turn_off()
    assert not way.on()
    assert registry.values == {"Other": "other.exe"}


def test_what_cannot_be_written_leaves_nothing_half_made(tmp_path: Path) -> None:
    (tmp_path / "org.winsdesk.Winsdesk.desktop").mkdir()
    with pytest.raises(OSError, match=r"org\.winsdesk"):
        XdgAutostart(tmp_path).turn_on(COMMAND)
    assert [file.name for file in tmp_path.iterdir()] == ["org.winsdesk.Winsdesk.desktop"]


def test_the_folder_is_the_one_that_the_desktop_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    way = autostart.of_this_system()
    assert isinstance(way, XdgAutostart)
    assert way.file == tmp_path / "autostart" / "org.winsdesk.Winsdesk.desktop"


def test_the_command_is_the_program_that_runs_now(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.program() == (sys.executable, "-m", "winsdesk")
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/winsdesk/inside", raising=False)
    assert paths.program() == (sys.executable,)
    monkeypatch.setenv("APPIMAGE", "/home/me/Winsdesk.AppImage")
    assert paths.program() == ("/home/me/Winsdesk.AppImage",)
