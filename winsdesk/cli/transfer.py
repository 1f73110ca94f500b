"""``winsdesk export`` and ``winsdesk import``: the whole journal in one readable file."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk import words
from winsdesk.cli import dates
from winsdesk.cli.options import add_command, add_json, add_span, path
from winsdesk.cli.output import say, visible, write_json
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.services.merge_plan import Plan
    from winsdesk.services.transfer import Document

_EXPORT = """\
The file holds everything: wins, the trash too, ratings, notes, tags, words of days, unfinished
lines, kinds, goals, practices, your own words, reminders. It is not encrypted, and readable by you
alone. With --from or --to it holds wins, words of days and kinds. With - it is printed instead.
"""
_IMPORT = """\
What is here already is not added twice, and of a win that is here in another version the later
one is kept. A record that cannot be read is skipped and named; all others come in, or none.

With --json it prints {"format", "read", "added", "updated", "already_there",
"skipped": [{"where", "why"}]}, counting all but kinds and unfinished lines.
"""
_FORMATS = ("json",)


def register(commands: Commands) -> None:
    """Add the two commands."""
    export = add_command(commands, "export", "Write the journal as a readable file", write, _EXPORT)
    export.add_argument("file", metavar="PATH", type=path, help="a file that does not exist yet")
    export.add_argument("--format", choices=_FORMATS, default="json", help="the form of the file")
    add_span(export)
    merge = add_command(commands, "import", "Take over an exported journal", take_over, _IMPORT)
    merge.add_argument("file", metavar="PATH", type=path, help="the file")
    merge.add_argument("--format", choices=_FORMATS, default="json", help="the form of the file")
    merge.add_argument("--dry-run", action="store_true", help="say what would come in, no more")
    add_json(merge)


def write(args: Namespace, session: Session) -> int:
    """Write the file and say where."""
    from winsdesk.services import transfer

    first, last = dates.read_span(args.first, args.last, session.today())
    printed = str(args.file) == "-"
    with session.reading() as journal, journal.store.snapshot():
        pieces = transfer.export(journal.store, first, last)
        if printed:
            write_json(pieces)
        else:
            transfer.write(pieces, args.file)
    if not printed:
        say(f"Wrote the journal to {visible(str(args.file))}.")
    return DONE


def take_over(args: Namespace, session: Session) -> int:
    """Take the file over and say what came in."""
    from winsdesk.services.transfer import read

    document = read(args.file)
    plan = _planned(document, session) if args.dry_run else _taken_over(document, session)
    if args.json:
        write_json([json.dumps(_report(plan), ensure_ascii=False) + "\n"])
    else:
        _print_report(plan, dry_run=args.dry_run)
    return DONE


def _planned(document: Document, session: Session) -> Plan:
    from winsdesk.services.merge_plan import NOTHING_HERE, Here
    from winsdesk.services.merging import plan

    with session.reading_if_any() as journal:
        return plan(document, NOTHING_HERE if journal is None else Here.of(journal.store))


def _taken_over(document: Document, session: Session) -> Plan:
    from winsdesk.services.merge_plan import Here
    from winsdesk.services.merging import carry_out, plan

    with session.writing() as journal, journal.store.unit() as unit:
        planned = plan(document, Here.of(journal.store))
        carry_out(planned, journal.store, session.clock.now())
        unit.commit()
    return planned


def _report(plan: Plan) -> dict[str, object]:
    return {
        "format": "json",
        "read": plan.read,
        "added": plan.added,
        "updated": plan.updated,
        "already_there": plan.already_there,
        "skipped": [
            {"where": skipped.where, "why": words.SKIPPED[skipped.why]} for skipped in plan.skipped
        ],
    }


def _print_report(plan: Plan, *, dry_run: bool) -> None:
    taken = "Would take over" if dry_run else "Took over"
    say(f"{taken} {plan.added:,} new and {plan.updated:,} changed, of {plan.read:,} in the file.")
    for skipped in plan.skipped:
        say(f"Skipped {visible(skipped.where)}: {words.SKIPPED[skipped.why]}")
