"""The card of a goal: its title, its why, its steps, and the line for one more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from winsdesk.domain.goal import Goal, GoalState, GoalTree
from winsdesk.ui.goals.fields import AddLine, QuietText
from winsdesk.ui.goals.row import SIDE
from winsdesk.ui.goals.saying import state_said
from winsdesk.ui.goals.tree import StepTree
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_MARGIN = 20
_FIELD = 9
"""What a field's border and padding take, so that its words stand in line with the others."""


class GoalCard(QFrame):
    """Everything about one goal, changed where it stands.

    Signals:
        taken_up: The goal is to be worked on again.
    """

    taken_up = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unfinished: dict[str, str] = {}
        self.goal: Goal | None = None
        self.setProperty("surface", "card")
        self.title = QuietText("title", tr("What the goal is called"))
        self.more = QToolButton()
        self.more.setProperty("role", "plain")
        self.more.setAccessibleName(tr("What can be done with the goal"))
        self.more.setToolTip(self.more.accessibleName())
        self.why = QuietText("quiet", tr("Why it matters"), may_be_empty=True)
        self.why.setPlaceholderText(tr("what makes it matter to you"))
        self.why.setProperty("after", "name")
        self.state = label("", "notice")
        self.take_up = QPushButton(tr("Take it up again"))
        self.take_up.setProperty("role", "line")
        self.take_up.clicked.connect(self.taken_up)
        self.steps = StepTree(theme, preferences)
        self.add = AddLine(tr("+ Add a step"), tr("Add a step"))
        self.add.left_upwards.connect(self.enter_from_below)
        self.steps.left_downwards.connect(self.add.setFocus)
        self.title.left.connect(self._on_to_steps)
        self.why.left.connect(self._on_to_steps)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_tree(self, tree: GoalTree) -> None:
        """Show a goal; a line that is not finished waits with its own goal."""
        before, self.goal = self.goal, tree.goal
        if before is None or before.uid != tree.goal.uid:
            if before is not None:
                self._unfinished[before.uid] = self.add.text()
            self.add.setText(self._unfinished.pop(tree.goal.uid, ""))
        self.title.show_text(tree.goal.title)
        self.why.show_text(tree.goal.why)
        self.setAccessibleName(tree.goal.title)
        resting = tree.goal.state is not GoalState.ACTIVE
        self._state_row.setVisible(resting)
        self.state.setText(state_said(tree.goal.state))
        self.steps.show_tree(tree)

    def settle(self) -> None:
        """Hand on what was written, before another goal is shown in the same fields."""
        self.title.settle()
        self.why.settle()
        self.steps.flush()

    def edit_title(self) -> None:
        """Be ready for another title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.moveCursor(QTextCursor.MoveOperation.End)

    def enter_from_below(self) -> None:
        """Take the keyboard to the last step."""
        lines = self.steps.steps.lines
        if lines:
            self.steps.setFocus(Qt.FocusReason.OtherFocusReason)
            self.steps.choose(lines[-1].step.uid)

    def _on_to_steps(self) -> None:
        target = self.steps if self.steps.steps.lines else self.add
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN - _FIELD, 12, _MARGIN - _FIELD, 12)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        why = QHBoxLayout()
        why.setContentsMargins(_FIELD, 0, 0, 0)
        why.setSpacing(0)
        self._why_name = label(tr("Why:"), "quiet", wrap=False)
        self._why_name.setContentsMargins(0, 7, 0, 0)
        self._why_name.setBuddy(self.why)
        why.addWidget(self._why_name, 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self.why, 1)
        column.addLayout(why)
        self._state_row = QWidget()
        state = QVBoxLayout(self._state_row)
        state.setContentsMargins(_FIELD, 8, _FIELD, 0)
        state.setSpacing(4)
        state.addWidget(self.state)
        state.addWidget(self.take_up, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._state_row)
        column.addSpacing(4)
        steps = QHBoxLayout()
        steps.setContentsMargins(_FIELD - SIDE, 0, _FIELD - SIDE, 0)
        steps.addWidget(self.steps)
        column.addLayout(steps)
        column.addSpacing(4)
        column.addWidget(self.add)

    def _dress(self) -> None:
        side = self.fontMetrics().height()
        self.more.setIcon(self._theme.icon("more"))
        self.more.setIconSize(QSize(side, side))
