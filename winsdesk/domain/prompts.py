"""The prompt of the day: one a day, the same all day, and each of the chosen ones in its turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import gcd
from zlib import crc32

GROUPS = (
    "noticing",
    "effort",
    "body",
    "people",
    "boundaries",
    "thoughts",
    "rest",
    "therapy",
    "hard-days",
    "looking-ahead",
)
"""The groups of the prompts that come with the program, in their order."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to write towards.

    Attributes:
        uid: What it keeps being called when its words are mended or translated.
        text: The question.
        group: One of :data:`GROUPS`; empty for the person's own.
    """

    uid: str
    text: str
    group: str = ""


def prompt_of(day: date, chosen: Sequence[Prompt], step: int = 0) -> Prompt | None:
    """Return the prompt of a day out of the chosen ones, or ``None`` when none is chosen.

    The chosen ones follow one another in an order that their uids alone decide, one a day, so that
    none comes again before all the others have.

    Args:
        day: The day.
        chosen: The prompts to choose from, in any order.
        step: How often the person went on to the next one (or back, when negative). The steps of
            a day lead through all the chosen ones, and not to those of the days around it.
    """
    if not chosen:
        return None
    order = sorted(chosen, key=_turn)
    return order[(day.toordinal() + step * _stride(len(order))) % len(order)]


def _turn(prompt: Prompt) -> tuple[int, str]:
    return crc32(prompt.uid.encode()), prompt.uid


def _stride(count: int) -> int:
    """Return about three eighths of ``count``, but sharing no divisor with it."""
    stride = max(count * 3 // 8, 1)
    while gcd(stride, count) != 1:
        stride += 1
    return stride
