import json
import stat
from pathlib import Path

import pytest

from tests.unit.cli.program import Program


def test_a_journal_goes_into_a_file_and_into_another_journal(
    program: Program, tmp_path: Path
) -> None:
    program("add", "first #one\nline", "--kind", "body", "--effort", "3", "--note", "why")
    program("add", "second", "--keepsake", "--tag", "two")
    file = tmp_path / "journal.json"
    answer = program("export", str(file), "--format", "json")
    assert (answer.status, answer.out) == (0, f"Wrote the journal to {file}.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    other = Program(tmp_path / "other")
    answer = other("import", str(file))
    assert answer.out == "Took over 2 new and 0 changed, of 2 in the file.\n"
    assert other.wins() == program.wins()
    assert other("export", "-").out == file.read_text(encoding="utf-8")


def test_an_import_tells_scripts_what_it_did(program: Program, tmp_path: Path) -> None:
    program("add", "first")
    content = json.loads(program("export", "-").out)
    content["wins"].append({"uid": "not one"})
    (tmp_path / "file.json").write_text(json.dumps(content))
    other = Program(tmp_path / "other")
    expected = {
        "format": "json",
        "read": 2,
        "added": 1,
        "updated": 0,
        "already_there": 0,
        "skipped": [
            {"where": "wins[1].created_at", "why": "It is missing, or is not what belongs there."}
        ],
    }
    assert other("import", str(tmp_path / "file.json"), "--json").document == expected
    again = other("import", str(tmp_path / "file.json"), "--json").document
    assert again == expected | {"added": 0, "already_there": 1}


def test_a_dry_run_says_the_same_and_leaves_nothing(program: Program, tmp_path: Path) -> None:
    program("add", "first")
    program("export", str(tmp_path / "file.json"))
    other = Program(tmp_path / "other")
    answer = other("import", str(tmp_path / "file.json"), "--dry-run")
    assert answer.out == "Would take over 1 new and 0 changed, of 1 in the file.\n"
    assert not other.data_dir.exists()
    other("add", "own")
    other("import", str(tmp_path / "file.json"), "--dry-run")
    assert other.texts() == ["own"]


def test_what_was_skipped_is_said_line_by_line(program: Program, tmp_path: Path) -> None:
    content = {"format": "winsdesk", "version": 1, "wins": [5], "days": [{"day": "2026-02-30"}]}
    (tmp_path / "file.json").write_text(json.dumps(content))
    assert program("import", str(tmp_path / "file.json")).out.splitlines()[1:] == [
        "Skipped wins[0]: It is missing, or is not what belongs there.",
        "Skipped days[0].day: It is not a day in the calendar.",
    ]


def test_an_export_can_be_of_some_days_and_never_replaces_a_file(
    program: Program, tmp_path: Path
) -> None:
    program("add", "then", "--day", "2026-11-01")
    program("add", "now")
    some = json.loads(program("export", "-", "--from", "yesterday").out)
    assert [win["text"] for win in some["wins"]] == ["now"]
    (tmp_path / "mine").write_text("mine")
    answer = program("export", str(tmp_path / "mine"))
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert (tmp_path / "mine").read_text() == "mine"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Dear diary", "is not a journal that Winsdesk exported"),
        ('{"format": "winsdesk", "version": 99}', "A newer version of Winsdesk exported"),
        (None, "There is no file"),
    ],
)
def test_a_file_that_cannot_be_imported_is_refused_in_one_line(
    program: Program, tmp_path: Path, content: str | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "file.json").write_text(content)
    answer = program("import", str(tmp_path / "file.json"))
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert said in answer.err
    assert not program.data_dir.exists()


def test_a_demo_is_a_new_journal_and_touches_no_other(program: Program, tmp_path: Path) -> None:
    answer = program("demo")
    assert answer.status == 0
    assert answer.out.startswith(f"Wrote {len(program.wins())} invented wins on ")
    assert str(program.journal) in answer.out
    assert program("check").status == 0
    before = program.texts()
    refused = program("demo")
    assert (refused.status, refused.err.count("\n")) == (1, 1)
    assert program.texts() == before


def test_a_demo_can_be_put_into_a_file_or_a_folder(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert program("demo", str(folder)).status == 0
    assert program("demo", str(tmp_path / "new" / "some.db")).status == 0
    assert (folder / "journal.db").is_file()
    assert (tmp_path / "new" / "some.db").is_file()
    assert program("demo", str(folder)).status == 1
    assert not program.journal.exists()


@pytest.mark.logs_warnings
def test_a_demo_that_cannot_be_finished_leaves_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("winsdesk.services.demo.write_demo", fail)
    assert program("demo").status == 130
    assert list(program.data_dir.iterdir()) == []
