"""What Winsdesk is made of: names, versions as installed, licences."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

import winsdesk


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program.

    Attributes:
        name: What it is called.
        version: The version in use; empty when it cannot be told.
        licence: The short name of its licence.
    """

    name: str
    version: str
    licence: str


def parts() -> Iterator[Part]:
    """Yield the parts, Winsdesk itself first. Nothing is imported to find their versions."""
    yield Part("Winsdesk", winsdesk.__version__, "MIT")
    yield Part("Qt", qVersion(), "LGPL-3.0")
    yield Part("PySide6", _installed("PySide6_Essentials"), "LGPL-3.0")
    yield Part("SQLAlchemy", _installed("SQLAlchemy"), "MIT")
    yield Part("SQLCipher, as sqlcipher3", _installed("sqlcipher3"), "BSD-3-Clause, zlib")
    yield Part("SQLite, in SQLCipher", "", "public domain")
    yield Part("appdirs", _installed("appdirs"), "MIT")
    yield Part("tzdata", _installed("tzdata"), "Apache-2.0")
    yield Part("Python", platform.python_version(), "PSF-2.0")


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
