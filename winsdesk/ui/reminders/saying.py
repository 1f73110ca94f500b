"""Reminders in words: when they come and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

from winsdesk.domain.reminder import Reminder, Says
from winsdesk.ui.translating import tr


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
