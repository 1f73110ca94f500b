"""The reminders in the settings: adding, changing, switching and removing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.reminder import Reminder, next_due
from winsdesk.ui.calendar.dates import clock_time
from winsdesk.ui.parts.page import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.dialog import ReminderDialog
from winsdesk.ui.reminders.row import ReminderRow
from winsdesk.ui.reminders.saying import said_days, said_words, week_from
from winsdesk.ui.reminders.zone import hours
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


class ReminderList(QWidget):
    """All reminders by their time of day, and a way to add one; every change is written at once."""

    def __init__(self, journal: JournalThread, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._reminders: tuple[Reminder, ...] = ()
        self.rows: list[ReminderRow] = []
        self.setAccessibleName(self.tr("Reminders"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column.addLayout(self._list)
        self.notice = label("", "notice")
        self.notice.hide()
        column.addWidget(self.notice)
        self.add = QPushButton(self.tr("Add a reminder…"))
        self.add.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        column.addLayout(foot)
        preferences.changed.connect(self._draw)
        journal.changed.connect(self._changed)
        journal.opened.connect(self.reload)
        if journal.running:
            self.reload()

    def reload(self) -> None:
        """Read the reminders from the journal."""
        self._journal.ask(lambda journal: journal.reminders.every(), self._show, self._tell)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.REMINDERS):
            self.reload()

    def _show(self, reminders: tuple[Reminder, ...]) -> None:
        self._reminders = reminders
        self._draw()

    def _draw(self) -> None:
        focused = next((at for at, row in enumerate(self.rows) if _has_focus(row)), None)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(reminder) for reminder in self._reminders]
        for row in self.rows:
            self._list.addWidget(row)
        if focused is not None:
            (
                self.rows[min(focused, len(self.rows) - 1)].switch if self.rows else self.add
            ).setFocus()

    def _row(self, reminder: Reminder) -> ReminderRow:
        week = week_from(self._preferences.first_weekday())
        when = self.tr("{time} · {days}").format(
            time=clock_time(reminder.at), days=said_days(reminder.weekdays, week)
        )
        row = ReminderRow(
            self._theme, when, said_words(reminder), self._hint(reminder), on=reminder.on
        )
        row.switched.connect(
            lambda on: self._write(lambda journal: journal.reminders.edit(replace(reminder, on=on)))
        )
        row.change_asked.connect(lambda: self._change(reminder))
        row.remove_asked.connect(
            lambda: self._write(lambda journal: journal.reminders.remove(reminder.uid))
        )
        return row

    def _hint(self, reminder: Reminder) -> str:
        now = datetime.now(UTC).astimezone()
        comes = next_due([reminder], now, hours(self._preferences.settings, now))
        if comes is not None or not reminder.on:
            return ""
        return self.tr("This is within your quiet hours, so it does not come.")

    def _add(self) -> None:
        wanted = self._asked(None)
        if wanted is not None:
            self._write(
                lambda journal: journal.reminders.add(
                    wanted.at, wanted.weekdays, wanted.says, wanted.words
                )
            )

    def _change(self, reminder: Reminder) -> None:
        wanted = self._asked(reminder)
        if wanted is not None:
            self._write(lambda journal: journal.reminders.edit(wanted))

    def _asked(self, reminder: Reminder | None) -> Reminder | None:
        week = week_from(self._preferences.first_weekday())
        dialog = ReminderDialog(reminder, week, self.window())
        kept = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.reminder() if kept else None

    def _write(self, work: Callable[[Journal], ChangeSet]) -> None:
        self._journal.write(work, lambda _: self.notice.hide(), self._tell)

    def _tell(self, trouble: Trouble) -> None:
        self.notice.setText(trouble_sentence(trouble))
        self.notice.show()


def _has_focus(row: ReminderRow) -> bool:
    return any(each.hasFocus() for each in (row.switch, row.change, row.remove))
