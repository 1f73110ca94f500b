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
from winsdesk.ui.parts.label import label
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
        self._reminders: dict[str, Reminder] = {}
        self._rows: dict[str, ReminderRow] = {}
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

    @property
    def rows(self) -> list[ReminderRow]:
        """The reminders as they stand."""
        return [self._rows[uid] for uid in self._reminders]

    def reload(self) -> None:
        """Read the reminders from the journal."""
        self._journal.ask(lambda journal: journal.reminders.every(), self._show, self._tell)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.REMINDERS):
            self.reload()

    def _show(self, reminders: tuple[Reminder, ...]) -> None:
        before = list(self._reminders)
        self._reminders = {reminder.uid: reminder for reminder in reminders}
        focused = next((at for at, uid in enumerate(before) if _has_focus(self._rows[uid])), None)
        gone = [uid for uid in before if uid not in self._reminders]
        for uid in gone:
            self._drop(uid)
        for place, uid in enumerate(self._reminders):
            row = self._rows.get(uid) or self._make_row(uid)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
        self._draw()
        if focused is not None and before[focused] in gone:
            rows = self.rows
            (rows[min(focused, len(rows) - 1)].switch if rows else self.add).setFocus()

    def _draw(self) -> None:
        week = week_from(self._preferences.first_weekday())
        for uid, reminder in self._reminders.items():
            when = self.tr("{time} · {days}").format(
                time=clock_time(reminder.at), days=said_days(reminder.weekdays, week)
            )
            words, hint = said_words(reminder), self._hint(reminder)
            self._rows[uid].show_words(when, words, hint, on=reminder.on)

    def _make_row(self, uid: str) -> ReminderRow:
        row = self._rows[uid] = ReminderRow(self._theme)
        row.switched.connect(lambda on: self._switch(self._reminders[uid], on=on))
        row.change_asked.connect(lambda: self._change(self._reminders[uid]))
        row.remove_asked.connect(lambda: self._write(lambda journal: journal.reminders.remove(uid)))
        return row

    def _drop(self, uid: str) -> None:
        row = self._rows.pop(uid)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _switch(self, reminder: Reminder, *, on: bool) -> None:
        self._write(lambda journal: journal.reminders.edit(replace(reminder, on=on)))

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
        self._draw()
        self.notice.setText(trouble_sentence(trouble))
        self.notice.show()


def _has_focus(row: ReminderRow) -> bool:
    return any(each.hasFocus() for each in (row.switch, row.change, row.remove))
