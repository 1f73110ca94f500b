"""Tab goes through a page as it is laid out, not in the order in which things came to it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.tab_stops import tab_stops
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.page import Page


def a_page(qtbot: QtBot) -> Page:
    page = Page("A page")
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def test_what_came_last_is_reached_where_it_stands(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    head, foot, late = QPushButton("head"), QPushButton("foot"), QPushButton("late")
    group, flow, row = QWidget(), Flow(), QHBoxLayout()
    inside = QHBoxLayout(group)
    first, number, aside = QLineEdit(), QSpinBox(), QPushButton("aside")
    off, hidden = QPushButton("off"), QPushButton("hidden")
    aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    off.setEnabled(False)
    for part in (aside, off, hidden, number):
        inside.addWidget(part)
    hidden.hide()
    for part in (head, foot):
        page.column.addWidget(part)
    page.column.insertWidget(page.column.indexOf(foot), group)
    page.column.insertLayout(page.column.indexOf(group), row)
    page.column.insertLayout(page.column.indexOf(foot), flow)
    flow.addWidget(late)
    row.addWidget(first)
    assert tab_stops(head, qtbot) == [head, first, number, late, foot]
    QTest.keyClick(head, Qt.Key.Key_Backtab)
    assert foot.hasFocus()
    QTest.keyClick(foot, Qt.Key.Key_Backtab)
    assert late.hasFocus()


def test_what_is_reached_comes_into_sight(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    buttons = [QPushButton(str(number)) for number in range(30)]
    for button in buttons:
        page.column.addWidget(button)
    assert tab_stops(buttons[0], qtbot) == buttons
    buttons[-2].setFocus()
    QTest.keyClick(buttons[-2], Qt.Key.Key_Tab)
    bottom = buttons[-1].mapTo(page, buttons[-1].rect().bottomLeft()).y()
    assert 0 < bottom <= page.height()
