"""What was found, as Qt's item views and screen readers see it."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from winsdesk.domain.found import Found, Where
from winsdesk.domain.win import Win
from winsdesk.ui.search.excerpt import Hit, hit
from winsdesk.ui.search.model import FoundModel

FIRST, SECOND = date(2026, 11, 24), date(2026, 11, 6)
NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def found(day: date, text: str, note: str = "") -> Hit:
    win = Win("uid", day, text, NOW, NOW, note=note)
    return hit(Found(Where.WIN, day, text, note, win), "walk")


@pytest.fixture
def model(qtbot: QtBot) -> FoundModel:
    made = FoundModel()
    words = hit(Found(Where.DAY, SECOND, "Walked in the rain."), "walk")
    made.set_hits([found(FIRST, "A walk"), found(SECOND, "Tea", "after the walk"), words])
    return made


def test_the_model_keeps_qts_rules_through_every_change(model: FoundModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_hits([])
    model.set_hits([found(FIRST, "A walk")])
    assert model.rowCount() == 2


def test_a_heading_stands_above_what_each_day_holds(model: FoundModel) -> None:
    kinds = [model.hit_at(model.index(row)) is None for row in range(model.rowCount())]
    assert kinds == [True, False, True, False, False]
    assert model.days() == 2
    assert str(model.index(0).data()).endswith("24 November 2026")


def test_headings_cannot_be_chosen_and_are_stepped_over(model: FoundModel) -> None:
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.next_hit(-1, 1).row() == 1
    assert model.next_hit(1, 1).row() == 3
    assert model.next_hit(3, -1).row() == 1
    assert not model.next_hit(1, -1).isValid()
    assert model.hit_at(QModelIndex()) is None


def test_each_row_says_what_was_found_and_where(model: FoundModel) -> None:
    win, tea, words = (str(model.index(row).data(SPOKEN)) for row in (1, 3, 4))
    assert win.startswith("A walk. On ")
    assert "Why it mattered: after the walk." in tea
    assert words.startswith("Words about the day: Walked in the rain. On ")
    assert words.endswith("6 November 2026.")
