"""The packages that the program holds, and under which licences they may be handed on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from installers.tree import ROOT

_NOT_BUNDLED = frozenset({"greenlet"})
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")

TEXTS = ROOT / "packaging" / "licences"
"""The full texts that no package brings along."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """A package that the program holds.

    Attributes:
        name: What its makers call it.
        version: As installed here.
        licence: What its metadata says of its licence.
        folder: Its metadata's folder.
        texts: Its licence files.
    """

    name: str
    version: str
    licence: str
    folder: Path
    texts: tuple[Path, ...]


def runtime_distributions() -> list[Bundled]:
    """Return every package that the program runs on, by name.

    Raises:
        PackageNotFoundError: One that pyproject.toml names is not installed.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [_name(requirement) for requirement in project["dependencies"]]
    found: dict[str, Bundled] = {}
    for name in wanted:
        distribution(name)
    while wanted:
        name = wanted.pop()
        if name.lower() in found or name.lower() in _NOT_BUNDLED:
            continue
        try:
            here = distribution(name)
        except PackageNotFoundError:  # one for another system, or another Python
            continue
        found[name.lower()] = _bundled(here)
        wanted.extend(_required(here))
    return [found[name] for name in sorted(found)]


def _required(package: Distribution) -> Iterator[str]:
    for requirement in package.requires or ():
        if "extra ==" not in requirement:
            yield _name(requirement)


def _name(requirement: str) -> str:
    found = _NAME.match(requirement)
    if found is None:
        raise ValueError(f"no package's name: {requirement}")
    return found[0]


def _bundled(package: Distribution) -> Bundled:
    files = [Path(str(package.locate_file(each))) for each in package.files or ()]
    folder = next(each.parent for each in files if each.name == "METADATA")
    texts = (each for each in files if folder in each.parents and _LICENCE_FILE.search(each.name))
    said = package.metadata.json
    licence = str(said.get("license_expression") or said.get("license") or "see its licence file")
    name, licence = str(said["name"]), licence.splitlines()[0]
    return Bundled(name, package.version, licence, folder, tuple(texts))


def debian_copyright() -> str:
    """Return the licences of everything in the program, in Debian's form for that."""
    today = (ROOT / "LICENSE").read_text(encoding="utf-8")
    holder = next(line for line in today.splitlines() if line.startswith("Copyright"))
    paragraphs = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Winsdesk\n"
        "Comment: The program brings its own Python and Qt, so that it runs the same everywhere.\n"
        " Qt, PySide6 and Shiboken are used unchanged under the LGPL, version 3; their files can\n"
        " be replaced where they lie, in /usr/lib/winsdesk/_internal/PySide6. Their source is at\n"
        " https://download.qt.io/official_releases/QtForPython/ and\n"
        " https://download.qt.io/official_releases/qt/ under the versions named below.",
        f"Files: *\nCopyright: {holder.removeprefix('Copyright (c) ')}\n"
        f"License: Expat\n{_indented(today.partition(holder)[2])}",
    ]
    paragraphs += [_paragraph(*each) for each in _NOT_PYTHON]
    paragraphs += [_of_package(each) for each in runtime_distributions()]
    paragraphs += [_STANDALONE]
    return "\n\n".join(paragraphs) + "\n"


_LGPL = "LGPL-3.0-only"
_HELD_BY_QT = ("PySide6_Essentials", "shiboken6")
_NOT_PYTHON = (
    (
        "usr/lib/winsdesk/_internal/PySide6/Qt/*",
        "The Qt Company Ltd. and other contributors",
        _LGPL,
        "Qt holds parts of FreeType, HarfBuzz, libjpeg-turbo, libpng, PCRE2, zlib, double-\n"
        "conversion, the Unicode data files and others, under licences that ask for no more\n"
        "than their notices: https://doc.qt.io/qt-6/licenses-used-in-qt.html lists them.",
    ),
    (
        "usr/lib/winsdesk/_internal/PySide6/Qt/lib/libicu*",
        "Unicode, Inc. and others",
        "Unicode-3.0",
        "International Components for Unicode; https://www.unicode.org/license.txt",
    ),
    (
        "usr/lib/winsdesk/_internal/libpython* usr/lib/winsdesk/_internal/python3*"
        " usr/lib/winsdesk/_internal/base_library.zip",
        "Python Software Foundation",
        "PSF-2.0",
        "The Python interpreter and its standard library; https://docs.python.org/3/license.html",
    ),
    (
        "usr/lib/winsdesk/winsdesk",
        "PyInstaller Development Team",
        "Apache-2.0",
        "The starter is PyInstaller's bootloader (its exception to the GPL lets it start any\n"
        "program) with Winsdesk's and its packages' compiled modules in it.",
    ),
)
_STANDALONE = """License: LGPL-3.0-only
 The full text is in /usr/share/common-licenses/LGPL-3 on Debian systems, and that of the GPL,
 version 3, which it builds on, in /usr/share/common-licenses/GPL-3.

License: Apache-2.0
 The full text is in /usr/share/common-licenses/Apache-2.0 on Debian systems.

License: PSF-2.0
 The full text is at https://docs.python.org/3/license.html

License: Unicode-3.0
 The full text is at https://www.unicode.org/license.txt"""


def _of_package(package: Bundled) -> str:
    files = f"usr/lib/winsdesk/_internal/{package.folder.name}/*"
    about = f"{package.name} {package.version}"
    if package.name in _HELD_BY_QT:
        return _paragraph(files, "The Qt Company Ltd.", _LGPL, about)
    read = (each.read_text(encoding="utf-8").strip() for each in package.texts)
    texts = "\n\n".join(each for each in read if "Version 2.0, January 2004" not in each)
    holders = re.findall(r"^\W*Copyright (.+)$", texts, re.MULTILINE | re.IGNORECASE)
    holder = holders[0] if holders else f"the authors of {package.name}"
    licence = f"{package.name}-licence"
    return _paragraph(files, holder, licence, f"{about} ({package.licence})\n\n{texts}")


def _paragraph(files: str, holder: str, licence: str, text: str) -> str:
    if licence.endswith("-licence"):
        body = f"License: {licence}\n{_indented(text)}"
    else:
        body = f"License: {licence}\nComment:\n{_indented(text)}"
    return f"Files: {files}\nCopyright: {holder.strip()}\n{body}"


def _indented(text: str) -> str:
    """Return a text as the format's continued lines: a space before each, a dot for none."""
    return "\n".join(
        f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines()
    )
