"""A locked journal begins with the lock: it opens by its passphrase, and by nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.lock.conftest import PASSPHRASE, WORD, Starting
from tests.ui.lock.doing import EVERY_VIEW, action, focused, lock, page_of, unlock
from tests.ui.lock.seeking import holding
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places
from winsdesk.ui import views
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.words import trouble_sentence


def test_a_locked_journal_begins_with_the_lock_and_the_keyboard_in_its_field(
    locked: MainWindow, qtbot: QtBot
) -> None:
    assert locked.views.present == views.LOCKED
    assert locked.rail.isHidden()
    assert not locked.journal.running
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(locked).field)
    assert holding(WORD) == []


def test_the_lock_is_there_before_the_journal_is_asked_for(
    encrypted: Places, start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainWindow, "open_journal", lambda _: None)
    assert start().views.present == views.LOCKED


def test_the_passphrase_opens_it_on_today(locked: MainWindow, qtbot: QtBot) -> None:
    unlock(locked, qtbot)
    assert locked.views.present == views.TODAY
    assert not locked.rail.isHidden()
    qtbot.waitUntil(lambda: locked.day.paper.cards.cards.rowCount() > 0)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is locked.day.paper.entry)


def test_another_passphrase_is_told_kindly_and_stays_ready_to_be_typed_anew(
    locked: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(locked)
    QTest.keyClicks(page.field, "an umbrella on the train")
    with qtbot.waitSignal(locked.journal.not_opened):
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert locked.views.present == views.LOCKED
    assert page.said.text() == trouble_sentence(Trouble(Code.PASSPHRASE_WRONG))
    assert page.field.selectedText()
    assert page.field.text() == "an umbrella on the train"
    unlock(locked, qtbot)
    assert locked.views.present == views.TODAY


def test_nothing_typed_is_told_too(locked: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(locked.journal.not_opened):
        page_of(locked).open.click()
    assert page_of(locked).said.text() == trouble_sentence(Trouble(Code.PASSPHRASE_EMPTY))


def test_what_opened_it_is_kept_in_no_widget(locked: MainWindow, qtbot: QtBot) -> None:
    unlock(locked, qtbot)
    assert holding(PASSPHRASE) == []


def test_a_lost_key_is_said_on_the_page_of_a_journal_that_does_not_open(
    encrypted: Places, start: Starting, qtbot: QtBot
) -> None:
    encrypted.journal.with_suffix(".key").unlink()
    window = start()
    qtbot.waitUntil(lambda: window.views.present == views.NOT_OPEN)


def test_a_damaged_key_is_said_and_can_be_tried_again(
    locked: MainWindow, qtbot: QtBot, encrypted: Places
) -> None:
    key = encrypted.journal.with_suffix(".key")
    whole = key.read_bytes()
    key.write_bytes(whole[:100] + bytes([whole[100] ^ 1]) + whole[101:])
    QTest.keyClicks(page_of(locked).field, PASSPHRASE)
    with qtbot.waitSignal(locked.journal.not_opened):
        QTest.keyClick(page_of(locked).field, Qt.Key.Key_Return)
    assert locked.views.present == views.NOT_OPEN
    key.write_bytes(whole)
    locked.open_journal()
    assert locked.views.present == views.LOCKED
    unlock(locked, qtbot)
    assert locked.views.present == views.TODAY


def test_no_menu_and_no_key_leads_past_the_lock(locked: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(locked).field)
    for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+5", "Ctrl+6", "Ctrl+F", "Ctrl+N", "Ctrl+,",
                 "Ctrl+H", "Ctrl+Z", "Ctrl+L", "Ctrl+P", "Ctrl+G", "Ctrl+Shift+T"):  # fmt: skip
        QTest.keySequence(focused(), QKeySequence(keys))
        assert locked.views.present == views.LOCKED, keys
        assert QApplication.activeModalWidget() is None, keys
        assert QApplication.focusWidget() is page_of(locked).field, keys
    assert not locked.journal.unkept
    assert action(locked, "Ctrl+Q").isEnabled()
    action(locked, "Ctrl++").trigger()
    assert locked.preferences.settings.text_size == 115


def test_a_win_wished_for_in_the_tray_waits_for_the_passphrase(
    opened: MainWindow, qtbot: QtBot
) -> None:
    background = opened.background()
    lock(opened, qtbot)
    background.menu.add.trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(opened).field)
    unlock(opened, qtbot)
    assert opened.day.paper.entry.toPlainText() in ("", f"{WORD} draft")


def test_a_view_that_cannot_be_shown_takes_no_keyboard(locked: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(locked).field)
    for code in EVERY_VIEW:
        if code != views.SEARCH:
            locked.choose(code)
            assert QApplication.focusWidget() is page_of(locked).field, code


@pytest.mark.parametrize("broken", ["a\0", "\ud83d"])
def test_half_a_character_is_told_on_the_lock(
    locked: MainWindow, qtbot: QtBot, broken: str
) -> None:
    with qtbot.waitSignal(locked.journal.not_opened):
        locked.locking.unlock(broken)
    assert page_of(locked).said.text() == trouble_sentence(Trouble(Code.TEXT_UNKEEPABLE))


def test_it_quits_from_the_lock(locked: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(locked.left):
        page_of(locked).quit.click()
