"""Locked: everything is written, nothing of the journal is left, and a passphrase opens it."""

import threading
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, StandingClock
from tests.ui.lock.conftest import PASSPHRASE, WORD, Starting
from tests.ui.lock.doing import (
    action,
    asked,
    begin_to_make_smaller,
    focused,
    lock,
    page_of,
    see_everything,
    unlock,
)
from tests.ui.lock.seeking import holding
from winsdesk.bootstrap import open_for_the_window, open_journal
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.ui import views
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.reflection.preview import SheetPreview
from winsdesk.ui.reminders import zone
from winsdesk.ui.settings.view import SettingsView


def test_no_word_of_the_journal_is_left_anywhere(opened: MainWindow, qtbot: QtBot) -> None:
    see_everything(opened, qtbot)
    opened.background()
    opened.notice.say(f"{WORD} said", f"{WORD} back")
    assert len(holding(WORD)) > 50
    lock(opened, qtbot)
    assert holding(WORD) == []


def test_a_pause_and_the_page_of_the_month_hold_no_word_either(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: opened.day.paper.cards.cards.rowCount() > 0)
    opened.pauses.on_win(opened.day.paper.cards.cards.wins[0].uid)
    qtbot.waitUntil(lambda: opened.pauses.moment is not None)
    lock(opened, qtbot)
    assert holding(WORD) == []
    assert "pauses" not in opened.__dict__
    unlock(opened, qtbot)
    qtbot.waitUntil(lambda: opened.locking.has_passphrase)
    opened.preview_sheet()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    lock(opened, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert holding(WORD) == []
    assert opened.findChildren(QDialog) == []


def test_everything_unfinished_is_written_first_and_there_again(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: opened.day.draft.known)
    opened.day.paper.entry.clear()
    QTest.keyClicks(opened.day.paper.entry, "half a line")
    QTest.keyClicks(opened.day.paper.words, "a few more words ")
    lock(opened, qtbot)
    unlock(opened, qtbot)
    qtbot.waitUntil(lambda: opened.day.paper.entry.toPlainText() == "half a line")
    assert "a few more words" in opened.day.paper.words.toPlainText()


def test_what_was_typed_into_a_question_is_kept_with_the_unfinished_line(
    opened: MainWindow, qtbot: QtBot
) -> None:
    sheet = begin_to_make_smaller(opened, qtbot)
    QTest.keyClicks(sheet.first, "put on one shoe")
    lock(opened, qtbot)
    assert QApplication.activeModalWidget() is None
    unlock(opened, qtbot)
    entry = opened.day.paper.entry
    qtbot.waitUntil(lambda: entry.toPlainText() == f"{WORD} draft\nput on one shoe")


def test_the_name_of_a_new_kind_is_kept_with_the_unfinished_line(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.choose(views.SETTINGS)
    settings = opened.views.view(views.SETTINGS)
    assert isinstance(settings, SettingsView)
    QTest.keyClicks(settings.kinds.new_name, "Singing")
    lock(opened, qtbot)
    unlock(opened, qtbot)
    entry = opened.day.paper.entry
    qtbot.waitUntil(lambda: entry.toPlainText() == f"{WORD} draft\nSinging")


def test_a_question_that_waits_for_an_answer_is_over_before_its_page_goes(
    opened: MainWindow, qtbot: QtBot
) -> None:
    dates: list[bool] = []

    def lock_over_it() -> None:
        dates.append(QApplication.activeModalWidget() is not None)
        opened.locking.lock()

    QTimer.singleShot(200, opened, lock_over_it)
    opened.day.day_actions.go_to_date.trigger()  # returns when the dialog is closed
    assert dates == [True]
    assert opened.journal.running
    qtbot.waitUntil(lambda: not opened.journal.running)
    assert opened.views.present == views.LOCKED
    assert holding(WORD) == []


def test_a_line_of_another_day_stays_with_that_day(opened: MainWindow, qtbot: QtBot) -> None:
    yesterday = TODAY - timedelta(days=1)
    opened.open_day(yesterday)
    qtbot.waitUntil(lambda: opened.day.draft.known)
    QTest.keyClicks(opened.day.paper.entry, "yesterday's line")
    lock(opened, qtbot)
    unlock(opened, qtbot)
    assert opened.day.day == TODAY
    assert asked(opened, qtbot, lambda j: j.days.page(yesterday).draft) == "yesterday's line"


def test_it_stays_open_when_the_last_words_cannot_be_written(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble(Code.DISK_FULL)

    qtbot.waitUntil(lambda: opened.day.draft.known)
    with monkeypatch.context() as patched:
        patched.setattr("winsdesk.services.days.DayKeeping.draft", full)
        QTest.keyClicks(opened.day.paper.entry, " precious")
        opened.locking.lock()
        qtbot.waitUntil(lambda: not opened.locking.locked)
    assert opened.journal.running
    assert opened.views.present == views.TODAY
    assert opened.notice.isVisible()
    assert opened.day.paper.entry.toPlainText().endswith("precious")
    lock(opened, qtbot)
    unlock(opened, qtbot)
    qtbot.waitUntil(lambda: opened.day.paper.entry.toPlainText().endswith("precious"))


def test_what_was_typed_into_a_question_is_there_when_it_cannot_be_written(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble(Code.DISK_FULL)

    qtbot.waitUntil(lambda: opened.day.draft.known)
    sheet = begin_to_make_smaller(opened, qtbot)
    QTest.keyClicks(sheet.first, "put on one shoe")
    with monkeypatch.context() as patched:
        patched.setattr("winsdesk.services.days.DayKeeping.draft", full)
        opened.locking.lock()
        qtbot.waitUntil(lambda: not opened.locking.locked)
    assert opened.journal.running
    assert "put on one shoe" in opened.day.paper.entry.toPlainText()


def test_nothing_can_be_undone_across_the_lock(opened: MainWindow, qtbot: QtBot) -> None:
    opened.journal.write(lambda journal: journal.wins.keep(TODAY, "drank water"))
    assert asked(opened, qtbot, lambda journal: journal.next_undo) is not None
    lock(opened, qtbot)
    unlock(opened, qtbot)
    assert asked(opened, qtbot, lambda journal: journal.next_undo) is None
    undo = action(opened, "Ctrl+Z")
    qtbot.waitUntil(lambda: undo.text() == "&Undo")


def test_it_locks_and_opens_again_and_again(opened: MainWindow, qtbot: QtBot) -> None:
    for number in range(3):
        lock(opened, qtbot)
        assert holding(WORD) == []
        unlock(opened, qtbot)
        qtbot.waitUntil(lambda: opened.locking.has_passphrase)
        with qtbot.waitSignal(opened.journal.changed):
            QTest.keyClicks(opened.day.paper.entry, f" {number}")
            QTest.keyClick(opened.day.paper.entry, Qt.Key.Key_Return)
        opened.day.day_actions.previous.trigger()
        assert opened.day.day == TODAY - timedelta(days=1)
        assert action(opened, "Ctrl+G") is opened.day.day_actions.go_to_date


def test_the_keys_lock_it(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is opened.day.paper.entry)
    QTest.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not opened.journal.running)
    assert opened.views.present == views.LOCKED


def test_the_keys_lock_it_from_a_dialog_and_from_a_sticky_note_too(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.preview_sheet()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SheetPreview))
    preview = QApplication.activeModalWidget()
    assert preview is not None
    preview.activateWindow()
    qtbot.waitUntil(lambda: preview.isAncestorOf(QApplication.focusWidget() or opened))
    QTest.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not opened.journal.running)
    assert QApplication.activeModalWidget() is None
    assert holding(WORD) == []
    unlock(opened, qtbot)
    opened.stickies.show_notes()
    qtbot.waitUntil(lambda: len(opened.stickies.notes) == 2)
    note = next(iter(opened.stickies.notes.values()))
    note.begin_writing()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is note.field)
    QTest.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not opened.journal.running)
    assert note.field.toPlainText() == ""


