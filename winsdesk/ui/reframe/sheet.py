"""A small sheet on which a thought becomes a win: before, and after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.parts.label import label
from winsdesk.ui.reframe.questions import question
from winsdesk.ui.reframe.reframing import Marked


class ReframingSheet(QDialog):
    """The sentence as written, the question, and a line for another way to say it.

    Signals:
        written: The line is to be kept (its text).
    """

    written = Signal(str)

    def __init__(self, thought: Marked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Turn it into a win"))
        self.setModal(True)
        self.setMinimumWidth(self.fontMetrics().height() * 24)
        self.before = label(thought.said, "quiet")
        self.after = EntryLine()
        self.after.setAccessibleName(question(thought.asks))
        self.after.setAccessibleDescription(
            self.tr("It is kept as a win, with what you wrote before in its note.")
        )
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setProperty("role", "main")
        self.keep.setAutoDefault(False)
        self.keep.setEnabled(False)
        self.back = QPushButton(self.tr("Not now"))
        self.back.setAutoDefault(False)
        self._lay_out(question(thought.asks))
        self.after.written.connect(self._written)
        self.after.kept.connect(self._keep)
        self.keep.clicked.connect(lambda: self._keep(self.after.toPlainText()))
        self.back.clicked.connect(self.reject)
        self.after.setFocus()

    def unfinished(self) -> tuple[str, ...]:
        """Return what is written and kept nowhere yet."""
        text = self.after.toPlainText().strip()
        return (text,) if text else ()

    def _lay_out(self, asked: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "title"))
        column.addSpacing(4)
        column.addWidget(label(self.tr("Before"), "heading"))
        column.addWidget(self.before)
        column.addSpacing(8)
        column.addWidget(label(self.tr("After"), "heading"))
        name = label(asked)
        name.setBuddy(self.after)
        column.addWidget(name)
        column.addWidget(self.after)
        column.addWidget(
            label(
                self.tr("It is kept as a win, with what you wrote before in its note."), "caption"
            )
        )
        column.addStretch()
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.back)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)

    def _written(self) -> None:
        self.keep.setEnabled(bool(self.after.toPlainText().strip()))

    def _keep(self, text: str) -> None:
        self.written.emit(text)
        self.accept()
