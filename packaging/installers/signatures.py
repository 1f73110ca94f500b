"""The Python part of PySide6, compiled once where every start would compile it.

Its library carries that part as source, packed into itself. Where ``shiboken6/files.dir`` is there
the part is loaded from there instead, which saves a tenth of a start. Its own switch for that,
``SBK_EMBED=0``, writes the folder; here it writes into a copy, so that what is installed stays.
"""

from __future__ import annotations

import py_compile
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from installers.tree import BuildError, run

_FOLDER = Path("shiboken6") / "files.dir"
_PART = "shibokensupport"
_FOR_DEVELOPERS = "pyi_generator.py"
"""Writes stubs for editors. PySide6 loads it at each start, so it is there, but empty."""


def compile_into(program: Path) -> None:
    """Put the compiled part into the folder of a frozen program's modules.

    Raises:
        BuildError: PySide6 did not write its sources, as one of another version might not.
    """
    with tempfile.TemporaryDirectory(prefix="winsdesk-signatures-") as scratch:
        sources = _written_sources(Path(scratch))
        for source in sorted(sources.joinpath(_PART).rglob("*.py")):
            if source.name == _FOR_DEVELOPERS:
                source.write_text("")
            name = source.relative_to(sources)
            py_compile.compile(
                str(source),
                cfile=str(program / _FOLDER / name.with_suffix(".pyc")),
                dfile=name.as_posix(),
                doraise=True,
                optimize=2,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )


def _written_sources(scratch: Path) -> Path:
    spec = find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    unwanted = shutil.ignore_patterns("__pycache__", _FOLDER.name)
    shutil.copytree(Path(spec.origin).parent, scratch / "shiboken6", ignore=unwanted)
    wish = {"SBK_EMBED": "0", "PYTHONPATH": str(scratch)}
    run([sys.executable, "-c", "import shiboken6"], environment=wish)
    sources = scratch / _FOLDER
    if not sources.joinpath(_PART, "signature", "loader.py").is_file():
        raise BuildError("PySide6 did not write its sources; see packaging/installers/signatures.")
    return sources
