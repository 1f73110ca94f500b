"""The settings of the lock: setting, changing and taking away a passphrase, and what follows."""

from collections.abc import Callable
from datetime import date
from operator import methodcaller
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.lock.conftest import PASSPHRASE, WORD, Starting
from tests.ui.lock.doing import focused
from winsdesk.bootstrap import decrypt, is_locked, open_for_reading
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.phrase import Role
from winsdesk.lock_files import support_file
from winsdesk.paths import Places
from winsdesk.settings import Settings
from winsdesk.ui import views
from winsdesk.ui.lock.section import LockSection
from winsdesk.ui.lock.sheets import PassphraseSheet, cannot_be_recovered
from winsdesk.ui.lock.support_words import ROLES, read
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.settings.view import SettingsView
from winsdesk.ui.words import trouble_sentence

ANOTHER = "two spoons in a drawer"


def section_of(window: MainWindow) -> LockSection:
    window.choose(views.SETTINGS)
    settings = window.views.view(views.SETTINGS)
    assert isinstance(settings, SettingsView)
    assert settings.lock is not None
    return settings.lock


def sheet_on_top(qtbot: QtBot) -> PassphraseSheet:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PassphraseSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PassphraseSheet)
    return sheet


def texts_in(file: Path, passphrase: str | None = None) -> list[str]:
    journal = open_for_reading(file, passphrase=passphrase)
    try:
        return [win.text for win in journal.looking.between(date(2025, 1, 1), date(2026, 12, 31))]
    finally:
        journal.close()


