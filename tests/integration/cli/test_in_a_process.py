"""The real program, in a process of its own: what only a process can show."""

import ctypes
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and signals of POSIX")

PROGRAM = [sys.executable, "-m", "winsdesk", "--data-dir"]
Run = subprocess.CompletedProcess[bytes]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def winsdesk(
    data: Path,
    *args: str | bytes,
    limit: Callable[[], None] | None = None,
    given: bytes | None = None,
) -> Run:
    return subprocess.run(
        [*PROGRAM, str(data), *args],
        capture_output=True,
        check=False,
        preexec_fn=limit,
        input=given,
    )


def refused(run: Run, said: str, status: int = 1) -> None:
    assert run.returncode == status
    assert run.stdout == b""
    assert run.stderr.count(b"\n") == 1
    assert said in run.stderr.decode()


def wins(data: Path) -> list[str]:
    return [win["text"] for win in json.loads(winsdesk(data, "list", "--json").stdout)["wins"]]


def test_a_win_that_is_added_is_found_in_every_way(data: Path, tmp_path: Path) -> None:
    assert winsdesk(data, "add", "walked to the corner 少し", "--effort", "8").returncode == 0
    assert winsdesk(data, "add", "-", given=b"out of the history\n").returncode == 0
    assert wins(data) == ["walked to the corner 少し", "out of the history"]
    assert "walked to the corner 少し" in winsdesk(data, "search", "corner").stdout.decode()
    assert "2 wins on 1 day." in winsdesk(data, "calendar").stdout.decode()
    assert winsdesk(data, "check").returncode == 0


def test_a_month_becomes_a_pdf_where_there_is_no_display(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    winsdesk(data, "add", "told the truth", "--day", "2026-02-28")
    run = winsdesk(data, "sheet", "2026-02", str(tmp_path / "sheet.pdf"), "--paper", "letter")
    assert (run.returncode, run.stderr) == (0, b"")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    run = winsdesk(data, "sheet", "2026-13", str(tmp_path / "other.pdf"))
    refused(run, "2026-13 is not a month", status=2)
    assert not (tmp_path / "other.pdf").exists()


@pytest.mark.parametrize(
    "args",
    [("add", "x"), ("list",), ("search", "x"), ("calendar",), ("check",), ("demo",)],
)
def test_a_data_folder_that_cannot_be_one_is_refused(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "file").write_text("mine")
    run = winsdesk(tmp_path / "file" / "data", *args)
    assert (run.returncode, run.stdout, run.stderr.count(b"\n")) == (1, b"", 1)
    assert b"file/data" in run.stderr
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("args", [("add", "x"), ("list",), ("search", "x"), ("check",)])
def test_a_file_that_is_no_journal_is_refused_and_left(data: Path, args: tuple[str, ...]) -> None:
    data.mkdir()
    journal = data / "journal.db"
    journal.write_bytes(b"these are not the pages of a database " * 300)
    before = journal.read_bytes()
    refused(winsdesk(data, *args), "is not a Winsdesk journal")
    assert journal.read_bytes() == before
    assert [each.name for each in data.iterdir()] == ["journal.db"]


@pytest.mark.parametrize("args", [("add", "x"), ("list",), ("check",)])
def test_a_journal_of_a_newer_version_is_refused_and_left(
    data: Path, args: tuple[str, ...]
) -> None:
    winsdesk(data, "add", "kept")
    journal = data / "journal.db"
    with sqlite3.connect(journal) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = journal.read_bytes()
    refused(winsdesk(data, *args), "A newer version of Winsdesk wrote")
    assert journal.read_bytes() == before


def test_on_a_full_disk_nothing_is_half_kept(data: Path, tmp_path: Path) -> None:
    winsdesk(data, "add", "kept before")

    full = _no_file_above(300_000)
    refused(winsdesk(data, "add", "-", limit=full, given=b"x" * 900_000), "no room left")
    assert wins(data) == ["kept before"]
    assert winsdesk(data, "check").returncode == 0
    winsdesk(data, "add", "-", given=b"x" * 900_000)
    for args in (("export", str(tmp_path / "e.json")), ("backup", str(tmp_path / "b.db"))):
        refused(winsdesk(data, *args, limit=full), "no room left")
    refused(winsdesk(tmp_path / "new", "demo", limit=_no_file_above(150_000)), "no room left")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "new"]
    assert list((tmp_path / "new").iterdir()) == []


