"""Making a step smaller: two short questions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from winsdesk.domain.goal import Step
from winsdesk.ui.goals.saying import one_line
from winsdesk.ui.goals.sheet import Sheet
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.translating import tr


class MakeSmaller(Sheet):
    """Asks for the first five minutes of a step, and for what might come after them.

    Attributes:
        first: The line for the first five minutes.
        after: The line for what might come next; it may stay empty.
    """

    def __init__(
        self, step: Step, answers: tuple[str, str] = ("", ""), parent: QWidget | None = None
    ) -> None:
        """Ask about a step, beginning with ``answers`` that were left unfinished."""
        title = tr("Make it smaller")
        super().__init__(title, one_line(step.text), tr("Add"), parent)
        self.first, self.after = (LineField(answer) for answer in answers)
        self.ask(tr("What would the first five minutes of it be?"), self.first)
        self.ask(tr("And what might come right after, if there is more?"), self.after)
        self.first.textChanged.connect(self._look)
        self.after.textChanged.connect(self._look)
        self.first.installEventFilter(self)
        self._look()
        self.first.setFocus()

    @property
    def texts(self) -> tuple[str, ...]:
        """The smaller steps as they are written."""
        written = (self.first.text().strip(), self.after.text().strip())
        return tuple(text for text in written if text)

    def unfinished(self) -> tuple[str, ...]:
        """Return what is written and kept nowhere yet."""
        return self.texts

    @property
    def answers(self) -> tuple[str, str]:
        """Both lines as they stand."""
        return self.first.text(), self.after.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the second question by Enter in the first."""
        entering = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            watched is self.first
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in entering
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and not self.after.text()
        ):
            self.after.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        self.deed.setEnabled(bool(self.texts))
