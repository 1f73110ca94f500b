"""One reminder in the settings: a switch, what it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme


class ReminderRow(QWidget):
    """A switch with the time and the days, and under it what the reminder says.

    Signals:
        switched: The person switched it on or off.
        change_asked: It should be changed.
        remove_asked: It should go.
    """

    switched = Signal(bool)
    change_asked = Signal()
    remove_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.switch = QCheckBox()
        self.switch.clicked.connect(self.switched)
        self.change = self._button(self.tr("Change this reminder"), self.change_asked.emit)
        self.remove = self._button(self.tr("Remove this reminder"), self.remove_asked.emit)
        self.says = label("", "quiet")
        self.hint = label("", "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.switch)
        under, beneath = QHBoxLayout(), QVBoxLayout()
        under.setSpacing(0)
        under.addSpacing(self.fontMetrics().height() + 14)
        under.addLayout(beneath, 1)
        for part in (self.says, self.hint):
            beneath.addWidget(part)
        words.addLayout(under)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._dress)
        self._dress()

    def show_words(self, when: str, says: str, hint: str, *, on: bool) -> None:
        """Show a reminder in words.

        Args:
            when: The time and the days.
            says: What it says.
            hint: Why it does not come although it is on; empty when it does.
            on: Whether it is switched on.
        """
        self.switch.setText(when)
        self.switch.setChecked(on)
        self.switch.setAccessibleDescription(says)
        self.says.setText(says)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def hasHeightForWidth(self) -> bool:
        """Say no: a page that asks hundreds of rows for many widths stands still for seconds."""
        return False

    def event(self, event: QEvent) -> bool:
        """Be as high as the words need in this width."""
        answer = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            height = self._row.totalHeightForWidth(self.width())
            if height > 0:
                self.setFixedHeight(height)
        return answer

    def _button(self, name: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: act())
        return button

    def _dress(self) -> None:
        side = self.fontMetrics().height()
        for button, icon in ((self.change, "edit"), (self.remove, "trash")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(side, side))
