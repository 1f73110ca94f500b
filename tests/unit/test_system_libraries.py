"""A machine that lacks something is told what, and how to get it, in one go."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "system_libraries.py"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs system packages")


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libraries", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def lacking(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script on a machine that lacks one library, and may install nothing."""
    monkeypatch.setattr(script, "LIBRARIES", {"libnone-such.so.9": "libnone-such9"})
    monkeypatch.setattr(script, "_may_install", lambda: False)
    return script


def test_a_machine_with_everything_hears_nothing(
    script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["run"]) == 0
    assert capsys.readouterr().out == ""


def test_what_is_missing_comes_as_one_command(
    lacking: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert lacking.main(["run"]) == 1
    *_, command = capsys.readouterr().out.strip().splitlines()
    assert "sudo apt-get install" in command
    assert command.endswith(" libnone-such9")


def test_a_system_without_apt_is_told_the_names(
    lacking: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert lacking.main(["run"]) == 1
    said = capsys.readouterr().out
    assert "libnone-such9" in said
    assert "apt-get" not in said


def test_root_is_spared_the_typing(
    lacking: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed: list[str] = []

    def install(packages: list[str]) -> None:
        installed.extend(packages)
        monkeypatch.setattr(lacking, "LIBRARIES", {})

    monkeypatch.setattr(lacking, "_may_install", lambda: True)
    monkeypatch.setattr(lacking, "_install", install)
    assert lacking.main(["run"]) == 0
    assert "libnone-such9" in installed


def test_an_old_python_hears_what_to_do(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "OLDEST_PYTHON", (99, 0))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert script.main(["run"]) == 1
    assert "PYTHON=" in capsys.readouterr().out


def test_an_old_python_is_pointed_to_a_newer_one_on_the_path(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "OLDEST_PYTHON", (99, 0))
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "python3.12" else None)
    assert script.main(["run"]) == 1
    assert "PYTHON=python3.12" in capsys.readouterr().out
