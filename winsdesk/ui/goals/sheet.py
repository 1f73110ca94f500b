"""A small sheet over the window: a question or two, and the deed that follows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.errors import Trouble
from winsdesk.ui.parts.label import label
from winsdesk.ui.translating import tr
from winsdesk.ui.words import trouble_sentence

_WIDTH = 24


class Sheet(QDialog):
    """A headline, what it is about, fields, and a deed; Escape is always the way back.

    It stays, with all that is written in it, until what it asks for has been kept.

    Signals:
        wanted: The deed is to be done.

    Attributes:
        form: The column for the fields.
        deed: The button of the deed.
    """

    wanted = Signal()

    def __init__(self, title: str, about: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(title, "title"))
        if about:
            column.addWidget(label(about, "quiet"))
        column.addSpacing(6)
        self.form = QVBoxLayout()
        self.form.setSpacing(6)
        column.addLayout(self.form)
        self._trouble = label("", "notice")
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addStretch()
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch()
        back = QPushButton(tr("Cancel"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.deed = QPushButton(deed)
        self.deed.setProperty("role", "main")
        self.deed.setDefault(True)
        self.deed.clicked.connect(self.wanted)
        buttons.addWidget(back)
        buttons.addWidget(self.deed)
        column.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is in it."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as what is in it, at the width that it has."""
        self._column.activate()
        self.resize(self.width(), max(self._column.totalHeightForWidth(self.width()), 1))

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong; nothing that was written is lost."""
        self.tell(trouble_sentence(trouble))

    def tell(self, sentence: str) -> None:
        """Say a sentence above the deed, or none any more."""
        if sentence != self._trouble.text():
            self._trouble.setText(sentence)
            self._trouble.setVisible(bool(sentence))
            self.fit()

    def ask(self, name: str, field: QWidget) -> QLabel:
        """Add a field under its question, and return that."""
        question = label(name)
        question.setBuddy(field)
        field.setAccessibleName(name)
        self.form.addWidget(question)
        self.form.addWidget(field)
        self.form.addSpacing(6)
        return question
