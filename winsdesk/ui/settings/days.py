"""Days: when the week begins, when a day ends, and what Today shows."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QCheckBox

from winsdesk.settings import DATE_ORDERS
from winsdesk.ui.calendar.dates import in_order
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.choices import ListChoice, RowChoice
from winsdesk.ui.settings.section import Section


class DaysSection(Section):
    """When the week begins, when a day ends, and what Today shows."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(self.tr("Days"))
        self._preferences = preferences
        self.day_ends_at = ListChoice([(hour, _clock(hour)) for hour in range(24)])
        self.day_ends_at.chosen.connect(lambda value: preferences.set(day_ends_at=value))
        self.add_row(
            self.tr("A day en&ds at"),
            self.day_ends_at,
            self.tr("So that a win you write after midnight stays with the evening it belongs to."),
        )
        self.first_weekday = ListChoice([(None, self._usual_weekday()), *_weekdays()])
        self.first_weekday.chosen.connect(lambda value: preferences.set(first_weekday=value))
        self.add_row(self.tr("A &week begins on"), self.first_weekday)
        self.date_order = ListChoice(self._orders())
        self.date_order.chosen.connect(lambda value: preferences.set(date_order=value))
        self.add_row(self.tr("Dates are written"), self.date_order)
        self.three_lines = RowChoice(
            [(True, self.tr("Three soft lines")), (False, self.tr("A free list"))]
        )
        self.three_lines.chosen.connect(lambda value: preferences.set(three_lines=value))
        self.add_row(
            self.tr("An empty day &shows"),
            self.three_lines,
            self.tr("Three lines are a whole list. One is fine, none is fine, seven is fine."),
        )
        self.year_ago = QCheckBox(self.tr("A year ago today"))
        self.year_ago.clicked.connect(lambda on: preferences.set(year_ago=on))
        self.add_row(
            self.tr("Beside the da&y"),
            self.year_ago,
            self.tr("Wins marked “Don't bring this back” never show there."),
        )
        self.year_ago.setAccessibleName(self.tr("A year ago today"))
        preferences.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        settings = self._preferences.settings
        self.day_ends_at.show_value(settings.day_ends_at)
        self.first_weekday.show_value(settings.first_weekday)
        self.date_order.show_value(settings.date_order)
        self.three_lines.show_value(settings.three_lines)
        self.year_ago.setChecked(settings.year_ago)

    def _usual_weekday(self) -> str:
        usual = QLocale().standaloneDayName(QLocale().firstDayOfWeek().value)
        return self.tr("As usual here ({weekday})").format(weekday=usual)

    def _orders(self) -> list[tuple[str | None, str]]:
        today = self._preferences.today()
        orders = [(order, in_order(today, order)) for order in DATE_ORDERS]
        return [(None, self.tr("As usual here")), *orders]


def _weekdays() -> list[tuple[int, str]]:
    return [(day, QLocale().standaloneDayName(day + 1)) for day in range(7)]


def _clock(hour: int) -> str:
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
