"""``winsdesk check``: whether the journal is sound."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk import words
from winsdesk.cli.options import add_command, add_json
from winsdesk.cli.output import complain, counted, say, visible, write_json
from winsdesk.cli.refusal import COULD_NOT, DONE, sentence_of
from winsdesk.domain.errors import Code, Trouble

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session

_MORE = """\
Reads every page of the file and compares what is kept with what searching knows. Nothing is
changed. The exit status is 1 when something is not sound.

With --json it prints {"ok", "problems": [...], "wins", "days", "schema"}; the last three are
null when the journal cannot be opened.
"""
_UNSOUND = (Code.JOURNAL_DAMAGED, Code.NOT_A_JOURNAL, Code.KEY_MISSING, Code.KEY_DAMAGED)


def register(commands: Commands) -> None:
    """Add the command."""
    add_json(add_command(commands, "check", "Check that the journal is sound", run, _MORE))


def run(args: Namespace, session: Session) -> int:
    """Print what was found; nothing is the good news."""
    wins = days = schema = None
    try:
        with session.reading() as journal:
            problems = [words.PROBLEMS[problem] for problem in journal.store.problems()]
            if not problems:
                (wins, days), schema = journal.looking.count(), journal.store.schema
    except Trouble as trouble:
        if trouble.code not in _UNSOUND or not args.json:
            raise
        problems = [sentence_of(trouble)]
    if args.json:
        found = {"ok": not problems, "problems": problems}
        write_json([json.dumps(found | {"wins": wins, "days": days, "schema": schema}) + "\n"])
    elif problems:
        complain(f"{session.journal_file} is not sound. {' '.join(problems)}")
    else:
        kept = f"{counted(wins or 0, 'win')} on {counted(days or 0, 'day')}"
        say(f"{visible(str(session.journal_file))} is sound: {kept}.")
    return COULD_NOT if problems else DONE
