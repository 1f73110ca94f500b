"""The month as a grid: what it shows, and where keys and mouse lead."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import StandingClock
from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.ui.calendar.month import MonthGrid
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FRIDAY = date(2026, 11, 6)


@pytest.fixture
def month(theme: Theme, preferences: Preferences, qtbot: QtBot) -> MonthGrid:
    grid = MonthGrid(theme, preferences)
    qtbot.addWidget(grid)
    grid.resize(280, grid.heightForWidth(280))
    grid.set_chosen(FRIDAY)
    grid.show()
    return grid


def middle_of(grid: MonthGrid, day: date) -> QPoint:
    return grid.visualRect(grid.days.index_of(day)).center()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (KEY.Key_Right, date(2026, 11, 7)),
        (KEY.Key_Left, date(2026, 11, 5)),
        (KEY.Key_Down, date(2026, 11, 13)),
        (KEY.Key_Up, date(2026, 10, 30)),
        (KEY.Key_PageDown, date(2026, 12, 6)),
        (KEY.Key_PageUp, date(2026, 10, 6)),
        (KEY.Key_Home, date(2026, 11, 1)),
        (KEY.Key_End, date(2026, 11, 30)),
    ],
)
def test_keys_choose_a_day(month: MonthGrid, qtbot: QtBot, key: Qt.Key, day: date) -> None:
    with qtbot.waitSignal(month.chosen) as chosen:
        QTest.keyClick(month, key)
    assert chosen.args == [day]
    assert month.day() == day


def test_control_home_is_today(month: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(month.chosen) as chosen:
        QTest.keyClick(month, KEY.Key_Home, CONTROL)
    assert chosen.args == [date(2026, 11, 24)]


def test_arrows_follow_the_eye_where_one_reads_from_the_right(
    month: MonthGrid, qtbot: QtBot
) -> None:
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = (middle_of(month, date(2026, 11, day)) for day in (2, 8))
    assert first.x() > last.x()
    with qtbot.waitSignal(month.chosen) as chosen:
        QTest.keyClick(month, KEY.Key_Left)
    assert chosen.args == [date(2026, 11, 7)]


def test_a_day_chosen_in_another_month_is_ringed_once_that_month_is_shown(
    month: MonthGrid, qtbot: QtBot
) -> None:
    QTest.keyClick(month, KEY.Key_PageDown)
    assert not month.currentIndex().isValid()
    month.set_month(2026, 12)
    assert month.days.day_at(month.currentIndex()) == date(2026, 12, 6)


def test_a_click_chooses_a_day_and_a_second_opens_it(month: MonthGrid, qtbot: QtBot) -> None:
    where = middle_of(month, date(2026, 11, 10))
    with qtbot.waitSignal(month.chosen) as chosen:
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [date(2026, 11, 10)]
    with qtbot.waitSignal(month.opened) as opened:
        QTest.mouseDClick(month.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == [date(2026, 11, 10)]


def test_a_click_on_a_gap_or_on_the_chosen_day_chooses_nothing(
    month: MonthGrid, qtbot: QtBot
) -> None:
    gap = month.visualRect(month.days.index(0, 0)).center()
    with qtbot.assertNotEmitted(month.chosen):
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=gap)
        QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(month, FRIDAY))


def test_enter_opens_the_chosen_day(month: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(month.opened) as opened:
        QTest.keyClick(month, KEY.Key_Return)
    assert opened.args == [FRIDAY]


def test_being_told_a_day_or_coming_by_tab_chooses_nothing(month: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(month.chosen):
        month.set_chosen(date(2026, 11, 10))
        month.set_chosen(None)
        month.setFocus(Qt.FocusReason.TabFocusReason)
    assert not month.currentIndex().isValid()


def test_other_keys_are_left_to_the_page_around(month: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(month.chosen):
        QTest.keyClicks(month, "12 a")
        QTest.keyClick(month, KEY.Key_Down, CONTROL)
    assert month.day() == FRIDAY


def test_the_ends_of_what_a_journal_holds_are_not_passed(month: MonthGrid, qtbot: QtBot) -> None:
    month.set_chosen(date(2200, 12, 31))
    with qtbot.assertNotEmitted(month.chosen):
        QTest.keyClick(month, KEY.Key_Down)
        QTest.keyClick(month, KEY.Key_PageDown)


def test_weeks_begin_as_the_language_or_the_person_wants(
    month: MonthGrid, preferences: Preferences
) -> None:
    def first_head() -> object:
        head = month.days.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        return head

    assert first_head() == "Monday"
    preferences.set(first_weekday=6)
    assert first_head() == "Sunday"
    preferences.set(first_weekday=None)
    QLocale.setDefault(QLocale("ar_EG"))
    month.fill()
    assert first_head() == "السبت"
    assert month.days.day_at(month.currentIndex()) == FRIDAY


def test_today_turns_while_the_window_stays_open(
    month: MonthGrid, clock: StandingClock, qtbot: QtBot
) -> None:
    clock.moment = clock.moment.replace(day=25, hour=4)
    month.hide()
    month.show()
    assert month.days.today == date(2026, 11, 25)


def test_it_keeps_its_height_from_month_to_month(month: MonthGrid) -> None:
    height = month.heightForWidth(280)
    month.set_month(2027, 2)
    assert month.days.rowCount() == 4
    assert month.heightForWidth(280) == height


def test_it_fills_its_width_to_the_pixel(month: MonthGrid) -> None:
    for width in (247, 280, 333, 421):
        month.resize(width, month.heightForWidth(width))
        assert sum(month.columnWidth(column) for column in range(7)) == width


def test_days_are_drawn_in_their_shades(month: MonthGrid, theme: Theme) -> None:
    month.set_facts({date(2026, 11, day): DayFacts(wins=day) for day in (1, 2, 3, 4)}, Shade())
    picture = month.viewport().grab().toImage()
    corner = QPoint(-8, -8)
    for day in (1, 2, 3, 4):
        seen = picture.pixelColor(middle_of(month, date(2026, 11, day)) + corner)
        assert seen == theme.tokens.heat[day]


def test_larger_text_makes_larger_days(month: MonthGrid, preferences: Preferences) -> None:
    before = month.minimumSizeHint()
    preferences.set(text_size=200)
    QApplication.processEvents()
    assert month.minimumSizeHint().width() > before.width()
    assert month.minimumSizeHint().height() > before.height()


def test_it_says_which_month_it_is(month: MonthGrid) -> None:
    assert month.accessibleName() == "November 2026"
    month.set_month(2027, 1)
    assert month.accessibleName() == "January 2027"
    assert month.month() == (2027, 1)
