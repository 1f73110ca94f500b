"""The command line: every command, and the door to the window.

Each command imports what it needs when it runs, so that ``--help`` costs next to nothing and no
command waits for Qt, or for the database, that does not use it. When nothing was asked for, not
even the commands are looked at: the window opens.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from winsdesk.services.ports import Clock


def main(argv: Sequence[str] | None = None, clock: Clock | None = None) -> int:
    """Do what the command line asks and return the exit status.

    Args:
        argv: What was typed after ``winsdesk``; the process's own arguments when not given.
        clock: Tells the time; the system's when not given.
    """
    asked = sys.argv[1:] if argv is None else argv
    try:
        if not asked:
            from winsdesk.cli.window import open_it

            return open_it()
        from winsdesk.cli.commands import carry_out

        return carry_out(asked, clock, process_ends=argv is None)
    except KeyboardInterrupt:
        from winsdesk.cli.refusal import INTERRUPTED

        return INTERRUPTED
