"""What can be typed after ``winsdesk``."""

from __future__ import annotations

import argparse

from winsdesk import __version__
from winsdesk.cli import (
    adding,
    checking,
    copies,
    demo,
    goal,
    heatmap,
    listing,
    locking,
    practice,
    prompt,
    remind,
    selftest,
    sheet,
    transfer,
)
from winsdesk.cli.options import Parser, add_common

_ABOUT = """\
A private journal of small wins. Without a command, its window opens.
Everything stays on this computer.
"""

_MORE = """\
DATE is YYYY-MM-DD, today or yesterday; a day ends at the hour in your settings.
Exit status: 0 done, 1 could not (one line says why), 2 wrong usage.
`winsdesk COMMAND --help` says more about a command.
"""

_FAMILIES = (
    adding, listing, heatmap, goal, practice, prompt, remind, sheet, transfer, copies, checking,
    locking, demo, selftest,
)  # fmt: skip


def build() -> Parser:
    """Return the parser; what it parses holds the common options and, after a command, ``run``."""
    parser = Parser(
        prog="winsdesk",
        description=_ABOUT,
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"winsdesk {__version__}")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--background",
        action="store_true",
        help="start in the tray; without one, the window opens",
    )
    how.add_argument(
        "--new-win",
        dest="wish",
        action="store_const",
        const="new-win",
        help="open the window on today, ready for a win",
    )
    how.add_argument(
        "--month",
        dest="wish",
        action="store_const",
        const="month",
        help="open the window with this month's page",
    )
    add_common(parser)
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for family in _FAMILIES:
        family.register(commands)
    return parser
