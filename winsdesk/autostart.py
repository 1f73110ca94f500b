"""Starting in the background when the person logs in, in the way of each desktop.

Each way is one file, or one value in the Windows registry, with the program's own name on it. It is
written whole, and taking it away leaves nothing behind.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from winsdesk.whole_file import write_over

NAME = "Winsdesk"
APPLICATION_ID = "org.winsdesk.Winsdesk"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_PLAIN = re.compile(r"[\w@%+:,./-]+", re.ASCII)


class Autostart(Protocol):
    """A way to be started at login."""

    def on(self) -> bool:
        """Whether the program is started at login."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Have ``command`` (program and arguments) started at login.

        Raises:
            OSError: when it cannot be written; nothing half-written is left.
        """

    def turn_off(self) -> None:
        """Have it started no longer; nothing is left of it.

        Raises:
            OSError: when it cannot be taken away.
        """


class XdgAutostart:
    """Linux and others: a desktop file in the autostart folder."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / f"{APPLICATION_ID}.desktop"

    def on(self) -> bool:
        """Whether the file is there and no desktop's settings have switched it off."""
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        said = {line.replace(" ", "").casefold() for line in lines}
        return not said & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the file."""
        _write(self.file, desktop_entry(command).encode("utf-8", "surrogateescape"))

    def turn_off(self) -> None:
        """Remove the file."""
        self.file.unlink(missing_ok=True)


class LaunchAgent:
    """macOS: a property list among the person's launch agents."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / f"{APPLICATION_ID}.plist"

    def on(self) -> bool:
        """Whether the file is there."""
        return self.file.is_file()

    def turn_on(self, command: Sequence[str]) -> None:
        """Write the file."""
        _write(self.file, launch_agent(command))

    def turn_off(self) -> None:
        """Remove the file."""
        self.file.unlink(missing_ok=True)


class RunKey:
    """Windows: a value under the person's own Run key."""

    def __init__(self, registry: Any) -> None:  # noqa: ANN401 - winreg exists on Windows alone
        """Use ``registry``, which is the module ``winreg`` or speaks as it does."""
        self._registry = registry

    def on(self) -> bool:
        """Whether the value is there."""
        try:
            with self._key(self._registry.KEY_READ) as key:
                self._registry.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def turn_on(self, command: Sequence[str]) -> None:
        """Set the value."""
        with self._key(self._registry.KEY_SET_VALUE) as key:
            line = command_line(command)
            self._registry.SetValueEx(key, NAME, 0, self._registry.REG_SZ, line)

    def turn_off(self) -> None:
        """Remove the value, if it is there."""
        try:
            with self._key(self._registry.KEY_SET_VALUE) as key:
                self._registry.DeleteValue(key, NAME)
        except FileNotFoundError:
            return

    def _key(self, access: int) -> Any:  # noqa: ANN401 - as above
        return self._registry.CreateKeyEx(self._registry.HKEY_CURRENT_USER, _RUN_KEY, 0, access)


def of_this_system() -> Autostart:
    """Return the way of the system that this runs on."""
    if os.name == "nt":
        return RunKey(import_module("winreg"))
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents")
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return XdgAutostart(Path(config) / "autostart")


def desktop_entry(command: Sequence[str]) -> str:
    """Return the desktop file that starts a command at login."""
    exec_line = " ".join(exec_argument(argument) for argument in command)
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Version=1.0\n"
        f"Name={NAME}\n"
        "Comment=A private journal of small wins\n"
        f"Exec={exec_line}\n"
        f"Icon={APPLICATION_ID}\n"
        "Terminal=false\n"
        "StartupNotify=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def exec_argument(argument: str) -> str:
    """Return an argument as the Exec line of a desktop file has it.

    First it is quoted as the line's own rules want it, then escaped as every string in such a file.
    """
    quoted = argument
    if not _PLAIN.fullmatch(argument):
        quoted = '"' + re.sub(r'(["`$\\])', r"\\\1", argument) + '"'
    escaped = quoted.replace("%", "%%").replace("\\", r"\\")
    return escaped.replace("\n", r"\n").replace("\t", r"\t").replace("\r", r"\r")


def launch_agent(command: Sequence[str]) -> bytes:
    """Return the property list that starts a command at login."""
    import plistlib

    return plistlib.dumps(
        {
            "Label": APPLICATION_ID,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        },
        sort_keys=False,
    )


def command_line(command: Sequence[str]) -> str:
    """Return a command as Windows reads one from a line."""
    return subprocess.list2cmdline(command)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_over(file, content)
