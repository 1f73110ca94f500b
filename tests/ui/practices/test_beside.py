"""Practices beside the day: one key checks in, again takes it back, and undo undoes."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking, Writing
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.practice import CheckIn
from winsdesk.services.journal import Journal
from winsdesk.ui.day.view import DayView
from winsdesk.ui.practices.offered import OfferedRow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, write: Writing
) -> DayView:
    """A day's page with a practice that becomes a win, and a win so that the side is shown."""
    write(lambda journal: journal.wins.keep(TODAY, "opened the letter"))
    write(lambda journal: journal.practices.add("Stretching", "before the news", becomes_win=True))
    view = DayView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(1000, 760)
    view.show()
    view.activateWindow()
    view.focus_entry()
    qtbot.waitUntil(lambda: view.practices.isVisible())
    return view


def rows(page: DayView) -> list[OfferedRow]:
    assert page.practices.list is not None
    return page.practices.list.rows


def checked(ask: Asking, day: date = TODAY) -> bool:
    def work(journal: Journal) -> CheckIn | None:
        (practice, *_) = journal.practices.every()
        return journal.practices.on(practice.uid, day)

    found = ask(work)
    return isinstance(found, CheckIn) and not found.rest


def adding(name: str) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.practices.add(name)


def texts(page: DayView) -> list[str]:
    return [win.text for win in page.paper.cards.cards.wins]


def test_one_key_checks_in_and_the_same_key_takes_it_back(
    page: DayView, qtbot: QtBot, ask: Asking
) -> None:
    QTest.keyClick(page.paper.entry, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: rows(page)[0].box.checkState() == Qt.CheckState.Checked)
    assert checked(ask)
    qtbot.waitUntil(lambda: texts(page) == ["opened the letter", "Stretching"])
    QTest.keyClick(page.paper.entry, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: rows(page)[0].box.checkState() == Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: texts(page) == ["opened the letter"])
    assert not checked(ask)


def test_undo_takes_a_check_in_and_its_win_back_together(
    page: DayView, qtbot: QtBot, ask: Asking, journal: JournalThread
) -> None:
    rows(page)[0].box.click()
    qtbot.waitUntil(lambda: texts(page) == ["opened the letter", "Stretching"])
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: texts(page) == ["opened the letter"])
    qtbot.waitUntil(lambda: rows(page)[0].box.checkState() == Qt.CheckState.Unchecked)
    assert not checked(ask)


def test_the_name_can_be_clicked_like_the_box(page: DayView, qtbot: QtBot, ask: Asking) -> None:
    QTest.mouseClick(rows(page)[0].name, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(page)[0].box.isChecked())
    assert checked(ask)


def test_a_day_of_rest_says_so_and_is_no_check_in(page: DayView, qtbot: QtBot, ask: Asking) -> None:
    rows(page)[0].rest.trigger()
    qtbot.waitUntil(lambda: rows(page)[0].cue.text() == "A day of rest")
    assert rows(page)[0].box.checkState() == Qt.CheckState.PartiallyChecked
    assert not checked(ask)
    assert texts(page) == ["opened the letter"]


def test_a_paused_practice_is_not_offered(page: DayView, qtbot: QtBot, write: Writing) -> None:
    (row,) = rows(page)
    write(lambda journal: journal.practices.pause(row.practice.uid, TODAY))
    qtbot.waitUntil(lambda: not page.practices.isVisible())


def test_a_day_before_can_be_filled_in_and_a_day_to_come_cannot(
    page: DayView, qtbot: QtBot, ask: Asking
) -> None:
    yesterday = TODAY - timedelta(days=1)
    page.show_day(TODAY + timedelta(days=1))
    qtbot.waitUntil(lambda: page.paper.cards.cards.rowCount() == 0)
    assert not page.practices.isVisible()
    page.show_day(yesterday)
    qtbot.waitUntil(lambda: page.practices.isVisible())
    QTest.keyClick(page.paper.entry, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: rows(page)[0].box.isChecked())
    assert checked(ask, yesterday)
    assert not checked(ask, TODAY)


def test_the_key_says_what_it_did_where_its_row_is_out_of_sight(
    page: DayView, qtbot: QtBot
) -> None:
    page.resize(700, 300)
    assert not page.side.isVisible()
    with qtbot.waitSignal(page.notice) as told:
        QTest.keyClick(page.paper.entry, Qt.Key.Key_1, ALT)
    assert told.args[0] == "“Stretching” is checked in."


def test_in_a_narrow_window_they_stand_beneath_the_page_and_keep_the_keyboard(
    page: DayView, qtbot: QtBot
) -> None:
    page.paper.words.fill("A long day\n" * 30)
    (row,) = rows(page)
    row.more.setFocus()
    for width in (700, 1000, 700):
        page.resize(width, 400)
        beside = width == 1000
        qtbot.waitUntil(lambda beside=beside: page.side.isVisible() is beside)  # type: ignore[misc]
        assert row.more.hasFocus()
        assert page.paper.isAncestorOf(row) is not beside
        qtbot.waitUntil(lambda: not row.more.visibleRegion().isEmpty())
    page.focus_entry()
    qtbot.waitUntil(lambda: row.box.visibleRegion().isEmpty())
    page.day_actions.planned.trigger()
    assert row.box.hasFocus()
    assert not row.box.visibleRegion().isEmpty()


def test_the_tenth_practice_is_there_without_a_key(
    page: DayView, qtbot: QtBot, write: Writing
) -> None:
    for number in range(2, 11):
        write(adding(f"Practice {number}"))
    qtbot.waitUntil(lambda: len(rows(page)) == 10)
    assert rows(page)[8].box.toolTip() == "Alt+9"
    assert rows(page)[9].box.toolTip() == ""


def test_each_row_says_its_name_and_cue_to_those_who_hear_it(page: DayView) -> None:
    (row,) = rows(page)
    assert row.box.accessibleName() == "Stretching, before the news"
    assert row.more.accessibleName() == "What can be done with “Stretching”"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_box_and_the_button_stand_on_the_first_line_with_and_without_a_cue(
    page: DayView, theme: Theme, qtbot: QtBot, write: Writing, percent: int
) -> None:
    theme.choose("light", percent)
    write(adding("Water"))
    qtbot.waitUntil(lambda: len(rows(page)) == 2 and rows(page)[1].name.height() > 0)
    assert [row.cue.isVisible() for row in rows(page)] == [True, False]
    for row in rows(page):
        line = row.name.y() + row.name.fontMetrics().height() / 2
        for beside in (row.box, row.more):
            assert abs(beside.y() + beside.height() / 2 - line) <= 1


def test_nothing_is_shown_or_made_for_a_journal_without_practices(
    qtbot: QtBot,
    journal: JournalThread,
    theme: Theme,
    preferences: Preferences,
    ask: Callable[[Callable[[Journal], object]], object],
) -> None:
    view = DayView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(1000, 760)
    view.show()
    view.practices.look()
    ask(lambda journal: None)
    assert view.practices.list is None
    assert not view.practices.isVisible()
