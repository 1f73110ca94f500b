"""Two builds from one commit are one: every file the same, with the same rights and moment."""

import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path

from installers.tree import ROOT


def listed(package: Path, folder: Path) -> dict[str, tuple[object, ...]]:
    """Return what the package holds: of each path its kind, rights, moment and fingerprint."""
    packed = folder / "data.tar"
    with packed.open("wb") as file:
        subprocess.run(["dpkg-deb", "--fsys-tarfile", package], stdout=file, check=True)
    found: dict[str, tuple[object, ...]] = {}
    with tarfile.open(packed) as archive:
        for member in archive:
            read = archive.extractfile(member) if member.isfile() else None
            digest = hashlib.sha256(read.read()).hexdigest() if read else member.linkname
            found[member.name] = (member.type, member.mode, member.mtime, digest)
    packed.unlink()
    return found


def test_two_builds_from_one_commit_hold_the_same(package: Path, tmp_path: Path) -> None:
    first = listed(package, tmp_path)
    whole = hashlib.sha256(package.read_bytes()).hexdigest()
    assert len(first) > 500
    subprocess.run([sys.executable, ROOT / "packaging" / "build.py", "deb"], check=True)
    second = listed(package, tmp_path)
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} \
        == set()  # fmt: skip
    assert hashlib.sha256(package.read_bytes()).hexdigest() == whole
