"""The page of support is the person's own, says plainly what this is not, and tells nobody."""

import logging
import sqlite3
from collections.abc import Iterator
from hashlib import sha256

import pytest
import sqlcipher3
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.win import Ratings
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.ui import views
from winsdesk.ui.hard_days.support import SupportPage
from winsdesk.ui.hard_days.view import HardDaysView
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, journal: JournalThread, theme: Theme) -> SupportPage:
    made = SupportPage(journal, theme)
    qtbot.addWidget(made)
    made.resize(700, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_it_says_plainly_that_this_is_not_care_and_whom_to_call(page: SupportPage) -> None:
    said = page.plain.text()
    assert page.plain.isVisible()
    for part in ("a journal and not care", "in danger", "emergency number", "someone near"):
        assert part in said


def test_its_three_lists_are_written_in_place_and_kept(
    page: SupportPage, journal: JournalThread, qtbot: QtBot
) -> None:
    for phrases, text in ((page.people, "Leo 555"), (page.helps, "Water"), (page.first, "Sit")):
        phrases.focus_new()
        QTest.keyClicks(phrases.rows[-1].field, text)
    page.flush()
    answers: list[list[str]] = []

    def read(open_one: Journal) -> list[str]:
        roles = (Role.SUPPORT_PEOPLE, Role.SUPPORT_HELPS, Role.SUPPORT_FIRST)
        found: list[Phrase] = [phrase for role in roles for phrase in open_one.phrases.of(role)]
        return [phrase.text for phrase in found]

    journal.ask(read, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0] == ["Leo 555", "Water", "Sit"]


def test_escape_goes_back_from_anywhere_on_it(page: SupportPage, qtbot: QtBot) -> None:
    page.people.focus_new()
    field = page.people.rows[-1].field
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        page.back.click()


@pytest.fixture
def window(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, where: Places
) -> Iterator[MainWindow]:
    """The whole window on a journal in which one win is hard and one sentence is kept."""
    made = MainWindow(journal, theme, preferences, where)
    made.furnish()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()

    def fill(open_one: Journal) -> ChangeSet:
        day = preferences.today()
        return open_one.wins.keep(
            day, "Told the truth", ratings=Ratings(effort=9)
        ) | open_one.phrases.add(Role.TO_MYSELF, "This passes")

    with qtbot.waitSignal(journal.changed):
        journal.write(fill)
    yield made
    made.close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    answers: list[None] = []
    for _ in range(2):
        window.journal.ask(lambda _: None, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)


def test_nothing_is_recorded_about_opening_either_page(
    window: MainWindow, where: Places, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    settle(window, qtbot)
    watch = sqlcipher3.connect(str(where.journal))
    settings_before = where.settings_file.read_bytes() if where.settings_file.exists() else b""
    version, files = data_version(watch), contents(where)
    caplog.clear()
    with caplog.at_level(logging.DEBUG):
        QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        assert window.views.present == views.HARD_DAYS
        page = window.views.view(views.HARD_DAYS)
        assert isinstance(page, HardDaysView)
        qtbot.waitUntil(lambda: len(page.cards) == 1)
        page.support.click()
        assert window.views.present == views.SUPPORT
        settle(window, qtbot)
        QTest.keyClick(window.views.view(views.SUPPORT), Qt.Key.Key_Escape)
        assert window.views.present == views.HARD_DAYS
        window.go_to_today()
        settle(window, qtbot)
    assert data_version(watch) == version
    assert contents(where) == files
    watch.close()
    assert [record.getMessage() for record in caplog.records] == []
    settings_after = where.settings_file.read_bytes() if where.settings_file.exists() else b""
    assert settings_after == settings_before


def test_the_watch_would_see_a_write(window: MainWindow, where: Places, qtbot: QtBot) -> None:
    settle(window, qtbot)
    watch = sqlcipher3.connect(str(where.journal))
    version = data_version(watch)
    with qtbot.waitSignal(window.journal.changed):
        window.journal.write(lambda journal: journal.phrases.add(Role.TO_MYSELF, "More"))
    assert data_version(watch) != version
    watch.close()


def data_version(watch: sqlite3.Connection) -> int:
    found: int = watch.execute("PRAGMA data_version").fetchone()[0]
    return found


def contents(where: Places) -> dict[str, str]:
    """Every file of the journal's folder, but the index that readers share in memory."""
    return {
        str(path.relative_to(where.journal.parent)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(where.journal.parent.rglob("*"))
        if path.is_file() and path.suffix != ".db-shm"
    }


def test_it_is_always_in_the_rail_even_before_the_first_win(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, where: Places
) -> None:
    window = MainWindow(journal, theme, preferences, where)
    window.furnish()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    names = {button.text(): button for button in window.rail.findChildren(QToolButton)}
    names["Hard days"].click()
    assert window.views.present == views.HARD_DAYS
    window.close()


def test_undo_in_a_list_takes_typing_back_first_and_then_what_was_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.choose(views.SUPPORT)
    page = window.views.view(views.SUPPORT)
    assert isinstance(page, SupportPage)
    people = page.people
    people.focus_new()
    qtbot.waitUntil(people.rows[-1].field.hasFocus)
    QTest.keyClicks(people.rows[-1].field, "Leo")
    QTest.keyClick(people.rows[-1].field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.texts == ("Leo",))
    settle(window, qtbot)
    assert people.rows[-1].field.hasFocus()
    QTest.keyClicks(people.rows[-1].field, "Na")
    window.undo()
    assert people.rows[-1].blank
    assert people.texts == ("Leo",)
    window.undo()
    qtbot.waitUntil(lambda: people.texts == ())
    settle(window, qtbot)
    assert [row.text for row in people.rows] == [""]
    window.redo()  # typing first
    assert people.rows[-1].text == "Na"
