"""What was deleted and can be brought back for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from winsdesk.domain.goal import Goal, Step
from winsdesk.domain.win import Win


@dataclass(frozen=True, slots=True)
class TrashedGoal:
    """A deleted goal.

    Attributes:
        goal: The goal.
        steps: How many steps come back with it.
    """

    goal: Goal
    steps: int = 0

    @property
    def deleted_at(self) -> datetime | None:
        """When it was deleted (UTC)."""
        return self.goal.deleted_at


@dataclass(frozen=True, slots=True)
class TrashedStep:
    """A deleted step of a goal that stands.

    Attributes:
        step: The step.
        goal: Its goal.
        smaller: The uids of the smaller steps that were deleted with it.
    """

    step: Step
    goal: Goal
    smaller: tuple[str, ...] = ()

    @property
    def deleted_at(self) -> datetime | None:
        """When it was deleted (UTC)."""
        return self.step.deleted_at


Trashed = Win | TrashedGoal | TrashedStep
