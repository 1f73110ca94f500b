"""Sticky notes and the window: there at the next start, gone with the program, made from a card."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, StandingClock
from winsdesk.bootstrap import open_journal
from winsdesk.domain.sticky import Shows
from winsdesk.paths import Places
from winsdesk.ui.main_window import NOTES_AFTER, MainWindow
from winsdesk.ui.notes.note import StickyNote
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

Starting = Callable[[], MainWindow]


@pytest.fixture
def start(
    qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places
) -> Iterator[Starting]:
    """Starts the window on the test's journal, as often as wanted."""
    windows: list[MainWindow] = []

    def starting() -> MainWindow:
        window = MainWindow(JournalThread(), theme, preferences, where)
        qtbot.addWidget(window)
        window.show()
        window.furnish()
        window.activateWindow()
        with qtbot.waitSignal(window.journal.opened):
            window.open_journal()
        windows.append(window)
        return window

    yield starting
    for window in windows:
        window.close()


def keep_a_note(file: Path, clock: StandingClock) -> None:
    journal = open_journal(file, clock=clock)
    journal.stickies.add(Shows.WORDS, "hello")
    journal.close()


def notes_on_the_desktop() -> list[StickyNote]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, StickyNote) and widget.isVisible()
    ]


def answered(window: MainWindow, qtbot: QtBot) -> None:
    answers: list[None] = []
    window.journal.ask(lambda _: None, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def action(window: MainWindow, keys: str) -> QAction:
    (found,) = (
        each
        for menu in window.menuBar().findChildren(QMenu)
        for each in menu.actions()
        if QKeySequence(keys) in each.shortcuts()
    )
    return found


def test_notes_come_back_by_themselves_and_go_with_the_program(
    start: Starting, where: Places, clock: StandingClock, qtbot: QtBot
) -> None:
    keep_a_note(where.journal, clock)
    window = start()
    assert notes_on_the_desktop() == []
    qtbot.waitUntil(lambda: len(notes_on_the_desktop()) == 1)
    (note,) = notes_on_the_desktop()
    assert note.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.close()
    assert notes_on_the_desktop() == []


def test_without_notes_nothing_of_them_is_made(start: Starting, qtbot: QtBot) -> None:
    window = start()
    qtbot.wait(NOTES_AFTER)
    answered(window, qtbot)
    assert "stickies" not in vars(window)


def test_a_card_is_put_on_a_note_from_its_menu(start: Starting, qtbot: QtBot) -> None:
    window = start()
    with qtbot.waitSignal(window.journal.changed):
        window.journal.write(lambda journal: journal.wins.keep(TODAY, "went out"))
    cards = window.day.paper.cards
    qtbot.waitUntil(lambda: cards.cards.rowCount() == 1)
    cards.enter_from_below()
    assert window.day.day_actions.stick in window.day.day_actions.on_wins
    window.day.day_actions.stick.trigger()
    qtbot.waitUntil(lambda: len(notes_on_the_desktop()) == 1)
    (note,) = notes_on_the_desktop()
    assert note.field.toPlainText() == "went out"


def test_the_menu_hides_all_notes_and_then_offers_to_show_them(
    start: Starting, qtbot: QtBot
) -> None:
    window = start()
    action(window, "Ctrl+Shift+N").trigger()
    qtbot.waitUntil(lambda: len(notes_on_the_desktop()) == 1)
    hide = action(window, "Ctrl+Shift+H")
    assert hide.text() == "&Hide all notes"
    hide.trigger()
    assert notes_on_the_desktop() == []
    assert hide.text() == "&Show all notes"
    hide.trigger()
    qtbot.waitUntil(lambda: len(notes_on_the_desktop()) == 1)
