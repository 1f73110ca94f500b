"""A passphrase is asked for on the real terminal, and never shown there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")

SECRET = "a quiet mörning"
PROGRAM = [sys.executable, "-m", "winsdesk"]


def on_a_terminal(data: Path, *args: str, answers: tuple[str, ...] = (), given: str = "") -> str:
    """Run a command with a terminal of its own; returns all that was to be seen there.

    Args:
        data: The data folder.
        args: What is typed after ``winsdesk``.
        answers: What is typed at each question.
        given: What comes by standard input in the place of the terminal, if anything.
    """
    import pty

    source = data.parent / "given.txt"
    source.write_text(given, encoding="utf-8")
    child, terminal = pty.fork()
    if child == 0:
        if given:
            os.dup2(os.open(source, os.O_RDONLY), 0)
        os.execv(sys.executable, [*PROGRAM, "--data-dir", str(data), *args])
    left, seen = list(answers), b""
    while chunk := read(terminal):
        seen += chunk
        if seen.endswith(b": ") and left:
            os.write(terminal, left.pop(0).encode() + b"\n")
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    assert left == []
    return f"{os.waitstatus_to_exitcode(status)} {seen.decode()}".replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Read what a terminal shows; nothing when the program has ended."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_it_is_asked_for_and_not_shown(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert on_a_terminal(data, "add", "walked").startswith("0 Kept")
    seen = on_a_terminal(data, "encrypt", answers=(SECRET, SECRET))
    assert seen == (
        "0 New passphrase: \nThe same once more: \n"
        "The journal is locked. From now on it takes your passphrase to open it.\n"
    )
    seen = on_a_terminal(data, "search", "walked", answers=(SECRET,))
    assert "walked" in seen
    assert "quiet" not in seen
    seen = on_a_terminal(data, "search", "walked", answers=("another",))
    assert seen.startswith("1 Passphrase of the journal: \nThat passphrase does not open it.")
    seen = on_a_terminal(data, "add", "-", answers=(SECRET,), given="piped in\n")
    assert seen.startswith("0 Passphrase of the journal: \nKept")


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    data = tmp_path / "data"
    on_a_terminal(data, "add", "walked")
    on_a_terminal(data, "encrypt", answers=(SECRET, SECRET))
    ran = subprocess.run(
        [*PROGRAM, "--data-dir", str(data), "list"],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, start_new_session=True,
        check=False, timeout=30,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert "--passphrase-file FILE" in ran.stderr
