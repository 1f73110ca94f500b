"""Gentle reminders: when, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Says(StrEnum):
    """What a reminder says."""

    WORDS = "words"
    PROMPT = "prompt"
    PAST_WIN = "past-win"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder.

    Attributes:
        uid: UUIDv7 text.
        at: The time of day, by the clock on the wall.
        weekdays: On which weekdays, 0 Monday to 6 Sunday; none for every day.
        says: Own words, the prompt of the day, or a win from the past.
        words: The own words; empty for the others.
        on: Whether it is switched on.
    """

    uid: str
    at: time
    weekdays: frozenset[int] = frozenset()
    says: Says = Says.WORDS
    words: str = ""
    on: bool = True
