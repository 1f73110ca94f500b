"""What is planned stands beside Today, and is done from there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.goals.making import STEPS, THERAPY, asked, write_goal, wrote
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.goal import Progress
from winsdesk.services.journal import Journal
from winsdesk.ui.cards.model import GOAL
from winsdesk.ui.day.planned import PlannedRow
from winsdesk.ui.day.view import DayView
from winsdesk.ui.goals.next_step import NextStep
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

ASK, CALL, GO = STEPS


@pytest.fixture
def day(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> Iterator[DayView]:
    wrote(journal, qtbot, lambda j: j.wins.keep(TODAY, "Drank some water"))
    wrote(journal, qtbot, write_goal)
    view = DayView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(lambda: view.paper.cards.cards.rowCount() == 1)
    yield view
    view.flush()


def steps(journal: JournalThread, qtbot: QtBot) -> dict[str, tuple[str, Progress]]:
    (tree,) = asked(journal, qtbot, lambda j: j.goals.board())
    return {line.step.text: (line.step.uid, line.progress) for line in tree.lines}


def plan(journal: JournalThread, qtbot: QtBot, text: str, days_ago: int = 0) -> None:
    uid = steps(journal, qtbot)[text][0]
    wrote(journal, qtbot, lambda j: j.goals.plan(uid, TODAY - timedelta(days=days_ago)))


def rows(day: DayView) -> list[PlannedRow]:
    return list(day.side.planned.rows.values()) if day.side.planned else []


def shown(day: DayView) -> list[str]:
    return [row.text.text() for row in rows(day) if row.isVisible()]


def test_a_day_without_plans_shows_nothing_of_them(day: DayView, qtbot: QtBot) -> None:
    assert day.side.isVisible()
    assert shown(day) == []
    assert not day.side._planned_name.isVisible()


def test_a_step_planned_today_or_within_a_week_before_stands_there(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, ASK, 8)
    plan(journal, qtbot, CALL, 7)
    plan(journal, qtbot, GO)
    qtbot.waitUntil(lambda: shown(day) == [CALL, GO])
    assert rows(day)[0].goal.text() == "Step of “Start therapy”"
    assert rows(day)[0].goal.text() == rows(day)[1].goal.text()
    day.show_day(TODAY - timedelta(days=1))
    qtbot.waitUntil(lambda: shown(day) == [ASK, CALL])
    assert day.side._planned_name.text() == "Planned for this day"


def test_finishing_asks_for_nothing_and_undo_takes_back_the_win_and_the_step(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, CALL)
    qtbot.waitUntil(lambda: shown(day) == [CALL])
    rows(day)[0].box.setFocus()
    QTest.keyClick(rows(day)[0].box, Qt.Key.Key_Space)
    cards = day.paper.cards.cards
    qtbot.waitUntil(lambda: cards.rowCount() == 2)
    qtbot.waitUntil(lambda: shown(day) == [])
    assert (cards.wins[1].text, cards.wins[1].day) == (CALL, TODAY)
    assert cards.index(1).data(GOAL) == THERAPY
    said = cards.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Step of “Start therapy”" in said
    assert steps(journal, qtbot)[CALL][1] is Progress.DONE
    assert day.paper.entry.hasFocus()
    wrote(journal, qtbot, Journal.undo)
    qtbot.waitUntil(lambda: cards.rowCount() == 1 and shown(day) == [CALL])
    assert not rows(day)[0].box.isChecked()
    assert steps(journal, qtbot)[CALL][1] is Progress.OPEN


def test_a_part_of_it_leaves_the_step_there(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, CALL)
    qtbot.waitUntil(lambda: shown(day) == [CALL])
    row = rows(day)[0]
    row.part.setFocus()
    QTest.keyClick(row.part, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: day.paper.cards.cards.rowCount() == 2)
    qtbot.waitUntil(lambda: "part of it" in row.goal.text())
    assert row.part.hasFocus()
    assert not row.box.isChecked()
    said = day.paper.cards.cards.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Step of “Start therapy”, part of it" in said


def test_a_step_is_done_on_the_day_that_is_shown(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, CALL, 3)
    before = TODAY - timedelta(days=2)
    day.show_day(before)
    qtbot.waitUntil(lambda: shown(day) == [CALL])
    rows(day)[0].box.click()
    qtbot.waitUntil(lambda: [w.text for w in day.paper.cards.cards.wins] == [CALL])
    assert [w.day for w in day.paper.cards.cards.wins] == [before]


def test_a_planned_step_leads_to_its_goal(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, CALL)
    qtbot.waitUntil(lambda: shown(day) == [CALL])
    (tree,) = asked(journal, qtbot, lambda j: j.goals.board())
    with qtbot.waitSignal(day.goal_asked) as asked_for:
        QTest.mouseClick(rows(day)[0], Qt.MouseButton.LeftButton)
    assert asked_for.args == [tree.goal.uid]


def test_another_title_of_the_goal_stands_on_the_cards_too(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    uid = steps(journal, qtbot)[CALL][0]
    wrote(journal, qtbot, lambda j: j.goals.finish(uid, TODAY))
    cards = day.paper.cards.cards
    qtbot.waitUntil(lambda: cards.rowCount() == 2)

    def rename(journal: Journal) -> ChangeSet:
        (tree,) = journal.goals.board()
        return journal.goals.edit(replace(tree.goal, title="Begin therapy"))

    wrote(journal, qtbot, rename)
    qtbot.waitUntil(lambda: cards.index(1).data(GOAL) == "Begin therapy")


def test_any_win_can_grow_a_step(day: DayView, journal: JournalThread, qtbot: QtBot) -> None:
    cards = day.paper.cards
    cards.choose(cards.cards.wins[0].uid)
    told: list[str] = []
    day.notice.connect(lambda sentence, *_: told.append(sentence))
    for goal, title, text in ((0, "", "Ask Ana"), (1, "Drink enough", "A glass by the bed")):
        day.day_actions.next_step.trigger()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NextStep))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, NextStep)
        assert isinstance(sheet.goal, QComboBox)
        assert sheet.goal.itemText(0) == THERAPY
        sheet.goal.setCurrentIndex(goal)
        assert sheet.title.isVisible() == (goal != 0)
        sheet.step.setText(text)
        sheet.title.setText(title)
        sheet.deed.click()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    first, second = asked(journal, qtbot, lambda j: j.goals.board())
    assert [line.step.text for line in first.lines] == [*STEPS, "Ask Ana"]
    assert (second.goal.title, second.lines[0].step.text) == ("Drink enough", "A glass by the bed")
    assert told == [
        "The step stands in “Start therapy” now.", "The step stands in “Drink enough” now.",
    ]  # fmt: skip
