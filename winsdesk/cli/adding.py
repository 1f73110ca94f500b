"""``winsdesk add``: keep a win."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk.cli import dates
from winsdesk.cli.kinds import kind_called
from winsdesk.cli.options import add_command, rating
from winsdesk.cli.output import say
from winsdesk.cli.refusal import DONE
from winsdesk.cli.typed import typed

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session

_MORE = """\
TEXT is kept exactly as it is; #words in it become tags. With - it is read from standard
input, as UTF-8, so that it stays out of the shell's history. The one line end at the very
end of the input, which echo and editors add, is not part of the text.

  winsdesk add "Said no to the extra shift" --kind boundary --effort 8
  winsdesk add - < note.txt
  winsdesk add -- "- a text that begins with a dash"
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "add", "Keep a win", run, _MORE)
    parser.add_argument("text", metavar="TEXT|-", help="what you did; - reads it from the input")
    parser.add_argument("--day", metavar="DATE", default="today", help="its day (today)")
    parser.add_argument("--kind", metavar="NAME", help="what kind of win it is")
    parser.add_argument("--effort", metavar="0-10", type=rating, help="how hard it was")
    parser.add_argument("--mastery", metavar="0-10", type=rating, help="the accomplishment in it")
    parser.add_argument("--pleasure", metavar="0-10", type=rating, help="how pleasant it was")
    parser.add_argument("--note", metavar="TEXT", default="", help="why it mattered")
    parser.add_argument(
        "--tag", metavar="TAG", action="append", default=[],
        help="several are set apart by commas, or by repeating it",
    )  # fmt: skip
    parser.add_argument("--keepsake", action="store_true", help="mark it, to find it again")


def run(args: Namespace, session: Session) -> int:
    """Keep the win and say on which day."""
    from winsdesk.domain.text import keepable
    from winsdesk.domain.win import Ratings

    day = dates.read_day(args.day, session.today())
    text = typed(args.text)
    for each in (args.note, *args.tag):
        keepable(each)
    with session.writing() as journal:
        journal.wins.keep(
            day,
            text,
            kind=kind_called(args.kind, journal.kinds.every()).uid if args.kind else None,
            ratings=Ratings(args.effort, args.mastery, args.pleasure),
            note=args.note,
            tags=[tag for tags in args.tag for each in tags.split(",") if (tag := each.strip())],
            keepsake=args.keepsake,
        )
    say(f"Kept on {dates.long_day(day)}.")
    return DONE
