"""The lock comes after as long as was asked, whatever a timer counts while the computer sleeps."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from winsdesk.ui.lock.idle import Idle

MINUTE = 60.0


@dataclass
class Clocks:
    """One that nobody can set, and one on the wall."""

    running: float = 1_000.0
    wall: float = 1_700_000_000.0

    def pass_by(self, minutes: float) -> None:
        self.running += minutes * MINUTE
        self.wall += minutes * MINUTE


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def passed() -> list[bool]:
    return []


@pytest.fixture
def idle(qtbot: QtBot, clocks: Clocks, passed: list[bool]) -> Iterator[Idle]:
    made = Idle(clocks=(lambda: clocks.running, lambda: clocks.wall))
    made.passed.connect(lambda: passed.append(True))
    yield made
    made.watch(0)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_looks_only_when_asked_to(idle: Idle, clocks: Clocks, passed: list[bool]) -> None:
    clocks.pass_by(600)
    idle.look()
    assert not idle.watching
    assert not passed


def test_it_tells_when_the_time_is_over_and_not_before(
    idle: Idle, clocks: Clocks, passed: list[bool]
) -> None:
    idle.watch(5)
    clocks.pass_by(4.9)
    idle.look()
    assert not passed
    clocks.pass_by(0.2)
    idle.look()
    assert passed == [True]


def test_a_key_and_a_click_begin_it_anew(
    idle: Idle, clocks: Clocks, passed: list[bool], field: QLineEdit
) -> None:
    idle.watch(5)
    for _ in range(3):
        clocks.pass_by(4)
        QTest.keyClick(field, Qt.Key.Key_A)
        clocks.pass_by(4)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    idle.look()
    assert not passed
    assert field.text() == "aaa"


def test_time_asleep_counts_and_the_first_key_after_it_is_for_nothing_else(
    idle: Idle, clocks: Clocks, passed: list[bool], field: QLineEdit
) -> None:
    idle.watch(5)
    clocks.wall += 60 * MINUTE
    QTest.keyClick(field, Qt.Key.Key_A)
    assert passed == [True]
    assert field.text() == ""


def test_a_clock_that_is_set_back_does_not_keep_it_open(
    idle: Idle, clocks: Clocks, passed: list[bool]
) -> None:
    idle.watch(5)
    clocks.wall -= 24 * 60 * MINUTE
    clocks.running += 6 * MINUTE
    idle.look()
    assert passed == [True]


def test_it_stops_looking(idle: Idle, clocks: Clocks, passed: list[bool], field: QLineEdit) -> None:
    idle.watch(5)
    idle.watch(0)
    clocks.pass_by(60)
    QTest.keyClick(field, Qt.Key.Key_A)
    idle.look()
    assert not passed
    assert field.text() == "a"
