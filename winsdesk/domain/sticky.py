"""Sticky notes on the desktop: what they hold. Where they stand is a matter of settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shows(StrEnum):
    """What a sticky note shows."""

    WORDS = "words"
    WIN = "win"
    PROMPT = "prompt"
    PAST_WIN = "past-win"


@dataclass(frozen=True, slots=True)
class Sticky:
    """A sticky note.

    Attributes:
        uid: UUIDv7 text.
        shows: What it shows: a line to oneself, one win, the prompt of the day, or a win from the
            past that changes daily.
        words: The line to oneself; empty for the others.
        win: The uid of the one win, or ``None``.
        colour: One of :data:`winsdesk.domain.kind.COLOURS`.
    """

    uid: str
    shows: Shows
    words: str = ""
    win: str | None = None
    colour: str = "amber"
