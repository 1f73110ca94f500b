"""What the terminal is told, so that it can do no harm there.

Journal text may hold anything a person pasted. Printed for people, its control characters are shown
and not obeyed; JSON keeps every character exactly.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

_UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_TAB = "    "


class Unprintable(Exception):  # noqa: N818 - the world failed
    """Standard output does not take what is printed, such as on a full disk."""


def visible(text: str) -> str:
    """Return a text as one line that is safe to print.

    Control characters, line ends, half characters and the marks that turn the reading direction of
    what follows are written as escapes; a tab as four spaces.
    """
    return _UNSAFE.sub(_escape, text.replace("\t", _TAB))


def lines_of(text: str) -> list[str]:
    """Return a text line by line, not yet safe to print; line ends at its very end are left out."""
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def say(line: str = "") -> None:
    """Print a line for people on standard output."""
    with _arriving():
        sys.stdout.write(line + "\n")


def complain(line: str) -> None:
    """Print a line for people on standard error."""
    sys.stderr.write(visible(line) + "\n")


def write_json(pieces: Iterable[str]) -> None:
    """Print the pieces of one JSON document, in UTF-8 whatever the locale."""
    with _arriving():
        sys.stdout.flush()
    for piece in pieces:
        with _arriving():
            sys.stdout.buffer.write(piece.encode())
    with _arriving():
        sys.stdout.buffer.flush()


def prepare() -> None:
    """Let standard output show what it can, and escape what its encoding has no sign for."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")


def flush() -> None:
    """See that everything printed has arrived."""
    with _arriving():
        sys.stdout.flush()


def abandon() -> None:
    """Forget what is not printed yet, so that the interpreter does not try again at its end."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def colourful() -> bool:
    """Whether standard output is a terminal that wants colours (https://no-color.org)."""
    return (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "") not in ("", "dumb")
    )


def can_print(text: str) -> bool:
    """Whether standard output has signs for all of a text."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def painted(text: str, *codes: int) -> str:
    """Return a text with the ANSI styles of ``codes`` on it (1 bold, 2 faint)."""
    return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m"


def counted(number: int, what: str) -> str:
    """Return a number with what it counts: 1 win, 1,204 wins."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


@contextmanager
def _arriving() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unprintable(error.strerror or "unknown reason") from None


def _escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    if match.group() == "\n":
        return "\\n"
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