def test_a_passphrase_typed_at_once_opens_it_when_everything_is_written(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.locking.lock()
    page_of(opened).field.setText(PASSPHRASE)
    with qtbot.waitSignal(opened.journal.opened):
        page_of(opened).open.click()
    assert opened.views.present == views.TODAY


@pytest.fixture
def slowly(opened: MainWindow) -> Callable[[str], None]:
    """Opens the journal anew, as moving it does; that has just begun when this returns."""

    def begin(passphrase: str) -> None:
        file, begun = opened.locking.file, threading.Event()

        def opening() -> Journal:
            begun.wait()
            return open_for_the_window(file, passphrase=passphrase)

        opened.journal.close()
        opened.journal.open(opening)
        QTimer.singleShot(0, begun.set)

    return begin


def test_it_locks_while_the_journal_is_being_opened_anew(
    opened: MainWindow, qtbot: QtBot, slowly: Callable[[str], None]
) -> None:
    qtbot.waitUntil(lambda: opened.day.draft.known)
    QTest.keyClicks(opened.day.paper.entry, " and more")
    slowly(PASSPHRASE)
    lock(opened, qtbot)
    assert holding(WORD) == []
    unlock(opened, qtbot)
    assert opened.views.present == views.TODAY
    qtbot.waitUntil(lambda: opened.day.paper.entry.toPlainText() == f"{WORD} draft and more")


def test_it_can_be_opened_when_the_opening_it_was_locked_in_failed(
    opened: MainWindow, qtbot: QtBot, slowly: Callable[[str], None]
) -> None:
    qtbot.waitUntil(lambda: opened.day.draft.known)
    QTest.keyClicks(opened.day.paper.entry, " and more")
    slowly("not this one")
    with qtbot.waitSignal(opened.journal.not_opened):
        opened.locking.lock()
    assert opened.views.present == views.LOCKED
    unlock(opened, qtbot)
    assert opened.views.present == views.TODAY
    assert asked(opened, qtbot, lambda j: j.days.page(TODAY).draft) == f"{WORD} draft and more"
    assert opened.journal.running


def test_it_does_not_lock_while_its_passphrase_is_taken_away(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.choose(views.SETTINGS)
    settings = opened.views.view(views.SETTINGS)
    assert isinstance(settings, SettingsView)
    assert settings.lock is not None
    settings.lock.passphrases.take_away(PASSPHRASE)
    opened.locking.lock()
    qtbot.waitUntil(lambda: not opened.locking.has_passphrase, timeout=15_000)
    qtbot.waitUntil(lambda: not opened.locking.locked)
    assert opened.views.present == views.SETTINGS
    assert opened.journal.running


def test_a_journal_without_a_passphrase_is_not_locked_and_does_not_offer_it(
    filled: Places, start: Starting, qtbot: QtBot
) -> None:
    window = start()
    with qtbot.waitSignal(window.locking.changed):
        pass
    assert not action(window, "Ctrl+L").isVisible()
    window.locking.lock()
    assert not window.locking.locked
    assert window.journal.running


def test_what_another_program_writes_is_seen_after_unlocking(
    opened: MainWindow, qtbot: QtBot, encrypted: Places
) -> None:
    lock(opened, qtbot)
    other = open_journal(encrypted.journal, passphrase=PASSPHRASE)
    other.wins.keep(TODAY, "written meanwhile")
    other.close()
    unlock(opened, qtbot)
    cards = opened.day.paper.cards.cards
    qtbot.waitUntil(lambda: "written meanwhile" in [win.text for win in cards.wins])
    other = open_journal(encrypted.journal, passphrase=PASSPHRASE)
    other.wins.keep(TODAY, "written later")
    other.close()
    qtbot.waitUntil(lambda: "written later" in [win.text for win in cards.wins])


# ---------------------------------------------------------------- notes and reminders


def test_sticky_notes_are_blank_while_it_is_locked_and_return(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.stickies.show_notes()
    qtbot.waitUntil(lambda: len(opened.stickies.notes) == 2)
    notes = list(opened.stickies.notes.values())
    [own] = [note for note in notes if note.field.toPlainText() == f"{WORD} note"]
    own.field.insertPlainText("more ")
    lock(opened, qtbot)
    assert [note.field.toPlainText() for note in notes] == ["", ""]
    assert all(note.isVisible() and note.field.isReadOnly() for note in notes)
    own.deed_asked.emit("new")
    own.deed_asked.emit("undo")
    assert not opened.journal.unkept
    unlock(opened, qtbot)
    qtbot.waitUntil(lambda: own.field.toPlainText() == f"more {WORD} note")
    assert not own.field.isReadOnly()


def test_reminders_say_no_word_of_the_journal_while_it_is_locked(
    opened: MainWindow, qtbot: QtBot, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("winsdesk.ui.reminders.making.WallClock", lambda: clock)
    monkeypatch.setattr(zone, "_zone", lambda _: ZoneInfo("Europe/Berlin"))
    opened.preferences.set(notifications_show_words=True)
    bell = opened.background().bell
    qtbot.waitUntil(lambda: bell.active)
    lock(opened, qtbot)
    rung: list[tuple[str, ...]] = []
    bell.rang.connect(rung.append)
    clock.moment = clock.moment.replace(hour=21, minute=31)
    bell.look()
    assert rung == [()]
    assert holding(WORD) == []
    assert opened.notice.isVisible()


# ---------------------------------------------------------------- by itself


def test_it_locks_after_a_while_without_a_key(opened: MainWindow, qtbot: QtBot) -> None:
    def watching() -> bool:
        return opened.locking.idle.watching

    assert not watching()
    opened.preferences.set(lock_after=5)
    assert watching()
    opened.locking.idle.passed.emit()
    qtbot.waitUntil(lambda: not opened.journal.running)
    assert opened.views.present == views.LOCKED
    assert not watching()
    unlock(opened, qtbot)
    qtbot.waitUntil(watching)
