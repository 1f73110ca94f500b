"""``winsdesk remind``: gentle reminders, which the open window delivers."""

from __future__ import annotations

import json
import re
from argparse import ArgumentTypeError, Namespace
from datetime import time
from typing import TYPE_CHECKING

from winsdesk.cli import output
from winsdesk.cli.options import add_command, add_group, add_json
from winsdesk.cli.output import say
from winsdesk.cli.refusal import DONE, WRONG_USAGE, Refusal
from winsdesk.cli.typed import typed
from winsdesk.cli.weekdays import weekdays

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.domain.reminder import Reminder

_MORE = """\
A reminder comes while Winsdesk is running, in its window or in the tray, and not within the
quiet hours of the settings.

  winsdesk remind add 21:00 "A cup of tea, and one line"
  winsdesk remind add 08:30 --on mon,wed,fri --prompt
  winsdesk remind remove 2
"""
_LIST = """\
With --json it prints {"reminders": [...]} by their time of day, each with the keys uid, number,
at, weekdays (mon to sun; none for every day), says (words, prompt or past-win), words and on.
"""
_ADD = """\
It says TEXT, the prompt of the day, or a win from the past. TEXT is kept exactly as it is.
With - it is read from standard input, as UTF-8.
"""
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


def register(commands: Commands) -> None:
    """Add the command."""
    remind = add_group(commands, "remind", "See, add and remove reminders", _MORE)
    add_json(add_command(remind, "list", "List reminders", run_list, _LIST))
    add = add_command(remind, "add", "Add a reminder", run_add, _ADD)
    add.add_argument("at", metavar="HH:MM", type=_time, help="the time of day, up to 23:59")
    add.add_argument("text", metavar="TEXT|-", nargs="?", help="what it says")
    add.add_argument(
        "--on", metavar="DAYS", type=weekdays, help="only on these, like mon,tue (every day)"
    )
    says = add.add_mutually_exclusive_group()
    says.add_argument("--prompt", action="store_true", help="it says the prompt of the day")
    says.add_argument("--past-win", action="store_true", help="it brings back a win from the past")
    remove = add_command(remind, "remove", "Remove a reminder", run_remove)
    remove.add_argument("number", metavar="N", help="its number in `winsdesk remind list`")


def run_list(args: Namespace, session: Session) -> int:
    """Print the reminders."""
    with session.reading_if_any() as journal:
        reminders = () if journal is None else journal.reminders.every()
    numbered = enumerate(reminders, start=1)
    if args.json:
        document = {"reminders": [_record(number, each) for number, each in numbered]}
        output.write_json([json.dumps(document, ensure_ascii=False) + "\n"])
        return DONE
    if not reminders:
        say("There are no reminders.")
    for number, reminder in numbered:
        off = "" if reminder.on else ", switched off"
        say(f"{number} {reminder.at:%H:%M}, {_days(reminder, session)}{off}")
        for line in output.lines_of(_says(reminder)):
            say(f"  {output.visible(line)}")
    return DONE


def run_add(args: Namespace, session: Session) -> int:
    """Add the reminder and say when it comes."""
    from winsdesk.domain.reminder import Says

    if (args.text is not None) + args.prompt + args.past_win != 1:
        raise Refusal(
            "A reminder says one thing: your own words, --prompt or --past-win. Nothing was "
            "changed; give one of them.",
            WRONG_USAGE,
        )
    words = "" if args.text is None else typed(args.text)
    says = Says.PROMPT if args.prompt else Says.PAST_WIN if args.past_win else Says.WORDS
    with session.writing() as journal:
        uid = journal.reminders.add(args.at, args.on or frozenset(), says, words).made[0]
        reminder = next(each for each in journal.reminders.every() if each.uid == uid)
    say(f"Kept: at {reminder.at:%H:%M}, {_days(reminder, session)}, while Winsdesk is running.")
    return DONE


def run_remove(args: Namespace, session: Session) -> int:
    """Remove the reminder."""
    from winsdesk.cli.naming import Named, the_one

    with session.changing() as journal:
        named = [
            Named(str(number), each.uid, _says(each))
            for number, each in enumerate(journal.reminders.every(), start=1)
        ]
        meant = the_one(args.number, named, "reminder", "winsdesk remind list")
        journal.reminders.remove(meant.uid)
    say("The reminder is removed.")
    return DONE


def _time(text: str) -> time:
    """Read a time of day."""
    found = _TIME.fullmatch(text)
    if found is None:
        raise ArgumentTypeError(f"{text} is not a time of day from 00:00 to 23:59")
    return time(int(found[1]), int(found[2]))


def _days(reminder: Reminder, session: Session) -> str:
    from winsdesk.cli.weekdays import long_names

    return long_names(reminder.weekdays, session.first_weekday(), "every day")


def _says(reminder: Reminder) -> str:
    from winsdesk.domain.reminder import Says

    usual = {Says.PROMPT: "The prompt of the day", Says.PAST_WIN: "A win from the past"}
    return usual.get(reminder.says, reminder.words)


def _record(number: int, reminder: Reminder) -> dict[str, object]:
    from winsdesk.cli.weekdays import short_names

    return {
        "uid": reminder.uid,
        "number": str(number),
        "at": reminder.at.isoformat("minutes"),
        "weekdays": short_names(reminder.weekdays),
        "says": reminder.says.value,
        "words": reminder.words,
        "on": reminder.on,
    }
