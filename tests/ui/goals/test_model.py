"""The tree of steps, as Qt's item views and screen readers want it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from winsdesk.domain.goal import Goal, GoalTree, Step, StepLine, tree
from winsdesk.domain.win import Win
from winsdesk.ui.goals.model import LINE, StepsModel

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
GOAL = Goal("goal", "Start therapy", NOW, NOW)
MOVE = Qt.DropAction.MoveAction


def step(uid: str, parent: str | None = None, place: int = 0) -> Step:
    return Step(uid, "goal", f"Step {uid}", NOW, NOW, parent, place)


def goal_of(*steps: Step, wins: dict[str, list[Win]] | None = None) -> GoalTree:
    return GoalTree(GOAL, tree(steps, wins or {}))


@pytest.fixture
def model() -> StepsModel:
    model = StepsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_tree(goal_of(step("a"), step("b", "a"), step("c", "b"), step("d", None, 1)), TODAY)
    return model


def shape(model: StepsModel, parent: QModelIndex | None = None) -> list[object]:
    parent = parent or QModelIndex()
    found: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        found.append((index.data(LINE).step.uid, shape(model, index)))
    return found


def test_the_model_has_the_shape_of_the_goal_whatever_happens_to_it(model: StepsModel) -> None:
    assert shape(model) == [("a", [("b", [("c", [])])]), ("d", [])]
    model.set_tree(goal_of(step("d"), step("c", "d"), step("e", "d", 1)), TODAY)
    assert shape(model) == [("d", [("c", []), ("e", [])])]
    model.set_tree(goal_of(), TODAY)
    assert shape(model) == []
    model.set_tree(None, TODAY)
    assert shape(model) == []


def test_a_change_of_words_keeps_every_index(model: StepsModel) -> None:
    kept = [model.index_of(uid) for uid in "abcd"]
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    words = replace(step("c", "b"), text="Other words")
    model.set_tree(goal_of(step("a"), step("b", "a"), words, step("d", None, 1)), TODAY)
    assert not resets
    assert [index.data() for index in kept] == ["Step a", "Step b", "Other words", "Step d"]


def drop(model: StepsModel, dragged: str, row: int, parent: str | None) -> list[tuple[object, ...]]:
    moves: list[tuple[object, ...]] = []
    model.moved.connect(lambda *move: moves.append(move))
    index = model.index_of(parent) if parent else QModelIndex()
    carried = model.mimeData([model.index_of(dragged)])
    assert not model.dropMimeData(carried, MOVE, row, 0, index)
    return moves


def test_a_step_is_dropped_on_another_or_between_two(model: StepsModel) -> None:
    assert drop(model, "d", -1, "a") == [("d", "a", 1)]
    assert drop(model, "d", 0, None)[-1] == ("d", None, 0)
    assert drop(model, "a", 2, None)[-1] == ("a", None, 1)
    assert drop(model, "c", 0, "a")[-1] == ("c", "a", 0)


@pytest.mark.parametrize("below", ["a", "b", "c"])
def test_a_step_is_never_dropped_below_itself(model: StepsModel, below: str) -> None:
    carried = model.mimeData([model.index_of("a")])
    assert not model.canDropMimeData(carried, MOVE, -1, 0, model.index_of(below))
    assert drop(model, "a", -1, below) == []


def test_nothing_else_can_be_dropped(model: StepsModel) -> None:
    carried = model.mimeData([model.index_of("a")])
    carried.setData(model.mimeTypes()[0], b"unknown")
    assert not model.canDropMimeData(carried, MOVE, 0, 0, QModelIndex())
    ours = model.mimeData([model.index_of("d")])
    assert not model.canDropMimeData(ours, Qt.DropAction.CopyAction, 0, 0, QModelIndex())


def test_other_words_are_told_and_no_words_leave_the_old_ones(model: StepsModel) -> None:
    said: list[tuple[str, str]] = []
    model.said.connect(lambda uid, text: said.append((uid, text)))
    index = model.index_of("b")
    assert not model.setData(index, "   ")
    assert not model.setData(index, "Step b")
    assert model.setData(index, "  Ask Ana ")
    assert said == [("b", "Ask Ana")]


def test_a_step_is_read_aloud_with_what_was_done_of_it() -> None:
    part = Win("w", date(2026, 11, 19), "Step a", NOW, NOW, step="a", part=True)
    model = StepsModel()
    model.set_tree(GoalTree(GOAL, (StepLine(step("a"), 0, (part,)),)), TODAY)
    said = model.index_of("a").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Step a, part of it done on 19 November, step of Start therapy"
