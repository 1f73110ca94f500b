"""Rating by keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winsdesk.ui.cards.rating import RatingBox
from winsdesk.ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> RatingBox:
    made = RatingBox("How hard", theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_it_begins_not_rated_which_is_not_nought(box: RatingBox, qtbot: QtBot) -> None:
    assert box.rating is None
    QTest.keyClick(box, Key.Key_0)
    assert box.rating == 0


def test_one_then_nought_is_ten(box: RatingBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "10")
    assert box.rating == 10
    QTest.keyClicks(box, "0")
    assert box.rating == 0


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_it_can_be_cleared(box: RatingBox, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClicks(box, "7")
    QTest.keyClick(box, key)
    assert box.rating is None


def test_arrows_go_by_one_and_stay_within(box: RatingBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "9")
    for _ in range(3):
        QTest.keyClick(box, Key.Key_Right)
    assert box.rating == 10
    for _ in range(12):
        QTest.keyClick(box, Key.Key_Down)
    assert box.rating == 0


def test_arrows_are_mirrored(box: RatingBox, qtbot: QtBot) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClicks(box, "5")
    QTest.keyClick(box, Key.Key_Left)
    assert box.rating == 6


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_each_half_dot_can_be_clicked(
    box: RatingBox, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    box.setLayoutDirection(direction)
    across = range(box.width()) if direction is Qt.LayoutDirection.LeftToRight else None
    found = []
    for x in across or reversed(range(box.width())):
        box.set_rating(None)
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(x, box.height() // 2))
        if box.rating is not None and box.rating not in found:
            found.append(box.rating)
    assert found == list(range(1, 11))


def test_a_screen_reader_hears_its_name_and_value(box: RatingBox, qtbot: QtBot) -> None:
    told: QAccessibleInterface = QAccessible.queryAccessibleInterface(box)
    assert told.text(QAccessible.Text.Name) == "How hard"
    assert told.text(QAccessible.Text.Value) == "Not rated"
    QTest.keyClicks(box, "8")
    assert told.text(QAccessible.Text.Value) == "8 of 10"
