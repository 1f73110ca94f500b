"""The command line: every command, and the door to the window.

Each command imports what it needs when it runs, so that ``--help`` costs next to nothing and no
command waits for Qt, or for the database, that does not use it. When nothing was asked for, not
even the commands are looked at: the window opens.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.cli import output
from winsdesk.cli.refusal import (
    COULD_NOT,
    DONE,
    INTERRUPTED,
    READER_GONE,
    WRONG_USAGE,
    Refusal,
    sentence_of,
    status_of,
)
from winsdesk.domain.errors import Trouble
from winsdesk.paths import ResourceNotFoundError

if TYPE_CHECKING:
    from argparse import Namespace

    from winsdesk.services.ports import Clock


def main(argv: Sequence[str] | None = None, clock: Clock | None = None) -> int:
    """Do what the command line asks and return the exit status.

    Args:
        argv: What was typed after ``winsdesk``; the process's own arguments when not given.
        clock: Tells the time; the system's when not given.
    """
    output.prepare()
    try:
        status = _done(argv, clock)
        output.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
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


def _done(argv: Sequence[str] | None, clock: Clock | None) -> int:
    if not (sys.argv[1:] if argv is None else argv):
        return _window(None, background=False)
    from winsdesk.cli import parser

    try:
        args = parser.build().parse_args(argv)
    except SystemExit as end:  # help, version, or wrong usage: all is said
        return end.code if isinstance(end.code, int) else DONE
    if args.run is None and args.passphrase_file is not None:
        output.complain("--passphrase-file goes with a command; the window asks. Nothing was done.")
        return WRONG_USAGE
    if args.run is None:
        return _window(args.data_dir, background=args.background, wish=args.wish)
    if args.background or args.wish:
        asked = "--background" if args.background else f"--{args.wish}"
        output.complain(f"{asked} goes with no command. Nothing was done.")
        return WRONG_USAGE
    with _without_collecting(process_ends=argv is None):
        return _command_done(args, clock)


def _window(data_dir: Path | None, *, background: bool, wish: str | None = None) -> int:
    if not _has_display():
        output.complain(
            "There is no display here to open the window on. Your journal is not touched, and the "
            "commands work without one: winsdesk --help lists them."
        )
        return COULD_NOT
    from winsdesk.ui.start import open_window
    from winsdesk.ui.wishes import Wish

    return open_window(data_dir, background=background, wish=Wish(wish or Wish.COME))


def _has_display() -> bool:
    """Whether there is where to show a window; where there is not, Qt would end the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


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
        output.complain(sentence_of(trouble))
        return status_of(trouble)
    except ResourceNotFoundError as missing:
        output.complain(str(missing))
        return COULD_NOT
    except (BrokenPipeError, output.Unprintable):
        raise
    except Exception as bug:
        output.complain(_noted(bug, session.places.logs))
        return COULD_NOT


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
