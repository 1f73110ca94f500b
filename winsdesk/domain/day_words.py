"""What is kept of a day beside its wins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayWords:
    """The free words of a day.

    Attributes:
        day: The calendar day.
        words: Free words, as typed; may be empty.
        prompt: The prompt that the words answer; empty when none.
        mood: A word or number for the mood if wanted; empty when none.
    """

    day: date
    words: str = ""
    prompt: str = ""
    mood: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all is said."""
        return not (self.words or self.prompt or self.mood)
