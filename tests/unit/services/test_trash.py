"""The trash keeps what was deleted for 30 days, and only then lets go of it."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.ticking import TickingClock
from tests.unit.services.conftest import Life
from winsdesk.bootstrap import open_for_the_window, open_journal
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.trash import TrashedGoal, TrashedStep

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def test_a_win_can_be_restored_for_30_days(life: Life) -> None:
    win = life.keep("Said no")
    life.journal.wins.delete([win])
    life.clock.pass_(30 * DAY - MINUTE)
    life.journal.wins.purge_old()
    life.journal.wins.restore([win])
    assert life.journal.wins.get(win).living


def test_after_30_days_only_what_was_in_the_trash_that_long_is_gone(life: Life) -> None:
    kept, deleted, later = (life.keep(text) for text in ("Kept", "Deleted", "Deleted later"))
    life.journal.wins.delete([deleted])
    life.clock.pass_(2 * DAY)
    life.journal.wins.delete([later])
    life.clock.pass_(28 * DAY + MINUTE)
    life.journal.wins.purge_old()
    assert {win.uid for win in life.journal.store.wins.every()} == {kept, later}
    assert list(life.journal.store.wins.tombstones()) == [deleted]


def test_opening_the_window_empties_the_trash_of_what_is_old(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    long_ago = TickingClock(datetime.now(UTC) - 31 * DAY)
    with closing(open_journal(file, clock=long_ago)) as journal:
        life = Life(journal, long_ago)
        kept, deleted = life.keep("Kept"), life.keep("Deleted")
        journal.wins.delete([deleted])
    with closing(open_for_the_window(file)) as journal:
        assert [win.uid for win in journal.store.wins.every()] == [kept]


TODAY = date(2026, 11, 24)


def a_goal(life: Life, *steps: str) -> tuple[str, list[str]]:
    (goal,) = life.journal.goals.add("Start therapy").made
    return goal, [life.journal.goals.add_step(goal, text).made[0] for text in steps]


def steps_in_trash(life: Life) -> dict[str, int]:
    found = life.journal.trash.all()
    return {one.step.text: len(one.smaller) for one in found if isinstance(one, TrashedStep)}


def test_a_step_waits_with_what_was_below_it_and_one_deleted_before_by_itself(life: Life) -> None:
    goals = life.journal.goals
    _, (step, other) = a_goal(life, "Call", "Go")
    below = goals.smaller(step, ["Find the number", "Dial"]).made
    (deep,) = goals.smaller(below[1], ["Breathe"]).made
    goals.delete_step(below[0])
    life.clock.pass_(MINUTE)
    goals.delete_step(step)
    assert steps_in_trash(life) == {"Call": 2, "Find the number": 0}
    latest, first = life.journal.trash.all()
    life.journal.trash.restore([latest])
    assert [line.step.uid for line in goals.board()[0].lines] == [step, below[1], deep, other]
    life.journal.trash.restore([first])
    assert [line.depth for line in goals.board()[0].lines] == [0, 1, 1, 2, 0]
    assert life.journal.trash.all() == ()


def test_steps_of_a_deleted_goal_come_and_go_with_it(life: Life) -> None:
    goal, (step, _) = a_goal(life, "Call", "Go")
    life.journal.goals.delete_step(step)
    life.clock.pass_(MINUTE)
    life.journal.goals.delete(goal)
    (only,) = life.journal.trash.all()
    assert isinstance(only, TrashedGoal)
    assert only.steps == 1
    life.journal.trash.restore([only])
    assert steps_in_trash(life) == {"Call": 0}
    (tree,) = life.journal.goals.board()
    assert [line.step.text for line in tree.lines] == ["Go"]


def test_after_30_days_goals_and_steps_cannot_be_restored(life: Life) -> None:
    goal, (done, idle) = a_goal(life, "Call", "Go")
    life.journal.goals.finish(done, TODAY)
    for step in (done, idle):
        life.journal.goals.delete_step(step)
    waiting = life.journal.trash.all()
    life.clock.pass_(30 * DAY - MINUTE)
    assert life.journal.trash.all() == waiting
    life.clock.pass_(2 * MINUTE)
    assert life.journal.trash.all() == ()
    for one in waiting:
        with pytest.raises(Trouble) as trouble:
            life.journal.trash.restore([one])
        assert trouble.value.code is Code.UNKNOWN_STEP
    assert [win.text for win in life.journal.goals.goal(goal).done] == ["Call"]


@pytest.mark.parametrize("in_trash", [False, True], ids=["living", "in the trash"])
def test_a_step_that_goes_for_good_leaves_no_words_and_its_win_to_the_goal(
    life: Life, in_trash: bool
) -> None:
    goal, (done, idle) = a_goal(life, "My secret call", "My secret walk")
    (win,) = life.journal.goals.finish(done, TODAY).wins
    life.journal.wins.edit([win], lambda win: replace(win, text="Called"))
    for step in (done, idle):
        life.journal.goals.delete_step(step)
    waiting = life.journal.trash.all()
    if in_trash:
        life.journal.wins.delete([win])
    life.journal.trash.purge(waiting)
    if in_trash:
        life.journal.wins.restore([win])
    assert life.journal.trash.all() == ()
    assert [win.text for win in life.journal.goals.goal(goal).done] == ["Called"]
    assert "secret" not in str(life.journal.store.steps.every())
    assert list(life.journal.store.wins.tombstones()) == [idle]
    assert life.journal.store.problems() == ()
    with pytest.raises(Trouble):
        life.journal.trash.restore(waiting)
    for _ in range(2 if in_trash else 0):
        life.journal.undo()
    with pytest.raises(Trouble) as trouble:
        life.journal.undo()
    assert trouble.value.code is Code.CHANGED_SINCE


def test_a_goal_that_goes_for_good_takes_its_steps_and_leaves_its_wins(life: Life) -> None:
    goal, (done, idle) = a_goal(life, "Call", "Go")
    life.journal.goals.finish(done, TODAY)
    life.journal.goals.delete(goal)
    life.journal.trash.purge(life.journal.trash.all())
    store = life.journal.store
    assert (store.goals.every(), store.steps.every()) == ((), ())
    assert set(store.wins.tombstones()) == {goal, done, idle}
    assert [win.text for win in life.journal.looking.on(TODAY)] == ["Call"]


def test_what_came_back_meanwhile_is_not_removed(life: Life) -> None:
    goal, (step,) = a_goal(life, "Call")
    life.journal.goals.delete_step(step)
    (before,) = life.journal.trash.all()
    life.journal.goals.restore_steps([step])
    life.journal.trash.purge([before])
    life.journal.goals.delete(goal)
    (before,) = life.journal.trash.all()
    life.journal.goals.restore(goal)
    life.journal.trash.purge([before])
    assert [line.step.text for line in life.journal.goals.goal(goal).lines] == ["Call"]


def test_restoring_is_one_gesture_and_undone_as_one(life: Life) -> None:
    goal, (step, _) = a_goal(life, "Call", "Go")
    (other,) = life.journal.goals.add("Learn to swim").made
    win = life.keep("Said no")
    life.journal.wins.delete([win])
    life.journal.goals.delete_step(step)
    life.journal.goals.delete(other)
    there = life.journal.trash.all()
    assert len(there) == 3
    life.journal.trash.restore(there)
    assert life.journal.trash.all() == ()
    assert [tree.goal.uid for tree in life.journal.goals.board()] == [goal, other]
    life.journal.undo()
    assert life.journal.trash.all() == there
    life.journal.redo()
    assert life.journal.trash.all() == ()
