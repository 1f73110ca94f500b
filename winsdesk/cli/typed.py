"""A text as it was typed: on the command line, or on standard input."""

from __future__ import annotations

import os
import sys

from winsdesk.cli.output import complain

FROM_INPUT = "-"


def typed(text: str) -> str:
    """Return a text, or for ``-`` what is piped in, or typed until the end of input.

    The one line end at the very end of the input, which echo and editors add, is left out.

    Raises:
        Trouble: ``TEXT_EMPTY``, ``TEXT_TOO_LONG``, ``TEXT_UNKEEPABLE``, the last also when the
            input is not UTF-8.
    """
    from winsdesk.domain.text import said

    return said(_standard_input() if text == FROM_INPUT else text)


def _standard_input() -> str:
    from winsdesk.domain.errors import Code, Trouble
    from winsdesk.domain.text import LONGEST_TEXT

    if sys.stdin.isatty():
        complain("Write it here; Ctrl+D on a line of its own keeps it, Ctrl+C does not.")
    line_end = os.linesep.encode()
    data = sys.stdin.buffer.read(LONGEST_TEXT + len(line_end) + 1)
    try:
        return data.removesuffix(line_end).decode()
    except UnicodeDecodeError:
        # The end of what was read may stand within a character.
        too_long = len(data) > LONGEST_TEXT + len(line_end)
        raise Trouble(Code.TEXT_TOO_LONG if too_long else Code.TEXT_UNKEEPABLE) from None
