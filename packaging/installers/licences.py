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
    return Bundled(str(said["name"]), package.version, licence.splitlines()[0], folder, tuple(texts))
