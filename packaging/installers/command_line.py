"""What can be typed after `winsdesk`, read from the program's own parser as plain values."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from winsdesk.cli import parser


@dataclass(frozen=True, slots=True)
class Option:
    """An option, or an argument without a name of its own.

    Attributes:
        names: As typed, such as ``--day``; empty for an argument.
        value: What stands for its value in the help; empty when it takes none.
        choices: The values there are, where they are few.
        about: What it is for.
        is_file: Whether its value is a file or folder.
    """

    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    about: str
    is_file: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or the program itself.

    Attributes:
        name: As typed.
        about: What it does, in one line.
        usage: How it is called, in one line.
        more: Everything else that its help says of it.
        options: What it takes.
    """

    name: str
    about: str
    usage: str
    more: str
    options: tuple[Option, ...]


def program() -> Command:
    """Return the program itself with the options that go without a command."""
    built = parser.build()
    more = f"{built.description or ''}\n{built.epilog or ''}"
    return Command("winsdesk", "", _usage(built), more, tuple(_options(built)))


def commands() -> list[Command]:
    """Return every command in the order of the help."""
    family = _family(parser.build())
    abouts = {choice.dest: choice.help or "" for choice in family._choices_actions}
    return [
        Command(name, abouts[name], _usage(each), _more(each), tuple(_options(each)))
        for name, each in family.choices.items()
    ]


def _family(built: argparse.ArgumentParser) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    return next(each for each in built._actions if isinstance(each, argparse._SubParsersAction))


def _usage(built: argparse.ArgumentParser) -> str:
    return " ".join(built.format_usage().removeprefix("usage:").split())


def _more(built: argparse.ArgumentParser) -> str:
    """Return a command's description without its first line, which says what is said already."""
    return (built.description or "").partition("\n")[2].strip()


def _options(built: argparse.ArgumentParser) -> Iterator[Option]:
    for action in built._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        takes_none = action.option_strings and action.nargs == 0
        value = action.metavar or action.dest.upper()
        yield Option(
            tuple(action.option_strings),
            "" if takes_none else str(value),
            tuple(map(str, action.choices or ())),
            action.help or "",
            getattr(action.type, "__name__", "") == "path",
        )
