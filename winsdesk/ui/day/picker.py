"""Choosing a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.calendar import months_away
from winsdesk.domain.day import parse_day, within_reach
from winsdesk.domain.errors import Trouble
from winsdesk.ui.calendar.dates import as_typed, month_and_year, read_day
from winsdesk.ui.calendar.month import MonthGrid
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme


class DayPicker(QDialog):
    """A date to type, and a month to choose it from; from 1900 to 2200."""

    def __init__(
        self, title: str, deed: str, day: date, theme: Theme, preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._day = day
        self.date = QLineEdit()
        self.date.setAccessibleName(self.tr("Date"))
        self.hint = label("", "quiet")
        policy = self.hint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.hint.setSizePolicy(policy)
        self.go = QPushButton(deed)
        self.month = MonthGrid(theme, preferences)
        self._month_name = label("", "heading", wrap=False)
        self._back = self._turning("previous", self.tr("Previous month"), -1)
        self._onward = self._turning("next", self.tr("Next month"), 1)
        self._around = day.year
        self._lay_out(title)
        self._say_form(day)
        self._show(day)
        self.date.textEdited.connect(self._typed)
        self.month.chosen.connect(self._show)
        self.month.opened.connect(self._open)
        self.date.setFocus()
        self.date.selectAll()

    def day(self) -> date:
        """Return the chosen date."""
        return self._day

    def _show(self, day: date) -> None:
        self._choose(day)
        self.date.setText(day.isoformat())

    def _choose(self, day: date) -> None:
        self._day = day
        self.month.set_month(day.year, day.month)
        self.month.set_chosen(day)
        self._month_name.setText(month_and_year(day.year, day.month))
        self.hint.hide()
        self.go.setEnabled(True)

    def _typed(self, text: str) -> None:
        try:
            self._choose(_read(text, self._around))
        except Trouble:
            self.hint.show()
            self.go.setEnabled(False)

    def _say_form(self, day: date) -> None:
        forms = dict.fromkeys((day.isoformat(), as_typed(day)))
        either = self.tr("Like {iso} or {usual}") if len(forms) > 1 else self.tr("Like {iso}")
        said = either.replace("{iso}", day.isoformat()).replace("{usual}", as_typed(day))
        self.hint.setText(said)
        self.date.setAccessibleDescription(said)

    def _open(self, day: date) -> None:
        self._show(day)
        self.accept()

    def _turning(self, icon: str, name: str, months: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        towards = {"previous": "next", "next": "previous"}[icon] if self.isRightToLeft() else icon
        button.setIcon(self._theme.icon(towards, self._theme.tokens.ink))
        side = self.fontMetrics().height() - 2
        button.setIconSize(QSize(side, side))
        button.clicked.connect(lambda: self._show(months_away(self._day, months)))
        return button

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        column.addWidget(self.date)
        column.addWidget(self.hint)
        head = QHBoxLayout()
        head.addWidget(self._month_name, 1)
        head.addWidget(self._back)
        head.addWidget(self._onward)
        column.addLayout(head)
        column.addWidget(self.month)
        buttons = QHBoxLayout()
        buttons.addStretch()
        back = QPushButton(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.go.setProperty("role", "main")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        buttons.addWidget(back)
        buttons.addWidget(self.go)
        column.addLayout(buttons)


def _read(text: str, around: int) -> date:
    """Read a day as it was typed.

    Raises:
        Trouble: It is no day, or one that a journal cannot hold.
    """
    read = read_day(text, around)
    return within_reach(read) if read is not None else parse_day(text.strip())


def pick_day(
    title: str, deed: str, day: date, theme: Theme, preferences: Preferences, parent: QWidget
) -> date | None:
    """Let the person pick a date, beginning at ``day``; ``None`` when they would rather not."""
    picker = DayPicker(title, deed, day, theme, preferences, parent)
    chosen = picker.exec() == QDialog.DialogCode.Accepted
    picker.deleteLater()
    return picker.day() if chosen else None
