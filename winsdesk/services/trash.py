"""The trash: what was deleted lately, to be brought back or removed for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.goal import NOT_SAID, Goal, Step, below
from winsdesk.domain.trash import Trashed, TrashedGoal, TrashedStep
from winsdesk.domain.win import Win
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed
from winsdesk.services.wins import TRASH_KEPT, touched_by

_NEVER = datetime.min.replace(tzinfo=UTC)


class Trash:
    """Deleted wins, goals and steps. What was done of a goal or a step stays a win all along."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._store = ledger.store

    def all(self) -> tuple[Trashed, ...]:
        """Return what is in the trash, the latest first.

        A step that was deleted with the one above it, or whose goal is deleted, comes and goes
        with that and does not stand by itself.
        """
        goals = {goal.uid: goal for goal in self._store.goals.every()}
        steps = self._store.steps.every()
        found: list[Trashed] = [
            *self._store.wins.trash(),
            *self._goals(goals.values(), steps),
            *self._steps(goals, steps),
        ]
        return tuple(sorted(found, key=lambda one: one.deleted_at or _NEVER, reverse=True))

    def restore(self, trashed: Iterable[Trashed]) -> ChangeSet:
        """Bring things back to where they stood, all of them as one gesture.

        Raises:
            Trouble: ``UNKNOWN_WIN``, ``UNKNOWN_GOAL``, ``UNKNOWN_STEP`` when one is gone for good.
        """

        def work() -> ChangeSet:
            touched = NOTHING
            for one in trashed:
                if isinstance(one, Win):
                    touched |= self._restore_win(one.uid)
                elif isinstance(one, TrashedGoal):
                    touched |= self._restore_goal(one.goal.uid)
                else:
                    for uid in (one.step.uid, *one.smaller):
                        touched |= self._restore_step(uid)
            return touched

        return self._ledger.write(Deed.RESTORE, work)

    def purge(self, trashed: Iterable[Trashed]) -> None:
        """Remove things for good. This cannot be undone, and asks to be confirmed.

        What came back meanwhile stays. A step of which something was done leaves a mark without
        its words, by which its goal goes on to know of the win.
        """
        with self._store.unit() as unit:
            for one in trashed:
                if isinstance(one, Win):
                    self._store.wins.purge([one.uid], self._ledger.now())
                elif isinstance(one, TrashedGoal):
                    self._purge_goal(one.goal.uid)
                else:
                    self._purge_steps((one.step.uid, *one.smaller))
            unit.commit()

    def _goals(self, goals: Iterable[Goal], steps: Sequence[Step]) -> list[TrashedGoal]:
        return [
            TrashedGoal(goal, sum(s.goal == goal.uid and s.deleted_at is None for s in steps))
            for goal in goals
            if self._waits(goal.deleted_at)
        ]

    def _steps(self, goals: dict[str, Goal], steps: Sequence[Step]) -> list[TrashedStep]:
        waiting = {step.uid: step for step in steps if self._waits(step.deleted_at)}
        found = []
        for step in waiting.values():
            goal, above = goals.get(step.goal), waiting.get(step.parent or "")
            by_itself = above is None or above.deleted_at != step.deleted_at
            if by_itself and goal is not None and goal.deleted_at is None:
                together = [one for one in waiting.values() if one.deleted_at == step.deleted_at]
                smaller = sorted(below(step.uid, together) - {step.uid})
                found.append(TrashedStep(step, goal, tuple(smaller)))
        return found

    def _waits(self, deleted_at: datetime | None) -> bool:
        return deleted_at is not None and deleted_at > self._ledger.now() - TRASH_KEPT

    def _restore_win(self, uid: str) -> ChangeSet:
        win = self._store.wins.get(uid)
        if win is None:
            raise Trouble(Code.UNKNOWN_WIN)
        if win.deleted_at is None:
            return NOTHING
        self._store.wins.save(replace(win, updated_at=self._ledger.now(), deleted_at=None))
        return touched_by(win)

    def _restore_goal(self, uid: str) -> ChangeSet:
        goal = self._store.goals.get(uid)
        if goal is None:
            raise Trouble(Code.UNKNOWN_GOAL)
        if goal.deleted_at is None:
            return NOTHING
        self._store.goals.put(replace(goal, updated_at=self._ledger.now(), deleted_at=None))
        return changed(Part.GOALS)

    def _restore_step(self, uid: str) -> ChangeSet:
        step = self._store.steps.get(uid)
        if step is None or not (step.deleted_at is None or self._waits(step.deleted_at)):
            raise Trouble(Code.UNKNOWN_STEP)
        if step.deleted_at is None:
            return NOTHING
        self._store.steps.put(replace(step, updated_at=self._ledger.now(), deleted_at=None))
        return changed(Part.GOALS)

    def _purge_goal(self, uid: str) -> None:
        goal = self._store.goals.get(uid)
        if goal is None or goal.deleted_at is None:
            return
        gone = [step.uid for step in self._store.steps.every() if step.goal == uid]
        self._store.goals.remove(uid)
        for step in gone:
            self._store.steps.remove(step)
        self._store.wins.bury(dict.fromkeys((uid, *gone), self._ledger.now()))

    def _purge_steps(self, uids: Iterable[str]) -> None:
        now = self._ledger.now()
        done = {win.step: win.text for win in (*self._store.wins.of_steps(), *self._binned())}
        for uid in uids:
            step = self._store.steps.get(uid)
            if step is None or step.deleted_at is None:
                continue
            if uid in done:
                self._store.steps.put(_mark(step, done[uid], now))
            else:
                self._store.steps.remove(uid)
                self._store.wins.bury({uid: now})

    def _binned(self) -> tuple[Win, ...]:
        return tuple(win for win in self._store.wins.trash() if win.step)


def _mark(step: Step, done: str, now: datetime) -> Step:
    """Return what stays of a step: with the words of its win, and as if its time were over."""
    return replace(
        step, text=done, planned=None, expected=NOT_SAID,
        updated_at=now, deleted_at=now - TRASH_KEPT,
    )  # fmt: skip
