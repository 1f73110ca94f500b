"""Days as a person types and reads them in the terminal."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date, timedelta

_TERRITORY = re.compile(r"^[a-z]{2,3}(?:_[A-Za-z]{4})?_([A-Z]{2})\b")
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
# Where a week does not begin on Monday, after Unicode CLDR; a test compares them with Qt's.
_BEGIN_ON = {
    _FRIDAY: "MV",
    _SATURDAY: "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    _SUNDAY: "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH "
    "MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
}


def read_day(text: str, today: date) -> date:
    """Read ``YYYY-MM-DD``, ``today`` or ``yesterday``.

    Raises:
        Trouble: ``NOT_A_DATE``, ``DATE_OUT_OF_RANGE``.
    """
    from winsdesk.domain.day import parse_day

    if text == "today":
        return today
    if text == "yesterday":
        return today - timedelta(days=1)
    return parse_day(text)


def read_coming_day(text: str, today: date) -> date:
    """Read a day that may be to come: as :func:`read_day`, and ``tomorrow``.

    Raises:
        Trouble: as :func:`read_day`.
    """
    return today + timedelta(days=1) if text == "tomorrow" else read_day(text, today)


def read_span(first: str | None, last: str | None, today: date) -> tuple[date, date]:
    """Read the two ends of a span of days; an end that is not given is open.

    Raises:
        Trouble: as :func:`read_day`.
    """
    from winsdesk.domain.day import FIRST_DAY, LAST_DAY

    return (
        FIRST_DAY if first is None else read_day(first, today),
        LAST_DAY if last is None else read_day(last, today),
    )


def long_day(day: date) -> str:
    """Return a day as it is said: Tuesday, 24 November 2026."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def first_weekday(environment: Mapping[str, str] = os.environ) -> int:
    """Return the weekday, 0 Monday to 6 Sunday, on which weeks begin where the locale is from."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
    territory = _TERRITORY.match(next((name for name in names if name), ""))
    if territory is None:
        return 0
    for weekday, territories in _BEGIN_ON.items():
        if territory.group(1) in territories.split():
            return weekday
    return 0
