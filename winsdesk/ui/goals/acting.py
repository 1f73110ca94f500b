"""Acting on the chosen step, from its row, its menu and by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from winsdesk.domain.goal import StepLine, below
from winsdesk.ui.goals.actions import StepActions, plan_menu
from winsdesk.ui.goals.deeds import GoalDeeds
from winsdesk.ui.goals.row import RowDeed
from winsdesk.ui.goals.saying import win_of
from winsdesk.ui.goals.tree import StepTree
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr


class StepActing(QObject):
    """Does what is asked of the chosen step.

    Signals:
        day_opened: The person wants to see the day of a step's win (a ``date``).
    """

    day_opened = Signal(object)

    def __init__(
        self,
        page: QWidget,
        steps: StepTree,
        actions: StepActions,
        deeds: GoalDeeds,
        theme: Theme,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._steps = steps
        self._actions = actions
        self._deeds = deeds
        self._theme = theme
        self._preferences = preferences
        steps.deed_asked.connect(self._do)
        steps.menu_asked.connect(self._show_menu)
        steps.chosen_changed.connect(self.show_chosen)
        steps.steps.said.connect(deeds.say)
        steps.steps.moved.connect(deeds.move)
        self._connect_actions()

    def show_chosen(self) -> None:
        """Offer what can be done with the step that is chosen now."""
        self._actions.chosen(self._steps.chosen())

    def _connect_actions(self) -> None:
        actions, deeds, steps = self._actions, self._deeds, self._steps
        deeds_of_lines: tuple[tuple[QAction, Callable[[StepLine], None]], ...] = (
            (actions.smaller, lambda line: deeds.make_smaller(line.step)),
            (actions.plan, self._plan),
            (actions.done, lambda line: deeds.finish(line.step.uid, self._today())),
            (actions.part, lambda line: deeds.finish(line.step.uid, self._today(), part=True)),
            (actions.open_again, lambda line: deeds.open_again(line.step.uid)),
            (actions.edit, lambda _: steps.edit(steps.currentIndex())),
            (actions.expect, lambda line: deeds.expect(line.step)),
            (actions.up, lambda line: deeds.up(line.step.uid)),
            (actions.down, lambda line: deeds.down(line.step.uid)),
            (actions.indent, lambda line: deeds.indent(line.step.uid)),
            (actions.outdent, lambda line: deeds.outdent(line.step.uid)),
            (actions.delete, self._delete),
        )
        for action, act in deeds_of_lines:
            action.triggered.connect(partial(self._with_chosen, act))

    def _with_chosen(self, act: Callable[[StepLine], None], _: bool = False) -> None:
        line = self._steps.chosen()
        if line is not None:
            act(line)

    def _do(self, deed: str, uid: str) -> None:
        """Do what was clicked in a row."""
        self._steps.choose(uid)
        line = self._steps.chosen()
        if line is None:
            return
        actions = self._actions
        if deed == RowDeed.WIN:
            win = win_of(line)
            if win is not None:
                self.day_opened.emit(win.day)
        elif deed == RowDeed.MARK:
            (actions.done if actions.done.isEnabled() else actions.open_again).trigger()
        elif deed == RowDeed.MORE:
            self._show_menu(self._steps.box_of(uid).bottomLeft())
        else:
            {
                RowDeed.SMALLER: actions.smaller,
                RowDeed.PLAN: actions.plan,
                RowDeed.DONE: actions.done,
                RowDeed.PART: actions.part,
            }[RowDeed(deed)].trigger()

    def _show_menu(self, at: QPoint) -> None:
        self._actions.menu(self._page).popup(at)

    def _plan(self, line: StepLine) -> None:
        uid = line.step.uid
        menu = plan_menu(
            line, self._today(), partial(self._deeds.plan, uid),
            partial(self._pick_day, line), self._page,
        )  # fmt: skip
        menu.popup(self._steps.box_of(uid).bottomLeft() + QPoint(32, -4))

    def _pick_day(self, line: StepLine) -> None:
        from winsdesk.ui.day.picker import pick_day

        begin = line.step.planned or self._today()
        title, deed = tr("Plan for another day"), tr("Plan")
        day = pick_day(title, deed, begin, self._theme, self._preferences, self._page)
        if day is not None:
            self._deeds.plan(line.step.uid, day)

    def _delete(self, line: StepLine) -> None:
        steps = [each.step for each in self._steps.steps.lines]
        self._deeds.delete(line.step, below(line.step.uid, steps))

    def _today(self) -> date:
        return self._preferences.today()
