"""A new win offers to be paused on, quietly, and any win can be."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.win import Win
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.ui.cards.cards_view import CardsView
from winsdesk.ui.cards.model import OFFERED
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.pause.moment import PauseMoment
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

PRESS = Qt.MouseButton.LeftButton
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OFFER = "Pause on this one"


@pytest.fixture
def window(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, where: Places
) -> Iterator[MainWindow]:
    preferences.set(reduced_motion=True)
    made = MainWindow(journal, theme, preferences, where)
    made.furnish()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.day.paper.entry.hasFocus)
    yield made
    made.close()


def cards(window: MainWindow) -> CardsView:
    return window.day.paper.cards


def keep(window: MainWindow, qtbot: QtBot, text: str) -> None:
    QTest.keyClicks(window.day.paper.entry, text)
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text in [win.text for win in cards(window).cards.wins])


def offered(window: MainWindow) -> list[str]:
    model = cards(window).cards
    rows = range(model.rowCount())
    return [model.wins[row].text for row in rows if model.index(row).data(OFFERED)]


def spoken(window: MainWindow, row: int) -> str:
    said: str = cards(window).cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def open_card(window: MainWindow) -> bool:
    return window.day.paper.cards.editor is not None


def moment(window: MainWindow, qtbot: QtBot) -> PauseMoment:
    qtbot.waitUntil(lambda: window.pauses.moment is not None)
    assert window.pauses.moment is not None
    return window.pauses.moment


def place_of_offer(window: MainWindow, row: int) -> QPoint:
    """A point on the offer of a card, looked for as a person would."""
    box = cards(window).visualRect(cards(window).cards.index(row))
    points = (
        QPoint(x, y)
        for y in range(box.bottom(), box.top(), -4)
        for x in range(box.left(), box.right(), 8)
    )
    return next(point for point in points if cards(window)._offer_under(point))


def test_only_the_win_kept_last_offers_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot, "Drank water")
    qtbot.waitUntil(lambda: offered(window) == ["Drank water"])
    assert spoken(window, 0) == f"Drank water. {OFFER}."
    keep(window, qtbot, "Went out")
    qtbot.waitUntil(lambda: offered(window) == ["Went out"])
    assert OFFER not in spoken(window, 0)
    assert window.day.paper.entry.hasFocus(), "nothing is asked; writing goes on"


def test_a_click_on_the_offer_opens_the_pause_and_one_beside_it_the_card(
    window: MainWindow, qtbot: QtBot
) -> None:
    keep(window, qtbot, "Drank water")
    qtbot.waitUntil(lambda: offered(window) == ["Drank water"])
    viewport = cards(window).viewport()
    QTest.mouseClick(viewport, PRESS, pos=place_of_offer(window, 0))
    opened = moment(window, qtbot)
    assert opened.words.text() == "Drank water"
    assert not open_card(window)
    opened.leave()
    QTest.mouseClick(viewport, PRESS, pos=QPoint(30, 12))
    assert open_card(window)
    assert window.pauses.moment is None


def test_the_offer_goes_once_it_was_taken_and_comes_back_by_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    keep(window, qtbot, "Drank water")
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_P, CONTROL_SHIFT)
    QTest.keyClick(moment(window, qtbot), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: spoken(window, 0) == "Drank water. Acknowledged.")
    assert window.day.paper.entry.hasFocus()
    window.undo()
    qtbot.waitUntil(lambda: spoken(window, 0) == f"Drank water. {OFFER}.")


def test_p_pauses_on_the_card_that_the_keyboard_is_on(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot, "Drank water")
    keep(window, qtbot, "Went out")
    cards(window).setFocus()
    cards(window).choose(cards(window).cards.wins[0].uid)
    QTest.keyClick(cards(window), Qt.Key.Key_P)
    opened = moment(window, qtbot)
    assert opened.words.text() == "Drank water"
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert cards(window).hasFocus()


def test_todays_wins_are_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot, "Drank water")
    keep(window, qtbot, "Went out")
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_T, CONTROL_SHIFT)
    opened = moment(window, qtbot)
    assert (opened.words.text(), opened.place.text()) == ("Drank water", "1 of 2")


def test_another_view_by_its_key_leaves_the_pause(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot, "Drank water")
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_P, CONTROL_SHIFT)
    moment(window, qtbot)
    window.search()
    qtbot.waitUntil(lambda: window.pauses.moment is None)


def test_nothing_is_offered_when_that_is_switched_off(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.set(pause_offer=False)
    keep(window, qtbot, "Drank water")
    assert offered(window) == []
    assert window.day.day_actions.pause.isEnabled(), "it can still be opened"


def test_any_win_of_the_past_can_be_paused_on_from_its_menu_and_the_mark_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    day = date(2025, 3, 4)

    def past(journal: Journal) -> ChangeSet:
        return journal.wins.keep(day, "Long ago")

    window.journal.write(past)
    window.open_day(day)
    qtbot.waitUntil(lambda: cards(window).cards.rowCount() == 1)
    cards(window).choose(cards(window).cards.wins[0].uid)
    actions = window.day.day_actions
    assert actions.pause in actions.on_wins
    assert not actions.take_pause_back.isEnabled()
    actions.pause.trigger()
    moment(window, qtbot).see.click()

    def marked() -> bool:
        win: Win = cards(window).cards.wins[0]
        return win.acknowledged_at is not None

    qtbot.waitUntil(marked)
    cards(window).choose(cards(window).cards.wins[0].uid)
    qtbot.waitUntil(actions.take_pause_back.isEnabled)
    actions.take_pause_back.trigger()
    qtbot.waitUntil(lambda: not marked())


def test_an_empty_day_has_nothing_to_pause_on(window: MainWindow) -> None:
    assert not window.day.day_actions.pause.isEnabled()
    assert QKeySequence("Ctrl+Shift+P") in window.day.day_actions.pause.shortcuts()
