"""The steps planned for the day, beside its page: done, or done in part, without leaving it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.goal import PlannedStep, Progress
from winsdesk.ui.goals.saying import one_line, step_of
from winsdesk.ui.parts.label import label
from winsdesk.ui.translating import tr


class PlannedSteps(QFrame):
    """One card with a box for each step.

    Signals:
        finished: A step, or a part of it, was done (its uid, and whether it was a part).
        goal_asked: The goal of a step is wanted (its uid).
        emptied: The last step went while the keyboard was on it.
    """

    finished = Signal(str, bool)
    goal_asked = Signal(str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.rows: dict[str, PlannedRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 12, 10, 12)
        self._column.setSpacing(14)

    def show_steps(self, planned: Sequence[PlannedStep]) -> None:
        """Show these steps; those that stay keep the keyboard if they have it."""
        wanted = [one.line.step.uid for one in planned]
        order = list(self.rows)
        focused = next((uid for uid, row in self.rows.items() if row.has_keyboard()), "")
        for uid in order:
            if uid not in wanted:
                row = self.rows.pop(uid)
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        for place, one in enumerate(planned):
            row = self.rows.get(one.line.step.uid) or self._make(one.line.step.uid)
            row.show_step(one)
            self._column.insertWidget(place, row)
            row.show()
        if focused and focused not in wanted:
            after = [uid for uid in order[order.index(focused) :] if uid in wanted] + wanted
            if after:
                self.rows[after[0]].box.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.emptied.emit()

    def give_back(self, uid: str) -> None:
        """Show a step as it was, because it could not be kept."""
        if uid in self.rows:
            self.rows[uid].wait()

    def _make(self, uid: str) -> PlannedRow:
        row = self.rows[uid] = PlannedRow()
        row.box.clicked.connect(lambda: self._finish(uid, part=False))
        row.part.clicked.connect(lambda: self._finish(uid, part=True))
        row.goal_asked.connect(self.goal_asked)
        return row

    def _finish(self, uid: str, *, part: bool) -> None:
        self.rows[uid].wait(done=not part)
        self.finished.emit(uid, part)


class PlannedRow(QWidget):
    """A step with a box to finish it, the goal it belongs to, and a way to keep a part of it.

    Signals:
        goal_asked: The words were clicked (the uid of the goal).
    """

    goal_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._goal = ""
        self.box = QCheckBox()
        self.box.setProperty("look", "bare")
        self.text = label("")
        self.goal = label("", "caption")
        self.part = QPushButton(tr("Part of it"))
        self.part.setProperty("role", "small")
        for words in (self.text, self.goal):
            words.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(self.text)
        column.addWidget(self.goal)
        column.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(column, 1)

    def show_step(self, planned: PlannedStep) -> None:
        """Show a step as it stands."""
        step, self._goal = planned.line.step, planned.goal.uid
        text, of = one_line(step.text), step_of(planned.goal.title)
        if planned.line.progress is Progress.PART:
            of = tr("{goal} · part of it is done").replace("{goal}", of)
        self.text.setText(text)
        self.goal.setText(of)
        self.wait()
        name = tr("Done: {step}. {goal}").replace("{goal}", of).replace("{step}", text)
        self.box.setAccessibleName(name)
        self.part.setAccessibleName(tr("Part of it: {step}").replace("{step}", text))

    def wait(self, *, done: bool = False) -> None:
        """Show the box empty, or filled while the win is being written."""
        self.box.setChecked(done)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the box or on the button."""
        return self.box.hasFocus() or self.part.hasFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the goal."""
        if self.rect().contains(event.position().toPoint()):
            self.goal_asked.emit(self._goal)
