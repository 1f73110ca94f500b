"""What the goals view says of a goal, of its steps, and of what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from winsdesk.domain.goal import GoalState, GoalTree, Progress, Step, StepLine, is_for
from winsdesk.domain.win import Win
from winsdesk.ui.calendar import dates
from winsdesk.ui.translating import tr


@dataclass(frozen=True, slots=True)
class Status:
    """What stands at the end of a step's row.

    Attributes:
        text: The words; empty when there is nothing to say.
        win: The win that the words lead to, or ``None``.
        planned: Whether the step is planned for today.
    """

    text: str = ""
    win: Win | None = None
    planned: bool = False


def day_and_month(day: date, today: date, *, short: bool = False) -> str:
    """Return a day like ``3 November`` or ``3 Nov``, with its year when that is another one."""
    return dates.day_and_month(day, year=day.year != today.year, short=short)


def win_of(line: StepLine) -> Win | None:
    """Return the win that says most of a step: the one that finished it, else the latest part."""
    whole = tuple(win for win in line.wins if not win.part)
    return next(reversed(whole or line.wins), None)


def status_of(line: StepLine, today: date) -> Status:
    """Return what stands at the end of a step's row."""
    planned = planned_said(line.step, line.progress, today)
    win = win_of(line)
    if win is None:
        return Status(planned, planned=is_for(line.step, line.progress, today))
    pattern = tr("part of it, {day} · win") if win.part else tr("{day} · win")
    text = pattern.replace("{day}", day_and_month(win.day, today, short=True))
    if planned:
        joined = tr("{win} · {planned}")
        text = joined.replace("{planned}", planned).replace("{win}", text)
    return Status(text, win, is_for(line.step, line.progress, today))


def planned_said(step: Step, progress: Progress, today: date) -> str:
    """Return for when a step is planned; nothing when it is done or rests in its goal."""
    if step.planned is None or progress is Progress.DONE:
        return ""
    if is_for(step, progress, today):
        return tr("planned for today")
    if step.planned == today + timedelta(days=1):
        return tr("planned for tomorrow")
    if step.planned > today:
        return tr("planned for {day}").replace("{day}", day_and_month(step.planned, today))
    return ""


def spoken(line: StepLine, goal: str, today: date) -> str:
    """Return a step as it is read aloud."""
    win = win_of(line)
    said = [line.step.text.strip()]
    if win is not None:
        pattern = tr("part of it done on {day}") if win.part else tr("done on {day}")
        said.append(pattern.replace("{day}", day_and_month(win.day, today)))
    planned = planned_said(line.step, line.progress, today)
    if planned:
        said.append(planned)
    said.append(tr("step of {goal}").replace("{goal}", goal))
    return ", ".join(said)


def since(tree: GoalTree) -> date:
    """Return the day on which a goal began: written down, or its first step done."""
    written = tree.goal.created_at.astimezone().date()
    return min([written, *(win.day for win in tree.done)])


def steps_since(steps: int, day: date, today: date) -> str:
    """Return how many steps were done, like ``Eight steps since 1 November``."""
    few = (
        tr("The first step is still to come, in its own time."),
        tr("One step since {day}"),
        tr("Two steps since {day}"),
        tr("Three steps since {day}"),
        tr("Four steps since {day}"),
        tr("Five steps since {day}"),
        tr("Six steps since {day}"),
        tr("Seven steps since {day}"),
        tr("Eight steps since {day}"),
        tr("Nine steps since {day}"),
        tr("Ten steps since {day}"),
        tr("Eleven steps since {day}"),
        tr("Twelve steps since {day}"),
    )
    said = few[steps] if steps < len(few) else tr("%Ln steps since {day}", None, steps)
    return said.replace("{day}", day_and_month(day, today))


def goals_counted(state: GoalState, number: int) -> str:
    """Return how many goals are in a state other than active, like ``2 resting``."""
    if state is GoalState.RESTING:
        return tr("%Ln resting", None, number)
    if state is GoalState.REACHED:
        return tr("%Ln reached", None, number)
    return tr("%Ln let go", None, number)


def state_said(state: GoalState) -> str:
    """Return the one sentence about a goal that is not worked on."""
    return {
        GoalState.ACTIVE: "",
        GoalState.RESTING: tr("It can rest. Everything done stays done."),
        GoalState.REACHED: tr("Reached, one step at a time. Every step stays here."),
        GoalState.LET_GO: tr("Letting go is a step too. Everything done stays done."),
    }[state]


def step_of(goal: str) -> str:
    """Return to which goal a step belongs, like ``Step of “Start therapy”``."""
    return tr("Step of “{goal}”").replace("{goal}", one_line(goal))


def one_line(text: str, longest: int = 120) -> str:
    """Return a text on one line, shortened when it is very long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rstrip() + "…"
