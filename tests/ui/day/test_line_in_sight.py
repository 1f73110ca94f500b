"""The line in which a win is written stays in sight while it is written in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking
from tests.ui.day.conftest import texts, write
from winsdesk.services.journal import Journal
from winsdesk.ui.day.view import DayView
from winsdesk.ui.theme import Theme

Make = Callable[[], DayView]


def in_sight(view: DayView) -> bool:
    entry, window = view.paper.entry, view.paper.viewport()
    caret = entry.cursorRect().translated(entry.viewport().mapTo(window, QPoint()))
    return entry.hasFocus() and window.rect().contains(caret)


def below(view: DayView) -> bool:
    return view.paper.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize(("size", "wins"), [((1120, 480), 9), ((720, 520), 6)])
def test_after_every_win_that_is_kept(
    view: DayView, qtbot: QtBot, size: tuple[int, int], wins: int
) -> None:
    view.resize(*size)
    for number in range(wins):
        write(qtbot, view, f"Win {number}")
        qtbot.waitUntil(lambda: in_sight(view))
        qtbot.wait(20)
        assert in_sight(view)
    assert below(view)


def test_when_the_window_shrinks_and_the_type_grows(
    view: DayView, qtbot: QtBot, theme: Theme
) -> None:
    write(qtbot, view, *(f"Win {number}" for number in range(6)))
    view.resize(1000, 300)
    qtbot.waitUntil(lambda: below(view) and in_sight(view))
    theme.choose("light", 150)
    qtbot.wait(50)
    qtbot.waitUntil(lambda: in_sight(view))


def test_on_typing_after_scrolling_away(view: DayView, qtbot: QtBot) -> None:
    view.resize(720, 400)
    write(qtbot, view, *(f"Win {number}" for number in range(8)))
    qtbot.waitUntil(lambda: in_sight(view))
    view.paper.verticalScrollBar().setValue(0)
    assert not in_sight(view)
    QTest.keyClick(view.paper.entry, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: in_sight(view))


def test_on_opening_a_long_day(make: Make, ask: Asking, qtbot: QtBot) -> None:
    def keep(journal: Journal) -> None:
        for number in range(40):
            journal.wins.keep(TODAY, f"Win {number}")

    ask(keep)
    view = make()
    qtbot.waitUntil(lambda: len(texts(view)) == 40)
    qtbot.waitUntil(lambda: below(view) and in_sight(view))
    view.show_day(TODAY.replace(day=1))
    view.show_day(TODAY)
    view.focus_entry()
    qtbot.waitUntil(lambda: len(texts(view)) == 40 and in_sight(view))
