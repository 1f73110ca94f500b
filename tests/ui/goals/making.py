"""What the tests of the goals view write, choose and read."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.goal import GoalTree, StepLine
from winsdesk.services.journal import Journal
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.tasks import JournalThread

Answer = TypeVar("Answer")

THERAPY = "Start therapy"
WHY = "I would like someone to think about it with me."
STEPS = ("Find out where to ask", "Make the first call", "Go to the first appointment")


def write_goal(journal: Journal, title: str = THERAPY, steps: tuple[str, ...] = STEPS) -> ChangeSet:
    """Write a goal with its steps."""
    made = journal.goals.add(title, WHY)
    for text in steps:
        made |= journal.goals.add_step(made.made[0], text)
    return made


def asked(journal: JournalThread, qtbot: QtBot, work: Callable[[Journal], Answer]) -> Answer:
    """Read something from the journal."""
    answers: list[Answer] = []
    journal.ask(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def wrote(journal: JournalThread, qtbot: QtBot, work: Callable[[Journal], ChangeSet]) -> ChangeSet:
    """Write to the journal, and let everyone hear of it."""
    answers: list[ChangeSet] = []
    journal.write(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def texts(view: GoalsView) -> list[str]:
    """Return the steps as they stand, the smaller ones indented by dots."""
    return ["." * line.depth + line.step.text for line in view.paper.card.steps.steps.lines]


def tree_of(view: GoalsView) -> GoalTree:
    """Return the goal that is shown."""
    assert view.tree is not None
    return view.tree


def line_of(view: GoalsView, text: str) -> StepLine:
    """Return a step that is shown."""
    (found,) = (line for line in tree_of(view).lines if line.step.text == text)
    return found


def choose(view: GoalsView, text: str) -> None:
    """Choose a step, with the keyboard on it."""
    view.paper.card.steps.setFocus()
    view.paper.card.steps.choose(line_of(view, text).step.uid)


def type_in(field: QLineEdit, text: str) -> None:
    """Write into a field, and press Enter."""
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
