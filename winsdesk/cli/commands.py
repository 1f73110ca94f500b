"""Doing what the command line asks for, and saying in one sentence when that cannot be done."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.cli import output, window
from winsdesk.cli.refusal import (
    COULD_NOT,
    DONE,
    READER_GONE,
    WRONG_USAGE,
    Refusal,
    sentence_of,
    status_of,
)
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import ResourceNotFoundError

if TYPE_CHECKING:
    from argparse import Namespace

    from winsdesk.services.ports import Clock


def carry_out(argv: Sequence[str], clock: Clock | None, *, process_ends: bool) -> int:
    """Do what was typed and return the exit status.

    Args:
        argv: What was typed after ``winsdesk``.
        clock: Tells the time; the system's when not given.
        process_ends: Whether the process is over then.
    """
    output.prepare()
    try:
        status = _done(argv, clock, process_ends=process_ends)
        output.flush()
    except BrokenPipeError:
        output.abandon()
        return READER_GONE
    except output.Unprintable as error:
        output.abandon()
        output.complain(
            f"The answer could not be printed ({error}). Your journal is safe; print it elsewhere."
        )
        return COULD_NOT
    return status


def _done(argv: Sequence[str], clock: Clock | None, *, process_ends: bool) -> int:
    from winsdesk.cli import parser

    try:
        args = parser.build().parse_args(argv)
    except SystemExit as end:  # help, version, or wrong usage: all is said
        return end.code if isinstance(end.code, int) else DONE
    if args.run is None and args.passphrase_file is not None:
        output.complain("--passphrase-file goes with a command; the window asks. Nothing was done.")
        return WRONG_USAGE
    if args.run is None:
        return window.open_it(args.data_dir, background=args.background, wish=args.wish)
    if args.background or args.wish:
        asked = "--background" if args.background else f"--{args.wish}"
        output.complain(f"{asked} goes with no command. Nothing was done.")
        return WRONG_USAGE
    with _without_collecting(process_ends=process_ends):
        return _command_done(args, clock)


@contextmanager
def _without_collecting(*, process_ends: bool) -> Iterator[None]:
    """Spare a command the search for garbage: it is over before that could pay.

    Looking through everything that is imported, while it is imported and once more at the end,
    costs a fifth of a short command.
    """
    gc.disable()
    try:
        yield
    finally:
        if process_ends:
            gc.freeze()
        else:
            gc.enable()


def _command_done(args: Namespace, clock: Clock | None) -> int:
    from winsdesk.cli.session import Session
    from winsdesk.services.clock import WallClock

    session = Session.of(args.data_dir, clock or WallClock(), args.passphrase_file)
    try:
        return int(args.run(args, session))
    except Refusal as refusal:
        output.complain(refusal.sentence)
        return refusal.status
    except Trouble as trouble:
        return _told(trouble)
    except PermissionError as barred:  # a folder that may not even be looked into
        return _told(Trouble(Code.FILE_UNREADABLE, str(barred.filename)))
    except ResourceNotFoundError as missing:
        output.complain(str(missing))
        return COULD_NOT
    except (BrokenPipeError, output.Unprintable):
        raise
    except Exception as bug:
        output.complain(_noted(bug, session.places.logs))
        return COULD_NOT


def _told(trouble: Trouble) -> int:
    """Say what the world did, and return the exit status."""
    output.complain(sentence_of(trouble))
    return status_of(trouble)


def _noted(bug: Exception, logs: Path) -> str:
    """Write down where we failed, and return what to say about it."""
    import logging

    from winsdesk import log

    try:
        with log.begin(logs):
            logging.getLogger(__name__).error("a command failed", exc_info=bug)
        where = f"{logs / log.LOG_FILE} says where, without a word of your journal"
    except OSError:
        where = f"it was a {type(bug).__name__}"
    return (
        "Something went wrong in Winsdesk itself. What was kept before is safe, and nothing was "
        f"half written; {where}."
    )
