"""Check that this machine has what Winsdesk stands on, and say or do what is missing.

    python3 packaging/system_libraries.py run     a Python new enough, Qt's libraries, a font
    python3 packaging/system_libraries.py test    the same, and what the tests drive a window with
    python3 packaging/system_libraries.py build   what installers for Linux are made with
    python3 packaging/system_libraries.py installer   the same, and what tries them out

Names the missing Debian packages with the one command that installs them, and runs that command
itself when it may (as root). Needs nothing but the standard library, and starts on an old Python
too, in order to say so. Exit status 0 when all is there, 1 when something is still missing.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

PURPOSES = ("run", "test", "build", "installer")
OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")

# What the Qt wheels load and do not bring along: for drawing at all, for X11, for Wayland.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONT = {"*.[ot]t[fc]": "fonts-dejavu-core"}
FINER_FONT = {"Inter*.[ot]t[fc]": "fonts-inter"}

TEST_FONTS = {
    "DejaVuSans.ttf": "fonts-dejavu-core",  # Latin, Greek, Arabic, Hebrew
    "NotoColorEmoji*.ttf": "fonts-noto-color-emoji",
    "DroidSansFallback*.ttf": "fonts-droid-fallback",  # Chinese, Japanese, Korean
}
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "pdftotext": "poppler-utils",
    "fc-list": "fontconfig",
}
# Libraries that parts of Qt use where they are there: the package names them as recommended.
BUILD_LIBRARIES = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libcups.so.2": "libcups2",
    "libgtk-3.so.0": "libgtk-3-0",
}
BUILD_COMMANDS = {
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "strip": "binutils",
    "chrpath": "chrpath",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "lintian": "lintian",
}
INSTALLER_COMMANDS = {
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "man": "man-db",
    "makensis": "nsis",
    "7z": "p7zip-full",
    "zsh": "zsh",
    "fish": "fish",
}


def main(arguments: list[str]) -> int:
    """Check what `arguments` ask for, such as "run" or "test"; return the exit status."""
    if arguments not in ([purpose] for purpose in PURPOSES):
        print(__doc__)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        print(_too_old())
        return 1
    if not sys.platform.startswith("linux"):
        return 0
    (purpose,) = arguments
    needed = _needed(purpose)
    if needed and _may_install():
        _install(needed)
        needed = _needed(purpose)
    if needed:
        print(_say_missing(needed))
        return 1
    finer = _missing_fonts(FINER_FONT)
    if finer and _may_install():
        _install(finer)
    return 0


def _needed(purpose: str) -> list[str]:
    """The Debian packages that are missing, each once."""
    missing = [] if _has_module("ensurepip") else [_venv_package()]
    missing += _missing_libraries(LIBRARIES)
    missing += _missing_fonts(FONT)
    if purpose == "test":
        missing += _missing_fonts(TEST_FONTS)
        missing += _missing_commands(TEST_COMMANDS)
    elif purpose in ("build", "installer"):
        missing += _missing_python_library()
        missing += _missing_libraries(BUILD_LIBRARIES)
        missing += _missing_commands(BUILD_COMMANDS)
    if purpose == "installer":
        missing += _missing_commands({**TEST_COMMANDS, **INSTALLER_COMMANDS})
    return list(dict.fromkeys(missing))


def _missing_libraries(wanted: dict[str, str]) -> list[str]:
    return [package for soname, package in wanted.items() if not _loads(soname)]


def _missing_python_library() -> list[str]:
    """Python as a library, which the frozen program holds; Debian keeps it in a package apart."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = f"libpython{version}.so.1.0"
    beside = Path(str(sysconfig.get_config_var("LIBDIR") or "")) / name
    return [] if beside.exists() or _loads(name) else [f"libpython{version}"]


def _missing_commands(wanted: dict[str, str]) -> list[str]:
    return [package for command, package in wanted.items() if not _runs(command)]


def _runs(command: str) -> bool:
    # Some tools of the system's lie where only root's path leads.
    return shutil.which(command, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") is not None


def _has_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def _venv_package() -> str:
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _missing_fonts(wanted: dict[str, str]) -> list[str]:
    """The packages of the font file patterns in `wanted` that match no installed font."""
    folders = [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local/share/fonts",
        Path.home() / ".fonts",
    ]
    return [
        package
        for pattern, package in wanted.items()
        if not any(next(folder.rglob(pattern), None) for folder in folders)
    ]


def _may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _commands(packages: list[str]) -> list[list[str]]:
    return [
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages],
    ]


def _install(packages: list[str]) -> None:
    """Install `packages`; what still misses afterwards is for the caller to find out."""
    print("Installing what is missing: " + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in _commands(packages):
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


def _say_missing(packages: list[str]) -> str:
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        return (
            "Winsdesk needs a few parts of the system that are not here. Debian calls them:\n"
            f"    {names}\nInstall what your system calls them, then run make again."
        )
    commands = " && ".join("sudo " + " ".join(command) for command in _commands(packages))
    return (
        "Winsdesk needs a few parts of the system that are not here. This command installs them;\n"
        f"run make again after it:\n    {commands}"
    )


def _too_old() -> str:
    here = ".".join(str(part) for part in sys.version_info[:3])
    for name in NEWER_PYTHONS:
        if shutil.which(name):
            return (
                f"Winsdesk needs Python 3.11 or newer and python3 is {here}; "
                f"{name} is here too, so add PYTHON={name} to the make command."
            )
    return (
        f"Winsdesk needs Python 3.11 or newer and python3 is {here}; install a newer one beside "
        "it and add PYTHON=python3.12, or whatever it is called, to the make command."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
