"""What could come next? A win that grows a step, in a goal or in a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.goal import Goal, GoalState
from winsdesk.domain.win import Win
from winsdesk.ui.goals.saying import one_line
from winsdesk.ui.goals.sheet import Sheet
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.translating import tr

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

_LONGEST_NAME = 48
Told = Callable[[str, str, object], None]
"""Is told a sentence, the words of a way on, and the way."""


@dataclass(frozen=True, slots=True)
class _Goals:
    worked_on: tuple[Goal, ...]
    of_win: str


class NextStep(Sheet):
    """Asks for a step and for the goal that it belongs to."""

    def __init__(self, win: Win, goals: _Goals, parent: QWidget | None = None) -> None:
        title = tr("What could come next?")
        super().__init__(title, one_line(win.text), tr("Add the step"), parent)
        self.step = LineField()
        self.goal = QComboBox()
        self.title = LineField()
        self.ask(tr("The next step, as small as you like"), self.step)
        self.ask(tr("A step of"), self.goal)
        self._title_asked = self.ask(tr("What the new goal is called"), self.title)
        for goal in goals.worked_on:
            self.goal.addItem(one_line(goal.title, _LONGEST_NAME), goal.uid)
        self.goal.addItem(tr("A new goal"), None)
        self.goal.setCurrentIndex(max(self.goal.findData(goals.of_win), 0))
        self.goal.currentIndexChanged.connect(self._look)
        for line in (self.step, self.title):
            line.textChanged.connect(self._look)
        self._look()
        self.step.setFocus()

    @property
    def chosen_goal(self) -> str | None:
        """The uid of the chosen goal, or ``None`` for a new one."""
        uid = self.goal.currentData()
        return uid if isinstance(uid, str) else None

    def unfinished(self) -> tuple[str, ...]:
        """Return what is written and kept nowhere yet."""
        return tuple(line.text().strip() for line in (self.step, self.title) if line.text().strip())

    def _look(self) -> None:
        new = self.chosen_goal is None
        for each in (self._title_asked, self.title):
            each.setVisible(new)
        if self.isVisible():
            self.fit()
        named = bool(self.title.text().strip()) or not new
        self.deed.setEnabled(named and bool(self.step.text().strip()))


def ask_for_next_step(
    win: Win, journal: JournalThread, told: Told, go: Callable[[str], None], parent: QWidget
) -> None:
    """Open the sheet for a win.

    Args:
        win: The win.
        journal: The journal.
        told: Is told what was added, with a way there.
        go: Goes to a goal.
        parent: The window that it is over.
    """

    def opened(goals: _Goals) -> None:
        sheet = NextStep(win, goals, parent)
        sheet.wanted.connect(lambda: _add(sheet, win, journal, told, go))
        sheet.open()

    journal.ask(lambda open_one: _read(open_one, win), opened)


def _read(journal: Journal, win: Win) -> _Goals:
    goals = [tree.goal for tree in journal.goals.board()]
    linked = journal.goals.of_win(win)
    worked_on = tuple(goal for goal in goals if goal.state is GoalState.ACTIVE)
    return _Goals(worked_on, linked[0].uid if linked else "")


def _add(
    sheet: NextStep, win: Win, journal: JournalThread, told: Told, go: Callable[[str], None]
) -> None:
    uid, title, text = sheet.chosen_goal, sheet.title.text(), sheet.step.text().strip()
    name = sheet.goal.currentText() if uid else one_line(title, _LONGEST_NAME)

    def added(changes: ChangeSet) -> None:
        sheet.accept()
        sentence = tr("The step stands in “{goal}” now.").replace("{goal}", name)
        told(sentence, tr("Go there"), lambda: go(uid or changes.made[0]))

    journal.write(
        lambda open_one: open_one.goals.next_step(win.uid, uid, title, text), added, sheet.say
    )
