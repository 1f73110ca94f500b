"""The goals as chips, the chosen one filled; those that are not worked on at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from winsdesk.domain.goal import Goal, GoalState
from winsdesk.ui.goals.saying import goals_counted, one_line
from winsdesk.ui.parts.emptying import empty
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.translating import tr

_LONGEST_NAME = 32
_RESTING = (GoalState.RESTING, GoalState.REACHED, GoalState.LET_GO)


class GoalChips(QWidget):
    """One chip for each goal that is worked on, and one word for each group of the others.

    Signals:
        chosen: A goal was chosen (its uid).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Your goals"))
        self._goals: tuple[Goal, ...] = ()
        self._shown = ""
        self._open: GoalState | None = None
        self._opened_for: GoalState | None = None
        self._arranged_for: GoalState | None = None
        self._flow = Flow(self)
        self.chips: dict[str, QPushButton] = {}
        self.groups: dict[GoalState, QPushButton] = {}

    def show_goals(self, goals: Sequence[Goal], chosen: str) -> None:
        """Show these goals, one of them chosen."""
        state = next((goal.state for goal in goals if goal.uid == chosen), GoalState.ACTIVE)
        if state is not GoalState.ACTIVE:
            self._open = self._opened_for = state
        elif self._opened_for is not None:
            self._open = self._opened_for = None
        before, self._shown = (self._goals, self._arranged_for), chosen
        self._goals = tuple(goals)
        if before != (self._goals, self._open):
            self._arrange()
        for uid, chip in self.chips.items():
            chip.setChecked(uid == chosen)

    def around(self, by: int) -> str:
        """Return the uid of the goal some chips further on; the shown one at the ends."""
        uids = list(self.chips)
        if self._shown not in uids:
            return uids[0] if uids else ""
        return uids[min(max(uids.index(self._shown) + by, 0), len(uids) - 1)]

    def _arrange(self) -> None:
        self._arranged_for = self._open
        focused = next((uid for uid, chip in self.chips.items() if chip.hasFocus()), "")
        empty(self._flow)
        self.chips, self.groups = {}, {}
        for goal in self._goals:
            if goal.state is GoalState.ACTIVE:
                self._add(goal)
        for state in _RESTING:
            group = [goal for goal in self._goals if goal.state is state]
            if not group:
                continue
            self._add_group(state, len(group))
            if state is self._open:
                for goal in group:
                    self._add(goal)
        if focused in self.chips:
            self.chips[focused].setFocus()

    def _add(self, goal: Goal) -> None:
        chip = QPushButton(one_line(goal.title, _LONGEST_NAME).replace("&", "&&"))
        chip.setAccessibleName(goal.title)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setChecked(goal.uid == self._shown)
        chip.clicked.connect(lambda: self._choose(goal.uid))
        self.chips[goal.uid] = chip
        self._put(chip)

    def _choose(self, uid: str) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(other == uid)
        self.chosen.emit(uid)

    def _add_group(self, state: GoalState, number: int) -> None:
        button = QPushButton(goals_counted(state, number))
        button.setProperty("role", "aside")
        button.clicked.connect(lambda: self._toggle(state))
        self.groups[state] = button
        self._put(button)

    def _put(self, button: QPushButton) -> None:
        self._flow.addWidget(button)
        button.show()

    def _toggle(self, state: GoalState) -> None:
        self._open = None if self._open is state else state
        self._arrange()
        self.groups[state].setFocus()
        self.updateGeometry()
