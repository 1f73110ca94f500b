"""The manual page, written from the program's own help so that it cannot say anything else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from installers import command_line
from installers.command_line import Command, Option
from installers.tree import VERSION, moment
from winsdesk.paths import places


def page() -> str:
    """Return `winsdesk(1)` in the language of man."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    program, day = command_line.program(), time.strftime("%Y-%m-%d", time.gmtime(moment()))
    yield f'.TH WINSDESK 1 "{day}" "winsdesk {VERSION}" "User Commands"'
    yield ".SH NAME\nwinsdesk \\- a private journal of small wins"
    yield f".SH SYNOPSIS\n.nf\n{_plain(program.usage)}\n.fi"
    yield f".SH DESCRIPTION\n.nf\n{_plain(program.more.strip())}\n.fi"
    yield ".SH OPTIONS"
    yield from map(_option, program.options)
    yield ".SH COMMANDS"
    for command in command_line.commands():
        yield from _command(command)
    yield ".SH FILES"
    for file, about in _files():
        yield f".TP\n.I {_plain(file)}\n{_plain(about)}"


def _command(command: Command) -> Iterator[str]:
    yield f".SS {_plain(command.name)}\n{_plain(command.about)}."
    yield f".PP\n.RS\n.nf\n{_plain(command.usage)}\n.fi\n.RE"
    if command.more:
        yield f".PP\n.nf\n{_plain(command.more)}\n.fi"
    for option in command.options:
        if "--help" not in option.names:
            yield _option(option)


def _option(option: Option) -> str:
    head = ", ".join(option.names)
    if option.value:
        value = "|".join(option.choices) if option.choices and head else option.value
        head = f"{head} {value}".strip()
    return f".TP\n.B {_plain(head)}\n{_plain(option.about)}"


def _files() -> Iterator[tuple[str, str]]:
    """Yield where things lie for a person who has moved nothing."""
    here, home = places(), str(Path.home())
    for path, about in (
        (here.journal, "The journal. Removing the program leaves it where it is."),
        (here.backups, "Copies that the program makes by itself."),
        (here.settings_file, "The settings; nothing of the journal."),
        (here.logs, "What went wrong, if anything did, without a word of the journal."),
    ):
        yield str(path).replace(home, "~", 1), about


def _plain(text: str) -> str:
    """Return a text that man shows as it is."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)
