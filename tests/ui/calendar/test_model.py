"""The days of a grid, as Qt's item views and screen readers see them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from winsdesk.domain.calendar import DayFacts, Measure, month_weeks
from winsdesk.ui.calendar.model import DayCell, DaysModel, Head

TODAY = date(2026, 11, 24)
ROLE = Qt.ItemDataRole


@pytest.fixture
def november(qtbot: QtBot) -> DaysModel:
    model = DaysModel(TODAY)
    heads = [Head(short, long) for short, long in zip("MTWTFSS", ["Monday"] * 7, strict=True)]
    model.set_grid(month_weeks(2026, 11, 0), heads)
    facts = {
        date(2026, 11, 6): DayFacts(3, 8, 1),
        TODAY: DayFacts(1),
        date(2026, 11, 30): DayFacts(1),
    }
    model.set_facts(facts, Measure.WINS)
    return model


def said(model: DaysModel, day: int) -> str:
    """Return what a day says; some versions of Qt put a comma after the weekday."""
    words = str(model.index_of(date(2026, 11, day)).data(ROLE.AccessibleTextRole))
    return words.replace("day, ", "day ", 1)


def cell_of(model: DaysModel, day: date) -> DayCell:
    return next(cell for cell in model.cells() if cell.day == day)


def test_the_model_keeps_qts_rules_through_every_change(november: DaysModel) -> None:
    QAbstractItemModelTester(november, QAbstractItemModelTester.FailureReportingMode.Fatal)
    november.set_grid(month_weeks(2026, 12, 6))
    november.set_facts({date(2026, 12, 1): DayFacts(2)}, Measure.EFFORT)
    november.set_today(date(2026, 12, 2))
    november.set_grid(())
    assert november.rowCount() == 0


def test_every_day_is_found_in_its_cell_and_gaps_hold_none(november: DaysModel) -> None:
    assert november.day_at(november.index(0, 0)) is None
    assert november.day_at(november.index(0, 6)) == date(2026, 11, 1)
    assert november.index_of(date(2026, 11, 30)) == november.index(5, 0)
    assert not november.index_of(date(2026, 12, 1)).isValid()
    assert not november.index_of(None).isValid()


def test_days_can_be_chosen_and_gaps_cannot(november: DaysModel) -> None:
    assert november.flags(november.index(0, 6)) & Qt.ItemFlag.ItemIsSelectable
    assert november.flags(november.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_cell_says_its_date_and_what_it_holds(november: DaysModel) -> None:
    assert said(november, 6) == "Friday 6 November 2026: 3 wins"
    assert said(november, 7) == "Saturday 7 November 2026: no wins"
    assert said(november, 24) == "Tuesday 24 November 2026, today: 1 win"
    assert said(november, 25) == "Wednesday 25 November 2026: still to come"
    assert said(november, 30) == "Monday 30 November 2026: 1 win"
    spoken = november.index_of(TODAY).data(ROLE.AccessibleTextRole)
    assert november.index_of(TODAY).data(ROLE.ToolTipRole) == spoken


@pytest.mark.parametrize(
    ("measure", "words", "level"),
    [
        (Measure.EFFORT, "Friday 6 November 2026: 3 wins, effort 8", 2),
        (Measure.KEEPSAKES, "Friday 6 November 2026: 3 wins, 1 keepsake", 1),
    ],
)
def test_another_measure_says_and_shades_its_own_figure(
    november: DaysModel, measure: Measure, words: str, level: int
) -> None:
    november.set_facts({date(2026, 11, 6): DayFacts(3, 8, 1)}, measure)
    assert said(november, 6) == words
    assert cell_of(november, date(2026, 11, 6)).level == level


def test_a_day_to_come_is_faint_unless_something_is_written_there(november: DaysModel) -> None:
    def to_come(day: int) -> bool:
        return bool(cell_of(november, date(2026, 11, day)).to_come)

    assert [to_come(day) for day in (7, 24, 25, 30)] == [False, False, True, False]


def test_when_today_turns_every_cell_is_looked_at_again(november: DaysModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(november.dataChanged):
        november.set_today(date(2026, 11, 25))
    assert cell_of(november, date(2026, 11, 25)).today
    assert not cell_of(november, TODAY).today


def test_heads_are_short_to_see_and_whole_to_hear(november: DaysModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert november.headerData(0, horizontal) == "M"
    assert november.headerData(0, horizontal, ROLE.AccessibleTextRole) == "Monday"
    assert november.headerData(7, horizontal) is None
    assert november.headerData(0, Qt.Orientation.Vertical) is None
