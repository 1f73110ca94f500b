"""The goals view: naming goals, changing them, putting them away, and the page as a whole."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.goals.making import (
    STEPS,
    THERAPY,
    WHY,
    asked,
    line_of,
    texts,
    tree_of,
    type_in,
    write_goal,
    wrote,
)
from tests.ui.tab_stops import tab_stops
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.goal import GoalState
from winsdesk.services.journal import Journal
from winsdesk.ui.goals.done import DoneLink
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread

GO = STEPS[2]


def test_a_first_goal_is_named_where_it_will_stand(view: GoalsView, qtbot: QtBot) -> None:
    naming = view.paper.naming
    assert not naming.back.isVisible()
    type_in(naming.title, THERAPY)
    assert naming.why.hasFocus()
    type_in(naming.why, WHY)
    qtbot.waitUntil(view.paper.card.isVisible)
    assert (tree_of(view).goal.title, tree_of(view).goal.why) == (THERAPY, WHY)
    assert view.paper.card.add.hasFocus()


def test_steps_are_added_one_after_another(view: GoalsView, qtbot: QtBot) -> None:
    type_in(view.paper.naming.title, THERAPY)
    type_in(view.paper.naming.why, "")
    qtbot.waitUntil(view.paper.card.add.hasFocus)
    assert not view.paper.naming.title.isUndoAvailable()
    for text in STEPS:
        type_in(view.paper.card.add, text)
        assert not view.paper.card.add.isUndoAvailable()
    qtbot.waitUntil(lambda: texts(view) == list(STEPS))
    assert view.paper.card.add.hasFocus()


def test_title_and_why_are_changed_in_place_and_escape_puts_them_back(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    card = therapy.paper.card
    card.edit_title()
    QTest.keyClicks(card.title, " again")
    QTest.keyClick(card.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree_of(therapy).goal.title == "Start therapy again")
    card.why.setFocus()
    QTest.keyClicks(card.why, "Not this.")
    QTest.keyClick(card.why, Qt.Key.Key_Escape)
    assert card.why.toPlainText() == WHY
    card.edit_title()
    card.title.selectAll()
    QTest.keyClick(card.title, Qt.Key.Key_Delete)
    QTest.keyClick(card.title, Qt.Key.Key_Return)
    assert card.title.toPlainText() == "Start therapy again"


def test_words_half_written_in_the_title_are_written_when_another_goal_is_shown(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    other = wrote(journal, qtbot, lambda j: write_goal(j, "See people again", ())).made[0]
    qtbot.waitUntil(lambda: other in therapy.paper.chips.chips)
    therapy.paper.card.edit_title()
    QTest.keyClicks(therapy.paper.card.title, " soon")
    therapy.show_goal(other)
    assert therapy.paper.card.title.toPlainText() == "See people again"
    qtbot.waitUntil(
        lambda: (
            [t.goal.title for t in asked(journal, qtbot, lambda j: j.goals.board())]
            == ["Start therapy soon", "See people again"]
        )
    )


def test_an_unfinished_step_waits_with_its_goal_and_is_kept_on_quitting(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    first = tree_of(therapy).goal.uid
    other = wrote(journal, qtbot, lambda j: write_goal(j, "See people again", ())).made[0]
    qtbot.waitUntil(lambda: other in therapy.paper.chips.chips)
    QTest.keyClicks(therapy.paper.card.add, "Half a st")
    therapy.show_goal(other)
    assert therapy.paper.card.add.text() == ""
    therapy.show_goal(first)
    assert therapy.paper.card.add.text() == "Half a st"
    therapy.flush()
    qtbot.waitUntil(lambda: texts(therapy)[-1] == "Half a st")


def test_blanks_left_in_the_line_for_a_step_do_not_hide_what_it_is_for(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    add = therapy.paper.card.add
    add.setFocus()
    qtbot.waitUntil(add.hasFocus)
    QTest.keyClicks(add, "  ")
    QTest.keyClick(add, Qt.Key.Key_Up)
    assert not add.hasFocus()
    assert add.text() == ""
    add.setFocus()
    QTest.keyClicks(add, "Half a st")
    QTest.keyClick(add, Qt.Key.Key_Up)
    assert add.text() == "Half a st"


def test_another_goal_is_shown_from_its_top(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    therapy.resize(720, 520)
    other = wrote(journal, qtbot, lambda j: write_goal(j, "See people again", STEPS * 8)).made[0]
    qtbot.waitUntil(lambda: other in therapy.paper.chips.chips)
    first, bar = tree_of(therapy).goal.uid, therapy.paper.verticalScrollBar()
    therapy.show_goal(other)
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(300)
    therapy.show_goal(first)
    therapy.show_goal(other)
    assert bar.value() == 0


@pytest.mark.parametrize("state", [GoalState.RESTING, GoalState.REACHED, GoalState.LET_GO])
def test_a_goal_can_leave_the_work_and_be_taken_up_again(
    therapy: GoalsView, qtbot: QtBot, state: GoalState
) -> None:
    uid = tree_of(therapy).goal.uid
    names = [action.text() for action in therapy.goal_menu().actions()]
    assert {"Let it &rest", "It is r&eached", "Let it &go"} <= set(names)
    therapy._put(state)
    qtbot.waitUntil(lambda: tree_of(therapy).goal.state is state)
    card = therapy.paper.card
    assert card.state.isVisible()
    assert state in therapy.paper.chips.groups
    assert therapy.paper.chips.chips[uid].isChecked()
    assert texts(therapy) == list(STEPS)
    card.take_up.click()
    qtbot.waitUntil(lambda: tree_of(therapy).goal.state is GoalState.ACTIVE)
    assert not card.state.isVisible()
    assert not therapy.paper.chips.groups


def test_resting_goals_wait_behind_one_word(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    resting = wrote(journal, qtbot, lambda j: write_goal(j, "Sleep before one", ())).made[0]
    wrote(journal, qtbot, lambda j: j.goals.set_state(resting, GoalState.RESTING))
    chips = therapy.paper.chips
    qtbot.waitUntil(lambda: GoalState.RESTING in chips.groups)
    assert chips.groups[GoalState.RESTING].text() == "1 resting"
    assert resting not in chips.chips
    chips.groups[GoalState.RESTING].click()
    chips.chips[resting].click()
    assert tree_of(therapy).goal.uid == resting


def test_a_deleted_goal_comes_back_with_its_steps_whatever_was_done_since(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    told: list[tuple[str, str, Callable[[], None]]] = []
    therapy.notice.connect(lambda *notice: told.append(notice))
    therapy._delete_goal()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(therapy.paper.naming.isVisible)
    assert THERAPY in told[0][0]
    wrote(journal, qtbot, lambda j: j.wins.keep(TODAY, "Something else"))
    told[0][2]()
    qtbot.waitUntil(lambda: therapy.tree is not None)
    assert texts(therapy) == list(STEPS)
    assert [win.text for win in asked(journal, qtbot, lambda j: j.looking.on(TODAY))] == [
        "Something else"
    ]


# ---------------------------------------------------------------- the whole


def test_the_side_column_goes_under_the_goal_in_a_narrow_window(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    assert therapy.side.isVisible()
    therapy.resize(720, 520)
    assert not therapy.side.isVisible()
    qtbot.waitUntil(therapy.side.done.isVisible)
    assert therapy.paper.isAncestorOf(therapy.side.done)
    therapy.resize(1000, 800)
    assert therapy.side.isVisible()
    assert therapy.side.isAncestorOf(therapy.side.done)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_long_words_wrap_within_the_page(
    therapy: GoalsView, journal: JournalThread, preferences: Preferences, qtbot: QtBot,
    size: int, direction: Qt.LayoutDirection,
) -> None:  # fmt: skip
    therapy.setLayoutDirection(direction)
    therapy.resize(720, 520)
    preferences.set(text_size=size)
    uid, goal = line_of(therapy, GO).step.uid, tree_of(therapy).goal
    long = ("very long words about a step " * 12).strip()
    wrote(journal, qtbot, lambda j: j.goals.edit_step(uid, long))
    wrote(journal, qtbot, lambda j: j.goals.edit(replace(goal, title=long)))
    qtbot.waitUntil(lambda: tree_of(therapy).goal.title == long)
    steps, card = therapy.paper.card.steps, therapy.paper.card
    index = steps.steps.index_of(uid)
    layout = steps._delegate.row(index)
    line = steps.fontMetrics().height()
    assert layout.height > 4 * line
    assert layout.text_box().right() <= steps.viewport().width() + 1
    assert card.title.height() > 3 * line
    assert therapy.paper._sheet.width() <= therapy.paper.viewport().width()


def test_twenty_goals_and_three_hundred_steps_are_quick(
    view: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    def write(journal: Journal) -> ChangeSet:
        made = ChangeSet()
        for number in range(20):
            made = write_goal(journal, f"Goal {number}", ())
        top = made.made[0]
        first = journal.goals.add_step(top, "The first of many").made[0]
        for number in range(299):
            parent = first if number % 3 else None
            made |= journal.goals.add_step(top, f"Step {number} of many", parent)
        return made

    wrote(journal, qtbot, write)
    qtbot.waitUntil(lambda: len(view.paper.chips.chips) == 20, timeout=20_000)
    last = list(view.paper.chips.chips)[-1]
    view.show_goal(last)
    tree = tree_of(view)
    assert len(tree.lines) == 300
    other = next(iter(view.paper.chips.chips))
    taken = []
    for _ in range(3):
        view.show_goal(other)
        begun = time.perf_counter()
        view.show_goal(last)
        view.grab()
        taken.append(time.perf_counter() - begun)
    assert min(taken) < 0.1


def test_everything_that_takes_the_keyboard_says_its_name(therapy: GoalsView) -> None:
    fields = [
        widget for widget in therapy.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]  # fmt: skip
    assert len(fields) >= 6
    for field in fields:
        text = getattr(field, "text", lambda: "")
        assert field.accessibleName() or text(), field


def test_tab_goes_through_the_page_as_it_stands(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    other = wrote(journal, qtbot, lambda j: write_goal(j, "See people again")).made[0]
    done = line_of(therapy, GO).step.uid
    wrote(journal, qtbot, lambda j: j.goals.finish(done, TODAY))
    chips, card = therapy.paper.chips, therapy.paper.card
    qtbot.waitUntil(lambda: other in chips.chips and bool(tree_of(therapy).done))
    (link,) = therapy.side.done.findChildren(DoneLink)
    qtbot.waitUntil(link.isVisible)
    assert tab_stops(therapy.paper.new, qtbot) == [
        therapy.paper.new, *chips.chips.values(), card.title, card.more, card.why, card.steps,
        card.add, link,
    ]  # fmt: skip
