"""The frozen program as one file that is unpacked anywhere and run from there."""

from __future__ import annotations

import gzip
import platform
import shutil
import tarfile
from pathlib import Path

from installers import desktop, frozen, licences
from installers.tree import BUILD, DIST, ROOT, VERSION, moment, say


def build(program: Path) -> Path:
    """Pack a frozen program, with what a person needs to know, and return the file."""
    say("Packing the tar.gz …")
    name = f"winsdesk-{VERSION}-linux-{platform.machine()}"
    folder = BUILD / "tarball" / name
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(program, folder, symlinks=True)
    shutil.copyfile(desktop.LINUX / "README-portable.txt", folder / "README.txt")
    (folder / "COPYRIGHT.txt").write_text(licences.debian_copyright(), encoding="utf-8")
    shutil.copytree(licences.TEXTS, folder / "licences")
    desktop.install(folder / "share")
    frozen.settle(folder)
    file = DIST / f"{name}.tar.gz"
    with (
        file.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(
                path, str(path.relative_to(folder.parent)), recursive=False, filter=_nobodys
            )
    say(f"{file.relative_to(ROOT)} has {file.stat().st_size / 1e6:.1f} MB.")
    return file


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = moment()
    return member
