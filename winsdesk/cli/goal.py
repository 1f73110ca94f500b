"""``winsdesk goal``: big things as small steps, and what was done of them."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk.cli import dates
from winsdesk.cli.options import add_command, add_group, add_json
from winsdesk.cli.output import say
from winsdesk.cli.refusal import DONE
from winsdesk.cli.typed import typed

if TYPE_CHECKING:
    from datetime import date

    from winsdesk.cli.options import Commands, Parser
    from winsdesk.cli.session import Session

_MORE = """\
A goal is made of steps, and a step of smaller ones. A step that is done, or part of one,
becomes a win of its day. GOAL and STEP are a number that `winsdesk goal list` shows, such as
2 or 2.1.3, the beginning of the words, or a uid.

  winsdesk goal add "Visit my sister" --why "I miss her"
  winsdesk goal step "Visit" "Look up the trains"
  winsdesk goal step 1 "Find the timetable" --under 1.1 --plan tomorrow
  winsdesk goal part 1.1
  winsdesk goal done "Find the timetable" --day yesterday
"""
_LIST = """\
With --json it prints {"goals": [...]}, each with the keys uid, number, title, why, state
(active, resting, reached or let-go), created_at, updated_at and steps. A step has the keys
uid, number, parent, text, planned, expected_mastery, expected_pleasure, progress (open, part
or done), wins, created_at and updated_at; a larger step stands before its smaller ones, whose
parent is its uid. Times are in UTC; wins are the uids of the wins that came of the step.
"""
_TEXT = "With - it is read from standard input, as UTF-8."
_ADD = f"TITLE is kept exactly as it is. {_TEXT}"
_STEP = f"""\
TEXT is kept exactly as it is. {_TEXT}
A planned step stands on Today from its day on for a week, and then rests in its goal.
"""
_DONE = "It becomes a win of its day. Of a step that is done already nothing is written."
_PART = "Part of it counts: it becomes a win of its day, and the step stays open."


def register(commands: Commands) -> None:
    """Add the command."""
    goal = add_group(commands, "goal", "Make big things small, step by step", _MORE)
    add_json(add_command(goal, "list", "List goals with their steps", run_list, _LIST))
    add = add_command(goal, "add", "Write a goal down", run_add, _ADD)
    add.add_argument("title", metavar="TITLE|-", help="what it is")
    add.add_argument("--why", metavar="TEXT", default="", help="why it matters")
    step = add_command(goal, "step", "Add a step to a goal", run_step, _STEP)
    step.add_argument("goal", metavar="GOAL", help="the goal")
    step.add_argument("text", metavar="TEXT|-", help="what is to be done")
    step.add_argument("--under", metavar="STEP", help="make it a smaller step of this one")
    step.add_argument("--plan", metavar="DATE", help="plan it for a day (tomorrow will do)")
    _add_finishing(add_command(goal, "done", "Keep a finished step as a win", run_done, _DONE))
    _add_finishing(add_command(goal, "part", "Keep a part of a step as a win", run_part, _PART))


def run_list(args: Namespace, session: Session) -> int:
    """Print the goals."""
    from winsdesk.cli import goal_listing

    with session.reading_if_any() as journal:
        board = () if journal is None else journal.goals.board()
    if args.json:
        goal_listing.print_json(board)
    else:
        goal_listing.print_board(board, session.today())
    return DONE


def run_add(args: Namespace, session: Session) -> int:
    """Write the goal down and say its number."""
    from winsdesk.domain.text import keepable

    title, why = typed(args.title), keepable(args.why)
    with session.writing() as journal:
        journal.goals.add(title, why)
        number = len(journal.goals.board())
    say(f"Kept as goal {number}.")
    return DONE


def run_step(args: Namespace, session: Session) -> int:
    """Add the step and say its number."""
    from winsdesk.cli import goal_naming

    day = None if args.plan is None else dates.read_coming_day(args.plan, session.today())
    text = typed(args.text)
    with session.changing() as journal:
        board = journal.goals.board()
        goal = goal_naming.goal(args.goal, board)
        parent = None if args.under is None else goal_naming.step(args.under, board, goal)
        made = journal.goals.add_step(goal, text, parent, planned=day).made[0]
        number = goal_naming.number_of(made, journal.goals.board())
    planned = "" if day is None else f", planned for {dates.long_day(day)}"
    say(f"Kept as step {number}{planned}.")
    return DONE


def run_done(args: Namespace, session: Session) -> int:
    """Keep the finished step as a win, and say on which day."""
    day = dates.read_day(args.day, session.today())
    if _finished(args.step, day, session, part=False):
        say(f"Kept on {dates.long_day(day)}.")
    return DONE


def run_part(args: Namespace, session: Session) -> int:
    """Keep a part of the step as a win, and say on which day."""
    day = dates.read_day(args.day, session.today())
    if _finished(args.step, day, session, part=True):
        say(f"Kept on {dates.long_day(day)}, as part of it.")
    return DONE


def _add_finishing(parser: Parser) -> None:
    parser.add_argument("step", metavar="STEP", help="the step")
    parser.add_argument("--day", metavar="DATE", default="today", help="the day of the win (today)")


def _finished(step: str, day: date, session: Session, *, part: bool) -> bool:
    """Keep a step as a win; say so, and return ``False``, when it is done already."""
    from winsdesk.cli import goal_naming

    with session.changing() as journal:
        uid = goal_naming.step(step, journal.goals.board())
        kept = bool(journal.goals.finish(uid, day, part=part))
    if not kept:
        say("That step is done already. Nothing was changed.")
    return kept
