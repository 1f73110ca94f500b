"""Naming a goal, in the place where it will stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.translating import tr


class NewGoal(QFrame):
    """A line for the goal, one for its why, and the way to begin.

    Signals:
        begun: The goal is to be written down (its title and why).
        left: The person does not want one now.
    """

    begun = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName(tr("New goal"))
        self.title = LineField()
        self.why = LineField()
        self.begin = QPushButton(tr("Begin"))
        self.begin.setProperty("role", "main")
        self.back = QPushButton(tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        for name, line, hint in (
            (tr("What feels too big to do in one go?"), self.title, tr("Start therapy")),
            (tr("Why does it matter to you? You can leave this empty."), self.why, ""),
        ):
            question = label(name)
            question.setBuddy(line)
            line.setAccessibleName(name)
            if hint:
                line.setPlaceholderText(tr("For example: {hint}").replace("{hint}", hint))
            column.addWidget(question)
            column.addWidget(line)
            column.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self.back)
        buttons.addStretch()
        column.addLayout(buttons)
        self.setFocusProxy(self.title)
        self.title.textChanged.connect(self._look)
        self.title.returnPressed.connect(self._onward)
        self.why.returnPressed.connect(self._begin)
        self.begin.clicked.connect(self._begin)
        self.back.clicked.connect(self.left)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape; what is written stays for the next time."""
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _onward(self) -> None:
        if self.begin.isEnabled():
            self.why.setFocus()

    def _begin(self) -> None:
        title, why = self.title.text().strip(), self.why.text().strip()
        if title:
            self.title.setText("")
            self.why.setText("")
            self.begun.emit(title, why)

    def give_back(self, title: str, why: str) -> None:
        """Put back words that could not be written down."""
        self.title.setText(title)
        self.why.setText(why)

    def _look(self) -> None:
        self.begin.setEnabled(bool(self.title.text().strip()))
