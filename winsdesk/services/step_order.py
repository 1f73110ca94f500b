"""How the steps of a goal stand below and after one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from winsdesk.domain.goal import Step, below
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.ordering import moved, number


class StepOrder:
    """Reads and writes the order of living steps, as a part of a gesture that others write."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._steps = ledger.store.steps

    def living(self, goal: str) -> list[Step]:
        """Return the steps of a goal that are not deleted."""
        every = self._steps.every()
        return [step for step in every if step.goal == goal and step.deleted_at is None]

    def above(self, step: Step) -> str | None:
        """Return the uid of the living step that a step stands below."""
        parent = self._steps.get(step.parent) if step.parent else None
        living = parent is not None and not parent.deleted_at and parent.goal == step.goal
        return step.parent if living else None

    def right_below(self, goal: str, parent: str | None) -> list[Step]:
        """Return the steps right below one, or at the top of their goal."""
        living = self.living(goal)
        known = {step.uid for step in living}
        level = (
            step for step in living if (step.parent if step.parent in known else None) == parent
        )
        return sorted(level, key=lambda step: (step.place, step.uid))

    def level(self, step: Step) -> tuple[list[Step], int]:
        """Return the steps on the level of a step, and where it stands among them."""
        level = self.right_below(step.goal, self.above(step))
        return level, [other.uid for other in level].index(step.uid)

    def insert(
        self,
        goal: str,
        texts: Sequence[str],
        *,
        parent: Step | None = None,
        after: Step | None = None,
        planned: date | None = None,
    ) -> list[str]:
        """Write new steps after one, or last below a parent; return their uids."""
        if after is not None:
            level, at = self.level(after)
            at += 1
            above = self.above(after)
        else:
            above = parent.uid if parent else None
            level = self.right_below(goal, above)
            at = len(level)
        now = self._ledger.now()
        new = [
            Step(new_uid(now), goal, text, now, now, above, at + n, planned)
            for n, text in enumerate(texts)
        ]
        for step in new:
            self._steps.put(step)
        number(self._steps, [*level[:at], *new, *level[at:]])
        return [step.uid for step in new]

    def place(self, step: Step, parent: str | None, place: int) -> bool:
        """Put a step, with all below it, at a place below another; return whether it moved.

        Below itself, or in another goal, it cannot stand.
        """
        living = self.living(step.goal)
        known = {other.uid for other in living}
        if parent is not None and (parent not in known or parent in below(step.uid, living)):
            return False
        level = self.right_below(step.goal, parent)
        if parent == step.parent:
            order = moved(level, step, place)
            return number(self._steps, order) and order != level
        there = replace(step, parent=parent, updated_at=self._ledger.now())
        self._steps.put(there)
        number(self._steps, moved(level, there, place))
        return True
