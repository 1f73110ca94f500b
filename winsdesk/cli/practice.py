"""``winsdesk practice``: small things done again and again, gently."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk.cli import dates, output
from winsdesk.cli.options import add_command, add_group, add_json
from winsdesk.cli.output import counted, say
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from datetime import date

    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.domain.practice import CheckIn, Pause, Practice
    from winsdesk.services.journal import Journal

_MORE = """\
They are made and changed in the window. NAME is the name or its beginning, the number that
`winsdesk practice list` shows, or a uid.

  winsdesk practice check "A walk"
  winsdesk practice check 2 --day yesterday --rest
"""
_LIST = """\
With --json it prints {"year", "practices": [...]}, each with the keys uid, number, name, cue,
weekdays (mon to sun; none for any day), kind, becomes_win, archived, paused, today (done, rest
or null), days and rest_days, the last two counted in this year.
"""
_CHECK = """\
A practice that becomes a win writes it. A day of rest counts as much as any. What the day
holds already is not written twice.
"""


def register(commands: Commands) -> None:
    """Add the command."""
    practice = add_group(commands, "practice", "See practices, and check them in", _MORE)
    add_json(add_command(practice, "list", "List practices", run_list, _LIST))
    check = add_command(practice, "check", "Check a practice in", run_check, _CHECK)
    check.add_argument("name", metavar="NAME", help="the practice")
    check.add_argument("--day", metavar="DATE", default="today", help="its day (today)")
    check.add_argument("--rest", action="store_true", help="the day is one of rest from it")


def run_list(args: Namespace, session: Session) -> int:
    """Print the practices."""
    with session.reading_if_any() as journal:
        if args.json:
            _print_json(journal, session.today())
        elif journal is None or all(each.archived for each in journal.practices.every()):
            say("There are no practices yet. They are made in the window.")
        else:
            _print(journal, session)
    return DONE


def run_check(args: Namespace, session: Session) -> int:
    """Check the practice in, and say on which day."""
    from winsdesk.cli.naming import Named, the_one

    day = dates.read_day(args.day, session.today())
    with session.changing() as journal:
        offered = [
            Named(str(number), practice.uid, practice.name)
            for number, practice in enumerate(_in_number(journal), start=1)
            if not practice.archived
        ]
        uid = the_one(args.name, offered, "practice", "winsdesk practice list").uid
        before = journal.practices.on(uid, day)
        if before is None or before.rest != args.rest:
            journal.practices.check_in(uid, day, rest=args.rest)
            said = "A day of rest" if args.rest else "Checked in"
        else:
            said = "It is a day of rest already" if args.rest else "It is checked in already"
    say(f"{said}: {dates.long_day(day)}.")
    return DONE


def _in_number(journal: Journal) -> tuple[Practice, ...]:
    """Return all practices in the order of their numbers: archived ones come last."""
    return tuple(sorted(journal.practices.every(), key=lambda practice: practice.archived))


def _print(journal: Journal, session: Session) -> None:
    for number, practice in enumerate(_in_number(journal), start=1):
        if practice.archived:
            continue
        name = output.visible(f"{number} {' '.join(practice.name.split())}")
        say(output.painted(name, 1) if output.colourful() else name)
        for line in _about(practice, journal, session):
            shown = "  " + output.visible(line)
            say(output.painted(shown, 2) if output.colourful() else shown)


def _about(practice: Practice, journal: Journal, session: Session) -> list[str]:
    """Return when a practice is for, and what was; of what was not, nothing is said."""
    from winsdesk.cli.weekdays import long_names

    today = session.today()
    days = long_names(practice.weekdays, session.first_weekday(), "any day")
    year = journal.practices.year(practice.uid, today.year)
    was = [counted(len(year.days), "time") + " this year"] if year.days else []
    was += [counted(len(year.rest), "day") + " of rest"] if year.rest else []
    state = _today(journal.practices.on(practice.uid, today))
    if state is not None:
        was.append("done today" if state == "done" else "today is a day of rest")
    pause = _pause(practice, journal, today)
    if pause is not None:
        was.append("paused" if pause.last is None else f"paused until {dates.long_day(pause.last)}")
    when = ", ".join(part for part in (" ".join(practice.cue.split()), days) if part)
    return [line for line in (when, ", ".join(was)) if line]


def _print_json(journal: Journal | None, today: date) -> None:
    practices = (
        []
        if journal is None
        else [
            _record(number, practice, journal, today)
            for number, practice in enumerate(_in_number(journal), start=1)
        ]
    )
    document = {"year": today.year, "practices": practices}
    output.write_json([json.dumps(document, ensure_ascii=False) + "\n"])


def _record(number: int, practice: Practice, journal: Journal, today: date) -> dict[str, object]:
    from winsdesk.cli.kinds import kind_names
    from winsdesk.cli.weekdays import short_names

    year = journal.practices.year(practice.uid, today.year)
    kinds = kind_names(journal.kinds.every())
    return {
        "uid": practice.uid,
        "number": str(number),
        "name": practice.name,
        "cue": practice.cue,
        "weekdays": short_names(practice.weekdays),
        "kind": kinds.get(practice.kind) if practice.kind else None,
        "becomes_win": practice.becomes_win,
        "archived": practice.archived,
        "paused": _pause(practice, journal, today) is not None,
        "today": _today(journal.practices.on(practice.uid, today)),
        "days": len(year.days),
        "rest_days": len(year.rest),
    }


def _today(check_in: CheckIn | None) -> str | None:
    if check_in is None:
        return None
    return "rest" if check_in.rest else "done"


def _pause(practice: Practice, journal: Journal, day: date) -> Pause | None:
    """Return the pause that holds a day."""
    return next((each for each in journal.practices.pauses(practice.uid) if each.holds(day)), None)
