"""What the page of practices reads of the journal, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.kind import Kind
from winsdesk.domain.practice import CheckIn, Pause, Practice, PracticeYear

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


@dataclass(frozen=True, slots=True)
class PracticeFacts:
    """A practice with what is shown of it.

    Attributes:
        practice: The practice.
        year: What the year shown held of it.
        today: What today holds of it, or ``None``.
        pause: The pause that it is in, or ``None``.
    """

    practice: Practice
    year: PracticeYear
    today: CheckIn | None
    pause: Pause | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Every practice, archived ones included, and every kind."""

    year: int
    practices: tuple[PracticeFacts, ...]
    kinds: tuple[Kind, ...]


def read(journal: Journal, year: int, today: date) -> Reading:
    """Read every practice with one year of it; runs on the journal's thread."""
    keeping = journal.practices
    return Reading(
        year,
        tuple(_facts(journal, practice, year, today) for practice in keeping.every()),
        journal.kinds.every(),
    )


def _facts(journal: Journal, practice: Practice, year: int, today: date) -> PracticeFacts:
    pauses = [pause for pause in journal.practices.pauses(practice.uid) if pause.holds(today)]
    return PracticeFacts(
        practice,
        journal.practices.year(practice.uid, year),
        journal.practices.on(practice.uid, today),
        pauses[-1] if pauses else None,
    )
