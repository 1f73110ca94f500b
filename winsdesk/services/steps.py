"""Keeping the steps of goals: splitting, ordering, planning and finishing them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import date

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.day import within_reach
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.goal import (
    Expectation,
    Goal,
    GoalState,
    PlannedStep,
    Progress,
    Step,
    StepLine,
    below,
    is_for,
    progress_of,
)
from winsdesk.domain.text import said
from winsdesk.domain.win import Win
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.step_order import StepOrder
from winsdesk.services.undo import Deed
from winsdesk.services.wins import touched_by

_CHANGED = changed(Part.GOALS)


class StepKeeping:
    """What a person can do with steps. Every write returns what it touched."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._store = ledger.store
        self._steps = ledger.store.steps
        self._order = StepOrder(ledger)

    def step(self, uid: str) -> StepLine:
        """Return a step with its wins.

        Raises:
            Trouble: ``UNKNOWN_STEP``.
        """
        step = self._step(uid)
        depth, above = 0, {uid}
        parent = step.parent
        while parent is not None and parent not in above:
            above.add(parent)
            upper = self._steps.get(parent)
            depth, parent = depth + 1, upper.parent if upper else None
        return StepLine(step, depth, self._store.wins.of_step(uid))

    def of_step(self, uid: str) -> tuple[Win, ...]:
        """Return the living wins that finished a step or a part of it, by day and place."""
        return self._store.wins.of_step(uid)

    def planned(self, day: date) -> tuple[PlannedStep, ...]:
        """Return the steps that a day's page shows: planned for it, or moved along to it quietly.

        Steps of goals that rest, are reached or were let go are not among them.
        """
        steps = [
            step
            for step in self._steps.every()
            if step.deleted_at is None and is_for(step, Progress.OPEN, day)
        ]
        shown = []
        for step in steps:
            goal = self._store.goals.get(step.goal)
            wins = self._store.wins.of_step(step.uid)
            if goal is None or goal.deleted_at or goal.state is not GoalState.ACTIVE:
                continue
            if is_for(step, progress_of(wins), day):
                shown.append(PlannedStep(StepLine(step, 0, wins), goal))
        return tuple(sorted(shown, key=lambda one: (one.goal.place, one.line.step.place)))

    def add_step(
        self,
        goal: str,
        text: str,
        parent: str | None = None,
        after: str | None = None,
        planned: date | None = None,
    ) -> ChangeSet:
        """Add a step; ``ChangeSet.made`` holds its uid.

        Args:
            goal: The uid of its goal.
            text: What is to be done.
            parent: The step that it is a smaller step of; it then stands last below it.
            after: The step that it stands right after, on its level, whatever ``parent``.
            planned: The day it is planned for, or ``None``.

        Raises:
            Trouble: ``UNKNOWN_GOAL``, ``UNKNOWN_STEP``, ``DATE_OUT_OF_RANGE``, or when the text is
                empty or cannot be kept.
        """
        said(text)
        if planned is not None:
            within_reach(planned)

        def work() -> ChangeSet:
            self._goal(goal)
            before = None if after is None else self._step(after)
            above = None if parent is None else self._step(parent)
            made = self._order.insert(goal, (text,), after=before, parent=above, planned=planned)
            return changed(Part.GOALS, *made)

        return self._ledger.write(Deed.STEP_ADD, work)

    def smaller(self, uid: str, texts: Iterable[str]) -> ChangeSet:
        """Add smaller steps below a step, after those it has; ``made`` holds their uids.

        Raises:
            Trouble: ``UNKNOWN_STEP``, or when a text is empty or cannot be kept.
        """
        wanted = tuple(map(said, texts))

        def work() -> ChangeSet:
            step = self._step(uid)
            return changed(Part.GOALS, *self._order.insert(step.goal, wanted, parent=step))

        return self._ledger.write(Deed.STEP_SMALLER, work)

    def edit_step(self, uid: str, text: str, run: Hashable = None) -> ChangeSet:
        """Say a step in other words. The wins that finished it keep theirs.

        Raises:
            Trouble: ``UNKNOWN_STEP``, or when the text is empty or cannot be kept.
        """
        said(text)
        return self._change(Deed.STEP, uid, lambda step: replace(step, text=text), run)

    def plan(self, uid: str, day: date | None) -> ChangeSet:
        """Plan a step for a day, or for none.

        Raises:
            Trouble: ``UNKNOWN_STEP``, ``DATE_OUT_OF_RANGE``.
        """
        if day is not None:
            within_reach(day)
        return self._change(Deed.STEP_PLAN, uid, lambda step: replace(step, planned=day))

    def expect(self, uid: str, expected: Expectation) -> ChangeSet:
        """Keep what a person expects of a step.

        Raises:
            Trouble: ``UNKNOWN_STEP``.
        """
        return self._change(Deed.STEP, uid, lambda step: replace(step, expected=expected))

    def move_step(self, uid: str, parent: str | None, place: int) -> ChangeSet:
        """Move a step, with all below it, to another place in its goal.

        Below itself, or in another goal, it cannot stand: nothing is written then.

        Args:
            uid: The step.
            parent: The step to be below, or ``None`` for the top.
            place: Its place among the others there, from 0; too high a number is the last.

        Raises:
            Trouble: ``UNKNOWN_STEP``.
        """
        return self._ledger.write(
            Deed.STEP_MOVE, lambda: self._place(self._step(uid), parent, place)
        )

    def indent(self, uid: str) -> ChangeSet:
        """Make a step a smaller step of the one before it; the first of its level stays."""

        def work() -> ChangeSet:
            step = self._step(uid)
            level, at = self._order.level(step)
            if at == 0:
                return NOTHING
            before = level[at - 1]
            last = len(self._order.right_below(step.goal, before.uid))
            return self._place(step, before.uid, last)

        return self._ledger.write(Deed.STEP_MOVE, work)

    def outdent(self, uid: str) -> ChangeSet:
        """Put a step right after the one that it is a smaller step of; one at the top stays."""

        def work() -> ChangeSet:
            step = self._step(uid)
            above = self._order.above(step)
            if above is None:
                return NOTHING
            parent = self._step(above)
            return self._place(step, self._order.above(parent), self._order.level(parent)[1] + 1)

        return self._ledger.write(Deed.STEP_MOVE, work)

    def up(self, uid: str) -> ChangeSet:
        """Put a step before the one above it on its level; the first stays."""
        return self._ledger.write(Deed.STEP_MOVE, lambda: self._by(uid, -1))

    def down(self, uid: str) -> ChangeSet:
        """Put a step after the one below it on its level; the last stays."""
        return self._ledger.write(Deed.STEP_MOVE, lambda: self._by(uid, 1))

    def delete_step(self, uid: str) -> ChangeSet:
        """Delete a step with all below it. The wins that finished them stay.

        Raises:
            Trouble: ``UNKNOWN_STEP``.
        """

        def work() -> ChangeSet:
            now = self._ledger.now()
            living = self._order.living(self._step(uid).goal)
            gone = below(uid, living)
            for step in living:
                if step.uid in gone:
                    self._steps.put(replace(step, updated_at=now, deleted_at=now))
            return _CHANGED

        return self._ledger.write(Deed.STEP_DELETE, work)

    def restore_steps(self, uids: Iterable[str]) -> ChangeSet:
        """Bring deleted steps back to where they stood.

        Raises:
            Trouble: ``UNKNOWN_STEP`` when one was removed for good.
        """

        def work() -> ChangeSet:
            touched = NOTHING
            for uid in uids:
                step = self._steps.get(uid)
                if step is None:
                    raise Trouble(Code.UNKNOWN_STEP)
                if step.deleted_at is not None:
                    now = self._ledger.now()
                    self._steps.put(replace(step, updated_at=now, deleted_at=None))
                    touched = _CHANGED
            return touched

        return self._ledger.write(Deed.RESTORE, work)

    def finish(self, uid: str, day: date, *, part: bool = False) -> ChangeSet:
        """Keep a finished step, or a part of it, as a win of a day; ``wins`` holds its uid.

        Of a step that is done already nothing is written.

        Raises:
            Trouble: ``UNKNOWN_STEP``, ``DATE_OUT_OF_RANGE``.
        """
        within_reach(day)

        def work() -> ChangeSet:
            step = self._step(uid)
            if progress_of(self._store.wins.of_step(uid)) is Progress.DONE:
                return NOTHING
            now = self._ledger.now()
            place = self._store.wins.next_place(day)
            win = Win(new_uid(now), day, step.text, now, now, place=place, step=uid, part=part)
            self._store.wins.add(win)
            return touched_by(win)

        return self._ledger.write(Deed.STEP_PART if part else Deed.STEP_FINISH, work)

    def unfinish(self, uid: str) -> ChangeSet:
        """Open a step again: the wins that finished it go to the trash, all at once."""

        def work() -> ChangeSet:
            now = self._ledger.now()
            touched = NOTHING
            for win in self._store.wins.of_step(uid):
                self._store.wins.save(replace(win, updated_at=now, deleted_at=now))
                touched |= touched_by(win)
            return touched

        return self._ledger.write(Deed.STEP_OPEN, work)

    def _change(
        self, deed: Deed, uid: str, change: Callable[[Step], Step], run: Hashable = None
    ) -> ChangeSet:
        def work() -> ChangeSet:
            before = self._step(uid)
            after = change(before)
            if after == before:
                return NOTHING
            self._steps.put(replace(after, updated_at=self._ledger.now()))
            return _CHANGED

        return self._ledger.write(deed, work, run)

    def _place(self, step: Step, parent: str | None, place: int) -> ChangeSet:
        return _CHANGED if self._order.place(step, parent, place) else NOTHING

    def _by(self, uid: str, distance: int) -> ChangeSet:
        step = self._step(uid)
        _, at = self._order.level(step)
        return self._place(step, self._order.above(step), max(0, at + distance))

    def _wins_of(self, steps: Iterable[Step]) -> list[Win]:
        wins = [win for step in steps for win in self._store.wins.of_step(step.uid)]
        return sorted(wins, key=lambda win: (win.day, win.place, win.uid))

    def _step(self, uid: str) -> Step:
        step = self._steps.get(uid)
        goal = self._store.goals.get(step.goal) if step is not None else None
        if step is None or step.deleted_at or goal is None or goal.deleted_at:
            raise Trouble(Code.UNKNOWN_STEP)
        return step

    def _goal(self, uid: str) -> Goal:
        goal = self._store.goals.get(uid)
        if goal is None or goal.deleted_at is not None:
            raise Trouble(Code.UNKNOWN_GOAL)
        return goal
