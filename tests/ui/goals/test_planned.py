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
from tests.ui.tab_stops import tab_stops
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


def test_in_a_narrow_window_it_stands_beneath_the_page_and_is_done_from_there(
    day: DayView, journal: JournalThread, qtbot: QtBot
) -> None:
    plan(journal, qtbot, CALL)
    day.resize(720, 520)
    day.focus_entry()
    qtbot.waitUntil(lambda: shown(day) == [CALL])
    row = rows(day)[0]
    assert day.paper.isAncestorOf(row)
    assert not day.side.month.isVisible()
    day.day_actions.planned.trigger()
    assert row.box.hasFocus()
    assert not row.box.visibleRegion().isEmpty()
    day.resize(1100, 760)
    assert row.box.hasFocus()
    assert day.side.isAncestorOf(row)
    day.resize(720, 520)
    assert row.box.hasFocus()
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: day.paper.cards.cards.rowCount() == 2)
    qtbot.waitUntil(lambda: not day.side.doing.isVisible())
    assert day.paper.entry.hasFocus()


def test_where_nothing_is_planned_the_key_leaves_the_line_its_keyboard(
    day: DayView, qtbot: QtBot
) -> None:
    day.focus_entry()
    for width in (1100, 720):
        day.resize(width, 520)
        day.day_actions.planned.trigger()
        assert day.paper.entry.hasFocus()


def test_the_keyboard_goes_from_a_month_that_folds_away_to_the_line(day: DayView) -> None:
    day.side.month.setFocus()
    day.resize(720, 520)
    assert day.paper.entry.hasFocus()


@pytest.mark.parametrize("width", [1100, 720])
def test_tab_goes_through_today_as_it_stands(
    day: DayView, journal: JournalThread, qtbot: QtBot, width: int
) -> None:
    a_year_ago = TODAY.replace(year=TODAY.year - 1)
    wrote(journal, qtbot, lambda j: j.wins.keep(a_year_ago, "Rang a friend"))
    wrote(journal, qtbot, lambda j: j.practices.add("Stretching"))
    plan(journal, qtbot, CALL)
    day.resize(width, 520)
    qtbot.waitUntil(lambda: shown(day) == [CALL] and day.practices.isVisible())
    paper, planned = day.paper, rows(day)[0]
    qtbot.waitUntil(lambda: paper.verticalScrollBar().maximum() > 0 or width == 1100)
    assert day.practices.list is not None
    (practice,) = day.practices.list.rows
    page = [
        paper.headline, paper.previous, paper.today, paper.next, paper.prompt.previous,
        paper.prompt.next, paper.cards, paper.entry, paper.words,
    ]  # fmt: skip
    doing = [planned.box, planned.part, practice.box, practice.more]
    beside = [day.side.month, *doing, day.side._year_ago]
    stops = tab_stops(paper.headline, qtbot)
    assert stops == [*page, *(beside if width == 1100 else doing)]
    paper.headline.setFocus()
    QTest.keyClick(paper.headline, Qt.Key.Key_Backtab)
    assert stops[-1].hasFocus()
    assert not stops[-1].visibleRegion().isEmpty()


def test_tab_goes_through_the_fields_of_an_open_card_and_on(day: DayView, qtbot: QtBot) -> None:
    cards = day.paper.cards
    cards.open_card(cards.cards.wins[0].uid)
    editor = cards.editor
    assert editor is not None
    stops = tab_stops(editor.text, qtbot)
    assert stops[1:4] == [editor.kind, editor.effort, editor.mastery]
    after = stops.index(day.paper.entry)
    assert stops[after - 1] is editor._delete
    assert stops[after + 1] is day.paper.words
