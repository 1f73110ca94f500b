"""Keeping goals: writing them down, and how they stand with what was done of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.goal import Goal, GoalState, GoalTree, Step, tree
from winsdesk.domain.text import keepable, said
from winsdesk.domain.win import Win
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.ordering import next_place, number, ranked
from winsdesk.services.steps import StepKeeping
from winsdesk.services.undo import Deed
from winsdesk.services.wins import TRASH_KEPT

_CHANGED = changed(Part.GOALS)


class GoalKeeping(StepKeeping):
    """What a person can do with goals and their steps. Every write returns what it touched."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger)
        self._goals = ledger.store.goals

    def board(self) -> tuple[GoalTree, ...]:
        """Return every goal that is not deleted, in order, with its steps and their wins."""
        goals = [goal for goal in self._goals.every() if goal.deleted_at is None]
        if not goals:
            return ()
        return _trees(goals, self._steps.every(), self._store.wins.of_steps())

    def goal(self, uid: str) -> GoalTree:
        """Return a goal with its steps and their wins.

        Raises:
            Trouble: ``UNKNOWN_GOAL``.
        """
        steps = [step for step in self._steps.every() if step.goal == uid]
        (only,) = _trees([self._goal(uid)], steps, self._wins_of(steps))
        return only

    def add(self, title: str, why: str = "") -> ChangeSet:
        """Write a goal down, after the others; ``ChangeSet.made`` holds its uid.

        Raises:
            Trouble: when the title is empty, or a text cannot be kept.
        """
        goal = self._new_goal(title, why)

        def work() -> ChangeSet:
            self._put_last(goal)
            return changed(Part.GOALS, goal.uid)

        return self._ledger.write(Deed.GOAL, work)

    def edit(self, goal: Goal, run: Hashable = None) -> ChangeSet:
        """Give a goal a new title, a new why, or another state.

        Raises:
            Trouble: ``UNKNOWN_GOAL``, or when a text is empty or cannot be kept.
        """
        title, why = said(goal.title), keepable(goal.why)

        def work() -> ChangeSet:
            before = self._goal(goal.uid)
            after = replace(before, title=title, why=why, state=goal.state)
            if after == before:
                return NOTHING
            self._goals.put(replace(after, updated_at=self._ledger.now()))
            return _CHANGED

        return self._ledger.write(Deed.GOAL, work, run)

    def set_state(self, uid: str, state: GoalState) -> ChangeSet:
        """Let a goal rest, be reached, be let go, or be worked on again.

        Raises:
            Trouble: ``UNKNOWN_GOAL``.
        """
        return self.edit(replace(self._goal(uid), state=state))

    def reorder(self, uids: Sequence[str]) -> ChangeSet:
        """Put the goals in the order of ``uids``; those not named keep their order after them."""

        def work() -> ChangeSet:
            living = [goal for goal in self._goals.every() if goal.deleted_at is None]
            return _CHANGED if number(self._goals, ranked(living, uids)) else NOTHING

        return self._ledger.write(Deed.GOAL, work)

    def delete(self, uid: str) -> ChangeSet:
        """Delete a goal with its steps. What was done towards it stays in the journal.

        Raises:
            Trouble: ``UNKNOWN_GOAL``.
        """

        def work() -> ChangeSet:
            now = self._ledger.now()
            self._goals.put(replace(self._goal(uid), updated_at=now, deleted_at=now))
            return _CHANGED

        return self._ledger.write(Deed.GOAL_DELETE, work)

    def restore(self, uid: str) -> ChangeSet:
        """Bring a deleted goal back, with the steps that it had.

        Raises:
            Trouble: ``UNKNOWN_GOAL`` when it was removed for good.
        """

        def work() -> ChangeSet:
            goal = self._goals.get(uid)
            if goal is None:
                raise Trouble(Code.UNKNOWN_GOAL)
            if goal.deleted_at is None:
                return NOTHING
            self._goals.put(replace(goal, updated_at=self._ledger.now(), deleted_at=None))
            return _CHANGED

        return self._ledger.write(Deed.RESTORE, work)

    def next_step(self, win_uid: str, goal_uid: str | None, new_title: str, text: str) -> ChangeSet:
        """Let a next step grow from a win, in a goal or in a new one.

        In the goal of the step that the win finished it stands right after that step, else last.

        Args:
            win_uid: The win.
            goal_uid: The goal, or ``None`` for a new one.
            new_title: The title of the new goal.
            text: The next step.

        Returns:
            What it touched; ``made`` holds the uid of the new goal, if any, and of the step.

        Raises:
            Trouble: ``UNKNOWN_WIN``, ``UNKNOWN_GOAL``, or when a text is empty or cannot be kept.
        """
        said(text)
        new = self._new_goal(new_title) if goal_uid is None else None

        def work() -> ChangeSet:
            win = self._store.wins.get(win_uid)
            if win is None:
                raise Trouble(Code.UNKNOWN_WIN)
            if new is not None:
                self._put_last(new)
            goal = new or self._goal(goal_uid or "")
            linked = self.of_win(win)
            after = linked[1] if linked is not None and linked[0].uid == goal.uid else None
            step = self._order.insert(goal.uid, (text,), after=after)
            return changed(Part.GOALS, *(made.uid for made in (new,) if made), *step)

        return self._ledger.write(Deed.STEP_ADD, work)

    def of_win(self, win: Win) -> tuple[Goal, Step] | None:
        """Return the step that a win finished and its goal; ``None`` when one is gone."""
        step = self._steps.get(win.step) if win.step else None
        goal = self._goals.get(step.goal) if step is not None else None
        if step is None or goal is None or step.deleted_at or goal.deleted_at:
            return None
        return goal, step

    def uid_for(self, win: Win) -> str | None:
        """Return the uid of the goal that a win was a step towards, a deleted one included."""
        step = self._steps.get(win.step) if win.step else None
        return step.goal if step is not None else None

    def purge_old(self) -> None:
        """Remove for good what was deleted longer ago than the trash keeps wins.

        A deleted step of a goal that stands stays as long as it has a win, living or in the trash:
        by it the win is known to have been for the goal.
        """
        oldest = self._ledger.now() - TRASH_KEPT
        goals = [g.uid for g in self._goals.every() if g.deleted_at and g.deleted_at < oldest]
        gone = set(goals)
        wins = self._store.wins
        done = {win.step for win in (*wins.of_steps(), *wins.trash())}
        steps = [
            step.uid
            for step in self._steps.every()
            if step.goal in gone
            or (step.deleted_at and step.deleted_at < oldest and step.uid not in done)
        ]
        if not goals and not steps:
            return
        now = self._ledger.now()
        with self._store.unit() as unit:
            for uid in goals:
                self._goals.remove(uid)
            for uid in steps:
                self._steps.remove(uid)
            self._store.wins.bury(dict.fromkeys((*goals, *steps), now))
            unit.commit()

    def _new_goal(self, title: str, why: str = "") -> Goal:
        now = self._ledger.now()
        return Goal(new_uid(now), said(title), now, now, keepable(why))

    def _put_last(self, goal: Goal) -> None:
        self._goals.put(replace(goal, place=next_place(self._goals.every())))


def _trees(
    goals: Sequence[Goal], steps: Iterable[Step], wins: Iterable[Win]
) -> tuple[GoalTree, ...]:
    """Return goals with their steps, and with all that was done towards them."""
    goal_of: dict[str, str] = {}
    living: dict[str, list[Step]] = {goal.uid: [] for goal in goals}
    for step in steps:
        goal_of[step.uid] = step.goal
        if step.deleted_at is None and step.goal in living:
            living[step.goal].append(step)
    of_step: dict[str, list[Win]] = {}
    of_goal: dict[str, list[Win]] = {}
    for win in wins:
        of_step.setdefault(win.step or "", []).append(win)
        of_goal.setdefault(goal_of.get(win.step or "", ""), []).append(win)
    return tuple(
        GoalTree(goal, tree(living[goal.uid], of_step), tuple(of_goal.get(goal.uid, ())))
        for goal in goals
    )
