"""What the menus of desktops wish for: a new win, this month's page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from winsdesk.cli import main
from winsdesk.paths import places
from winsdesk.services.clock import WallClock
from winsdesk.settings import Settings
from winsdesk.ui import views
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reflection.preview import SheetPreview
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.wishes import Wish, grant


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    where = places(tmp_path)
    preferences = Preferences(Settings(), where.settings_file, WallClock())
    window = MainWindow(JournalThread(), Theme(qapp, "light", 100), preferences, where)
    qtbot.addWidget(window)
    window.furnish()
    with qtbot.waitSignal(window.journal.opened):
        window.show()
        window.open_journal()
    yield window
    window.close()


def shown_page(window: MainWindow) -> SheetPreview | None:
    return next((page for page in window.findChildren(SheetPreview) if page.isVisible()), None)


def test_a_new_win_leads_to_todays_entry_line(window: MainWindow, qtbot: QtBot) -> None:
    window.choose(views.CALENDAR)
    grant(window, Wish.NEW_WIN)
    assert window.views.present == views.TODAY
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.day.paper.entry)


def test_the_months_page_is_this_months(window: MainWindow, qtbot: QtBot) -> None:
    window.open_day(window.preferences.today().replace(year=2020, month=2, day=3))
    grant(window, Wish.MONTH)
    qtbot.waitUntil(lambda: shown_page(window) is not None)
    page = shown_page(window)
    assert page is not None
    assert window.day.day == window.preferences.today()
    page.close()


@pytest.mark.parametrize("message", ["raise", "something a newer program may say", ""])
def test_any_other_message_only_brings_the_window_forward(window: MainWindow, message: str) -> None:
    window.choose(views.CALENDAR)
    window.hide()
    grant(window, message)
    assert window.isVisible()
    assert window.views.present == views.CALENDAR


def test_a_question_that_is_open_is_answered_first(window: MainWindow, qtbot: QtBot) -> None:
    window.choose(views.CALENDAR)
    question = QDialog(window)
    question.setModal(True)
    question.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question)
    grant(window, Wish.MONTH)
    assert window.views.present == views.CALENDAR
    assert shown_page(window) is None
    question.close()


@pytest.mark.parametrize("option", ["--new-win", "--month"])
def test_a_wish_goes_with_no_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option, "list"]) == 2
    assert capsys.readouterr().err == f"{option} goes with no command. Nothing was done.\n"
