"""Breaking a long list into columns and pages: no line is cut, and columns end level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from winsdesk.ui.reflection.pieces import Text

_KEEP_WHOLE = 8
"""A win of at most so many lines is never parted."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of a column, with all that stands on it.

    Attributes:
        height: Points.
        gap: White above it, in points, left out at the top of a column.
        glued: Whether the next strip has to stay in the same column.
        texts: What stands on it, placed from the strip's own corner.
    """

    height: float
    gap: float = 0
    glued: bool = False
    texts: tuple[Text, ...] = ()


def stays_with_next(line: int, lines: int) -> bool:
    """Whether a line of a paragraph stays with the one below it.

    Short paragraphs are kept whole; of a long one no single first or last line is left alone.
    """
    if line == lines - 1:
        return False
    return lines <= _KEEP_WHOLE or line == 0 or line == lines - 2


def height_of(strips: Sequence[Strip]) -> float:
    """Return the height of a column made of ``strips``."""
    return sum(strip.height + (strip.gap if at else 0) for at, strip in enumerate(strips))


def fill(strips: Sequence[Strip], start: int, room: float) -> int:
    """Return where a column of the height ``room`` ends that begins with strip ``start``.

    Returns ``start`` itself when nothing fits that may stand without what follows.
    """
    used, end = 0.0, start
    for at in range(start, len(strips)):
        used += strips[at].height + (strips[at].gap if at > start else 0)
        if used > room:
            break
        if not strips[at].glued:
            end = at + 1
    return end


def halves(strips: Sequence[Strip], start: int) -> tuple[int, float]:
    """Return where the strips from ``start`` on break into two columns that end most level.

    Returns:
        The first strip of the second column, and the height of the taller column.
    """
    total = height_of(strips[start:])
    best, lowest = len(strips), total
    left = 0.0
    for at in range(start, len(strips)):
        left += strips[at].height + (strips[at].gap if at > start else 0)
        rest = total - left - (strips[at + 1].gap if at + 1 < len(strips) else 0)
        if not strips[at].glued and left >= rest and left < lowest:
            best, lowest = at + 1, left
    return best, lowest
