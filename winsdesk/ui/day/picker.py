"""Choosing a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.day import FIRST_DAY, LAST_DAY
from winsdesk.ui.page import label
from winsdesk.ui.preferences import Preferences


class DayPicker(QDialog):
    """A date to type, and a month to choose it from; from 1900 to 2200."""

    def __init__(
        self, title: str, deed: str, day: date, preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self._date = QDateEdit()
        self._date.setAccessibleName(self.tr("Date"))
        self._date.setDateRange(_qt(FIRST_DAY), _qt(LAST_DAY))
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._month = QCalendarWidget()
        self._month.setAccessibleName(self.tr("Month"))
        self._month.setDateRange(_qt(FIRST_DAY), _qt(LAST_DAY))
        self._month.setFirstDayOfWeek(Qt.DayOfWeek(preferences.first_weekday() + 1))
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setDateEditEnabled(False)
        self._date.setDate(_qt(day))
        self._month.setSelectedDate(_qt(day))
        self._date.dateChanged.connect(self._month.setSelectedDate)
        self._month.clicked.connect(self._date.setDate)
        self._month.selectionChanged.connect(lambda: self._date.setDate(self._month.selectedDate()))
        self._month.activated.connect(self.accept)
        self._lay_out(title, deed)

    def day(self) -> date:
        """Return the chosen date."""
        chosen = self._date.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _lay_out(self, title: str, deed: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        column.addWidget(self._date)
        column.addWidget(self._month)
        buttons = QHBoxLayout()
        buttons.addStretch()
        back = QPushButton(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        go = QPushButton(deed)
        go.setProperty("role", "main")
        go.setDefault(True)
        go.clicked.connect(self.accept)
        buttons.addWidget(back)
        buttons.addWidget(go)
        column.addLayout(buttons)
        self._date.setFocus()
        self._date.setSelectedSection(QDateEdit.Section.DaySection)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
