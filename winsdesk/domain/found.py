"""Searching: what was asked, and what was found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from winsdesk.domain.win import Win

_WORDS = re.compile(r"\w+")


class Where(StrEnum):
    """Where a word was found."""

    WIN = "win"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found.

    Attributes:
        where: In a win (its text, note or tags) or in the free words of a day.
        day: The day it belongs to.
        text: The win's text, or the day's words.
        note: The win's note; empty for a day.
        win: The win, or ``None`` for a day's words.
    """

    where: Where
    day: date
    text: str
    note: str = ""
    win: Win | None = None


def folded(text: str) -> str:
    """Return the text as searching compares it: without case and accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def asked(query: str) -> tuple[str, ...]:
    """Return the words of a query, folded, in order; empty when it asks for nothing."""
    return tuple(_WORDS.findall(folded(query)))


def marks(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``text`` that a query's words mark, as (start, end), in order, apart.

    A word marks where it stands at the beginning of a word, as searching finds it; in scripts
    without spaces, wherever it stands.
    """
    words = asked(query)
    if not words:
        return ()
    plain, origin = _folded_with_origin(text)
    found: list[tuple[int, int]] = []
    for word in words:
        start = r"(?<!\w)" if word.isascii() or not _without_spaces(word) else ""
        for match in re.finditer(start + re.escape(word), plain):
            found.append((origin[match.start()], origin[match.end() - 1] + 1))
    return _merged(found)


def _folded_with_origin(text: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        plain = folded(character)
        pieces.append(plain)
        origin.extend([at] * len(plain))
    return "".join(pieces), origin


def _merged(stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _without_spaces(word: str) -> bool:
    return any(ord(character) >= 0x0E00 and not character.isdecimal() for character in word)
