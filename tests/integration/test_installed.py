"""An installed copy, built as a wheel, finds what belongs to it."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built without the network."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT, capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    return folder


def only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def resources() -> set[str]:
    top = ROOT / "resources"
    return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}


def test_an_installed_copy_finds_its_resources(built: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(only(built, "*.whl")) as wheel:
        wheel.extractall(site)
    names = sorted(resources())
    assert names
    code = (
        "import sys\n"
        f"sys.path.insert(0, {str(site)!r})\n"
        "from winsdesk import paths\n"
        f"for name in {names!r}: print(paths.resource(*name.split('/')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.splitlines() == [str(site / "winsdesk" / "resources" / n) for n in names]


def test_an_installed_copy_has_both_commands(built: Path) -> None:
    with zipfile.ZipFile(only(built, "*.whl")) as wheel:
        (name,) = (n for n in wheel.namelist() if n.endswith("entry_points.txt"))
        commands = wheel.read(name).decode()
    assert "[console_scripts]\nwinsdesk = winsdesk.cli:main" in commands
    assert "[gui_scripts]\nwinsdesk-window = winsdesk.cli:main" in commands


def test_the_source_archive_is_complete(built: Path) -> None:
    with tarfile.open(only(built, "*.tar.gz")) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert inside >= {f"resources/{name}" for name in resources()}
    assert inside >= {
        "Makefile", "pyproject.toml", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md",
        "packaging/requirements.lock", "packaging/system_libraries.py", "tests/conftest.py",
        "winsdesk/__main__.py", ".ci/run", ".pre-commit-config.yaml",
    }  # fmt: skip
