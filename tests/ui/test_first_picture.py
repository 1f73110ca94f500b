"""The first picture: a line to write in, which stays where it is when the rest comes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opening
from winsdesk.bootstrap import glance
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.services.prompting import shipped
from winsdesk.ui import main_window, views
from winsdesk.ui.day.beginning import Beginning
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

LONG = 600_000
"""Longer than any test waits, in milliseconds."""
SIZES = ((1120, 800), (720, 520), (1600, 900))
Start = Callable[..., MainWindow]


@pytest.fixture
def start(
    qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:  # fmt: skip
    """Shows the window as far as its first picture, of a journal that is there already or new.

    There it stays until it is furnished.
    """
    monkeypatch.setattr(main_window, "FIRST_KEYS", LONG)
    made: list[MainWindow] = []

    def start(*, new: bool = False) -> MainWindow:
        if not new:
            where.journal.touch()
        window = MainWindow(JournalThread(), theme, preferences, where)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        return window

    yield start
    for window in made:
        where.journal.unlink(missing_ok=True)
        window.close()


def beginning(window: MainWindow) -> Beginning:
    found = window.findChild(Beginning)
    assert isinstance(found, Beginning)
    return found


def place(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def places_of(window: MainWindow) -> dict[str, QRect]:
    page = beginning(window)
    QApplication.processEvents()
    shown = (page.headline, page.prompt, page.entry, page.today)
    return {type(widget).__name__: place(widget) for widget in shown if widget.isVisible()}


def settled(window: MainWindow) -> bool:
    """Whether everything has its place."""
    before = places_of(window)
    return places_of(window) == before


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("new", [False, True], ids=["journal", "new"])
def test_nothing_of_the_first_picture_moves_when_the_rest_comes(
    start: Start, qtbot: QtBot, theme: Theme, preferences: Preferences, *,
    size: tuple[int, int], text_size: int, new: bool,
) -> None:  # fmt: skip
    preferences.set(text_size=text_size)
    theme.choose("light", text_size)
    window = start(new=new)
    window.resize(*size)
    qtbot.waitUntil(lambda: settled(window))
    before = places_of(window)
    window.furnish()
    qtbot.waitUntil(lambda: settled(window))
    assert places_of(window) == before
    assert before["EntryLine"].isValid()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_of_it_moves_when_what_is_planned_and_the_practices_come(
    start: Start, qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places,
    opening: Opening, *, size: tuple[int, int], text_size: int,
) -> None:  # fmt: skip
    with closing(opening(where.journal)) as journal:
        goal = journal.goals.add("Start therapy").made[0]
        journal.goals.add_step(goal, "Make the first call", planned=preferences.today())
        for name in ("Stretching", "Tea on the balcony", "A walk"):
            journal.practices.add(name)
        journal.wins.keep(preferences.today() - timedelta(days=1), "Walked")
        journal.days.write(preferences.today(), "A long day\n" * 9)
    preferences.set(text_size=text_size)
    theme.choose("light", text_size)
    window = start()
    window.resize(*size)
    qtbot.waitUntil(lambda: settled(window))
    before = places_of(window)
    window.furnish()
    window.journal.open(lambda: opening(where.journal))
    day = window.day
    qtbot.waitUntil(lambda: day.side.any_planned and day.practices.isVisible())
    qtbot.waitUntil(lambda: settled(window))
    beneath = day.paper.isAncestorOf(day.practices)
    assert beneath is not day.side.isVisible()
    assert beneath or size[0] > 900
    assert places_of(window) == before


def test_it_stays_where_it_is_in_a_language_from_right_to_left(
    start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = start()
        qtbot.waitUntil(lambda: settled(window))
        before = places_of(window)
        window.furnish()
        qtbot.waitUntil(lambda: settled(window))
        assert places_of(window) == before
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_typed_into_the_first_picture_stays_with_its_caret(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    entry = beginning(window).entry
    qtbot.waitUntil(entry.hasFocus)
    QTest.keyClicks(entry, "drank watr")
    QTest.keyClick(entry, Qt.Key.Key_Left)
    window.furnish()
    qtbot.waitUntil(window.day.paper.entry.hasFocus)
    focused = QApplication.focusWidget()
    assert focused is entry
    QTest.keyClicks(focused, "e")
    assert entry.toPlainText() == "drank water"
    assert entry.document().isUndoAvailable()


def test_what_is_kept_in_the_first_picture_is_a_win(
    start: Start, qtbot: QtBot, where: Places, opening: Opening
) -> None:
    window = start(new=True)
    entry = beginning(window).entry
    qtbot.waitUntil(entry.hasFocus)
    for text in ("rang her back", "went for a walk"):
        QTest.keyClicks(entry, text)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    QTest.keyClicks(entry, "dra")
    window.furnish()
    window.journal.open(lambda: opening(where.journal))
    kept: list[list[str]] = []
    day = window.day.day
    window.journal.ask(lambda journal: [win.text for win in journal.looking.on(day)], kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [["rang her back", "went for a walk"]]
    assert entry.toPlainText() == "dra"


def test_keys_that_were_pressed_too_early_are_done_once_the_window_can(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    entry = beginning(window).entry
    qtbot.waitUntil(entry.hasFocus)
    QTest.keyClicks(entry, "walked")
    QTest.keyClick(entry, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(entry, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    window.furnish()
    assert window.views.present == views.HARD_DAYS
    assert window.day.paper.entry.toPlainText() == "walked"


def test_a_window_closed_at_its_first_picture_keeps_what_was_typed(
    start: Start, qtbot: QtBot, where: Places, opening: Opening
) -> None:
    window = start(new=True)
    entry = beginning(window).entry
    qtbot.waitUntil(entry.hasFocus)
    QTest.keyClicks(entry, "half a li")
    window.journal.open(lambda: opening(where.journal))
    window.close()
    journal = opening(where.journal)
    try:
        assert journal.days.page(window.day.day).draft == "half a li"
    finally:
        journal.close()


def test_todays_wins_are_there_before_the_journal_is_open(
    start: Start, qtbot: QtBot, preferences: Preferences, where: Places, opening: Opening
) -> None:
    with closing(opening(where.journal)) as journal:
        journal.wins.keep(preferences.today(), "walked")
    window = start()
    window.furnish()
    may_open = threading.Event()

    def wait_and_open() -> Journal:
        assert may_open.wait(20)
        return opening(where.journal)

    today = preferences.today()
    window.journal.open(wait_and_open, lambda: glance(where.journal, today))
    cards = window.day.paper.cards
    qtbot.waitUntil(lambda: cards.cards.rowCount() == 1)
    assert not window.day.paper.soft_lines.isVisible()
    may_open.set()
    qtbot.waitUntil(lambda: window.day.draft.known)
    assert cards.cards.rowCount() == 1


def test_the_window_furnishes_itself(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "FIRST_KEYS", 0)
    window = start()
    with qtbot.waitSignal(window.furnished):
        pass
    assert window.views.present == views.TODAY
    assert [action.text() for action in window.menuBar().actions()] == [
        "&File", "&Edit", "&Go", "&View", "&Help",
    ]  # fmt: skip
    furnished = window.centralWidget()
    window.furnish()
    assert window.centralWidget() is furnished


def test_the_prompt_of_the_day_is_there_from_the_first(
    start: Start, preferences: Preferences
) -> None:
    window = start()
    first = beginning(window).prompt.text()
    window.furnish()
    assert first
    assert window.day.paper.prompt.text() == first


def test_the_first_picture_waits_for_a_persons_own_prompts(
    start: Start, preferences: Preferences
) -> None:
    preferences.settings = preferences.settings._replace(own_prompts=True)
    assert not beginning(start()).prompt.text()


def test_the_first_picture_shows_the_prompt_that_the_day_has_already(
    start: Start, preferences: Preferences
) -> None:
    other = shipped()[0]
    asked = (f"{preferences.today()} {other.uid}",)
    preferences.settings = preferences.settings._replace(own_prompts=True, prompts_asked=asked)
    window = start()
    assert beginning(window).prompt.text() == other.text
    window.furnish()
    assert beginning(window).prompt.text() == other.text
