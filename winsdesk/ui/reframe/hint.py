"""What stands beneath a field: one question, or once the offer to ask some."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.reframe import Question
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.reframe.questions import question
from winsdesk.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = 120
"""How much of a sentence is repeated, in characters."""


class Hint(QWidget):
    """A quiet strip; it never takes the focus by itself, and Tab leads into it.

    Signals:
        turned: The person wants to turn the sentence into a win.
        dismissed: The sentence should be left alone.
        answered: The offer was answered (whether they want it).
        left: Escape was pressed.
        appeared: It says something, and said nothing before.
    """

    turned = Signal()
    dismissed = Signal()
    answered = Signal(bool)
    left = Signal()
    appeared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said = ("", "")
        strip = QFrame()
        strip.setProperty("surface", "soft")
        self.setAccessibleName(self.tr("A question back"))
        self.sentence = label("", "caption")
        self.question = label("")
        self.turn = self._button(self.tr("Turn it into a win"))
        self.turn.clicked.connect(self.turned)
        self.dismiss = self._button(self.tr("Leave this sentence"))
        self.dismiss.clicked.connect(self.dismissed)
        self.yes = self._button(self.tr("Yes"))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no = self._button(self.tr("No thanks"))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(strip)
        column = QVBoxLayout(strip)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(2)
        column.addWidget(self.sentence)
        column.addWidget(self.question)
        ways = Flow(spacing=16)
        for button in self.buttons():
            ways.addWidget(button)
        column.addLayout(ways)
        self.hide()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons in the order of the keyboard."""
        return self.turn, self.dismiss, self.yes, self.no

    def stand_off(self, distance: int) -> None:
        """Leave some room, in pixels, above the strip."""
        self._around.setContentsMargins(0, distance, 0, 0)

    def ask(self, said: str, kind: Question) -> None:
        """Ask about a sentence."""
        shown = " ".join(said.split())
        if len(shown) > _SHOWN:
            shown = f"{shown[:_SHOWN].rstrip()}…"
        quoted = self.tr("“{sentence}”").format(sentence=shown)
        self._say(quoted, question(kind), (self.turn, self.dismiss))

    def offer(self) -> None:
        """Offer to ask such questions."""
        self._say(
            "",
            self.tr(
                "Winsdesk can ask one question back when you write that something doesn't count. "
                "Nothing leaves this computer."
            ),
            (self.yes, self.no),
        )

    def leave(self) -> None:
        """Say nothing."""
        self._said = ("", "")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the field by Escape; let Enter press a button as Space does."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _say(self, sentence: str, text: str, ways: tuple[QPushButton, ...]) -> None:
        if (sentence, text) == self._said:
            return
        self._said = (sentence, text)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.question.setText(text)
        for button in self.buttons():
            button.setVisible(button in ways)
            button.setAccessibleDescription(text)
        hidden = self.isHidden()
        self.show()
        if hidden:
            self.appeared.emit()
        event = QAccessibleAnnouncementEvent(self, " ".join(part for part in self._said if part))
        QAccessible.updateAccessibility(event)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "line")
        button.setAutoDefault(False)
        return button
