"""A win: one small, meaningful step, as its own record."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.text import tag, tags_in

HIGHEST_RATING = 10
HARD = 7
"""From which effort on a win was hard, and done anyway."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How hard it was, and what it gave: each 0 to 10, or ``None`` for not rated (which is not 0).

    Mastery (a sense of accomplishment) and pleasure are two different things, rated apart, as
    behavioural activation does.

    Raises:
        Trouble: ``RATING_OUT_OF_RANGE`` outside 0 to 10.
    """

    effort: int | None = None
    mastery: int | None = None
    pleasure: int | None = None

    def __post_init__(self) -> None:
        for rating in (self.effort, self.mastery, self.pleasure):
            if rating is not None and not 0 <= rating <= HIGHEST_RATING:
                raise Trouble(Code.RATING_OUT_OF_RANGE, str(rating))


NOT_RATED = Ratings()


@dataclass(frozen=True, slots=True)
class Win:
    """One win.

    Attributes:
        uid: UUIDv7 text, the name under which other files and machines know it.
        day: The calendar day it belongs to; it never moves by itself.
        place: Its place among the wins of the day; lower comes first.
        text: What was done, as typed.
        kind: The uid of its kind, or ``None``.
        ratings: How hard, mastery, pleasure.
        note: Why it mattered; empty when not said.
        added_tags: Tags given beside the text, in the spelling of :func:`winsdesk.domain.text.tag`.
        keepsake: Marked to be found again.
        dont_bring_back: Never shown by anything that brings wins back by itself.
        acknowledged_at: When the person paused on it, or ``None``.
        step: The uid of the step it finished, or ``None``.
        part: Whether it was a part of that step.
        created_at: When it was written (UTC).
        updated_at: When it was last changed (UTC).
        deleted_at: When it went to the trash (UTC), or ``None`` for a living win.
    """

    uid: str
    day: date
    text: str
    created_at: datetime
    updated_at: datetime
    place: int = 0
    kind: str | None = None
    ratings: Ratings = NOT_RATED
    note: str = ""
    added_tags: tuple[str, ...] = field(default=())
    keepsake: bool = False
    dont_bring_back: bool = False
    acknowledged_at: datetime | None = None
    step: str | None = None
    part: bool = False
    deleted_at: datetime | None = None

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag of the win: those typed in its text, then the added ones, each once."""
        return tuple(dict.fromkeys((*tags_in(self.text), *self.added_tags)))

    @property
    def living(self) -> bool:
        """Whether the win is in the journal and not in the trash."""
        return self.deleted_at is None


def acknowledge(win: Win, at: datetime) -> Win:
    """Return the win with the moment at which the person paused on it."""
    return replace(win, acknowledged_at=at, updated_at=at)


def with_tags(win: Win, words: tuple[str, ...]) -> Win:
    """Return the win carrying exactly the typed tags and ``words``."""
    typed = set(tags_in(win.text))
    added = (tag(word) for word in words)
    return replace(win, added_tags=tuple(dict.fromkeys(w for w in added if w and w not in typed)))
