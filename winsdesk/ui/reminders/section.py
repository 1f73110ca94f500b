"""Reminders in the settings: which there are, when they keep still, and what runs for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSystemTrayIcon, QWidget

from winsdesk import autostart
from winsdesk.autostart import Autostart
from winsdesk.paths import Places, program
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.dialog import TimeField
from winsdesk.ui.reminders.list import ReminderList
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


class RemindersSection(Section):
    """The list of reminders, quiet hours, and running in the background."""

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        places: Places,
        tray_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        at_login: Autostart | None = None,
    ) -> None:
        """Show the reminders of the journal and what is set about them.

        Args:
            journal: The journal.
            theme: The look.
            preferences: What the person has set.
            places: Where everything lies; with a data folder of its own nothing starts at login.
            tray_available: Tells whether the desktop has a tray.
            at_login: The way to be started at login; the system's own when not given.
        """
        super().__init__(self.tr("Reminders"))
        self._preferences = preferences
        self._at_login = at_login or autostart.of_this_system()
        self.column.insertWidget(
            1,
            label(
                self.tr(
                    "They come while Winsdesk is running, as notifications of your desktop. None "
                    "is fine."
                )
                if tray_available()
                else self.tr("They come while Winsdesk is running, in its window. None is fine."),
                "caption",
            ),
        )
        self.list = ReminderList(journal, theme, preferences)
        self.column.insertWidget(2, self.list)
        self._add_quiet_hours()
        self.show_words = QCheckBox(self.tr("Show my words"))
        self.show_words.clicked.connect(lambda on: preferences.set(notifications_show_words=on))
        self._add_switch(
            self.tr("Notifications"),
            self.show_words,
            self.tr(
                "Otherwise a notification only says that a reminder is here. Others may see what "
                "it says, on a locked screen too."
            ),
        )
        self._add_background(has_tray=tray_available(), own_folder=places.root is not None)
        self.notice = label("", "notice")
        self.notice.hide()
        self.column.addWidget(self.notice)
        preferences.changed.connect(self._show)
        self._show()

    def _add_quiet_hours(self) -> None:
        self.quiet = QCheckBox(self.tr("From"))
        self.quiet.setAccessibleName(self.tr("Quiet hours"))
        self.quiet.clicked.connect(lambda on: self._preferences.set(quiet_hours=on))
        self.quiet_from = TimeField(self.tr("Quiet hours begin at"))
        self.quiet_until = TimeField(self.tr("Quiet hours end at"))
        self.quiet_from.editingFinished.connect(self._set_quiet)
        self.quiet_until.editingFinished.connect(self._set_quiet)
        line = QWidget()
        flow = Flow(line, spacing=8)
        flow.addWidget(_beside(self.quiet, self.quiet_from))
        flow.addWidget(_beside(label(self.tr("until"), wrap=False), self.quiet_until))
        line.setFocusProxy(self.quiet)
        self.add_row(
            self.tr("Quiet hours"),
            line,
            self.tr("A reminder within them comes when they end, if that is the same day."),
        )

    def _add_background(self, *, has_tray: bool, own_folder: bool) -> None:
        self.stay = QCheckBox(self.tr("Keep running"))
        self.stay.setEnabled(has_tray)
        self.stay.clicked.connect(lambda on: self._preferences.set(stay_in_tray=on))
        kept = self.tr("Its icon stays in the tray; Quit is in its menu.")
        no_tray = self.tr(
            "This desktop has no tray, so the window never hides: closing it quits, and reminders "
            "stop until you open it again."
        )
        self._add_switch(self.tr("Window closed"), self.stay, kept if has_tray else no_tray)
        self.login = QCheckBox(self.tr("Start in the background"))
        self.login.setEnabled(has_tray and not own_folder)
        self.login.clicked.connect(self._start_at_login)
        hint = ""
        if own_folder:
            hint = self.tr(
                "Winsdesk was started with a folder of its own for this journal, so it does not "
                "start by itself."
            )
        self._add_switch(self.tr("At login"), self.login, hint)

    def _add_switch(self, name: str, switch: QCheckBox, hint: str) -> None:
        self.add_row(name, switch, hint)
        switch.setAccessibleName(self.tr("{row}: {switch}").format(row=name, switch=switch.text()))

    def _set_quiet(self) -> None:
        self._preferences.set(
            quiet_from=_minutes(self.quiet_from.at()), quiet_until=_minutes(self.quiet_until.at())
        )

    def _start_at_login(self, on: bool) -> None:
        self.notice.hide()
        try:
            if on:
                self._at_login.turn_on((*program(), "--background"))
                self._preferences.set(stay_in_tray=True)
            else:
                self._at_login.turn_off()
        except OSError:
            self.notice.setText(
                self.tr("That could not be written, so nothing was changed. Your journal is safe.")
            )
            self.notice.show()
        self._show()

    def _show(self) -> None:
        settings = self._preferences.settings
        self.quiet.setChecked(settings.quiet_hours)
        self.quiet_from.show_time(_time(settings.quiet_from))
        self.quiet_until.show_time(_time(settings.quiet_until))
        for field in (self.quiet_from, self.quiet_until):
            field.setEnabled(settings.quiet_hours)
        self.show_words.setChecked(settings.notifications_show_words)
        self.stay.setChecked(settings.stay_in_tray and self.stay.isEnabled())
        self.login.setChecked(self.login.isEnabled() and self._at_login.on())


def _beside(*parts: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    return pair


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))
