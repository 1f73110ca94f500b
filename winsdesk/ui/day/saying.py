"""What a page says of its day and of how many wins are on it."""

from __future__ import annotations

from datetime import date

from winsdesk.ui.calendar.dates import weekday_and_day, whole_day
from winsdesk.ui.translating import tr

WHOLE_LIST = 3


def headline(day: date, today: date) -> str:
    """Return the name of a day; with its year when that is not today's."""
    return weekday_and_day(day) if day.year == today.year else whole_day(day)


def first_question() -> str:
    """Return the question for the very first page."""
    return tr("What is one small thing you did today that was kind to your mind?")


def entry_hint(wins: int) -> str:
    """Return what stands in the empty entry line of a page with so many wins."""
    return tr("One more small win…") if wins else tr("One small win…")


def under_entry(wins: int, *, today: bool) -> str:
    """Return what stands under the entry line; often nothing."""
    if wins == 0:
        return tr("Three lines are a whole list. One is fine too.")
    if wins < WHOLE_LIST:
        return ""
    if wins > WHOLE_LIST:
        return tr("Three lines are a whole list; anything more is extra.")
    if today:
        return tr("Three for today. That is the whole list; anything more is extra.")
    return tr("Three for the day. That is the whole list; anything more is extra.")
