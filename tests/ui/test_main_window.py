"""The window as a whole: views, menus, undo, notices, and a journal that will not open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import StandingClock
from winsdesk.bootstrap import open_journal
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places, places
from winsdesk.services.clock import WallClock
from winsdesk.services.journal import Journal
from winsdesk.settings import Settings, load
from winsdesk.ui import views
from winsdesk.ui.calendar.view import CalendarView
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, where: Places) -> Iterator[MainWindow]:
    preferences = Preferences(Settings(), where.settings_file, WallClock())
    window = MainWindow(JournalThread(), Theme(qapp, "light", 100), preferences, where)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.furnished):
        window.show()
    yield window
    window.close()


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.journal.opened):
        window.open_journal()
    return window


def test_a_goal_that_was_in_the_trash_too_long_goes_when_the_window_opens(
    window: MainWindow, where: Places, qtbot: QtBot
) -> None:
    long_ago = StandingClock(datetime.now(UTC) - timedelta(days=31))
    with closing(open_journal(where.journal, clock=long_ago)) as journal:
        goal = journal.goals.add("Therapy").made[0]
        journal.goals.delete(goal)
        assert len(journal.store.goals.every()) == 1
    window.open_journal()
    left: list[int] = []

    def none_is_left() -> bool:
        window.journal.ask(lambda journal: len(journal.store.goals.every()), left.append)
        return left[-1:] == [0]

    qtbot.waitUntil(none_is_left)


def texts_of(window: MainWindow, qtbot: QtBot) -> list[str]:
    answers: list[list[str]] = []
    day = window.day.day
    window.journal.ask(lambda j: [win.text for win in j.looking.on(day)], answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keeping(day: date, text: str) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.wins.keep(day, text)


def in_sight(window: MainWindow) -> bool:
    """Whether the chosen card is where a person sees it."""
    cards, around = window.day.paper.cards, window.day.paper.viewport()
    middle = cards.visualRect(cards.currentIndex()).center()
    return around.rect().contains(cards.mapTo(around, middle))


def write(window: MainWindow, qtbot: QtBot, text: str) -> None:
    with qtbot.waitSignal(window.journal.changed):
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Return)


def test_the_entry_line_has_the_keyboard_from_the_first_frame(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.day.paper.entry)


def test_a_win_can_be_written_undone_and_redone(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, qtbot, "drank water")
    assert texts_of(opened, qtbot) == ["drank water"]
    with qtbot.waitSignal(opened.journal.changed):
        opened.undo()
    assert texts_of(opened, qtbot) == []
    with qtbot.waitSignal(opened.journal.changed):
        opened.redo()
    assert texts_of(opened, qtbot) == ["drank water"]


def test_the_menu_names_what_undo_takes_back(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, qtbot, "drank water")
    undo = action(opened, "Ctrl+Z")
    qtbot.waitUntil(lambda: undo.text() != "&Undo")
    assert "keeping" in undo.text()


def action(window: MainWindow, keys: str) -> QAction:
    (found,) = (a for a in actions(window) if QKeySequence(keys) in a.shortcuts())
    return found


def actions(window: MainWindow) -> list[QAction]:
    return [action for _, group in window.menus.groups() for action in group]


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = Counter(
        (sequence.toString(), a.shortcutContext())
        for a in actions(window)
        for sequence in a.shortcuts()
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_menu_entry_has_its_own_letter(window: MainWindow) -> None:
    for title, group in window.menus.groups():
        letters = [a.text()[a.text().index("&") + 1].casefold() for a in group if "&" in a.text()]
        assert len(letters) == len(group), title
        assert len(set(letters)) == len(letters), (title, letters)


@pytest.mark.parametrize(
    "code",
    [
        views.CALENDAR,
        views.SEARCH,
        views.HARD_DAYS,
        views.SUPPORT,
        views.TRASH,
        views.WHAT_COUNTS,
        views.SETTINGS,
    ],
)
def test_every_view_opens_and_says_its_name(opened: MainWindow, code: str) -> None:
    opened.choose(code)
    assert opened.views.present == code
    shown = opened.views.currentWidget()
    assert shown is not None
    assert shown.accessibleName()


@pytest.mark.parametrize(
    "code", [views.CALENDAR, views.GOALS, views.PRACTICES, views.SEARCH, views.SETTINGS]
)
def test_a_view_has_the_keyboard_on_its_first_control(
    opened: MainWindow, qtbot: QtBot, code: str
) -> None:
    opened.choose(code)
    view = opened.views.currentWidget()
    assert view is not None

    def within() -> bool:
        field = QApplication.focusWidget()
        return field is not None and field is not view and view.isAncestorOf(field)

    qtbot.waitUntil(within)


def test_the_support_page_is_found_under_hard_days_in_the_rail(opened: MainWindow) -> None:
    def marked() -> list[str]:
        return [one.text() for one in opened.rail.findChildren(QToolButton) if one.isChecked()]

    opened.choose(views.SUPPORT)
    assert marked() == ["Hard days"]
    opened.choose(views.WHAT_COUNTS)
    assert marked() == []
    opened.choose(views.GOALS)
    assert marked() == ["Goals"]


def test_the_arrow_keys_walk_the_calendar_as_soon_as_it_is_chosen(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.choose(views.CALENDAR)
    calendar = opened.views.currentWidget()
    assert isinstance(calendar, CalendarView)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is calendar.year)
    before = calendar.chosen
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert before - calendar.chosen == timedelta(days=1)


def test_undo_takes_back_what_was_said_too(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, qtbot, "drank water")
    opened.notice.say("Moved.")
    with qtbot.waitSignal(opened.journal.changed):
        opened.undo()
    qtbot.waitUntil(opened.notice.isHidden)


def test_undo_leaves_what_went_wrong_to_be_read(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, qtbot, "drank water")
    opened.journal.troubled.emit(Trouble(Code.DISK_FULL))
    opened.undo()
    assert texts_of(opened, qtbot) == []
    assert opened.notice.isVisible()


def test_leaving_the_search_leads_back(opened: MainWindow, qtbot: QtBot) -> None:
    opened.choose(views.CALENDAR)
    opened.search()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert opened.views.present == views.CALENDAR


def test_opening_a_day_shows_its_page_ready_for_writing(opened: MainWindow, qtbot: QtBot) -> None:
    opened.choose(views.CALENDAR)
    opened.open_day(date(2025, 5, 5))
    assert opened.views.present == views.TODAY
    assert opened.day.day == date(2025, 5, 5)
    assert QApplication.focusWidget() is opened.day.paper.entry


def test_a_win_that_was_found_is_chosen_and_in_sight_on_its_page(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.resize(900, 500)
    day = date(2025, 5, 5)
    for number in range(12):
        opened.journal.write(keeping(day, f"Walk {number:02}"))
    for wanted in ("11", "02"):
        opened.search()
        QTest.keyClicks(focused(), f"Walk {wanted}")
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: opened.views.present == views.TODAY)
        cards = opened.day.paper.cards
        qtbot.waitUntil(cards.hasFocus)
        assert [win.text for win in cards.chosen()] == [f"Walk {wanted}"]
        qtbot.waitUntil(partial(in_sight, opened))


def test_trouble_is_told_and_stays_until_it_is_closed(opened: MainWindow) -> None:
    trouble = Trouble(Code.DISK_FULL)
    opened.journal.troubled.emit(trouble)
    assert opened.notice.isVisible()
    said = [label.text() for label in opened.notice.findChildren(QLabel)]
    assert trouble_sentence(trouble) in said


def test_a_journal_that_will_not_open_is_told_and_what_was_typed_is_kept(
    window: MainWindow, qtbot: QtBot, where: Places
) -> None:
    where.journal.write_text("something else")
    QTest.keyClicks(window.day.paper.entry, "typed early")
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.journal.not_opened):
        window.open_journal()
    assert window.views.present == views.NOT_OPEN
    assert where.journal.read_text() == "something else"
    where.journal.unlink()
    with qtbot.waitSignal(window.journal.changed):
        window.open_journal()
    assert window.views.present == views.TODAY
    assert texts_of(window, qtbot) == ["typed early"]


def test_the_window_is_where_it_was_the_next_time(opened: MainWindow, where: Places) -> None:
    opened.resize(777, 555)
    opened.close()
    stored = load(where.settings_file).settings.window
    assert stored
    again = MainWindow(
        JournalThread(), opened.theme, Preferences(Settings(window=stored), where.settings_file,
        WallClock()), where,
    )  # fmt: skip
    assert (again.width(), again.height()) == (777, 555)


def test_the_title_of_the_window_holds_no_word_of_the_journal(
    opened: MainWindow, qtbot: QtBot
) -> None:
    write(opened, qtbot, "something private")
    assert opened.windowTitle() == "Winsdesk"


def test_larger_text_holds_at_once(opened: MainWindow) -> None:
    before = opened.day.paper.entry.font().pointSizeF()
    action(opened, "Ctrl++").trigger()
    assert opened.preferences.settings.text_size == 115
    assert opened.day.paper.entry.font().pointSizeF() > before
    action(opened, "Ctrl+0").trigger()
    assert opened.preferences.settings.text_size == 100


def test_the_menu_marks_the_colours_that_are_chosen_there_or_in_the_settings(
    opened: MainWindow,
) -> None:
    (view,) = (actions for title, actions in opened.menus.groups() if title == "View")
    colours = {one.text().replace("&", ""): one for one in view if one.isCheckable()}

    def marked() -> list[str]:
        return [name for name, one in colours.items() if one.isChecked()]

    assert list(colours) == ["Colours as the desktop", "Light colours", "Dark colours"]
    opened.preferences.set(theme="dark")
    assert marked() == ["Dark colours"]
    colours["Light colours"].trigger()
    assert opened.preferences.settings.theme == "light"
    assert marked() == ["Light colours"]
    colours["Light colours"].trigger()
    assert marked() == ["Light colours"]


@pytest.mark.parametrize("code", [views.TODAY, views.CALENDAR, views.GOALS, views.TRASH])
def test_no_view_looks_like_an_empty_journal_while_the_journal_is_not_open(
    window: MainWindow, qtbot: QtBot, where: Places, code: str
) -> None:
    where.journal.write_text("something else")
    with qtbot.waitSignal(window.journal.not_opened):
        window.open_journal()
    window.choose(code)
    assert window.views.present == views.NOT_OPEN
    where.journal.unlink()
    with qtbot.waitSignal(window.journal.opened):
        window.open_journal()
    window.choose(code)
    assert window.views.present == code


def test_quitting_asks_when_something_typed_waits_for_a_journal_that_is_not_open(
    window: MainWindow, qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(title: str, *_: object) -> bool:
        asked.append(title)
        return False

    monkeypatch.setattr("winsdesk.ui.parts.asking.ask", stay)
    where.journal.write_text("something else")
    QTest.keyClicks(window.day.paper.entry, "typed early")
    QTest.keyClick(window.day.paper.entry, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.journal.not_opened):
        window.open_journal()
    assert not window.close()
    assert asked
    where.journal.unlink()
    with qtbot.waitSignal(window.journal.changed):
        window.open_journal()
    assert window.close()
    assert len(asked) == 1


def test_tab_goes_from_the_rail_to_the_page_and_from_a_notice_back_to_the_rail(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.notice.say("Kept.", stays=True)
    paper = opened.day.paper
    places = [each for each in opened.rail.findChildren(QToolButton) if each.isVisible()]
    first, last = places[0], places[-1]
    paper.headline.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is last
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert focused() is paper.headline
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert opened.notice.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is first
