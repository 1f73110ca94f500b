"""The parts that the parsers of all commands are made of."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from winsdesk.cli.output import visible
from winsdesk.cli.refusal import WRONG_USAGE

if TYPE_CHECKING:
    from winsdesk.cli.session import Session

    Commands = argparse._SubParsersAction["Parser"]

Run = Callable[[Namespace, "Session"], int]
HIGHEST_RATING = 10


class Parser(ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with the exit status for wrong usage."""
        self.exit(
            WRONG_USAGE,
            f"{self.prog}: {visible(message)}. Nothing was done; "
            f"`{self.prog} --help` says what it takes.\n",
        )


def add_command(commands: Commands, name: str, about: str, run: Run, more: str = "") -> Parser:
    """Add a command and return its parser.

    Args:
        commands: All commands.
        name: What is typed.
        about: What it does, in one line without a full stop.
        run: Does it and returns the exit status.
        more: Further lines for its own help.
    """
    parser = commands.add_parser(
        name,
        help=about,
        description=f"{about}.\n\n{more}".rstrip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_common(parser, default=argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def add_group(commands: Commands, name: str, about: str, more: str) -> Commands:
    """Add a command that has commands of its own, and return where they are added.

    Args:
        commands: All commands.
        name: What is typed.
        about: What they are for, in one line without a full stop.
        more: Further lines for its own help.
    """
    parser = commands.add_parser(
        name,
        help=about,
        description=f"{about}.\n\n{more}".rstrip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_common(parser, default=argparse.SUPPRESS)
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def add_common(parser: Parser, default: object = None) -> None:
    """Add the options that every command has."""
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        type=path,
        default=default,
        help="keep everything in this folder: journal, settings, logs, backups",
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=path,
        default=default,
        help="the first line of this file opens a locked journal; without it, you are asked",
    )


def add_json(parser: Parser) -> None:
    """Add the option for scripts."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def add_span(parser: Parser) -> None:
    """Add the two ends of a span of days, as typed."""
    parser.add_argument("--from", dest="first", metavar="DATE", help="the first day")
    parser.add_argument("--to", dest="last", metavar="DATE", help="the last day")


def add_choice(parser: Parser) -> None:
    """Add what narrows down which wins are meant."""
    add_span(parser)
    parser.add_argument("--kind", metavar="NAME", help="only wins of this kind")
    parser.add_argument("--tag", metavar="TAG", help="only wins with this tag")


def path(text: str) -> Path:
    """Read the path of a file or folder."""
    if not text:
        raise ArgumentTypeError("a file or folder needs a name")
    return Path(text)


def rating(text: str) -> int:
    """Read a rating from 0 to 10."""
    if text not in map(str, range(HIGHEST_RATING + 1)):
        raise ArgumentTypeError(f"{text} is not a rating from 0 to 10")
    return int(text)
