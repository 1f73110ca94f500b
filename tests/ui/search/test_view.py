"""Searching: what is found as one types, and where the keys lead."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Writing
from winsdesk.domain.changes import ChangeSet
from winsdesk.services.journal import Journal
from winsdesk.services.looking import MOST_FOUND
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.search.view import SearchView
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

TODAY, FRIDAY, SPRING = date(2026, 11, 24), date(2026, 11, 6), date(2026, 3, 1)
KEY = Qt.Key


def keep(day: date, text: str, note: str = "") -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.wins.keep(day, text, note=note)


def keep_many(count: int, journal: Journal) -> ChangeSet:
    changes = ChangeSet()
    for number in range(count):
        changes |= journal.wins.keep(TODAY - timedelta(days=number), f"Bread number {number}")
    return changes


@pytest.fixture
def search(
    journal: JournalThread, theme: Theme, preferences: Preferences, write: Writing, qtbot: QtBot
) -> SearchView:
    write(keep(FRIDAY, "Walked to the oak"))
    write(keep(TODAY, "Tea #home", note="After the walk"))
    write(lambda journal: journal.days.write(SPRING, "The walk was grey and cold."))
    view = SearchView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    qtbot.waitActive(view)
    view.focus_field()
    return view


def days(search: SearchView) -> list[date]:
    model = search.results.found
    hits = (model.hit_at(model.index(row)) for row in range(model.rowCount()))
    return [hit.found.day for hit in hits if hit is not None]


@pytest.fixture
def found(search: SearchView, qtbot: QtBot) -> SearchView:
    """The search after "walk" was typed and answered."""
    QTest.keyClicks(search.field, "walk")
    qtbot.waitUntil(lambda: len(days(search)) == 3)
    return search


def test_an_empty_field_says_what_is_searched(search: SearchView) -> None:
    assert "searched as you type" in search.status.text()
    assert search.results.found.rowCount() == 0


def test_wins_notes_and_words_are_found_newest_day_first(found: SearchView) -> None:
    assert days(found) == [TODAY, FRIDAY, SPRING]
    assert found.status.text() == "3 found, on 3 days."
    assert found.field.accessibleDescription() == found.status.text()


def test_nothing_found_is_said_kindly_with_a_way_on(search: SearchView, qtbot: QtBot) -> None:
    QTest.keyClicks(search.field, "zebra")
    qtbot.waitUntil(lambda: "zebra" in search.status.text())
    assert search.status.text().startswith("Nothing with “zebra” in it.")


def test_an_emptied_field_shows_nothing_and_the_hint_again(found: SearchView, qtbot: QtBot) -> None:
    found.field.clear()
    qtbot.waitUntil(lambda: "searched as you type" in found.status.text())
    assert found.results.found.rowCount() == 0


def test_signs_alone_ask_for_nothing(search: SearchView, qtbot: QtBot) -> None:
    QTest.keyClicks(search.field, "?!")
    with qtbot.waitSignal(search.results.found.modelReset):
        pass
    assert "searched as you type" in search.status.text()


def test_an_answer_to_what_was_typed_before_is_dropped(
    search: SearchView, journal: JournalThread, qtbot: QtBot
) -> None:
    search.field.setText("walk")
    QTest.keyClick(search.field, KEY.Key_Return)
    search.field.setText("oak")
    qtbot.waitUntil(lambda: search.status.text() == "1 found.")
    assert days(search) == [FRIDAY]


def test_enter_in_the_field_opens_the_first_even_before_it_was_found(
    search: SearchView, qtbot: QtBot
) -> None:
    QTest.keyClicks(search.field, "oak")
    with qtbot.waitSignal(search.day_opened) as opened:
        QTest.keyClick(search.field, KEY.Key_Return)
    assert opened.args[0] == FRIDAY
    with qtbot.waitSignal(search.day_opened) as opened:
        QTest.keyClick(search.field, KEY.Key_Return)
    assert opened.args[0] == FRIDAY


def test_down_walks_over_the_days_and_enter_opens_one(found: SearchView, qtbot: QtBot) -> None:
    QTest.keyClick(found.field, KEY.Key_Down)
    assert found.results.hasFocus()
    QTest.keyClick(found.results, KEY.Key_Down)
    with qtbot.waitSignal(found.day_opened) as opened:
        QTest.keyClick(found.results, KEY.Key_Return)
    assert opened.args[0] == FRIDAY
    QTest.keyClick(found.results, KEY.Key_End)
    with qtbot.waitSignal(found.day_opened) as opened:
        QTest.keyClick(found.results, KEY.Key_Return)
    assert opened.args == [SPRING, ""]


def test_up_from_the_first_leads_back_to_the_field(found: SearchView) -> None:
    QTest.keyClick(found.field, KEY.Key_Down)
    QTest.keyClick(found.results, KEY.Key_Down)
    QTest.keyClick(found.results, KEY.Key_Up)
    assert found.results.hasFocus()
    QTest.keyClick(found.results, KEY.Key_Up)
    assert found.field.hasFocus()


def test_what_is_typed_on_the_list_goes_on_in_the_field(found: SearchView, qtbot: QtBot) -> None:
    QTest.keyClick(found.field, KEY.Key_Down)
    QTest.keyClicks(found.results, "e")
    assert found.field.hasFocus()
    assert found.field.text() == "walke"
    qtbot.waitUntil(lambda: days(found) == [FRIDAY])
    QTest.keyClick(found.field, KEY.Key_Down)
    QTest.keyClick(found.results, KEY.Key_Backspace)
    assert found.field.text() == "walk"


def test_down_stays_in_the_field_where_nothing_was_found(search: SearchView) -> None:
    QTest.keyClick(search.field, KEY.Key_Down)
    assert search.field.hasFocus()


def test_a_click_opens_the_day(found: SearchView, qtbot: QtBot) -> None:
    results = found.results
    where = results.visualRect(results.found.index(3)).center()
    with qtbot.waitSignal(found.day_opened) as opened:
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args[0] == FRIDAY
    heading = results.visualRect(results.found.index(0)).center()
    with qtbot.assertNotEmitted(found.day_opened):
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=heading)


@pytest.mark.parametrize("from_the_list", [False, True])
def test_escape_is_done_searching(found: SearchView, qtbot: QtBot, from_the_list: bool) -> None:
    if from_the_list:
        QTest.keyClick(found.field, KEY.Key_Down)
    with qtbot.waitSignal(found.closed):
        QTest.keyClick(found.results if from_the_list else found.field, KEY.Key_Escape)


def test_a_win_kept_meanwhile_is_found(found: SearchView, write: Writing, qtbot: QtBot) -> None:
    write(keep(TODAY, "Another walk"))
    qtbot.waitUntil(lambda: len(days(found)) == 4)


def test_a_win_kept_while_it_is_hidden_is_found_when_it_is_shown_again(
    found: SearchView, write: Writing, qtbot: QtBot
) -> None:
    found.hide()
    write(keep(TODAY, "Another walk"))
    assert len(days(found)) == 3
    found.show()
    qtbot.waitUntil(lambda: len(days(found)) == 4)


@pytest.mark.parametrize("more", [0, 1])
def test_it_is_said_when_there_is_more_than_is_shown(
    search: SearchView, write: Writing, qtbot: QtBot, more: int
) -> None:
    write(partial(keep_many, MOST_FOUND + more))
    QTest.keyClicks(search.field, "bread")
    qtbot.waitUntil(lambda: len(days(search)) == MOST_FOUND)
    said = "The newest 200 are shown. One more word narrows it down."
    assert (search.status.text() == said) == bool(more)


def test_the_words_are_marked_in_the_accent(found: SearchView, theme: Theme) -> None:
    results = found.results
    row = results.visualRect(results.found.index(3))
    picture = results.viewport().grab(row).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(row.width()) for y in range(14, 40)}
    assert theme.tokens.accent_soft.name() in seen


def test_it_begins_anew_with_everything_selected(found: SearchView) -> None:
    found.focus_field()
    assert found.field.selectedText() == "walk"


def test_texts_wrap_within_the_list_at_any_width_and_size(
    search: SearchView, preferences: Preferences, write: Writing, qtbot: QtBot
) -> None:
    write(keep(TODAY, "A long walk " + "and another word " * 60))
    preferences.set(text_size=200)
    search.resize(420, 500)
    QTest.keyClicks(search.field, "long")
    qtbot.waitUntil(lambda: days(search) == [TODAY])
    QApplication.processEvents()
    card = search.results.visualRect(search.results.found.index(1))
    assert (
        search.results.viewport()
        .rect()
        .adjusted(0, 0, 1, 1)
        .contains(QPoint(card.right(), card.top()))
    )
    assert card.height() < 200
