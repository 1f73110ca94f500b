"""``winsdesk demo``: a year of invented wins, to look around in."""

from __future__ import annotations

import os
from argparse import Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.cli.options import add_command, path
from winsdesk.cli.output import counted, say, visible
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.services.demo import Year

_MORE = """\
Nothing of it is real. A journal that exists is never touched: PATH is a new file, or a folder
in which there is no journal yet; without it, the data folder must hold none.

  winsdesk --data-dir ~/demo demo       writes it
  winsdesk --data-dir ~/demo            opens it
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "demo", "Write a year of invented wins", run, _MORE)
    parser.add_argument("path", metavar="PATH", nargs="?", type=path, help="the new journal")


def run(args: Namespace, session: Session) -> int:
    """Write the year and say where."""
    from winsdesk.paths import resource
    from winsdesk.services.demo import invented_year, read_material

    target = _target(args.path, session)
    material = read_material(resource("demo", "wins.json").read_text(encoding="utf-8"))
    year = invented_year(material, session.today(), session.clock.now())
    _write(year, target)
    living = [win for win in year.wins if win.living]
    days = len({win.day for win in living})
    kept = f"{counted(len(living), 'invented win')} on {counted(days, 'day')}"
    say(f"Wrote {kept} to {visible(str(target))}.")
    return DONE


def _target(asked: Path | None, session: Session) -> Path:
    """Return the file to write.

    Raises:
        Trouble: ``FILE_EXISTS``.
    """
    from winsdesk.domain.errors import Code, Trouble

    target = session.journal_file if asked is None else asked
    if target.is_dir():
        target /= session.places.journal.name
    if os.path.lexists(target):
        raise Trouble(Code.FILE_EXISTS, str(target))
    return target


def _write(year: Year, target: Path) -> None:
    from winsdesk.bootstrap import open_journal
    from winsdesk.services.demo import write_demo

    try:
        journal = open_journal(target)
        try:
            write_demo(journal.store, year)
        finally:
            journal.close()
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                target.with_name(target.name + ending).unlink()
        raise
