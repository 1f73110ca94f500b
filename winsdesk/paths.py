"""Where everything lies: the person's folders, and the program's own resources.

The only module that knows about freezing. Nothing is created or read at import, and nothing is
created at all until `Places.make` is called.
"""

import os
import sys
import zlib
from pathlib import Path
from typing import NamedTuple

import appdirs

APP = "winsdesk"
_PRIVATE_FOLDER = 0o700
_LONGEST_SOCKET_PATH = 100
"""Bytes; the shortest limit of the systems we run on is macOS's 104, its final NUL included."""


class ResourceNotFoundError(FileNotFoundError):
    """A file that belongs to the program is missing; the installation is not whole."""


class Places(NamedTuple):
    """The files and folders of one person's journal.

    Attributes:
        root: The one folder that holds everything, or None for the usual places of the desktop.
        settings_file: The settings, readable before the journal is unlocked.
        journal: Where the journal lies unless the settings say otherwise.
        logs: Folder of the log files.
        backups: Folder of the backups that the program makes by itself.
        lock: Held by the one window that is open.
        socket: Address of the local socket by which a second start finds the open window, its
            own for every user and data folder: a file beside the journal where the system allows
            so long a name, else a short name.
    """

    root: Path | None
    settings_file: Path
    journal: Path
    logs: Path
    backups: Path
    lock: Path
    socket: str

    def make(self) -> None:
        """Create the folders that are missing, readable by nobody else (mode 0700).

        Raises:
            OSError: A folder cannot be created, or a file is in its place.
        """
        for folder in (self.settings_file.parent, self.journal.parent, self.logs, self.backups):
            _make_private(folder)


def places(data_dir: Path | None = None) -> Places:
    """Say where everything lies, touching nothing.

    Args:
        data_dir: A folder to hold everything, so that nothing outside it is read or written.
            None means the folders that the desktop sets aside for programs.
    """
    if data_dir is None:
        data = Path(appdirs.user_data_dir(APP, appauthor=False))
        config = Path(appdirs.user_config_dir(APP, appauthor=False))
        logs = Path(appdirs.user_log_dir(APP, appauthor=False))
        root = None
    else:
        root = data = config = Path(os.path.abspath(os.path.expanduser(data_dir)))
        logs = root / "logs"
    return Places(
        root=root,
        settings_file=config / "settings.json",
        journal=data / "journal.db",
        logs=logs,
        backups=data / "backups",
        lock=data / "window.lock",
        socket=_socket(data),
    )


def resource(*parts: str) -> Path:
    """Find a file or folder that comes with the program, such as `resource("icons", "day.svg")`.

    Raises:
        ResourceNotFoundError: It is in none of the places where it may lie.
    """
    for root in _resource_roots():
        found = root.joinpath(*parts)
        if found.exists():
            return found
    name = "/".join(parts)
    raise ResourceNotFoundError(
        f"A part of Winsdesk is missing: resources/{name}. Installing it again brings it back; "
        "your journal is not touched by that."
    )


def program() -> tuple[str, ...]:
    """Return the command, program and arguments, that starts Winsdesk as it runs now."""
    if getattr(sys, "_MEIPASS", None) is None:
        return (sys.executable, "-m", APP)
    return (os.environ.get("APPIMAGE") or sys.executable,)


def _resource_roots() -> tuple[Path, ...]:
    """The folders that may hold the resources: frozen, else installed, else a checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return (Path(frozen) / "resources",)
    package = Path(__file__).parent
    return (package / "resources", package.parent / "resources")


def _make_private(folder: Path) -> None:
    """Create `folder`, and every missing folder above it, for its owner alone."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def _socket(data: Path) -> str:
    """An address that two users, or two data folders, do not share."""
    beside = data.resolve() / "window.socket"
    if os.name == "posix" and len(os.fsencode(beside)) <= _LONGEST_SOCKET_PATH:
        return str(beside)
    owner = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    key = f"{owner}\0{data.resolve()}".encode("utf-8", "surrogateescape")
    return f"{APP}-{zlib.crc32(key):08x}{zlib.adler32(key):08x}"
