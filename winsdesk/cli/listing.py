"""``winsdesk list`` and ``winsdesk search``: read what is kept."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from winsdesk.cli import dates, output
from winsdesk.cli.kinds import kind_called, kind_names
from winsdesk.cli.options import add_choice, add_command, add_json
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from datetime import date

    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.domain.found import Found
    from winsdesk.domain.win import Win
    from winsdesk.services.journal import Journal

_KEYS = """\
With --json it prints {"wins": [...]}, oldest first, each with the keys uid, day, text, kind,
effort, mastery, pleasure, note, tags, keepsake, acknowledged_at, created_at, updated_at, goal,
step and part. Ratings are 0 to 10, or null when not rated; times are in UTC; goal and step are
the uids of the step that the win finished, and of its goal.
"""
_SEARCH = """\
Finds wins and words of days that hold every word of QUERY, or the beginning of one, in any
case, with or without accents; the newest first.

With --json it prints the wins found, in the form of `winsdesk list --json`.
"""
_ALL = 2**31 - 1


def register(commands: Commands) -> None:
    """Add the two commands."""
    listing = add_command(commands, "list", "List wins by day", run_list, _KEYS)
    add_choice(listing)
    add_json(listing)
    search = add_command(commands, "search", "Search wins and words", run_search, _SEARCH)
    search.add_argument("query", metavar="QUERY", help="the words to look for")
    add_json(search)


def run_list(args: Namespace, session: Session) -> int:
    """Print the wins that were asked for."""
    first, last = dates.read_span(args.first, args.last, session.today())
    with session.reading_if_any() as journal:
        if journal is None:
            _print_nothing_kept(args, session)
            return DONE
        kind = kind_called(args.kind, journal.kinds.every()).uid if args.kind else None
        tag = _tag(args.tag)
        wins = journal.store.wins.between(first, last, kind=kind, tag=tag)
        if args.json:
            _print_json(wins, journal)
        else:
            _print_by_day(wins, journal)
    return DONE


def run_search(args: Namespace, session: Session) -> int:
    """Print what a search finds."""
    from winsdesk.domain.text import keepable
    from winsdesk.services.looking import MOST_FOUND

    query = keepable(args.query)
    with session.reading_if_any() as journal:
        if journal is None:
            _print_nothing_kept(args, session)
        elif args.json:
            found = journal.looking.find(query, _ALL)
            _print_json((each.win for each in found if each.win is not None), journal)
        else:
            _print_found(journal.looking.find(query, MOST_FOUND), query, MOST_FOUND, journal)
    return DONE


def _tag(typed: str | None) -> str | None:
    from winsdesk.domain.text import keepable, tag

    return None if typed is None else tag(keepable(typed))


def _print_nothing_kept(args: Namespace, session: Session) -> None:
    if args.json:
        output.write_json(['{"wins": []}\n'])
    else:
        output.say(f"Nothing is kept yet in {output.visible(str(session.journal_file))}.")


def _print_json(wins: Iterable[Win], journal: Journal) -> None:
    from winsdesk.services.records import win_record

    names = kind_names(journal.kinds.every())

    def pieces() -> Iterator[str]:
        yield '{"wins": ['
        for number, win in enumerate(wins):
            kind = names.get(win.kind) if win.kind else None
            record = win_record(win, kind, journal.goals.uid_for(win) if win.step else None)
            yield (",\n" if number else "\n") + json.dumps(record, ensure_ascii=False)
        yield "]}\n"

    output.write_json(pieces())


def _print_by_day(wins: Iterable[Win], journal: Journal) -> None:
    names = kind_names(journal.kinds.every())
    anything = False
    for day, of_day in groupby(wins, key=lambda win: win.day):
        if anything:
            output.say()
        anything = True
        _print_heading(day)
        for win in of_day:
            _print_win(win, names)
    if not anything:
        output.say("There are no wins to list.")


def _print_found(found: tuple[Found, ...], query: str, most: int, journal: Journal) -> None:
    names = kind_names(journal.kinds.every())
    for number, (day, of_day) in enumerate(groupby(found, key=lambda each: each.day)):
        if number:
            output.say()
        _print_heading(day)
        for each in of_day:
            if each.win is not None:
                _print_win(each.win, names, query)
            else:
                _print_block("The day's words: ", each.text, query)
    if not found:
        output.say("Nothing was found.")
    elif len(found) == most:
        output.say(f"\nThese are the newest {most}; there may be more.")


def _print_heading(day: date) -> None:
    heading = dates.long_day(day)
    output.say(output.painted(heading, 1) if output.colourful() else heading)


def _print_win(win: Win, names: Mapping[str, str], query: str = "") -> None:
    _print_block("- ", win.text, query)
    about = output.visible(_about(win, names))
    if about:
        output.say("    " + (output.painted(about, 2) if output.colourful() else about))
    if win.note:
        _print_block("  ", win.note, query)


def _print_block(lead: str, text: str, query: str) -> None:
    """Print a text of one or more lines, set in by two columns, after ``lead``."""
    for number, line in enumerate(output.lines_of(text)):
        indent = lead if number == 0 else " " * len(lead)
        output.say(f"  {indent}{_shown(line, query)}")


def _shown(line: str, query: str) -> str:
    """Return a line safe to print, the words of a query in bold where that can be seen."""
    if not query or not output.colourful():
        return output.visible(line)
    from winsdesk.domain.found import marks

    shown, end = "", 0
    for first, last in marks(line, query):
        shown += output.visible(line[end:first]) + output.painted(
            output.visible(line[first:last]), 1
        )
        end = last
    return shown + output.visible(line[end:])


def _about(win: Win, names: Mapping[str, str]) -> str:
    """Return what is known of a win beside its words, in one line."""
    rated = (
        ("hard", win.ratings.effort),
        ("mastery", win.ratings.mastery),
        ("pleasure", win.ratings.pleasure),
    )
    parts = [names.get(win.kind, "") if win.kind else ""]
    parts += [f"{what} {rating}" for what, rating in rated if rating is not None]
    parts += [f"#{tag}" for tag in win.added_tags]
    parts.append("part of it" if win.part else "")
    parts.append("keepsake" if win.keepsake else "")
    return ", ".join(part for part in parts if part)
