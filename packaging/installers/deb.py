"""The package for Debian and what descends from it."""

from __future__ import annotations

import shutil
from calendar import timegm
from email.utils import formatdate
from pathlib import Path
from textwrap import fill
from time import strptime

from installers import desktop, frozen, licences
from installers.tree import BUILD, DIST, ROOT, VERSION, moment, run, say

LARGEST = 36
"""Megabytes that the package may have."""
_MAINTAINER = "Winsdesk contributors <contributors@winsdesk.org>"
_OPTIONAL = ("libqgtk3.so", "libcupsprintersupport.so")
"""Parts of Qt that do without what they are for, where it is not there."""
_RECOMMENDED = ("at-spi2-core", "fonts-dejavu-core")


def build(program: Path, version: str = VERSION, *, quickly: bool = False) -> Path:
    """Pack a frozen program and return the package.

    Args:
        program: The frozen folder.
        version: The package's version; only tests of upgrading give another than the program's.
        quickly: Pack it less tightly.

    Raises:
        BuildError: A tool failed.
    """
    say("Packing the .deb …")
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    _lay_out(root, program, version)
    _write_control(root, version)
    frozen.settle(root)
    (root / "DEBIAN" / "postrm").chmod(0o755)
    file = DIST / f"winsdesk_{version}_{_architecture()}.deb"
    tightly = "-z1" if quickly else "-z9"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", tightly, "--build", root, file])
    say(f"{file.relative_to(ROOT)} has {file.stat().st_size / 1e6:.1f} MB.")
    return file


def _lay_out(root: Path, program: Path, version: str) -> None:
    share, documents = root / "usr" / "share", root / "usr" / "share" / "doc" / "winsdesk"
    shutil.copytree(program, root / "usr" / "lib" / "winsdesk", symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "winsdesk").symlink_to("../lib/winsdesk/winsdesk")
    desktop.install(share)
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(licences.debian_copyright(), encoding="utf-8")
    desktop.write_packed(documents / "changelog.gz", _changelog(version))
    overrides = share / "lintian" / "overrides" / "winsdesk"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(desktop.LINUX / "lintian-overrides", overrides)


def _changelog(version: str) -> str:
    """Return the changelog in Debian's form, its newest entry under the package's version."""
    entries: list[str] = []
    for release in desktop.changelog():
        day = timegm(strptime(release.day, "%Y-%m-%d")) if release.day else moment()
        named = release.version if entries else version
        changes = "\n".join(
            fill(each, 78, initial_indent="  * ", subsequent_indent="    ")
            for each in release.changes
        )
        entries.append(
            f"winsdesk ({named}) unstable; urgency=medium\n\n{changes}\n\n"
            f" -- {_MAINTAINER}  {formatdate(day)}\n"
        )
    return "\n".join(entries)


def _write_control(root: Path, version: str) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    shutil.copyfile(desktop.LINUX / "postrm", control / "postrm")
    depends, recommends = _dependencies(root)
    size = sum(path.stat().st_size for path in root.rglob("*") if not path.is_symlink()) // 1024
    (control / "control").write_text(
        f"Package: winsdesk\nVersion: {version}\nArchitecture: {_architecture()}\n"
        f"Maintainer: {_MAINTAINER}\nInstalled-Size: {size}\nSection: misc\nPriority: optional\n"
        f"Depends: {depends}\nRecommends: {recommends}\n"
        "Description: private desktop journal of small wins\n"
        " You write down up to three small things a day that were kind to your mind,\n"
        " and over the months a calendar and a printed page show you that they added\n"
        " up. Everything stays on this computer.\n"
        " .\n"
        " The package brings its own Python and Qt.\n",
        encoding="utf-8",
    )
    _write_sums(root)


def _write_sums(root: Path) -> None:
    from hashlib import md5

    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file())
    lines = [
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
        if not path.is_symlink()
    ]
    (root / "DEBIAN" / "md5sums").write_text("".join(lines), encoding="utf-8")


def _dependencies(root: Path) -> tuple[str, str]:
    """Return what the package depends on and what it recommends, as the libraries tell."""
    source = BUILD / "shlibdeps"
    (source / "debian").mkdir(parents=True, exist_ok=True)
    (source / "debian" / "control").write_text(
        "Source: winsdesk\n\nPackage: winsdesk\nArchitecture: any\n"
    )
    libraries = sorted(
        path
        for path in (root / "usr" / "lib").rglob("*")
        if path.is_file() and not path.is_symlink() and _is_library(path)
    )
    firm = [path for path in libraries if path.name not in _OPTIONAL]
    optional = [path for path in libraries if path.name in _OPTIONAL]
    said = run(
        [
            *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
            *(f"-l{folder}" for folder in sorted({path.parent for path in libraries})),
            *(f"-e{path}" for path in firm),
            "-dRecommends",
            *(f"-e{path}" for path in optional),
        ],
        folder=source,
    )
    found = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
    recommended = sorted({*found["shlibs:Recommends"].split(", "), *_RECOMMENDED})
    return found["shlibs:Depends"], ", ".join(recommended)


def _is_library(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _architecture() -> str:
    return run(["dpkg", "--print-architecture"]).strip()
