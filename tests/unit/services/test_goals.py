"""Goals and steps: what a person can rely on beside what the any-order test holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.unit.services.conftest import Life
from winsdesk.domain.changes import Part
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.goal import Expectation, GoalState, Progress, Step, tree
from winsdesk.services.wins import TRASH_KEPT

DAY = date(2026, 11, 24)


def test_a_step_made_smaller_twice_done_in_part_and_undone_agrees_everywhere(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("The form", "It scares me.").made
    (form,) = goals.add_step(goal, "Fill it in").made
    (page,) = goals.smaller(form, ["Page one"]).made
    (name, _) = goals.smaller(page, ["My name", "My address"]).made
    goals.plan(name, DAY)
    goals.finish(name, DAY, part=True)
    [win] = life.journal.looking.on(DAY)
    assert (win.text, win.part) == ("My name", True)
    assert goals.step(name).progress is Progress.PART
    assert goals.step(name).depth == 2
    assert [one.line.step.uid for one in goals.planned(DAY)] == [name]
    life.journal.undo()
    assert life.journal.looking.on(DAY) == ()
    assert goals.step(name).progress is Progress.OPEN


def test_a_planned_step_moves_along_for_a_week_then_rests(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("Goal").made
    (step,) = goals.add_step(goal, "Step").made
    goals.plan(step, DAY)
    before = life.rows()
    shown = [bool(goals.planned(DAY + timedelta(days=n))) for n in range(-1, 10)]
    assert shown == [False, *[True] * 8, False, False]
    assert life.rows() == before
    goals.set_state(goal, GoalState.RESTING)
    assert goals.planned(DAY) == ()


def test_a_changed_win_of_a_step_tells_the_goals(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("Goal").made
    (step,) = goals.add_step(goal, "Step").made
    (win,) = goals.finish(step, DAY, part=True).wins
    whole = life.journal.wins.edit([win], lambda one: replace(one, part=False))
    assert Part.GOALS in whole.parts
    assert goals.step(step).progress is Progress.DONE
    assert not goals.finish(step, DAY)
    assert Part.GOALS in life.journal.undo().parts
    assert goals.step(step).progress is Progress.PART


def test_what_was_done_stays_when_steps_and_goals_go(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("Goal").made
    (step,) = goals.add_step(goal, "Step").made
    goals.finish(step, DAY)
    goals.delete_step(step)
    assert [win.text for win in goals.goal(goal).done] == ["Step"]
    goals.delete(goal)
    [win] = life.journal.looking.on(DAY)
    assert (goals.board(), goals.of_win(win), goals.uid_for(win)) == ((), None, goal)


def test_what_was_deleted_long_ago_goes_for_good_but_not_what_tells_of_a_win(life: Life) -> None:
    goals = life.journal.goals
    kept, gone = (goals.add(title).made[0] for title in ("kept", "gone"))
    done, idle, below = (goals.add_step(goal, "step").made[0] for goal in (kept, kept, gone))
    goals.finish(done, DAY)
    goals.finish(below, DAY)
    for step in (done, idle):
        goals.delete_step(step)
    goals.delete(gone)
    goals.purge_old()
    assert len(life.journal.store.steps.every()) == 3
    life.clock.pass_(TRASH_KEPT + timedelta(days=1))
    goals.purge_old()
    assert [step.uid for step in life.journal.store.steps.every()] == [done]
    assert set(life.journal.store.wins.tombstones()) == {gone, idle, below}
    assert len(life.journal.looking.on(DAY)) == 2
    assert life.journal.store.problems() == ()


def test_an_expectation_is_kept_beside_the_step(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("Goal").made
    (step,) = goals.add_step(goal, "Step").made
    goals.expect(step, Expectation(3, None))
    assert goals.step(step).step.expected == Expectation(3, None)
    with pytest.raises(Trouble):
        Expectation(11)


def test_what_is_gone_is_said_so(life: Life) -> None:
    goals = life.journal.goals
    (goal,) = goals.add("Goal").made
    (step,) = goals.add_step(goal, "Step").made
    goals.delete(goal)
    for act, code in (
        (lambda: goals.finish(step, DAY), Code.UNKNOWN_STEP),
        (lambda: goals.add_step(goal, "x"), Code.UNKNOWN_GOAL),
        (lambda: goals.goal(goal), Code.UNKNOWN_GOAL),
        (lambda: goals.add(" "), Code.TEXT_EMPTY),
        (lambda: goals.next_step("gone", None, "x", "y"), Code.UNKNOWN_WIN),
    ):
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.code is code
    life.journal.undo()
    assert len(goals.board()) == 1


def test_steps_in_a_ring_or_without_a_parent_are_not_out_of_sight() -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    ring = [
        Step("a", "g", "a", now, now, parent="b"),
        Step("b", "g", "b", now, now, parent="a"),
        Step("c", "g", "c", now, now, parent="gone"),
    ]
    lines = tree(ring, {})
    assert {line.step.uid for line in lines} == {"a", "b", "c"}
    deep = [Step(f"{n:05}", "g", "x", now, now, f"{n - 1:05}" if n else None) for n in range(3000)]
    assert [line.depth for line in tree(deep, {})] == list(range(3000))
