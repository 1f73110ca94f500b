"""``winsdesk sheet``: a month as a printable page."""

from __future__ import annotations

import re
from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk.cli.options import add_command, path
from winsdesk.cli.output import say, visible
from winsdesk.cli.refusal import DONE, WRONG_USAGE, Refusal

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.services.sheets import Sheet

_MORE = """\
The page holds the month's calendar, what the month was made of, what was hardest and done
anyway, the keepsakes (all wins in a month without any), and lines to write on. A file of
that name is replaced.
"""
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_PAPERS = ("a4", "letter")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "sheet", "Write a month's reflection sheet as PDF", run, _MORE)
    parser.add_argument("month", metavar="YYYY-MM", help="the month")
    parser.add_argument("file", metavar="FILE.pdf", type=path, help="where to write it")
    parser.add_argument("--paper", choices=_PAPERS, help="the paper (the usual one where you are)")
    parser.add_argument("--all", action="store_true", help="list every win, not keepsakes alone")


def run(args: Namespace, session: Session) -> int:
    """Write the sheet and say where."""
    year, month = _read_month(args.month)
    sheet = _sheet(year, month, every_win=args.all, session=session)

    from winsdesk.ui.calendar.dates import write_dates
    from winsdesk.ui.offscreen import drawing_application
    from winsdesk.ui.reflection.output import write_pdf
    from winsdesk.ui.reflection.paper import Paper, usual_paper

    application = drawing_application()
    write_dates(session.settings.date_order)
    chosen = args.paper or session.settings.paper
    write_pdf(sheet, args.file, Paper(chosen) if chosen else usual_paper())
    del application
    say(f"Wrote the sheet of {args.month} to {visible(str(args.file))}.")
    return DONE


def _sheet(year: int, month: int, *, every_win: bool, session: Session) -> Sheet:
    from winsdesk.services.sheets import Which, month_sheet

    with session.reading() as journal:
        return month_sheet(
            journal.store,
            year,
            month,
            which=Which.ALL if every_win else Which.KEEPSAKES,
            first_weekday=session.first_weekday(),
            today=session.today(),
        )


def _read_month(text: str) -> tuple[int, int]:
    from winsdesk.domain.day import parse_day
    from winsdesk.domain.errors import Code, Trouble

    try:
        if not _MONTH.fullmatch(text):
            raise Trouble(Code.NOT_A_DATE, text)
        first = parse_day(f"{text}-01")
    except Trouble:
        raise Refusal(
            f"{visible(text)} is not a month from 1900 to 2200. Nothing was written; give year and "
            "month, like 2026-02.",
            WRONG_USAGE,
        ) from None
    return first.year, first.month
