"""Short texts of the person's own, each with the part it plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The part that a phrase plays."""

    PAUSE = "pause"
    REWARD = "reward"
    TO_MYSELF = "to-myself"
    PROMPT = "prompt"
    SUPPORT_PEOPLE = "support-people"
    SUPPORT_HELPS = "support-helps"
    SUPPORT_FIRST = "support-first"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for the pause, a small reward, words to oneself, a line of the support page.

    Attributes:
        uid: UUIDv7 text.
        role: The part it plays.
        text: The words, as typed.
        place: Its place among those of the same role; lower comes first.
    """

    uid: str
    role: Role
    text: str
    place: int = 0
