"""What a write changed, told to every screen at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Part(StrEnum):
    """A part of the journal that belongs to no day."""

    KINDS = "kinds"
    GOALS = "goals"
    PRACTICES = "practices"
    PHRASES = "phrases"
    REMINDERS = "reminders"
    STICKIES = "stickies"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The parts of the journal that a write touched.

    Attributes:
        days: Days whose wins or words changed.
        wins: The uids of the wins that changed, a new one included.
        parts: Parts that belong to no day and changed.
        made: The uids of what is new and belongs to no day (a goal, a step …), in order.
        everything: Whether anything at all may have changed (another program wrote, a restore).
    """

    days: frozenset[date] = frozenset()
    wins: frozenset[str] = frozenset()
    parts: frozenset[Part] = frozenset()
    everything: bool = False
    made: tuple[str, ...] = ()

    def touches(self, day: date) -> bool:
        """Whether a screen that shows ``day`` has to look again."""
        return self.everything or Part.KINDS in self.parts or day in self.days

    def touches_part(self, part: Part) -> bool:
        """Whether a screen that shows a part has to look again."""
        return self.everything or part in self.parts

    def touches_year(self, year: int) -> bool:
        """Whether a screen that shows ``year`` has to look again."""
        return self.everything or any(day.year == year for day in self.days)

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(
            self.days | other.days,
            self.wins | other.wins,
            self.parts | other.parts,
            self.everything or other.everything,
            (*self.made, *other.made),
        )

    def __bool__(self) -> bool:
        return bool(self.days or self.wins or self.parts or self.everything)


NOTHING = ChangeSet()
EVERYTHING = ChangeSet(everything=True)


def changed(part: Part, *made: str) -> ChangeSet:
    """Return that a part changed, and the uids of what is new in it."""
    return ChangeSet(parts=frozenset({part}), made=made)
