"""Reminders are added and changed in the settings, and what runs for them is said truly."""

from collections.abc import Callable, Sequence
from datetime import time
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTime, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Writing
from tests.ui.reminders.conftest import Remind
from tests.ui.tab_stops import tab_stops
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.paths import Places, places, program
from winsdesk.services.journal import Journal
from winsdesk.settings import Settings
from winsdesk.ui.parts.page import Page
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.bell import Bell
from winsdesk.ui.reminders.dialog import ReminderDialog, TimeField
from winsdesk.ui.reminders.section import RemindersSection
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

WEEK = (6, 0, 1, 2, 3, 4, 5)


class AtLogin:
    """Remembers the command; fails when the disk does."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, ...]] = []
        self.fails = False

    def on(self) -> bool:
        return bool(self.commands)

    def turn_on(self, command: Sequence[str]) -> None:
        if self.fails:
            raise OSError
        self.commands.append(tuple(command))

    def turn_off(self) -> None:
        self.commands.clear()


@pytest.fixture
def at_login() -> AtLogin:
    return AtLogin()


Make = Callable[..., RemindersSection]


@pytest.fixture
def make(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, at_login: AtLogin
) -> Make:
    def made(*, tray: bool = True, where: Places | None = None) -> RemindersSection:
        section = RemindersSection(
            journal, theme, preferences, where or places(None), lambda: tray, at_login
        )
        qtbot.addWidget(section)
        section.resize(700, 600)
        section.show()
        return section

    return made


def captions(section: RemindersSection) -> str:
    return " ".join(label.text() for label in section.findChildren(QLabel))


def in_the_dialog(act: Callable[[ReminderDialog], None]) -> None:
    """Do something in the dialog that opens next."""

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReminderDialog)
        act(dialog)

    QTimer.singleShot(0, found)


def test_a_reminder_is_added_with_its_time_days_and_words(
    make: Make, qtbot: QtBot, bell: Bell
) -> None:
    section = make()

    def fill(dialog: ReminderDialog) -> None:
        assert not dialog.keep.isEnabled(), "own words are still to be written"
        dialog.at.setTime(QTime(7, 45))
        dialog.days[5].click()
        dialog.days[6].click()
        QTest.keyClicks(dialog.words, "A cup of tea")
        QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    in_the_dialog(fill)
    section.list.add.click()
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)
    row = section.list.rows[0]
    assert "7:45" in row.switch.text()
    assert "Mon" in row.switch.text()
    assert "Sun" not in row.switch.text()
    assert row.says.text() == "A cup of tea"
    qtbot.waitUntil(lambda: bell.active)
    (reminder,) = bell.reminders
    assert (reminder.at, reminder.weekdays) == (time(7, 45), frozenset(range(5)))


def test_a_reminder_is_changed_switched_off_and_removed(
    make: Make, qtbot: QtBot, bell: Bell, remind: Remind
) -> None:
    remind("Tea")
    section = make()
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)

    def change(dialog: ReminderDialog) -> None:
        dialog.says.button(Says.PROMPT).click()
        assert not dialog.words.isEnabled()
        dialog.keep.click()

    in_the_dialog(change)
    section.list.rows[0].change.click()
    qtbot.waitUntil(lambda: bell.reminders[0].says is Says.PROMPT)
    qtbot.waitUntil(lambda: section.list.rows[0].says.text() == "The prompt of the day")
    section.list.rows[0].switch.click()
    qtbot.waitUntil(lambda: not bell.active)
    section.list.rows[0].remove.click()
    qtbot.waitUntil(lambda: bell.reminders == ())
    qtbot.waitUntil(lambda: section.list.rows == [])


def test_cancelling_changes_nothing(make: Make, qtbot: QtBot, bell: Bell, remind: Remind) -> None:
    reminder = remind("Tea")
    section = make()
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)

    def leave(dialog: ReminderDialog) -> None:
        dialog.words.setText("Coffee")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_the_dialog(leave)
    section.list.rows[0].change.click()
    assert bell.reminders == (reminder,)


def test_a_reminder_needs_a_day_and_every_day_is_no_day_in_particular(qtbot: QtBot) -> None:
    dialog = ReminderDialog(Reminder("a", time(20, 0), words="Tea"), WEEK)
    qtbot.addWidget(dialog)
    assert [box.isChecked() for box in dialog.days.values()] == [True] * 7
    assert dialog.reminder() == Reminder("a", time(20, 0), words="Tea")
    for box in dialog.days.values():
        box.click()
    assert not dialog.keep.isEnabled()
    dialog.days[2].click()
    assert dialog.keep.isEnabled()
    assert dialog.reminder().weekdays == {2}
    assert tuple(dialog.days) == WEEK


def test_quiet_hours_are_set_and_a_reminder_that_never_comes_says_so(
    make: Make, qtbot: QtBot, remind: Remind, settings_on_disk: Callable[[], Settings]
) -> None:
    remind("Tea", at=time(23, 0))
    section = make()
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)
    assert section.list.rows[0].hint.isHidden()
    assert not section.quiet_from.isEnabled()
    section.quiet.click()
    assert "quiet hours" in section.list.rows[0].hint.text()
    assert not section.list.rows[0].hint.isHidden()
    section.quiet_from.setTime(QTime(23, 30))
    section.quiet_from.editingFinished.emit()
    kept = settings_on_disk()
    assert (kept.quiet_hours, kept.quiet_from, kept.quiet_until) == (True, 1410, 480)
    assert section.list.rows[0].hint.isHidden()


def test_words_in_notifications_and_staying_are_off_until_chosen(
    make: Make, settings_on_disk: Callable[[], Settings]
) -> None:
    section = make()
    assert not section.show_words.isChecked()
    assert not section.stay.isChecked()
    section.show_words.click()
    section.stay.click()
    kept = settings_on_disk()
    assert (kept.notifications_show_words, kept.stay_in_tray) == (True, True)


def test_without_a_tray_it_says_that_the_window_never_hides(
    make: Make, preferences: Preferences
) -> None:
    preferences.set(stay_in_tray=True)
    section = make(tray=False)
    assert not section.stay.isEnabled()
    assert not section.stay.isChecked()
    assert not section.login.isEnabled()
    assert "This desktop has no tray, so the window never hides" in captions(section)
    assert "no tray" not in captions(make(tray=True))


def test_it_says_where_reminders_come(make: Make) -> None:
    assert "as notifications of your desktop" in captions(make(tray=True))
    without = captions(make(tray=False))
    assert "as notifications" not in without
    assert "in its window" in without


def test_starting_at_login_is_turned_on_and_off(
    make: Make, at_login: AtLogin, settings_on_disk: Callable[[], Settings]
) -> None:
    section = make()
    section.login.click()
    assert at_login.commands == [(*program(), "--background")]
    assert settings_on_disk().stay_in_tray
    assert section.login.isChecked()
    section.login.click()
    assert not at_login.on()
    assert not section.login.isChecked()


def test_starting_at_login_that_cannot_be_written_is_said_and_not_claimed(
    make: Make, at_login: AtLogin
) -> None:
    section = make()
    at_login.fails = True
    section.login.click()
    assert section.notice.isVisible()
    assert not section.login.isChecked()


def test_a_journal_with_a_folder_of_its_own_is_not_started_at_login(
    make: Make, where: Places, at_login: AtLogin
) -> None:
    at_login.turn_on(("another", "one"))
    section = make(where=where)
    assert not section.login.isEnabled()
    assert not section.login.isChecked()
    assert "a folder of its own" in captions(section)


def times(section: RemindersSection) -> list[str]:
    return [row.switch.text().split(" ")[0] for row in section.list.rows]


def test_the_keyboard_goes_through_reminders_in_the_order_in_which_they_stand(
    make: Make, remind: Remind, qtbot: QtBot
) -> None:
    section = make()
    for hour in (20, 8, 12):
        remind(at=time(hour))
    qtbot.waitUntil(lambda: times(section) == ["08:00", "12:00", "20:00"])
    page = Page("Settings")
    qtbot.addWidget(page)
    page.column.addWidget(section)
    page.show()
    rows = section.list.rows
    stops = [stop for row in rows for stop in (row.switch, row.change, row.remove)]
    assert tab_stops(stops[0], qtbot)[: len(stops) + 1] == [*stops, section.list.add]


def test_long_words_wrap_and_their_row_is_as_high_as_they_are(
    make: Make, remind: Remind, qtbot: QtBot
) -> None:
    section = make()
    remind("Long words " * 30)
    remind("Tea", at=time(21, 0))
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)
    long, short = section.list.rows
    line = section.fontMetrics().height()
    qtbot.waitUntil(lambda: long.height() > short.height() + 3 * line)
    wide = long.height()
    section.resize(450, 600)
    qtbot.waitUntil(lambda: long.height() > wide + line)
    assert long.says.height() >= long.says.heightForWidth(long.says.width())
    qtbot.waitUntil(lambda: long.geometry().bottom() < short.geometry().top())


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_words_stand_under_those_of_the_switch_in_either_direction(
    make: Make, remind: Remind, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    section = make()
    section.setLayoutDirection(direction)
    remind()
    qtbot.waitUntil(lambda: bool(section.list.rows))
    (row,) = section.list.rows
    qtbot.waitUntil(lambda: row.height() == row.sizeHint().height())
    left, right = (
        row.says.x() - row.switch.x(),
        row.switch.geometry().right() - row.says.geometry().right(),
    )
    indented = left if direction is Qt.LayoutDirection.LeftToRight else right
    assert indented >= section.fontMetrics().height()


def test_of_two_hundred_reminders_one_is_switched_at_once_and_the_others_are_let_be(
    make: Make, qtbot: QtBot, write: Writing
) -> None:
    def add(journal: Journal) -> ChangeSet:
        made = ChangeSet()
        for number in range(200):
            at = time(number % 24, number % 60)
            made |= journal.reminders.add(at, words=f"Reminder {number} " + "and on " * 20)
        return made

    write(add)
    section = make()
    qtbot.waitUntil(lambda: len(section.list.rows) == 200)
    before = section.list.rows
    taken = []
    for row in before[:3]:
        row.switch.click()
        begun = perf_counter()
        section.list._show(tuple(section.list._reminders.values()))
        section.grab()
        taken.append(perf_counter() - begun)
    assert min(taken) < 0.3
    assert section.list.rows == before


@pytest.mark.parametrize(
    "before", [(), (Qt.Key.Key_Home,), (Qt.Key.Key_End, Qt.Key.Key_Home), ("all",)]
)
def test_a_time_can_be_typed_wherever_the_caret_is(
    qtbot: QtBot, theme: Theme, before: tuple[Qt.Key | str, ...]
) -> None:
    field = TimeField("Time")
    qtbot.addWidget(field)
    field.show_time(time(20, 0))
    field.show()
    field.activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    for key in before:
        if isinstance(key, str):
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(field, key)
    QTest.keyClicks(field, "1334")
    assert field.at() == time(13, 34)
    assert field.text() == "13:34"