def test_a_text_above_one_megabyte_is_refused(data: Path) -> None:
    refused(winsdesk(data, "add", "-", given=b"x" * 1_000_001), "longer than one entry can hold")
    assert not data.exists()


def test_a_day_that_is_in_no_calendar_is_refused(data: Path) -> None:
    refused(winsdesk(data, "add", "x", "--day", "2026-02-30"), "is not a day", status=2)
    assert not data.exists()


def test_bytes_that_are_no_text_are_refused(data: Path) -> None:
    refused(winsdesk(data, "add", b"caf\xe9"), "a character that is not whole")
    assert not data.exists()


def test_without_a_locale_words_still_come_through(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    winsdesk(data, "add", "少し歩いた".encode())
    assert wins(data) == ["少し歩いた"]


def test_a_reader_that_goes_away_is_no_error_to_talk_about(data: Path) -> None:
    winsdesk(data, "demo")
    with subprocess.Popen(
        [*PROGRAM, str(data), "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (0, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("args", [("list",), ("list", "--json"), ("export", "-")])
def test_an_answer_that_cannot_be_printed_is_said(data: Path, args: tuple[str, ...]) -> None:
    winsdesk(data, "demo")
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, str(data), *args], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (run.returncode, run.stderr.count(b"\n")) == (1, 1)
    assert b"could not be printed" in run.stderr


def test_ctrl_c_while_typing_keeps_nothing(data: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, str(data), "add", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stderr is not None
        _wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 130
    assert not data.exists()


@pytest.fixture
def barred(data: Path) -> Iterator[Path]:
    """A data folder that nobody may even look into."""
    data.mkdir(mode=0)
    yield data
    data.chmod(0o700)


@pytest.mark.parametrize(
    "args", [("list",), ("add", "walked"), ("decrypt",), ("demo",), ("goal", "add", "Walk")]
)
def test_a_folder_that_may_not_be_entered_is_told_in_one_sentence(
    barred: Path, args: tuple[str, ...]
) -> None:
    refused(winsdesk(barred, *args, limit=_bound_by_permissions), str(barred))


def test_the_window_opens_all_the_same_where_the_folder_may_not_be_entered(
    barred: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with subprocess.Popen(
        [*PROGRAM, str(barred)], stderr=subprocess.PIPE, preexec_fn=_bound_by_permissions
    ) as window:
        try:
            with pytest.raises(subprocess.TimeoutExpired):
                window.wait(3)
        finally:
            window.terminate()
            said = window.communicate()[1]
    assert b"Traceback" not in said


def _bound_by_permissions() -> None:
    """Let the administrator's next program be bound by permissions like everybody's."""
    for may_all in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, may_all, 0, 0, 0)  # PR_CAPBSET_DROP


def _no_file_above(size: int) -> Callable[[], None]:
    """Return what makes a process meet a full disk: its files cannot grow above a size in bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _wait_until_it_reads(pid: int) -> None:
    """Wait until a process sleeps in a read of its standard input."""
    waiting = Path(f"/proc/{pid}/wchan")
    while "pipe_read" not in waiting.read_text():
        os.sched_yield()


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac always has a display")
@pytest.mark.parametrize("asked", [(), ("--background",), ("--new-win",)])
def test_without_a_display_the_window_is_refused_in_one_sentence(
    data: Path, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    refused(winsdesk(data, *asked), "There is no display here")
    assert not data.exists()
