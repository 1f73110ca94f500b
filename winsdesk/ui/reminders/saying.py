"""Reminders in words: when they come and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

from winsdesk.domain.reminder import Reminder, Says
from winsdesk.ui.translating import tr

MOST_TOGETHER = 3
"""How many reminders that come at once are said in full."""
LONGEST_SAID = 240
"""How many characters of one are said at most."""


def said_together(texts: Sequence[str]) -> str:
    """Return what several reminders say that come at once, each on a line and none too long."""
    lines = [_shortened(text) for text in texts[:MOST_TOGETHER]]
    more = len(texts) - MOST_TOGETHER
    return "\n".join([*lines, tr("and %n more", None, more)] if more > 0 else lines)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_SAID:
        return words
    return words[: LONGEST_SAID - 1].rstrip() + "…"


def week_from(first: int) -> tuple[int, ...]:
    """Return the weekdays, 0 Monday to 6 Sunday, beginning with ``first``."""
    return tuple((first + number) % 7 for number in range(7))


def day_names(weekdays: Iterable[int]) -> tuple[str, ...]:
    """Return the short names of weekdays."""
    kind = QLocale.FormatType.ShortFormat
    return tuple(QLocale().standaloneDayName(day + 1, kind) for day in weekdays)


def said_days(weekdays: frozenset[int], week: Sequence[int]) -> str:
    """Return on which days, in the order of the week."""
    if not weekdays or len(weekdays) == len(week):
        return tr("Every day")
    return QLocale().createSeparatedList(list(day_names(d for d in week if d in weekdays)))


def said_words(reminder: Reminder) -> str:
    """Return what a reminder says, on one line."""
    if reminder.says is Says.PROMPT:
        return tr("The prompt of the day")
    if reminder.says is Says.PAST_WIN:
        return tr("A win from the past")
    return " ".join(reminder.words.split())
