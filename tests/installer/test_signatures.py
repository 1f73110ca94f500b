"""The Python part of PySide6 that the frozen program carries compiled."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from installers import signatures


def test_pyside_loads_it_from_there_and_the_installed_one_stays_as_it_was(tmp_path: Path) -> None:
    spec = find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    installed = Path(spec.origin).parent
    before = sorted(installed.rglob("*"))
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(installed, tmp_path / "shiboken6", ignore=unwanted)
    signatures.compile_into(tmp_path)
    said = subprocess.run(
        [sys.executable, "-B", "-c",
         "import shiboken6, shibokensupport.signature.loader as loaded; print(loaded.__file__)"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert Path(said.strip()).is_relative_to(tmp_path)
    assert said.strip().endswith(".pyc")
    assert sorted(installed.rglob("*")) == before
