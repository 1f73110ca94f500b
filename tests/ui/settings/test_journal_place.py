"""The journal can be moved and backed up from the window; nothing is lost when it cannot."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from winsdesk.bootstrap import open_journal
from winsdesk.domain.changes import EVERYTHING, ChangeSet
from winsdesk.domain.errors import Code
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.settings import Settings
from winsdesk.ui.parts.asking import Question
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.view import SettingsView
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

DAY = date(2026, 11, 24)


@pytest.fixture
def view(
    qtbot: QtBot,
    journal: JournalThread,
    theme: Theme,
    preferences: Preferences,
    where: Places,
    opening: Callable[[Path], Journal],
) -> SettingsView:
    """The settings of a journal in the usual place, which may move."""
    view = SettingsView(journal, theme, preferences, where._replace(root=None), opening)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(journal.changed):
        journal.write(lambda open_one: open_one.wins.keep(DAY, "Said no to the extra shift"))
    return view


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def answer(accept: bool, seen: list[str]) -> None:
    """Answer the question that is about to be asked."""

    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        seen.append(question.windowTitle())
        (question.deed if accept else question.back).click()

    QTimer.singleShot(0, press)


def texts_in(file: Path) -> list[str]:
    journal = open_journal(file, create=False)
    try:
        return [win.text for win in journal.looking.on(DAY)]
    finally:
        journal.close()


def test_the_journal_moves_and_goes_on_where_it_lies_now(
    view: SettingsView,
    journal: JournalThread,
    where: Places,
    folder: Path,
    settings_on_disk: Callable[[], Settings],
    qtbot: QtBot,
) -> None:
    asked: list[str] = []
    answer(True, asked)
    with qtbot.waitSignal(view.file.moved):
        view.place.ask_to_move(folder)
        journal.write(lambda open_one: open_one.wins.keep(DAY, "Written while it moved"))
    journal.close()
    assert asked == ["Move the journal?"]
    assert settings_on_disk().journal == str(folder / "journal.db")
    assert texts_in(folder / "journal.db") == [
        "Said no to the extra shift",
        "Written while it moved",
    ]
    assert str(folder) in view.place.path.text()
    assert "moved-2026-11-24" in view.place.notice.text()
    assert not where.journal.exists()


def test_saying_no_moves_nothing(view: SettingsView, where: Places, folder: Path) -> None:
    asked: list[str] = []
    answer(False, asked)
    view.place.ask_to_move(folder)
    assert asked == ["Move the journal?"]
    assert list(folder.iterdir()) == []
    assert where.journal.exists()


def test_a_folder_with_a_journal_in_it_is_refused_before_anything_is_asked(
    view: SettingsView, folder: Path
) -> None:
    (folder / "journal.db").write_bytes(b"another")
    view.place.ask_to_move(folder)
    assert "is already there" in view.place.notice.text()
    assert (folder / "journal.db").read_bytes() == b"another"


def test_when_the_settings_cannot_be_written_the_journal_stays(
    view: SettingsView,
    journal: JournalThread,
    preferences: Preferences,
    where: Places,
    folder: Path,
    qtbot: QtBot,
) -> None:
    where.settings_file.unlink(missing_ok=True)
    where.settings_file.mkdir()
    (where.settings_file / "in the way").touch()
    with qtbot.waitSignal(view.file.failed) as heard:
        view.file.move(folder)
    assert heard.args[0].code is Code.FILE_UNWRITABLE
    assert preferences.settings.journal is None
    assert list(folder.iterdir()) == []
    with qtbot.waitSignal(journal.changed):
        journal.write(lambda open_one: open_one.wins.keep(DAY, "Still here"))
    journal.close()
    assert texts_in(where.journal) == ["Said no to the extra shift", "Still here"]


def test_folders_of_programs_that_copy_are_warned_of_in_one_sentence(
    view: SettingsView, tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    said: list[str] = []

    def read() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QDialog)
        said.append(question.findChildren(type(view.place.notice))[1].text())
        question.reject()

    QTimer.singleShot(0, read)
    view.place.ask_to_move(folder)
    assert "Dropbox seems to copy this folder to other computers" in said[0]


def test_a_backup_is_written_and_said(view: SettingsView, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "backup.db"
    view.place.back_up(file)
    qtbot.waitUntil(lambda: str(file) in view.place.notice.text())
    assert texts_in(file) == ["Said no to the extra shift"]
    view.place.back_up(file)
    qtbot.waitUntil(lambda: "is already there" in view.place.notice.text())


def test_a_backup_takes_the_journals_place_and_what_it_was_before_is_kept(
    view: SettingsView, journal: JournalThread, where: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    backup = tmp_path / "backup.db"
    view.place.back_up(backup)
    with qtbot.waitSignal(journal.changed):
        journal.write(lambda open_one: open_one.wins.keep(DAY, "Written after the backup"))
    asked: list[str] = []
    told: list[ChangeSet] = []
    journal.changed.connect(told.append)
    answer(True, asked)
    with qtbot.waitSignal(view.file.restored) as heard:
        view.place.ask_to_restore(backup)
    (kept,) = heard.args
    assert told == [EVERYTHING]
    assert asked == ["Restore from this backup?"]
    assert str(kept) in view.place.notice.text()
    journal.close()
    assert texts_in(where.journal) == ["Said no to the extra shift"]
    assert texts_in(kept) == ["Said no to the extra shift", "Written after the backup"]


def test_a_file_that_is_no_backup_leaves_the_journal_open_as_it_was(
    view: SettingsView, journal: JournalThread, where: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "letter.db"
    other.write_text("Dear landlord, " * 100)
    with qtbot.waitSignal(view.file.failed):
        view.file.restore(other)
    assert "is not a Winsdesk journal" in view.place.notice.text()
    with qtbot.waitSignal(journal.changed):
        journal.write(lambda open_one: open_one.wins.keep(DAY, "Still here"))
    journal.close()
    assert texts_in(where.journal) == ["Said no to the extra shift", "Still here"]
