"""A locked journal is moved, and a locked backup put back, by its passphrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.lock.conftest import PASSPHRASE
from winsdesk.bootstrap import change_passphrase, is_locked, open_for_reading
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.phrase import Role
from winsdesk.lock_files import support_file
from winsdesk.paths import Places
from winsdesk.ui import views
from winsdesk.ui.lock.sheets import PassphraseSheet
from winsdesk.ui.lock.support_words import read
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.view import SettingsView
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

ANOTHER = "two spoons in a drawer"


@pytest.fixture
def window(
    qtbot: QtBot, encrypted: Places, theme: Theme, preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:  # fmt: skip
    """The window on a journal in the usual place, which may move, opened by its passphrase."""
    monkeypatch.setattr("winsdesk.ui.settings.place.ask", lambda *_: True)
    made = MainWindow(JournalThread(), theme, preferences, encrypted._replace(root=None))
    made.furnish()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    with qtbot.waitSignal(made.journal.opened):
        made.locking.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: made.locking.has_passphrase)
    yield made
    made.close()


def settings_of(window: MainWindow) -> SettingsView:
    window.choose(views.SETTINGS)
    settings = window.views.view(views.SETTINGS)
    assert isinstance(settings, SettingsView)
    return settings


def give(passphrase: str) -> PassphraseSheet:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PassphraseSheet)
    assert sheet.present is not None
    sheet.present.clear()
    QTest.keyClicks(sheet.present, passphrase)
    sheet.deed.click()
    return sheet


def texts_in(file: Path, passphrase: str) -> list[str]:
    journal = open_for_reading(file, passphrase=passphrase)
    try:
        return [win.text for win in journal.looking.on(TODAY)]
    finally:
        journal.close()


def test_it_moves_with_its_key_and_what_is_readable(
    window: MainWindow, qtbot: QtBot, where: Places, tmp_path: Path
) -> None:
    window.preferences.set(support_readable=True)
    before = support_file(where.journal)
    qtbot.waitUntil(before.exists)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings = settings_of(window)
    settings.place.ask_to_move(folder)
    with qtbot.waitSignal(settings.file.moved):
        give(PASSPHRASE)
    window.journal.write(lambda journal: journal.wins.keep(TODAY, "written there"))
    moved = folder / "journal.db"
    qtbot.waitUntil(support_file(moved).exists)
    qtbot.waitUntil(lambda: not before.exists())
    assert (read(support_file(moved)) or {})[Role.SUPPORT_FIRST]
    assert window.locking.has_passphrase
    window.close()
    assert is_locked(moved)
    assert "written there" in texts_in(moved, PASSPHRASE)


def test_a_locked_backup_comes_back_with_the_passphrase_of_its_time(
    window: MainWindow, qtbot: QtBot, where: Places, tmp_path: Path
) -> None:
    backup = tmp_path / "monday.db"
    window.journal.ask(lambda journal: journal.backup(backup), lambda _: None)
    qtbot.waitUntil(backup.exists)
    window.journal.write(lambda journal: journal.wins.keep(TODAY, "written since"))
    file = window.locking.file
    window.journal.ask(lambda _: change_passphrase(file, PASSPHRASE, ANOTHER), lambda _: None)
    settings = settings_of(window)
    settings.place.ask_to_restore(backup)
    with qtbot.waitSignal(settings.file.restored):
        give(PASSPHRASE)
    window.close()
    assert "written since" not in texts_in(where.journal, PASSPHRASE)


@pytest.mark.parametrize("deed", ["move", "restore"])
def test_another_passphrase_is_told_where_it_was_typed_and_the_journal_stays_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, deed: str
) -> None:
    backup = tmp_path / "monday.db"
    window.journal.ask(lambda journal: journal.backup(backup), lambda _: None)
    qtbot.waitUntil(backup.exists)
    window.journal.write(lambda journal: journal.wins.keep(TODAY, "written since"))
    settings = settings_of(window)
    if deed == "move":
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        settings.place.ask_to_move(folder)
    else:
        settings.place.ask_to_restore(backup)
    sheet = give("not this one")
    wrong = trouble_sentence(Trouble(Code.PASSPHRASE_WRONG))
    qtbot.waitUntil(lambda: wrong in [each.text() for each in sheet.findChildren(QLabel)])
    assert window.views.present == views.SETTINGS
    done = settings.file.moved if deed == "move" else settings.file.restored
    with qtbot.waitSignal(done):
        give(PASSPHRASE)
    assert window.journal.running


def test_a_file_that_is_no_backup_leaves_the_journal_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"no journal at all")
    settings_of(window).place.ask_to_restore(photo)
    sheet = give(PASSPHRASE)
    no_journal = trouble_sentence(Trouble(Code.NOT_A_JOURNAL, str(photo)))
    qtbot.waitUntil(lambda: no_journal in [each.text() for each in sheet.findChildren(QLabel)])
    assert window.journal.running
    assert window.views.present == views.SETTINGS
    sheet.reject()
