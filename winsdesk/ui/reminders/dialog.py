"""One reminder: when it comes, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.reminder import Reminder, Says
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.reminders.saying import day_names
from winsdesk.ui.settings.choices import RowChoice

EVENING = time(20, 0)
_DIGITS = 2


class TimeField(QTimeEdit):
    """A time of day, to the minute; the wheel is left to the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        field = self.lineEdit()
        field.setAccessibleName(name)
        field.setTextMargins(8, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling changes nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a digit take the place of what is written, also of all of it, as in any field."""
        field = self.lineEdit()
        if event.text().isdecimal():
            if field.selectedText() == field.text():
                self.setSelectedSection(self.sectionAt(0))
            elif not field.hasSelectedText() and self._is_full():
                self.setSelectedSection(self.currentSection())
        super().keyPressEvent(event)

    def _is_full(self) -> bool:
        """Whether what the caret is in, the hour or the minute, has no room for another digit."""
        return len(self.sectionText(self.currentSection())) >= _DIGITS

    def at(self) -> time:
        """Return the time."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_time(self, at: time) -> None:
        """Show a time."""
        self.setTime(QTime(at.hour, at.minute))


class ReminderDialog(QDialog):
    """Asks when a reminder comes and what it says; keeping it is the caller's."""

    def __init__(
        self, reminder: Reminder | None, week: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """Show a reminder, or an evening one to begin with.

        Args:
            reminder: The reminder to change; ``None`` for a new one.
            week: The weekdays, 0 Monday to 6 Sunday, in the order of the person's week.
            parent: The window it belongs to.
        """
        super().__init__(parent)
        self._reminder = reminder or Reminder("", EVENING)
        self._says = self._reminder.says
        title = self.tr("Change the reminder") if reminder else self.tr("A new reminder")
        self.setWindowTitle(title)
        self.at = TimeField(self.tr("Time"))
        self.at.show_time(self._reminder.at)
        every = self._reminder.weekdays or frozenset(week)
        self.days = {day: QCheckBox(name) for day, name in zip(week, day_names(week), strict=True)}
        for day, box in self.days.items():
            box.setChecked(day in every)
            box.toggled.connect(self._look)
        self.says = RowChoice(
            [
                (Says.WORDS, self.tr("My own words")),
                (Says.PROMPT, self.tr("The prompt of the day")),
                (Says.PAST_WIN, self.tr("A win from the past")),
            ]
        )
        self.says.show_value(self._says)
        self.says.chosen.connect(self._choose)
        self.words = QLineEdit(self._reminder.words)
        self.words.setAccessibleName(self.tr("What it says"))
        self.words.setPlaceholderText(self.tr("A cup of tea, and one line"))
        self.words.textChanged.connect(self._look)
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setProperty("role", "main")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        self._lay_out(title)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Be high enough for what does not fit beside each other."""
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def reminder(self) -> Reminder:
        """Return the reminder as it is set."""
        chosen = frozenset(day for day, box in self.days.items() if box.isChecked())
        return replace(
            self._reminder,
            at=self.at.at(),
            weekdays=frozenset() if len(chosen) == len(self.days) else chosen,
            says=self._says,
            words=self.words.text().strip() if self._says is Says.WORDS else "",
        )

    def unfinished(self) -> tuple[str, ...]:
        """Return the words as they are written, if they are kept nowhere yet."""
        words = self.reminder().words
        return (words,) if words and words != self._reminder.words else ()

    def _choose(self, says: Any) -> None:  # noqa: ANN401 - a signal carries it
        self._says = says
        self._look()
        if says is Says.WORDS:
            self.words.setFocus()

    def _look(self) -> None:
        own = self._says is Says.WORDS
        self.words.setEnabled(own)
        any_day = any(box.isChecked() for box in self.days.values())
        self.keep.setEnabled(any_day and bool(not own or self.words.text().strip()))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(title, "title"))
        column.addSpacing(4)
        column.addWidget(label(self.tr("At"), "heading"))
        time_row = QHBoxLayout()
        time_row.addWidget(self.at)
        time_row.addStretch()
        column.addLayout(time_row)
        column.addSpacing(4)
        column.addWidget(label(self.tr("On"), "heading"))
        days = QWidget()
        flow = Flow(days, spacing=10)
        for box in self.days.values():
            flow.addWidget(box)
        column.addWidget(days)
        column.addSpacing(4)
        column.addWidget(label(self.tr("It says"), "heading"))
        column.addWidget(self.says)
        column.addWidget(self.words)
        column.addStretch()
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch()
        back = QPushButton(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        buttons.addWidget(back)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().height() * 22)
