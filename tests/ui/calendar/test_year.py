"""The year as a heatmap: what it shows, and where keys and wheel lead."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.ui.calendar.year import SMALLEST, YearGrid
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

KEY = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
FRIDAY = date(2026, 11, 6)


@pytest.fixture
def year(theme: Theme, preferences: Preferences, qtbot: QtBot) -> YearGrid:
    grid = YearGrid(theme, preferences)
    qtbot.addWidget(grid)
    grid.resize(829, grid.heightForWidth(829))
    grid.set_chosen(FRIDAY)
    grid.show()
    return grid


def turn(grid: YearGrid, notches: float) -> None:
    middle = QPointF(grid.viewport().rect().center())
    event = QWheelEvent(
        middle, grid.mapToGlobal(middle), QPoint(), QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(grid.viewport(), event)


@pytest.mark.parametrize(
    ("key", "held", "day"),
    [
        (KEY.Key_Down, PLAIN, date(2026, 11, 7)),
        (KEY.Key_Up, PLAIN, date(2026, 11, 5)),
        (KEY.Key_Right, PLAIN, date(2026, 11, 13)),
        (KEY.Key_Left, PLAIN, date(2026, 10, 30)),
        (KEY.Key_PageDown, PLAIN, date(2026, 12, 6)),
        (KEY.Key_PageUp, PLAIN, date(2026, 10, 6)),
        (KEY.Key_Home, PLAIN, date(2026, 1, 1)),
        (KEY.Key_End, PLAIN, date(2026, 12, 31)),
        (KEY.Key_Home, CONTROL, date(2026, 11, 24)),
        (KEY.Key_Up, ALT, date(2025, 11, 6)),
        (KEY.Key_Down, ALT, date(2027, 11, 6)),
        (KEY.Key_PageUp, CONTROL, date(2025, 11, 6)),
        (KEY.Key_PageDown, CONTROL, date(2027, 11, 6)),
    ],
)
def test_keys_choose_a_day(
    year: YearGrid, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, day: date
) -> None:
    with qtbot.waitSignal(year.chosen) as chosen:
        QTest.keyClick(year, key, held)
    assert chosen.args == [day]


def test_where_one_reads_from_the_right_the_year_begins_there_and_arrows_follow(
    year: YearGrid, qtbot: QtBot
) -> None:
    year.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    january, december = (
        year.visualRect(year.days.index_of(date(2026, month, 15))).x() for month in (1, 12)
    )
    assert january > december
    with qtbot.waitSignal(year.chosen) as chosen:
        QTest.keyClick(year, KEY.Key_Left)
    assert chosen.args == [date(2026, 11, 13)]


def test_the_wheel_turns_the_years_a_notch_at_a_time(year: YearGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(year.chosen) as chosen:
        turn(year, 1)
    assert chosen.args == [date(2025, 11, 6)]
    with qtbot.waitSignal(year.chosen) as chosen:
        turn(year, -2)
    assert chosen.args == [date(2027, 11, 6)]


def test_a_finely_stepped_wheel_turns_one_year_for_a_whole_notch(
    year: YearGrid, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(year.chosen):
        turn(year, -0.5)
    with qtbot.waitSignal(year.chosen) as chosen:
        turn(year, -0.5)
    assert chosen.args == [date(2027, 11, 6)]


def test_the_model_keeps_qts_rules_from_year_to_year(year: YearGrid) -> None:
    QAbstractItemModelTester(year.days, QAbstractItemModelTester.FailureReportingMode.Fatal)
    year.set_year(2000)
    year.set_facts({date(2000, 2, 29): DayFacts(2)}, Shade())
    assert year.days.rowCount() == 7


@pytest.mark.parametrize("first", range(7))
def test_every_day_of_a_year_has_its_place(
    year: YearGrid, preferences: Preferences, first: int
) -> None:
    preferences.set(first_weekday=first)
    room = year.viewport().rect()
    for shown in (1900, 2000, 2027, 2028, 2200):
        year.set_year(shown)
        for day in (date(shown, 1, 1), date(shown, 6, 30), date(shown, 12, 31)):
            assert room.contains(year.visualRect(year.days.index_of(day)))
        assert sum(year.columnWidth(at) for at in range(year.days.columnCount())) <= room.width()


@pytest.mark.parametrize("width", [400, 460, 600, 829, 1200])
def test_it_fills_the_width_that_it_gets(year: YearGrid, width: int) -> None:
    year.resize(width, year.heightForWidth(width))
    last = year.visualRect(year.days.index_of(date(2026, 12, 31)))
    assert year.viewport().width() - 1 == last.right()
    assert last.height() >= SMALLEST
    assert year.viewport().height() >= 7 * last.height()


def month_heads(year: YearGrid) -> list[str]:
    heads = (
        year.days.headerData(at, Qt.Orientation.Horizontal) for at in range(year.days.columnCount())
    )
    return [head for head in heads if head]


def test_months_are_named_above_their_first_week_shorter_where_there_is_no_room(
    year: YearGrid,
) -> None:
    assert month_heads(year)[:3] == ["Jan", "Feb", "Mar"]
    assert len(month_heads(year)) == 12
    february = year.days.index_of(date(2026, 2, 1)).column()
    assert year.days.headerData(february, Qt.Orientation.Horizontal) == "Feb"
    year.resize(330, 200)
    assert month_heads(year) == list("JFMAMJJASOND")


def test_weekday_initials_stand_beside_the_rows_when_they_fit(year: YearGrid) -> None:
    assert year.verticalHeader().isVisible()
    assert year.days.headerData(0, Qt.Orientation.Vertical) == "M"
    year.resize(400, 200)
    assert not year.verticalHeader().isVisible()


def test_enter_opens_the_chosen_day(year: YearGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(year.opened) as opened:
        QTest.keyClick(year, KEY.Key_Enter)
    assert opened.args == [FRIDAY]


def test_without_a_chosen_day_the_keys_begin_at_today(year: YearGrid, qtbot: QtBot) -> None:
    year.set_chosen(None)
    with qtbot.waitSignal(year.chosen) as chosen:
        QTest.keyClick(year, KEY.Key_Down)
    assert chosen.args == [date(2026, 11, 25)]


def test_it_says_which_year_it_is(year: YearGrid) -> None:
    year.set_year(1999)
    assert year.accessibleName() == "The year 1999"
    assert year.year() == 1999
