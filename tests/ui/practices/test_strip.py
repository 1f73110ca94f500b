"""The year of a practice: what each day says, what is drawn, and what keys do."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from winsdesk.domain.practice import Pause, PracticeYear
from winsdesk.ui.practices.strip import YearStrip
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

KEY = Qt.Key
WAS, REST = date(2026, 11, 2), date(2026, 11, 3)
PAUSED, PLAIN, TO_COME = date(2026, 7, 8), date(2026, 11, 5), date(2026, 12, 20)
HELD = PracticeYear(
    frozenset({WAS}),
    frozenset({REST}),
    (Pause("p", "x", date(2026, 7, 1), date(2026, 7, 20)),),
)


@pytest.fixture
def strip(theme: Theme, preferences: Preferences, qtbot: QtBot) -> YearStrip:
    made = YearStrip(theme, preferences)
    qtbot.addWidget(made)
    made.resize(829, made.heightForWidth(829))
    made.held_days.show_held(HELD)
    made.name_as("Ten minutes outside")
    made.show()
    return made


def said(strip: YearStrip, day: date) -> str:
    return str(strip.days.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole))


def colour(strip: YearStrip, day: date) -> QColor:
    """The colour near the middle of a day."""
    image: QImage = strip.viewport().grab().toImage()
    at = strip.visualRect(strip.days.index_of(day)).topLeft() + QPoint(4, 4)
    return image.pixelColor(at)


def test_the_model_is_a_good_one(strip: YearStrip) -> None:
    tester = QAbstractItemModelTester(
        strip.days, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    strip.held_days.show_held(PracticeYear())
    strip.set_year(2024)
    assert tester.model() is strip.days


def test_a_day_says_what_it_held_and_an_empty_day_is_just_a_day(strip: YearStrip) -> None:
    assert said(strip, WAS) == "Monday, 2 November 2026: done"
    assert said(strip, REST) == "Tuesday, 3 November 2026: a day of rest"
    assert said(strip, PAUSED) == "Wednesday, 8 July 2026: paused"
    assert said(strip, PLAIN) == "Thursday, 5 November 2026"
    assert said(strip, TODAY) == "Tuesday, 24 November 2026, today"


def test_a_pause_without_an_end_says_nothing_of_days_to_come(strip: YearStrip) -> None:
    strip.held_days.show_held(PracticeYear(pauses=(Pause("p", "x", date(2026, 11, 20)),)))
    assert said(strip, TODAY) == "Tuesday, 24 November 2026, today: paused"
    assert said(strip, TO_COME) == "Sunday, 20 December 2026"


def test_days_that_were_days_of_rest_and_pauses_look_different(strip: YearStrip) -> None:
    colours = {colour(strip, day).name() for day in (WAS, REST, PAUSED, PLAIN)}
    assert len(colours) == 4 - 1  # within, a day of rest has the ground of any day
    assert colour(strip, WAS) == strip.theme.tokens.heat[3]
    assert colour(strip, PAUSED) == strip.theme.tokens.kinds["indigo"].soft


def test_space_checks_the_chosen_day_in_and_no_day_to_come(strip: YearStrip, qtbot: QtBot) -> None:
    strip.set_chosen(WAS)
    with qtbot.waitSignal(strip.checked) as told:
        QTest.keyClick(strip, KEY.Key_Space)
    assert told.args == [WAS]
    strip.set_chosen(TO_COME)
    with qtbot.assertNotEmitted(strip.checked):
        QTest.keyClick(strip, KEY.Key_Space)


def test_arrows_walk_the_days_and_lead_into_the_year_before(strip: YearStrip, qtbot: QtBot) -> None:
    assert strip.day() == TODAY
    QTest.keyClick(strip, KEY.Key_Left)
    assert strip.day() == date(2026, 11, 17)
    QTest.keyClick(strip, KEY.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert strip.day() == date(2025, 11, 17)


def test_the_wheel_is_left_to_the_page(strip: YearStrip, qtbot: QtBot) -> None:
    middle = QPointF(strip.viewport().rect().center())
    event = QWheelEvent(
        middle, strip.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.assertNotEmitted(strip.chosen):
        QApplication.sendEvent(strip.viewport(), event)
    assert not event.isAccepted()


def test_it_keeps_its_name_through_the_years(strip: YearStrip) -> None:
    strip.set_year(2020)
    assert strip.accessibleName() == "The year of Ten minutes outside"
