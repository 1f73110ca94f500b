"""What keeps the house a good house: small files, light imports, nothing of one machine."""

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "winsdesk"
MADE_HERE = {
    ".git", ".venv", "build", "dist", "__pycache__", ".mypy_cache", ".pytest_cache",
    ".ruff_cache", ".hypothesis", ".import_linter_cache",
}  # fmt: skip

# Spelled apart, so that this file does not name what it forbids.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("registry", "npmjs", "org"),
        ("pkg", "dev"),
        ("conda", "anaconda", "org"),
    )
)


def run_python(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def own_files() -> list[Path]:
    return [
        path
        for top in ROOT.iterdir()
        if top.name not in MADE_HERE
        for path in (sorted(top.rglob("*")) if top.is_dir() else [top])
        if path.is_file() and not MADE_HERE.intersection(path.parts)
    ]


def test_calls_that_return_nothing_do_not_end_the_program() -> None:
    """PySide6 6.12.0 dropped a reference to None on each, and the program aborted."""
    done = run_python(
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(50_000):\n"
        "    thing.blockSignals(False)\n"
        "    thing.setObjectName('win')\n"
        "print('alive')\n"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "alive\n"


def test_the_command_line_starts_without_qt_and_without_sqlalchemy() -> None:
    done = run_python(
        "import sys\n"
        "import winsdesk.cli\n"
        "winsdesk.cli.main\n"
        "heavy = {'PySide6', 'sqlalchemy', 'sqlcipher3', 'urllib.request', 'asyncio'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


def test_the_domain_imports_the_standard_library_and_itself_only() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for name in imported_names(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith("winsdesk.domain")
    }
    assert not foreign


def imported_names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_files_stay_small() -> None:
    lines = {
        path.relative_to(ROOT): len(path.read_text("utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert not {path: count for path, count in lines.items() if count > 500}
    assert statistics.median(lines.values()) < 150


@pytest.mark.parametrize("host", REGISTRY_HOSTS)
def test_no_file_names_a_package_registry(host: str) -> None:
    named = [path for path in own_files() if host.encode() in path.read_bytes()]
    assert not named


def test_the_lock_pins_every_package_by_hash_and_names_no_address() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    entries = [line for line in lock.splitlines() if line and line[0].isalnum()]
    assert "pyside6-essentials==6.11.3 \\" in entries
    assert all("==" in entry for entry in entries)
    assert lock.count("--hash=sha256:") >= len(entries)
    assert "://" not in lock
