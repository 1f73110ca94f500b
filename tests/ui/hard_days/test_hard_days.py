"""On a hard day the evidence is one key away, still, and nothing is told about having looked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Writing
from tests.ui.tab_stops import tab_stops
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.phrase import Role
from winsdesk.domain.win import Ratings, Win
from winsdesk.services.journal import Journal
from winsdesk.ui.hard_days.view import HardDaysView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

DAY = date(2026, 5, 14)


@pytest.fixture
def view(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> HardDaysView:
    made = HardDaysView(journal, theme, preferences, seed=7)
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


def keep(text: str, effort: int | None = 9, **more: Any) -> Callable[[Journal], ChangeSet]:
    def work(journal: Journal) -> ChangeSet:
        return journal.wins.keep(DAY, text, ratings=Ratings(effort=effort), **more)

    return work


def let_be(text: str) -> Callable[[Journal], ChangeSet]:
    def work(journal: Journal) -> ChangeSet:
        uids = [win.uid for win in journal.looking.on(DAY) if win.text == text]
        return journal.wins.edit(uids, lambda win: replace(win, dont_bring_back=True))

    return work


def texts(view: HardDaysView) -> list[str]:
    return [card.win.text for card in view.cards]


def open_page(view: HardDaysView, qtbot: QtBot, many: int) -> None:
    view.show()
    qtbot.waitUntil(lambda: len(view.cards) == many)


def test_it_shows_keepsakes_and_what_was_hard_and_done_anyway(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    write(keep("Told the truth", 9))
    write(keep("Kept for good", None, keepsake=True))
    write(keep("Was easy", 2))
    write(keep("Hard, and to be let be", 10))
    write(let_be("Hard, and to be let be"))
    open_page(view, qtbot, 2)
    assert sorted(texts(view)) == ["Kept for good", "Told the truth"]
    assert not view.others.isVisible()


def test_each_card_says_its_day_how_hard_it_was_and_why_it_mattered(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    write(keep("Called Ana back", 8, note="I thought she would be angry. She was glad."))
    open_page(view, qtbot, 1)
    (card,) = view.cards
    said = [label.text() for label in card.findChildren(QLabel)]
    assert said[0] == "Called Ana back"
    assert "“I thought she would be angry. She was glad.”" in said
    assert "Thursday, 14 May" in said
    spoken = [child.accessibleName() for child in card.findChildren(QWidget)]
    assert any("8 of 10" in words for words in spoken)


def test_one_card_can_be_let_be_at_once_and_brought_back_by_undo(
    view: HardDaysView, write: Writing, journal: JournalThread, qtbot: QtBot
) -> None:
    for number in range(4):
        write(keep(f"Win {number}"))
    open_page(view, qtbot, 3)
    before = texts(view)
    told: list[tuple[str, str, Callable[[], None]]] = []
    view.notice.connect(lambda *what: told.append(what))
    view.cards[0].let_be_button.click()
    qtbot.waitUntil(lambda: bool(told) and before[0] not in texts(view))
    assert texts(view)[:2] == before[1:]
    assert len(texts(view)) == 3, "another has come in its place"
    sentence, way, act = told[0]
    assert sentence == "It stays on its day, and is not brought back again."
    assert way == "Undo"
    act()
    qtbot.waitUntil(lambda: texts(view) == before)


def test_others_are_shown_and_none_repeats_until_all_were(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    for number in range(6):
        write(keep(f"Win {number}"))
    open_page(view, qtbot, 3)
    first = texts(view)
    assert view.others.isVisible()
    view.others.click()
    qtbot.waitUntil(lambda: texts(view) != first)
    assert not set(texts(view)) & set(first)
    view.others.click()
    qtbot.waitUntil(lambda: texts(view) == first)


def test_the_cards_stay_as_they_are_when_the_page_is_left_and_opened_again(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    for number in range(8):
        write(keep(f"Win {number}"))
    open_page(view, qtbot, 3)
    cards = list(view.cards)
    view.hide()
    write(keep("One more", 1))
    view.show()
    view.flush()
    write(keep("And one more", 1))
    assert view.cards == cards


def test_a_journal_without_any_has_kind_words_and_still_the_way_to_support(
    view: HardDaysView, qtbot: QtBot
) -> None:
    view.show()
    qtbot.waitUntil(view.empty.isVisible)
    assert "nothing has to be" in view.empty.text()
    assert not view.others.isVisible()
    assert view.own_asked.isVisible()
    with qtbot.waitSignal(view.support_asked):
        view.support.click()


def test_own_words_are_there_and_changed_where_they_stand(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    view.show()
    qtbot.waitUntil(view.empty.isVisible)
    assert not view.own.isVisible()
    view.activateWindow()
    view.own_asked.click()
    assert view.own.isVisible()
    qtbot.waitUntil(view.own.rows[-1].field.hasFocus)
    QTest.keyClicks(view.own.rows[-1].field, "This passes")
    view.flush()
    qtbot.waitUntil(lambda: view.own.texts == ("This passes",))
    write(lambda journal: journal.phrases.add(Role.TO_MYSELF, "Eat something"))
    qtbot.waitUntil(lambda: view.own.texts == ("This passes", "Eat something"))


def test_own_words_show_by_themselves_once_there_are_some(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    write(lambda journal: journal.phrases.add(Role.TO_MYSELF, "This passes"))
    view.show()
    qtbot.waitUntil(lambda: view.own.texts == ("This passes",))
    assert view.own.isVisible()


def test_the_way_to_support_is_in_sight_in_a_usual_window(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    for number in range(4):
        write(keep(f"Win {number}"))
    view.resize(920, 720)
    open_page(view, qtbot, 3)
    qtbot.waitUntil(lambda: not view.support.visibleRegion().isEmpty())


def test_every_button_has_a_name_and_a_place_in_the_order_of_tab(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    write(keep("Told the truth"))
    open_page(view, qtbot, 1)
    for button in view.findChildren(QPushButton):
        assert button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert view.cards[0].let_be_button.accessibleDescription() == "Told the truth"
    assert view.support.accessibleName() == "Open the support page"


def test_a_long_text_does_not_widen_the_page(
    view: HardDaysView, write: Writing, preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.set(text_size=200)
    write(keep("o" * 300, note="n" * 900))
    view.resize(400, 400)
    open_page(view, qtbot, 1)
    sheet = view.widget()
    assert sheet is not None
    qtbot.waitUntil(lambda: 0 < sheet.width() <= view.viewport().width())


def test_wins_in_the_trash_are_not_shown(view: HardDaysView, write: Writing, qtbot: QtBot) -> None:
    write(keep("Told the truth"))
    open_page(view, qtbot, 1)

    def trash(journal: Journal) -> ChangeSet:
        wins: tuple[Win, ...] = journal.looking.on(DAY)
        return journal.wins.delete([win.uid for win in wins])

    write(trash)
    qtbot.waitUntil(view.empty.isVisible)
    assert view.cards == []


def test_tab_goes_from_card_to_card_and_on_to_what_stands_below(
    view: HardDaysView, write: Writing, qtbot: QtBot
) -> None:
    for text in ("One", "Two", "Three", "Four"):
        write(keep(text))
    open_page(view, qtbot, 3)
    ways = [view.others, view.own_asked, view.support]
    for _ in range(2):
        buttons = [card.let_be_button for card in view.cards]
        assert tab_stops(buttons[0], qtbot) == [*buttons, *ways]
        view.others.click()
        qtbot.waitUntil(partial(_others_are_shown, view, texts(view)))


def _others_are_shown(view: HardDaysView, before: list[str]) -> bool:
    return texts(view) != before
