"""What can be set of a practice, where it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.kind import Kind
from winsdesk.domain.practice import Practice
from winsdesk.ui.cards.kind_box import KindBox
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.practices.week import WeekChoice
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

SAVED_AFTER = 300
"""How long after the last key a cue is saved, in milliseconds."""


class PracticeForm(QWidget):
    """Cue, weekdays, and whether a check-in becomes a win; each holds at once.

    Signals:
        edited: Something was changed.
        closed: The person is done.
    """

    edited = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.cue = LineField()
        self.cue.setPlaceholderText(tr("After coffee"))
        self.week = WeekChoice(preferences)
        self.becomes_win = QCheckBox(tr("It also becomes a &win"))
        self.kind = KindBox(theme)
        self.done = QPushButton(tr("Done"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER)
        self._timer.timeout.connect(self.edited)
        self._lay_out()
        self.cue.textEdited.connect(lambda _: self._timer.start())
        self.cue.returnPressed.connect(self.closed)
        self.cue.editingFinished.connect(self.save)
        self.week.chosen.connect(lambda _: self.edited.emit())
        self.becomes_win.clicked.connect(self._turned)
        self.kind.activated.connect(lambda _: self.edited.emit())
        self.done.clicked.connect(self.closed)

    def show_practice(self, practice: Practice, kinds: tuple[Kind, ...]) -> None:
        """Show what is set, unless newer words are still to be saved."""
        if not self._timer.isActive() and self.cue.text() != practice.cue:
            self.cue.setText(practice.cue)
        self.week.show_value(practice.weekdays)
        self.becomes_win.setChecked(practice.becomes_win)
        self.kind.offer(kinds, practice.kind)
        self.kind.setVisible(practice.becomes_win)

    def applied(self, practice: Practice) -> Practice:
        """Return a practice with what is set here."""
        return replace(
            practice,
            cue=self.cue.text(),
            weekdays=self.week.value(),
            kind=self.kind.kind,
            becomes_win=self.becomes_win.isChecked(),
        )

    def save(self) -> None:
        """Write what is not written yet."""
        if self._timer.isActive():
            self._timer.stop()
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _turned(self, on: bool) -> None:
        self.kind.setVisible(on)
        self.edited.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        self._add(column, tr("What does it &follow?"), self.cue)
        column.addSpacing(4)
        self._add(column, tr("On &these days, or on any when none is chosen"), self.week)
        column.addSpacing(4)
        foot = Flow(spacing=12)
        self.becomes_win.setMinimumHeight(self.kind.sizeHint().height())
        foot.addWidget(self.becomes_win)
        foot.addWidget(self.kind)
        column.addLayout(foot)
        column.addSpacing(4)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, column: QVBoxLayout, text: str, field: QWidget) -> None:
        name = label(text, "caption")
        name.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        column.addWidget(name)
        column.addWidget(field)
