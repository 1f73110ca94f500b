"""Asking for a passphrase: in a file that was named, else on the terminal, unseen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from winsdesk.cli.refusal import Refusal
from winsdesk.domain.errors import Code, Trouble

_LONGEST_FIRST_LINE = 64 * 1024
"""Bytes; more than anybody remembers."""


def passphrase(file: Path | None, question: str) -> str:
    """Return a passphrase that exists.

    Args:
        file: The file that was named, whose first line it is; ``None`` asks.
        question: What is asked, without a colon.

    Raises:
        Trouble: ``PASSPHRASE_EMPTY``; ``FILE_MISSING``, ``FILE_UNREADABLE`` about the file.
        Refusal: when there is neither a file nor a terminal.
    """
    said = _first_line(file) if file is not None else _asked(question, "--passphrase-file")
    return _demand_some(said)


def new_passphrase(file: Path | None, option: str) -> str:
    """Return a new passphrase; on the terminal it is asked for twice.

    Args:
        file: The file that was named, whose first line it is; ``None`` asks.
        option: The option that names such a file.

    Raises:
        Trouble: as :func:`passphrase`.
        Refusal: as :func:`passphrase`; also when it was not the same both times.
    """
    if file is not None:
        return _demand_some(_first_line(file))
    said = _demand_some(_asked("New passphrase", option))
    if _asked("The same once more", option) != said:
        raise Refusal(
            "The two were not the same, so nothing was changed. Try again, without hurry."
        )
    return said


def _demand_some(said: str) -> str:
    if not said:
        raise Trouble(Code.PASSPHRASE_EMPTY)
    return said


def _first_line(file: Path) -> str:
    if not file.exists():
        raise Trouble(Code.FILE_MISSING, str(file))
    try:
        with file.open("rb") as stream:
            line = stream.readline(_LONGEST_FIRST_LINE)
        return line.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise Trouble(Code.FILE_UNREADABLE, str(file)) from None


def _asked(question: str, option: str) -> str:
    from getpass import getpass

    if not _has_terminal():
        raise Refusal(
            "A passphrase is needed, and there is no terminal to ask for it on. Nothing was "
            f"changed; name a file that holds it, with {option} FILE."
        )
    try:
        return getpass(f"{question}: ")
    except EOFError:
        raise Refusal("No passphrase was given. Nothing was changed.") from None


def _has_terminal() -> bool:
    """Whether a person can be asked, also when standard input comes from elsewhere."""
    if sys.platform == "win32":
        return sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
