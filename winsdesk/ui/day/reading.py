"""What the page of a day reads from the journal, in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.calendar import DayFacts, Shade, last_of_month
from winsdesk.domain.kind import Kind
from winsdesk.ui.cards.steps import GoalsByStep, goals_of

if TYPE_CHECKING:
    from winsdesk.services.days import DayPage
    from winsdesk.services.journal import Journal


@dataclass(frozen=True, slots=True)
class Reading:
    """The page of a day and what stands around it.

    Attributes:
        page: The page.
        kinds: All kinds.
        month: What each day of the month comes to.
        goals: The goals that wins of the page were steps of.
        first_run: Whether there is no win in the whole journal.
    """

    page: DayPage
    kinds: tuple[Kind, ...]
    month: Mapping[date, DayFacts]
    goals: GoalsByStep
    first_run: bool


def read(journal: Journal, day: date) -> Reading:
    """Read the page of a day; runs on the journal's thread."""
    page = journal.days.page(day)
    return Reading(
        page,
        journal.kinds.every(),
        journal.looking.facts(day.replace(day=1), last_of_month(day), Shade()),
        goals_of(journal, page.wins),
        first_run=not page.wins and journal.looking.span() is None,
    )