@pytest.fixture
def plain(filled: Places, start: Starting, qtbot: QtBot) -> MainWindow:
    """The window on a journal without a passphrase."""
    window = start()
    with qtbot.waitSignal(window.locking.changed):
        pass
    return window


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collects what was asked before something final; the answer is yes."""
    asked: list[str] = []

    def yes(title: str, sentences: str, *_: object) -> bool:
        asked.append(f"{title}\n{sentences}")
        return True

    monkeypatch.setattr("winsdesk.ui.lock.section.ask", yes)
    return asked


def set_up(window: MainWindow, qtbot: QtBot, passphrase: str) -> LockSection:
    section = section_of(window)
    section.set_up.click()
    sheet = sheet_on_top(qtbot)
    for field in sheet.new:
        QTest.keyClicks(field, passphrase)
    with qtbot.waitSignal(section.passphrases.set_up, timeout=15_000):
        QTest.keyClick(sheet.new[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.locking.has_passphrase)
    return section


def test_a_passphrase_is_asked_for_twice_with_one_plain_sentence(
    plain: MainWindow, qtbot: QtBot
) -> None:
    section_of(plain).set_up.click()
    sheet = sheet_on_top(qtbot)
    assert cannot_be_recovered() in [each.text() for each in sheet.findChildren(QLabel)]
    assert not sheet.deed.isEnabled()
    QTest.keyClicks(sheet.new[0], PASSPHRASE)
    assert not sheet.deed.isEnabled()
    QTest.keyClicks(sheet.new[1], PASSPHRASE[:-1])
    assert not sheet.deed.isEnabled()
    QTest.keyClicks(sheet.new[1], PASSPHRASE[-1])
    assert sheet.deed.isEnabled()
    sheet.reject()
    assert sheet.typed == ("", "")
    assert plain.journal.running


def test_setting_one_encrypts_the_journal_and_leaves_the_window_open(
    plain: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = set_up(plain, qtbot, PASSPHRASE)
    assert plain.views.present == views.SETTINGS
    assert section.lock_now.isVisible()
    assert not section.set_up.isVisible()
    assert section.notice.isVisible()
    plain.close()
    assert is_locked(where.journal)
    assert WORD.encode() not in where.journal.read_bytes()
    assert len(texts_in(where.journal, PASSPHRASE)) == 3


def test_what_is_written_while_it_is_encrypted_is_kept(
    plain: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = section_of(plain)
    day = plain.day.day
    section.passphrases.set_up_with(PASSPHRASE)
    with qtbot.waitSignal(plain.journal.changed, timeout=15_000):
        plain.journal.write(lambda journal: journal.wins.keep(day, f"{WORD} meanwhile"))
    plain.close()
    assert f"{WORD} meanwhile" in texts_in(where.journal, PASSPHRASE)


def test_plain_copies_are_named_and_removed_only_when_that_is_wanted(
    plain: MainWindow, qtbot: QtBot, where: Places, answers: list[str]
) -> None:
    copies = [where.backups / "monday.db", where.backups / "tuesday.db"]
    for copy in copies:
        plain.journal.ask(methodcaller("backup", copy), lambda _: None)
    qtbot.waitUntil(lambda: all(copy.exists() for copy in copies))
    set_up(plain, qtbot, PASSPHRASE)
    assert len(answers) == 1
    assert str(where.backups) in answers[0]
    assert "2" in answers[0]
    assert not any(copy.exists() for copy in copies)


def test_plain_copies_stay_when_the_person_keeps_them(
    plain: MainWindow, qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("winsdesk.ui.lock.section.ask", lambda *said: asked.append(said[1]))
    copy = where.backups / "monday.db"
    plain.journal.ask(lambda journal: journal.backup(copy), lambda _: None)
    qtbot.waitUntil(copy.exists)
    set_up(plain, qtbot, PASSPHRASE)
    assert copy.exists()
    assert asked[0].startswith("1 earlier copy of")


def test_a_journal_that_another_program_has_open_stays_as_it_is_and_says_so(
    plain: MainWindow, qtbot: QtBot, where: Places
) -> None:
    other = open_for_reading(where.journal)
    try:
        section = section_of(plain)
        with qtbot.waitSignal(section.passphrases.failed, timeout=15_000) as failed:
            section.passphrases.set_up_with(PASSPHRASE)
    finally:
        other.close()
    assert failed.args[0].code is Code.JOURNAL_BUSY
    assert section.notice.text() == trouble_sentence(failed.args[0])
    assert plain.journal.running
    assert plain.views.present == views.SETTINGS
    assert not is_locked(where.journal)


def test_a_passphrase_is_changed_only_by_the_one_that_holds(
    opened: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = section_of(opened)
    section.change.click()
    sheet = sheet_on_top(qtbot)
    assert sheet.present is not None
    QTest.keyClicks(sheet.present, "not this one")
    for field in sheet.new:
        QTest.keyClicks(field, ANOTHER)
    sheet.deed.click()
    wrong = trouble_sentence(Trouble(Code.PASSPHRASE_WRONG))
    qtbot.waitUntil(lambda: wrong in [each.text() for each in sheet.findChildren(QLabel)])
    assert sheet.isVisible()
    sheet.present.clear()
    QTest.keyClicks(sheet.present, PASSPHRASE)
    with qtbot.waitSignal(section.passphrases.replaced):
        sheet.deed.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert opened.journal.running
    opened.close()
    assert len(texts_in(where.journal, ANOTHER)) == 3
    with pytest.raises(Trouble) as wrong_now:
        texts_in(where.journal, PASSPHRASE)
    assert wrong_now.value.code is Code.PASSPHRASE_WRONG


def test_taking_it_away_makes_the_journal_plain(
    opened: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = section_of(opened)
    section.take_away.click()
    sheet = sheet_on_top(qtbot)
    assert sheet.present is not None
    QTest.keyClicks(sheet.present, "not this one")
    sheet.deed.click()
    wrong = trouble_sentence(Trouble(Code.PASSPHRASE_WRONG))
    qtbot.waitUntil(lambda: wrong in [each.text() for each in sheet.findChildren(QLabel)])
    assert opened.journal.running
    sheet.present.clear()
    QTest.keyClicks(sheet.present, PASSPHRASE)
    with qtbot.waitSignal(section.passphrases.taken_away, timeout=15_000):
        sheet.deed.click()
    qtbot.waitUntil(lambda: not opened.locking.has_passphrase)
    assert section.set_up.isVisible()
    assert not section.lock_now.isVisible()
    opened.close()
    assert not is_locked(where.journal)
    assert len(texts_in(where.journal)) == 3


def test_hands_go_from_field_to_field_and_show_nothing_on_the_way(
    plain: MainWindow, qtbot: QtBot
) -> None:
    section_of(plain).set_up.click()
    sheet = sheet_on_top(qtbot)
    sheet.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.new[0])
    QTest.keyClicks(focused(), PASSPHRASE)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), PASSPHRASE)
    assert sheet.typed == ("", PASSPHRASE)
    assert sheet.new[1].text() == PASSPHRASE
    assert {field.echoMode() for field in sheet.new} == {QLineEdit.EchoMode.Password}
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is sheet.deed
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is sheet.new[0].show_button
    QTest.keyClicks(focused(), "not a word")
    assert sheet.new[0].text() == PASSPHRASE
    sheet.reject()


def test_the_keyboard_goes_on_to_what_takes_the_place_of_the_button(
    plain: MainWindow, qtbot: QtBot
) -> None:
    section = section_of(plain)
    section.set_up.setFocus()
    section.passphrases.set_up_with(PASSPHRASE)
    qtbot.waitUntil(lambda: plain.locking.has_passphrase, timeout=15_000)
    assert plain.focusWidget() is section.lock_now
    section.take_away.setFocus()
    section.passphrases.take_away(PASSPHRASE)
    qtbot.waitUntil(lambda: not plain.locking.has_passphrase, timeout=15_000)
    assert plain.focusWidget() is section.set_up


@pytest.mark.parametrize("button", ["change", "take_away"])
def test_leaving_the_sheet_while_the_passphrase_is_tried_changes_nothing(
    opened: MainWindow, qtbot: QtBot, where: Places, button: str
) -> None:
    section = section_of(opened)
    getattr(section, button).click()
    sheet = sheet_on_top(qtbot)
    assert sheet.present is not None
    QTest.keyClicks(sheet.present, "not this one")
    for field in sheet.new:
        QTest.keyClicks(field, ANOTHER)
    sheet.deed.click()
    with qtbot.waitSignal(section.passphrases.refused):
        sheet.reject()
    assert opened.journal.running
    opened.close()
    assert len(texts_in(where.journal, PASSPHRASE)) == 3


def test_a_passphrase_given_twice_in_a_hurry_is_taken_away_once(
    opened: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = section_of(opened)
    section.take_away.click()
    sheet = sheet_on_top(qtbot)
    assert sheet.present is not None
    QTest.keyClicks(sheet.present, PASSPHRASE)
    with qtbot.waitSignal(section.passphrases.taken_away, timeout=15_000):
        for _ in range(3):
            QTest.keyClick(sheet.present, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    said = section.notice.text()
    assert said == "The journal opens without a passphrase now."
    opened.close()
    assert len(texts_in(where.journal)) == 3


def test_no_second_passphrase_is_asked_for_while_the_journal_is_encrypted(
    plain: MainWindow, qtbot: QtBot
) -> None:
    section = section_of(plain)
    with qtbot.waitSignal(section.passphrases.set_up, timeout=15_000):
        section.passphrases.set_up_with(PASSPHRASE)
        section.set_up.click()
        assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: plain.locking.has_passphrase)
    assert plain.views.present == views.SETTINGS


def test_minutes_are_kept(
    opened: MainWindow, qtbot: QtBot, settings_on_disk: Callable[[], Settings]
) -> None:
    section = section_of(opened)
    section.after.setFocus()
    QTest.keyClick(section.after, Qt.Key.Key_Down)
    assert settings_on_disk().lock_after == 5


def test_without_a_passphrase_nothing_can_be_switched_on(plain: MainWindow) -> None:
    section = section_of(plain)
    assert not section.after.isEnabled()
    assert not section.support.isEnabled()


def test_every_control_has_a_name_to_be_heard(opened: MainWindow) -> None:
    section = section_of(opened)
    buttons = [each for each in section.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) == 4
    for control in (*buttons, section.after):
        assert control.accessibleName() or getattr(control, "text", str)()


# ---------------------------------------------------------------- the support page


def support_lines(window: MainWindow) -> dict[Role, tuple[str, ...]] | None:
    return read(support_file(window.places.journal))


def test_the_support_page_is_readable_exactly_while_that_is_chosen(
    opened: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section = section_of(opened)
    file = support_file(where.journal)
    assert not file.exists()
    section.support.click()
    qtbot.waitUntil(file.exists)
    assert file.stat().st_mode & 0o777 == 0o600
    assert support_lines(opened) == {
        role: (f"{WORD} {role}",)
        for role in (Role.SUPPORT_PEOPLE, Role.SUPPORT_HELPS, Role.SUPPORT_FIRST)
    }
    opened.journal.write(lambda journal: journal.phrases.add(Role.SUPPORT_HELPS, "Cold water"))
    wanted = (f"{WORD} support-helps", "Cold water")
    qtbot.waitUntil(lambda: (support_lines(opened) or {})[Role.SUPPORT_HELPS] == wanted)
    opened.journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: (support_lines(opened) or {})[Role.SUPPORT_HELPS] == wanted[:1])
    section.support.click()
    qtbot.waitUntil(lambda: not file.exists())


def test_it_can_be_read_from_the_lock_and_nothing_else(opened: MainWindow, qtbot: QtBot) -> None:
    section_of(opened).support.click()
    qtbot.waitUntil(lambda: support_lines(opened) is not None)
    opened.locking.lock()
    qtbot.waitUntil(lambda: not opened.journal.running)
    page = opened.locking.page
    assert page is not None
    assert page.support_page is not None
    page.support.click()
    said = [each.text() for each in page.support_page.findChildren(QLabel)]
    assert f"{WORD} {Role.SUPPORT_PEOPLE}" in said
    assert not [text for text in said if WORD in text and "support" not in text]
    assert page.currentWidget() is page.support_page
    QTest.keyClick(page.support_page.back, Qt.Key.Key_Escape)
    assert page.currentWidget() is not page.support_page
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.field)
    QTest.keyClick(page.field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert page.currentWidget() is page.support_page


def test_what_was_written_last_before_the_lock_can_be_read_there(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.choose(views.SUPPORT)
    support = opened.views.view(views.SUPPORT)
    qtbot.waitUntil(lambda: len(support.findChildren(GrowingText)) > len(ROLES))
    line = next(each for each in support.findChildren(GrowingText) if not each.toPlainText())
    opened.preferences.set(support_readable=True)
    line.setFocus()
    QTest.keyClicks(line, "the neighbour's door")
    opened.locking.lock()
    qtbot.waitUntil(lambda: not opened.journal.running)
    page = opened.locking.page
    assert page is not None
    assert page.support.isVisible()
    page.support.click()
    assert page.support_page is not None
    shown = [each.text() for each in page.support_page.findChildren(QLabel)]
    assert "the neighbour's door" in shown
    assert f"{WORD} {Role.SUPPORT_FIRST}" in shown


def test_it_is_not_offered_where_it_is_not_kept_readable(locked: MainWindow) -> None:
    page = locked.locking.page
    assert page is not None
    assert page.support.isHidden()
    assert page.support_page is None


def test_it_goes_with_the_passphrase(
    opened: MainWindow, qtbot: QtBot, where: Places, settings_on_disk: Callable[[], Settings]
) -> None:
    section = section_of(opened)
    section.support.click()
    file = support_file(where.journal)
    qtbot.waitUntil(file.exists)
    with qtbot.waitSignal(section.passphrases.taken_away, timeout=15_000):
        section.passphrases.take_away(PASSPHRASE)
    qtbot.waitUntil(lambda: not file.exists())
    assert not settings_on_disk().support_readable


def test_it_goes_when_the_passphrase_is_taken_away_on_the_terminal(
    opened: MainWindow, qtbot: QtBot, where: Places
) -> None:
    section_of(opened).support.click()
    file = support_file(where.journal)
    qtbot.waitUntil(file.exists)
    opened.close()
    decrypt(where.journal, PASSPHRASE)
    assert not file.exists()


@pytest.mark.parametrize("locked_one", [False, True])
def test_no_two_mnemonics_of_the_settings_are_the_same_nor_one_of_the_menus(
    request: pytest.FixtureRequest, locked_one: bool
) -> None:
    window: MainWindow = request.getfixturevalue("opened" if locked_one else "plain")
    section_of(window)
    settings = window.views.view(views.SETTINGS)
    labels = [each for each in settings.findChildren(QLabel) if each.buddy() is not None]
    widgets: list[QLabel | QAbstractButton] = [*labels, *settings.findChildren(QAbstractButton)]
    texts = [widget.text() for widget in widgets if widget.isVisible()]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert sorted(letters) == sorted(set(letters))
    assert not set(letters) & set("fegvh")
