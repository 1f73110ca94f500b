"""The part of a text that shows why it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from winsdesk.domain.found import Found, Where, marks

LONGEST = 260
"""How many characters of a text are shown."""
BEFORE = 36
"""How many characters, at most, are shown before the first marked word."""
_AT_ONCE = 4_000
_SPACES = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a text on one line, and where its marked words stand in it.

    Attributes:
        text: The stretch, with an ellipsis where something was left out.
        marks: The marked stretches as (start, end), in order, apart.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found, ready to be shown.

    Attributes:
        found: What was found.
        text: What to show of the win or of the day's words.
        note: What to show of why it mattered; ``None`` when nothing in it was asked for.
        tags: What to show of the tags beside the text; ``None`` when none was asked for.
    """

    found: Found
    text: Excerpt
    note: Excerpt | None = None
    tags: Excerpt | None = None


def hit(found: Found, query: str) -> Hit:
    """Return what to show of a thing found."""
    note = excerpt(found.note, query)
    added = found.win.added_tags if found.where is Where.WIN and found.win else ()
    tags = excerpt(" ".join(f"#{tag}" for tag in added), query)
    return Hit(
        found,
        excerpt(found.text, query),
        note if note.marks else None,
        tags if tags.marks else None,
    )


def excerpt(text: str, query: str) -> Excerpt:
    """Return the part of a text around the first of a query's words, or its beginning."""
    line = _SPACES.sub(" ", text.strip())
    start = _start(line, query)
    end = min(start + LONGEST, len(line))
    shown = line[start:end]
    before, after = "…" if start else "", "…" if end < len(line) else ""
    found = tuple((at + len(before), to + len(before)) for at, to in marks(shown, query))
    return Excerpt(f"{before}{shown}{after}", found)


def _start(line: str, query: str) -> int:
    """Return where to begin, so that the first marked word is seen."""
    if len(line) <= LONGEST:
        return 0
    first = _first_mark(line, query)
    if first is None or first <= BEFORE:
        return 0
    space = line.find(" ", first - BEFORE, first)
    return space + 1 if space >= 0 else first


def _first_mark(line: str, query: str) -> int | None:
    """Look for the first marked word piece by piece, so that a long text costs little."""
    for begin in range(0, len(line), _AT_ONCE):
        found = marks(line[begin : begin + _AT_ONCE + LONGEST], query)
        if found:
            return begin + found[0][0]
    return None
