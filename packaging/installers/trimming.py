"""What of Python, Qt and the build machine the program has no use for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from installers.tree import ROOT

UNWANTED_MODULES = [
    # Python's own that nothing here calls; greenlet is only for SQLAlchemy's asyncio.
    *("ssl", "_ssl", "sqlite3", "_sqlite3", "tkinter", "_tkinter", "curses", "_curses", "readline"),
    *("unittest", "doctest", "pydoc", "pdb", "lib2to3", "ensurepip", "idlelib", "turtle", "venv"),
    *("xmlrpc", "test", "greenlet", "setuptools", "pkg_resources", "pip", "distutils"),
    *(f"sqlalchemy.dialects.{each}" for each in ("mssql", "mysql", "oracle", "postgresql")),
    *(f"sqlalchemy.{each}" for each in ("orm", "ext", "testing")),
    *("multiprocessing", "asyncio", "concurrent"),
    # Parts of Qt beyond widgets, printing, drawings, the local socket and D-Bus.
    *(f"PySide6.Qt{each}" for each in ("Qml", "Quick", "QuickWidgets", "QuickControls2", "Sql")),
    *(f"PySide6.Qt{each}" for each in ("Designer", "Help", "Test", "UiTools", "Xml", "Concurrent")),
    *(f"PySide6.Qt{each}" for each in ("OpenGL", "OpenGLWidgets", "SvgWidgets", "QuickTest")),
]

_OUR_OWN_TOOLS = ("winsdesk.ui.tour",)
"""For the work on the program; not part of it."""

_PLUGINS = (
    # platforms: what draws windows, and what draws without any
    *("platforms/*qxcb*", "platforms/*qwayland*", "platforms/*qoffscreen*"),
    *("platforms/qwindows*", "platforms/*qcocoa*"),
    # typing: dead keys and input methods
    *("platforminputcontexts/*compose*", "platforminputcontexts/*ibus*"),
    # how each desktop wants things to look and to ask for files
    *("platformthemes/*qgtk3*", "platformthemes/*xdgdesktopportal*"),
    *("xcbglintegrations/*", "wayland-decoration-client/*"),
    *("wayland-shell-integration/*xdg-shell*", "wayland-shell-integration/*qt-shell*"),
    # drawings, and the pictures of a report or a page
    *("iconengines/*qsvgicon*", "imageformats/*qsvg*", "imageformats/*qico*"),
    *("imageformats/*qicns*", "imageformats/*qjpeg*"),
    # printing, styles and accessibility
    *("printsupport/*", "styles/*", "accessiblebridge/*"),
)

_LIBRARIES = frozenset(
    ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")
)
_ICU = "libicu"
_HOOK = "pyi_rth_"
_DRAWN_BY_THE_PROCESSOR = ("opengl32sw", "d3dcompiler")
"""What Qt brings on Windows for drawing in three dimensions."""


def wanted_modules(modules: Iterable[str]) -> list[str]:
    """Return those of our own modules that the program runs, sorted."""
    return sorted(each for each in modules if not each.startswith(_OUR_OWN_TOOLS))


def kept(entries: Iterable[tuple[str, str, Any]]) -> list[tuple[str, str, Any]]:
    """Return those entries of a PyInstaller list (name there, file here, kind) that belong in.

    Sorted by name, so that two builds come out the same.
    """
    return sorted(entry for entry in entries if belongs(entry[0], entry[1]))


def belongs(name: str, source: str) -> bool:
    """Say whether a file belongs in the program.

    Args:
        name: Its name in the program's folder.
        source: The file it comes from; where ``name`` is a link, what it points at.
    """
    name = name.replace("\\", "/")
    parts = name.split("/")
    if parts[-1].lower().startswith(_DRAWN_BY_THE_PROCESSOR):
        return False
    if "PySide6" in parts and "plugins" in parts:
        return _plugin_belongs("/".join(parts[parts.index("plugins") + 1 :]))
    if "translations" in parts and "PySide6" in parts:
        return parts[-1] in {f"qtbase_{language}.qm" for language in _languages()}
    if "/qml/" in f"/{name}/":
        return False
    library = _qt_library(parts[-1])
    if library is not None:
        return library in _LIBRARIES
    if "PySide6" in parts or "shiboken6" in parts or parts[-1].startswith(_ICU):
        return True
    return not _of_the_system(source)


def without_hooks(scripts: Iterable[tuple[str, str, Any]]) -> list[tuple[str, str, Any]]:
    """Return the scripts without those that PyInstaller runs before ours on Linux.

    They load Qt, multiprocessing and inspect at each start, also of a command that needs none of
    them, to tell Qt where its plugins are (the wheels know) and to mend what nothing here uses.
    """
    if not sys.platform.startswith("linux"):
        return list(scripts)
    return [script for script in scripts if not script[0].startswith(_HOOK)]


def _languages() -> set[str]:
    """Return the languages that the program itself speaks, beside English."""
    files = (ROOT / "resources" / "i18n").glob("*.ts")
    return {file.stem.removeprefix("winsdesk_") for file in files}


def _plugin_belongs(plugin: str) -> bool:
    return any(fnmatch(plugin, pattern) for pattern in _PLUGINS)


def _qt_library(file: str) -> str | None:
    """Return the name of the part of Qt that a library is, such as ``Widgets``."""
    bare = file.removeprefix("lib").removesuffix(".dll").split(".")[0]
    return bare.removeprefix("Qt6") if bare.startswith("Qt6") else None


def _of_the_system(source: str) -> bool:
    """Say whether a file is the build machine's own, which the package depends on instead."""
    if not sys.platform.startswith("linux"):
        return False
    # A link at the top of the folder names its target, which is decided by its own entry.
    path = Path(source)
    if not path.is_absolute():
        return not (path.name.startswith("lib") and len(path.parts) == 1)
    folders = ("/lib/", "/lib64/", "/usr/lib/x86_64-linux-gnu/", "/usr/lib64/", "/usr/lib/aarch64")
    python = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    return str(path).startswith(folders) and not path.name.startswith(python)
