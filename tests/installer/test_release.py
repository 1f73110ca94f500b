"""The release workflow names what there is, and tests every program where it was built."""

from pathlib import Path
from typing import Any

import pytest

from installers.tree import ROOT

yaml = pytest.importorskip("yaml", reason="needs PyYAML, which pre-commit brings")
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    read = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert read[True] == {"push": {"tags": ["v*"]}}  # YAML's own reading of `on`
    found: dict[str, Any] = read["jobs"]
    return found


def commands(job: dict[str, Any]) -> str:
    return "\n".join(step.get("run", "") for step in job["steps"])


def test_each_system_builds_through_the_one_door(jobs: dict[str, Any]) -> None:
    for system, wanted in (("linux", "deb tarball"), ("windows", "windows"), ("macos", "macos")):
        assert f"packaging/build.py {wanted}" in commands(jobs[system])


def test_nothing_is_published_before_every_program_has_tested_itself(jobs: dict[str, Any]) -> None:
    assert jobs["publish"]["needs"] == ["linux", "windows", "macos"]
    for system in ("windows", "macos"):
        assert "selftest" in commands(jobs[system])
    # The build itself ends with the test on every system.
    frozen = (ROOT / "packaging" / "installers" / "frozen.py").read_text(encoding="utf-8")
    assert "say(self_test(program()))" in frozen
    assert "sha256sum" in commands(jobs["publish"])


def test_every_file_that_the_workflow_names_is_there(jobs: dict[str, Any]) -> None:
    named = {
        word
        for job in jobs.values()
        for word in commands(job).split()
        if word.startswith("packaging/") and Path(word).suffix
    }
    assert named == {"packaging/build.py", "packaging/requirements.lock"}
    assert all((ROOT / word).is_file() for word in named)
