"""What a write changed, told to every screen at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The parts of the journal that a write touched.

    Attributes:
        days: Days whose wins or words changed.
        wins: The uids of the wins that changed, a new one included.
        kinds: Whether the kinds changed.
        everything: Whether anything at all may have changed (another program wrote, a restore).
    """

    days: frozenset[date] = frozenset()
    wins: frozenset[str] = frozenset()
    kinds: bool = False
    everything: bool = False

    def touches(self, day: date) -> bool:
        """Whether a screen that shows ``day`` has to look again."""
        return self.everything or self.kinds or day in self.days

    def touches_year(self, year: int) -> bool:
        """Whether a screen that shows ``year`` has to look again."""
        return self.everything or any(day.year == year for day in self.days)

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(
            self.days | other.days,
            self.wins | other.wins,
            self.kinds or other.kinds,
            self.everything or other.everything,
        )

    def __bool__(self) -> bool:
        return bool(self.days or self.wins or self.kinds or self.everything)


NOTHING = ChangeSet()
EVERYTHING = ChangeSet(everything=True)
