"""A day: which one it is now, and which ones a journal can hold."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from winsdesk.domain.errors import Code, Trouble

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 12, 31)
DAY_ENDS_AT = 4
"""The hour, local time, at which a day ends for a person who has not chosen another."""

_ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


def day_of(moment: datetime, ends_at: int = DAY_ENDS_AT) -> date:
    """Return the day that a local moment belongs to, when days end at ``ends_at`` (0 to 23)."""
    return moment.date() if moment.hour >= ends_at else moment.date() - timedelta(days=1)


def within_reach(day: date) -> date:
    """Return ``day`` when a journal can hold it (1900 to 2200).

    Raises:
        Trouble: ``DATE_OUT_OF_RANGE`` otherwise.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Trouble(Code.DATE_OUT_OF_RANGE, day.isoformat())
    return day


def parse_day(text: str) -> date:
    """Read ``YYYY-MM-DD``.

    Raises:
        Trouble: ``NOT_A_DATE`` for anything else, 30 February included; ``DATE_OUT_OF_RANGE``
            outside 1900 to 2200.
    """
    if not re.fullmatch(_ISO_DAY, text):
        raise Trouble(Code.NOT_A_DATE, text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Trouble(Code.NOT_A_DATE, text) from None
    return within_reach(day)


def a_year_before(day: date) -> date:
    """Return the same day of the year before; for 29 February, the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
