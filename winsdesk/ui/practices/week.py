"""Choosing weekdays: some of them, or any."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from winsdesk.domain.calendar import weekdays
from winsdesk.ui.calendar.dates import weekday_name
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.preferences import Preferences


class WeekChoice(QWidget):
    """Seven buttons in the order of the person's week; none pressed stands for any day.

    Signals:
        chosen: Other weekdays are chosen (a ``frozenset``).
    """

    chosen = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.days: dict[int, QPushButton] = {}
        flow = Flow(self, spacing=4)
        for day in weekdays(preferences.first_weekday()):
            button = QPushButton(
                QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            )
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.setAccessibleName(weekday_name(day))
            button.clicked.connect(lambda: self.chosen.emit(self.value()))
            flow.addWidget(button)
            self.days[day] = button

    def value(self) -> frozenset[int]:
        """Return the chosen weekdays, 0 Monday to 6 Sunday; none for any day."""
        return frozenset(day for day, button in self.days.items() if button.isChecked())

    def show_value(self, chosen: Iterable[int]) -> None:
        """Show these weekdays as chosen."""
        wanted = set(chosen)
        for day, button in self.days.items():
            button.setChecked(day in wanted)
