"""The page of a day in a window of its own, on a real journal."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking
from winsdesk.services.days import DayPage
from winsdesk.ui.day.view import DayView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def page(ask: Asking) -> Callable[[date], DayPage]:
    """Reads the page of a day from the journal."""

    def read(day: date = TODAY) -> DayPage:
        found = ask(lambda journal: journal.days.page(day))
        assert isinstance(found, DayPage)
        return found

    return read


@pytest.fixture
def make(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> Iterator[Callable[[], DayView]]:
    """Opens the page as a window starts it."""
    made: list[DayView] = []

    def open_view() -> DayView:
        view = DayView(journal, theme, preferences)
        qtbot.addWidget(view)
        view.resize(1000, 760)
        view.show()
        view.activateWindow()
        view.focus_entry()
        qtbot.waitUntil(lambda: view.draft.known)
        made.append(view)
        return view

    yield open_view
    for view in made:
        view.flush()


@pytest.fixture
def view(make: Callable[[], DayView]) -> DayView:
    return make()


def texts(view: DayView) -> list[str]:
    """The texts on the cards."""
    return [win.text for win in view.paper.cards.cards.wins]


def _has_cards(view: DayView, many: int) -> bool:
    return len(texts(view)) == many


def write(qtbot: QtBot, view: DayView, *lines: str) -> None:
    """Types wins into the entry line, and waits until each is on its card."""
    for line in lines:
        after = len(texts(view)) + 1
        QTest.keyClicks(view.paper.entry, line)
        QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_has_cards, view, after))


def focused() -> QWidget | None:
    return QApplication.focusWidget()
