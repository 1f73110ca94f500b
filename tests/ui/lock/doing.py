"""What the tests of the lock do again and again, as a person does it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.lock.conftest import PASSPHRASE, WORD
from winsdesk.services.journal import Journal
from winsdesk.ui import views
from winsdesk.ui.goals.smaller import MakeSmaller
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.lock.page import LockPage
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.search.view import SearchView

EVERY_VIEW = (
    views.CALENDAR, views.GOALS, views.PRACTICES, views.SEARCH, views.HARD_DAYS, views.SUPPORT,
    views.TRASH, views.SETTINGS, views.TODAY,
)  # fmt: skip


def page_of(window: MainWindow) -> LockPage:
    assert window.locking.page is not None
    return window.locking.page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def lock(window: MainWindow, qtbot: QtBot) -> None:
    window.locking.lock()
    qtbot.waitUntil(lambda: not window.journal.running)
    assert window.views.present == views.LOCKED


def unlock(window: MainWindow, qtbot: QtBot) -> None:
    """Type the passphrase, as a person does."""
    window.activateWindow()  # a desktop does so when a dialog above it closes
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(window).field)
    QTest.keyClicks(focused(), PASSPHRASE)
    with qtbot.waitSignal(window.journal.opened):
        QTest.keyClick(focused(), Qt.Key.Key_Return)


def asked(window: MainWindow, qtbot: QtBot, work: Callable[[Journal], Any]) -> Any:
    answers: list[Any] = []
    window.journal.ask(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def action(window: MainWindow, keys: str) -> QAction:
    (found,) = (
        each
        for _, group in window.menus.groups()
        for each in group
        if QKeySequence(keys) in each.shortcuts()
    )
    return found


def see_everything(window: MainWindow, qtbot: QtBot) -> None:
    """Go wherever the word is to be seen."""
    for code in EVERY_VIEW:
        window.choose(code)
        asked(window, qtbot, lambda _: None)
        asked(window, qtbot, lambda _: None)
    search = window.views.view(views.SEARCH)
    assert isinstance(search, SearchView)
    search.field.setText(WORD)
    qtbot.waitUntil(lambda: search.results.found.rowCount() > 0)
    cards = window.day.paper.cards
    qtbot.waitUntil(lambda: cards.cards.rowCount() > 0)
    cards.open_card(cards.cards.wins[0].uid)
    window.stickies.show_notes()
    qtbot.waitUntil(lambda: len(window.stickies.notes) == 2)


def begin_to_make_smaller(window: MainWindow, qtbot: QtBot) -> MakeSmaller:
    """Return the sheet that asks how a step of a goal could be smaller, open and empty."""
    window.choose(views.GOALS)
    goals = window.views.view(views.GOALS)
    assert isinstance(goals, GoalsView)
    qtbot.waitUntil(lambda: goals.tree is not None)
    goals.paper.card.steps.enter()
    goals.step_actions.smaller.trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, MakeSmaller)
    return sheet
