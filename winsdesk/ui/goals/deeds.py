"""What a person does with goals and steps, written to the journal and told plainly."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.domain.goal import Goal, GoalState, Step
from winsdesk.ui.goals.expecting import Expecting
from winsdesk.ui.goals.saying import one_line
from winsdesk.ui.goals.smaller import MakeSmaller
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.goals import GoalKeeping

Work = Callable[["GoalKeeping"], ChangeSet]
_LONGEST_NAME = 48


class GoalDeeds(QObject):
    """Writes what is done with goals and steps.

    Signals:
        notice: What happened, with the words for a way on and the way itself.
        made: Something is new (its uid).
    """

    notice = Signal(str, str, object)
    made = Signal(str)

    def __init__(self, journal: JournalThread, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._page = parent
        self._left_unfinished: dict[str, tuple[str, str]] = {}

    # ------------------------------------------------------------ goals

    def begin(self, title: str, why: str, failed: Callable[[], None]) -> None:
        """Write a new goal down; ``failed`` puts its words back where they were."""

        def sorry(trouble: Trouble) -> None:
            failed()
            self._say(trouble)

        self._write(lambda goals: goals.add(title, why), self._tell_made, sorry)

    def name(self, goal: Goal, title: str) -> None:
        """Give a goal another title."""
        self._edit(goal.uid, lambda now: replace(now, title=title))

    def explain(self, goal: Goal, why: str) -> None:
        """Say otherwise why a goal matters."""
        self._edit(goal.uid, lambda now: replace(now, why=why))

    def put(self, goal: Goal, state: GoalState) -> None:
        """Let a goal rest, be reached, be let go, or be worked on again."""
        self._write(lambda goals: goals.set_state(goal.uid, state))

    def reorder(self, uids: list[str]) -> None:
        """Put the goals in another order."""
        self._write(lambda goals: goals.reorder(uids))

    def delete_goal(self, goal: Goal) -> None:
        """Delete a goal, and offer to bring it back."""
        said = tr("“{goal}” is in the trash. What you did for it stays on its days.")
        sentence = said.replace("{goal}", one_line(goal.title, _LONGEST_NAME))
        self._write(
            lambda goals: goals.delete(goal.uid),
            lambda _: self._offer_back(sentence, lambda goals: goals.restore(goal.uid)),
        )

    # ------------------------------------------------------------ steps

    def add(self, goal: str, text: str, failed: Callable[[], None]) -> None:
        """Add a step at the end of a goal; ``failed`` puts its words back."""

        def sorry(trouble: Trouble) -> None:
            failed()
            self._say(trouble)

        self._write(lambda goals: goals.add_step(goal, text), None, sorry)

    def say(self, uid: str, text: str) -> None:
        """Say a step in other words."""
        self._write(lambda goals: goals.edit_step(uid, text))

    def finish(self, uid: str, day: date, *, part: bool = False) -> None:
        """Keep a finished step, or a part of it, as a win of a day."""
        self._write(lambda goals: goals.finish(uid, day, part=part))

    def open_again(self, uid: str) -> None:
        """Open a step again, and offer to take that back: its wins go to the trash."""

        def tell(changes: ChangeSet) -> None:
            sentence = tr("The step is open again. Its win is in the trash.")
            self.notice.emit(sentence, tr("Undo"), lambda: self._restore_wins(changes))

        self._write(lambda goals: goals.unfinish(uid), tell)

    def plan(self, uid: str, day: date | None) -> None:
        """Plan a step for a day, or for none."""
        self._write(lambda goals: goals.plan(uid, day))

    def move(self, uid: str, parent: str | None, place: int) -> None:
        """Put a step elsewhere in its goal."""
        self._write(lambda goals: goals.move_step(uid, parent, place))

    def indent(self, uid: str) -> None:
        """Make a step a smaller step of the one before it."""
        self._write(lambda goals: goals.indent(uid))

    def outdent(self, uid: str) -> None:
        """Put a step right after the one that it is a smaller step of."""
        self._write(lambda goals: goals.outdent(uid))

    def up(self, uid: str) -> None:
        """Put a step before the one above it."""
        self._write(lambda goals: goals.up(uid))

    def down(self, uid: str) -> None:
        """Put a step after the one below it."""
        self._write(lambda goals: goals.down(uid))

    def delete(self, step: Step, whole: Collection[str]) -> None:
        """Delete a step with all below it (``whole``, their uids), and offer to bring them back."""
        said = tr("“{step}” is in the trash. What you did of it stays on its days.")
        sentence = said.replace("{step}", one_line(step.text, _LONGEST_NAME))
        self._write(
            lambda goals: goals.delete_step(step.uid),
            lambda _: self._offer_back(sentence, lambda goals: goals.restore_steps(whole)),
        )

    def make_smaller(self, step: Step) -> None:
        """Ask two short questions, and add the smaller steps.

        Answers that are left wait until the questions are asked of the same step again.
        """
        left = self._left_unfinished.get(step.uid, ("", ""))
        sheet = MakeSmaller(step, left, self._page.window())

        def leave() -> None:
            self._left_unfinished[step.uid] = sheet.answers

        def added(changes: ChangeSet) -> None:
            self._left_unfinished.pop(step.uid, None)
            sheet.accept()
            self._tell_made(changes)

        def wanted() -> None:
            texts = sheet.texts
            self._write(lambda goals: goals.smaller(step.uid, texts), added, sheet.say)

        sheet.wanted.connect(wanted)
        sheet.rejected.connect(leave)
        sheet.open()

    def expect(self, step: Step) -> None:
        """Ask what is expected of a step."""
        sheet = Expecting(step, self._theme, self._page.window())

        def wanted() -> None:
            expected = sheet.expected
            self._write(
                lambda goals: goals.expect(step.uid, expected), lambda _: sheet.accept(), sheet.say
            )

        sheet.wanted.connect(wanted)
        sheet.open()

    # ------------------------------------------------------------ within

    def _edit(self, uid: str, change: Callable[[Goal], Goal]) -> None:
        self._write(lambda goals: goals.edit(change(goals.goal(uid).goal)))

    def _write(
        self,
        work: Work,
        then: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        self._journal.write(lambda journal: work(journal.goals), then, failed or self._say)

    def _offer_back(self, sentence: str, work: Work) -> None:
        self.notice.emit(sentence, tr("Undo"), lambda: self._write(work))

    def _restore_wins(self, changes: ChangeSet) -> None:
        self._journal.write(lambda journal: journal.wins.restore(changes.wins), failed=self._say)

    def _tell_made(self, changes: ChangeSet) -> None:
        for uid in changes.made[:1]:
            self.made.emit(uid)

    def _say(self, trouble: Trouble) -> None:
        self.notice.emit(trouble_sentence(trouble), "", None)
