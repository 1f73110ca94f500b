"""Goals with their steps, as the terminal shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

from winsdesk.cli import dates, output
from winsdesk.cli.goal_naming import numbered
from winsdesk.domain.goal import MOVES_ALONG, Goal, GoalState, GoalTree, Progress, StepLine
from winsdesk.services.records import Record
from winsdesk.services.shelved import goal_record, step_record

_STATES = {
    GoalState.RESTING: "resting",
    GoalState.REACHED: "reached",
    GoalState.LET_GO: "let go",
}
_GOAL_KEYS = ("uid", "number", "title", "why", "state", "created_at", "updated_at", "steps")
_STEP_KEYS = (
    "uid", "number", "parent", "text", "planned", "expected_mastery", "expected_pleasure",
    "progress", "wins", "created_at", "updated_at",
)  # fmt: skip


def print_json(board: Sequence[GoalTree]) -> None:
    """Print the goals as one JSON document."""
    output.write_json(_pieces(board))


def print_board(board: Sequence[GoalTree], today: date) -> None:
    """Print the goals for people: what was done, and what is planned."""
    if not board:
        output.say("There are no goals yet. `winsdesk goal add` writes one down.")
    for number, tree in enumerate(board, start=1):
        if number > 1:
            output.say()
        _print_goal(number, tree.goal)
        for name, line in numbered(number, tree):
            _print_block(f"{'  ' * (line.depth + 1)}{name} ", line.step.text)
            about = _about(line, today)
            if about:
                output.say(_faint(f"{'  ' * (line.depth + 3)}{about}"))


def _print_goal(number: int, goal: Goal) -> None:
    _print_block(f"{number} ", goal.title, bold=True)
    if goal.state in _STATES:
        output.say(_faint(f"  {_STATES[goal.state]}"))
    if goal.why:
        _print_block("  ", goal.why)


def _about(line: StepLine, today: date) -> str:
    """Return what was done of a step and for when it is planned, in one line.

    A plan whose time is over rests in its goal, and is not spoken of.
    """
    parts = []
    if line.wins:
        done = line.progress is Progress.DONE
        win = next((win for win in line.wins if not win.part), line.wins[-1])
        parts.append(f"{'done' if done else 'part of it done'} on {dates.long_day(win.day)}")
    planned = line.step.planned
    if planned and line.progress is not Progress.DONE and today <= planned + MOVES_ALONG:
        parts.append(f"planned for {dates.long_day(max(planned, today))}")
    return ", ".join(parts)


def _print_block(lead: str, text: str, *, bold: bool = False) -> None:
    for number, line in enumerate(output.lines_of(text)):
        shown = (lead if number == 0 else " " * len(lead)) + output.visible(line)
        output.say(output.painted(shown, 1) if bold and output.colourful() else shown)


def _faint(line: str) -> str:
    return output.painted(line, 2) if output.colourful() else line


def _pieces(board: Sequence[GoalTree]) -> Iterator[str]:
    yield '{"goals": ['
    for number, tree in enumerate(board, start=1):
        record = _record(number, tree)
        yield ("\n" if number == 1 else ",\n") + json.dumps(record, ensure_ascii=False)
    yield "]}\n"


def _record(number: int, tree: GoalTree) -> Record:
    steps = [_step_record(name, line) for name, line in numbered(number, tree)]
    whole = goal_record(tree.goal) | {"number": str(number), "steps": steps}
    return {key: whole[key] for key in _GOAL_KEYS}


def _step_record(number: str, line: StepLine) -> Record:
    whole = step_record(line.step) | {
        "number": number,
        "progress": line.progress.value,
        "wins": [win.uid for win in line.wins],
    }
    return {key: whole[key] for key in _STEP_KEYS}
