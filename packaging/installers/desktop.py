"""What makes the program at home on a Linux desktop: menu, software centre, icons, manual."""

from __future__ import annotations

import gzip
import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from installers import completions, icons, manual
from installers.tree import APPLICATION_ID, ROOT, VERSION, moment

LINUX = ROOT / "packaging" / "linux"
_HEADING = re.compile(r"^## \[([^\]]+)\](?: (\d+\.\d+\S*))?(?: - (\d{4}-\d{2}-\d{2}))?", re.M)
_ITEM = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the changelog.

    Attributes:
        version: Its number.
        day: When it came out, as YYYY-MM-DD; the present one may have no day yet.
        changes: What changed, each in a sentence.
    """

    version: str
    day: str
    changes: tuple[str, ...]


def install(share: Path) -> None:
    """Write everything that belongs into a system's ``share`` folder."""
    _write(share / "applications" / f"{APPLICATION_ID}.desktop", _kept("desktop"))
    _write(share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml", metainfo())
    _write(share / "bash-completion" / "completions" / "winsdesk", completions.bash())
    _write(share / "zsh" / "vendor-completions" / "_winsdesk", completions.zsh())
    _write(share / "fish" / "vendor_completions.d" / "winsdesk.fish", completions.fish())
    write_packed(share / "man" / "man1" / "winsdesk.1.gz", manual.page())
    _install_icons(share / "icons" / "hicolor")


def metainfo() -> str:
    """Return what software centres show, with the releases of the changelog."""
    releases = "\n".join(_release(each) for each in changelog())
    return _kept("metainfo.xml").replace("    <!-- written from CHANGELOG.md -->", releases)


def changelog() -> Iterator[Release]:
    """Yield the versions of CHANGELOG.md, newest first; the first is the present one."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [*(each.start() for each in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        named, beside, day = heading.groups()
        version = beside or (named if named[0].isdigit() else VERSION)
        changes = [" ".join(item.split()) for item in _ITEM.findall(text[heading.end() : end])]
        yield Release(version, day or "", tuple(changes))


def _release(release: Release) -> str:
    day = release.day or time.strftime("%Y-%m-%d", time.gmtime(moment()))
    items = "".join(f"\n          <li>{escape(each, quote=False)}</li>" for each in release.changes)
    return (
        f'    <release version="{release.version}" date="{day}">\n      <description>\n'
        f"        <ul>{items}\n        </ul>\n      </description>\n    </release>"
    )


def _install_icons(theme: Path) -> None:
    for size in icons.SIZES:
        target = theme / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png"
        target.parent.mkdir(parents=True)
        target.write_bytes(icons.png(size))
    for drawing, folder, name in (
        (icons.DRAWING, "scalable", f"{APPLICATION_ID}.svg"),
        (LINUX / f"{APPLICATION_ID}-symbolic.svg", "symbolic", f"{APPLICATION_ID}-symbolic.svg"),
    ):
        target = theme / folder / "apps" / name
        target.parent.mkdir(parents=True)
        shutil.copyfile(drawing, target)


def _kept(ending: str) -> str:
    return (LINUX / f"{APPLICATION_ID}.{ending}").read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_packed(file: Path, text: str) -> None:
    """Write a text packed by gzip, without a moment and without a name in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
