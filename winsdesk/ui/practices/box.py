"""The box of a practice on a day: it shows what the journal says, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel

from winsdesk.domain.practice import CheckIn, Practice
from winsdesk.ui.practices.saying import spoken


class DayBox(QCheckBox):
    """Checked on a day that it was, half on a day of rest, empty otherwise.

    A click only asks; the box changes when the journal has it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self.setTristate(True)

    def show_state(self, practice: Practice, check_in: CheckIn | None) -> None:
        """Show what a day holds of a practice."""
        state = Qt.CheckState.Unchecked
        if check_in is not None:
            state = Qt.CheckState.PartiallyChecked if check_in.rest else Qt.CheckState.Checked
        self.setCheckState(state)
        resting = state == Qt.CheckState.PartiallyChecked
        self.setAccessibleName(spoken(practice, resting=resting))

    def nextCheckState(self) -> None:
        """Stay as it is until the journal says otherwise."""


class PressedLabel(QLabel):
    """A text that can be pressed like the box beside it.

    Signals:
        pressed: It was pressed.
    """

    pressed = Signal()

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if kind:
            self.setProperty("type", kind)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be pressed when the pointer is still here."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()
