"""The prompt of the day: one a day, the same all day, and each of the chosen ones in its turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from math import gcd
from typing import NamedTuple
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


class Prompt(NamedTuple):
    """A question to write towards.

    Attributes:
        uid: What it keeps being called when its words are mended or translated.
        text: The question.
        group: One of :data:`GROUPS`; empty for the person's own.
    """

    uid: str
    text: str
    group: str = ""


class Asked(NamedTuple):
    """A prompt that a day had.

    Attributes:
        day: The day.
        uid: The prompt's.
    """

    day: date
    uid: str


def prompt_of(
    day: date, chosen: Sequence[Prompt], step: int = 0, asked: Sequence[Asked] = ()
) -> Prompt | None:
    """Return the prompt of a day out of the chosen ones, or ``None`` when none is chosen.

    A day keeps the one it had. Any other day has the one that was asked the longest ago, those
    never asked before all others, in an order that their uids alone decide. So none comes again
    before all the chosen ones have come, whichever are chosen from one day to the next.

    Args:
        day: The day.
        chosen: The prompts to choose from, in any order.
        step: How often the person went on to the next one, as for :func:`another`.
        asked: What the days before had, the latest last, as :func:`with_day` keeps it.
    """
    if not chosen:
        return None
    prompt = had(day, chosen, asked) or _in_turn(day, _queue(day, chosen, asked), asked)
    return another(prompt, chosen, step) if step else prompt


def had(day: date, chosen: Sequence[Prompt], asked: Sequence[Asked]) -> Prompt | None:
    """Return the prompt that a day had already, if it is one of the chosen."""
    uid = next((each.uid for each in reversed(asked) if each.day == day), None)
    return next((prompt for prompt in chosen if prompt.uid == uid), None)


def another(prompt: Prompt, chosen: Sequence[Prompt], by: int) -> Prompt:
    """Return the prompt that stands ``by`` steps after one, or before it when negative.

    The steps lead through all the chosen ones, and not to those of the days around.
    """
    order = sorted(chosen, key=_turn)
    place = bisect_left(order, _turn(prompt), key=_turn)
    return order[(place + by * _stride(len(order))) % len(order)]


def with_day(day: date, chosen: Sequence[Prompt], asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Return what was asked with the prompt of a day, and of the days just before it, added.

    The days since the last one that is known pass, whether anyone saw their prompts or not. Each
    prompt is there once, for the last day that had it.
    """
    if not chosen or had(day, chosen, asked) is not None:
        return tuple(asked)
    passed = range(1, min(_days_since_last(day, asked), len(chosen)))
    days = [*(day - timedelta(days=back) for back in reversed(passed)), day]
    queue = _queue(day, chosen, asked)
    new = [Asked(each, _in_turn(each, queue, asked).uid) for each in days]
    again = {each.uid for each in new}
    return (*(each for each in asked if each.uid not in again), *new)


def _queue(day: date, chosen: Sequence[Prompt], asked: Sequence[Asked]) -> list[Prompt]:
    """Return the chosen ones in the order in which the days after the last one have them."""
    if not asked:
        order = sorted(chosen, key=_turn)
        first = day.toordinal() % len(order)
        return order[first:] + order[:first]
    last = {each.uid: number for number, each in enumerate(asked)}
    here = _turn_of(asked[-1].uid)

    def waiting(prompt: Prompt) -> tuple[int, bool, tuple[int, str]]:
        turn = _turn(prompt)
        return last.get(prompt.uid, -1), turn < here, turn

    return sorted(chosen, key=waiting)


def _in_turn(day: date, queue: Sequence[Prompt], asked: Sequence[Asked]) -> Prompt:
    return queue[(_days_since_last(day, asked) - 1) % len(queue)]


def _days_since_last(day: date, asked: Sequence[Asked]) -> int:
    """Return how many days on a day is, fewer than none before it; 1 when its prompt went."""
    return (day - asked[-1].day).days or 1 if asked else 1


def _turn(prompt: Prompt) -> tuple[int, str]:
    return _turn_of(prompt.uid)


def _turn_of(uid: str) -> tuple[int, str]:
    return crc32(uid.encode()), uid


def _stride(count: int) -> int:
    """Return about three eighths of ``count``, but sharing no divisor with it."""
    stride = max(count * 3 // 8, 1)
    while gcd(stride, count) != 1:
        stride += 1
    return stride
