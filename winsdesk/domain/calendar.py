"""Year and month grids, and how dark a day is drawn."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from winsdesk.domain.day import FIRST_DAY, LAST_DAY

DAYS_IN_WEEK = 7


class Measure(StrEnum):
    """What a day's shade stands for."""

    WINS = "wins"
    EFFORT = "effort"
    KEEPSAKES = "keepsakes"


THRESHOLDS: Mapping[Measure, tuple[int, int, int, int]] = {
    Measure.WINS: (1, 2, 3, 4),
    Measure.EFFORT: (1, 6, 12, 18),
    Measure.KEEPSAKES: (1, 2, 3, 4),
}
"""The lowest figure of each heat level 1 to 4. Fixed: another day never changes this one."""


@dataclass(frozen=True, slots=True)
class Shade:
    """What the heatmap shows: a measure, over all wins or those of one kind or one tag.

    Attributes:
        measure: What is counted or added up.
        kind: The uid of the one kind counted, or ``None`` for all.
        tag: The one tag counted, or ``None`` for all.
    """

    measure: Measure = Measure.WINS
    kind: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the wins of one day come to: how many, their effort added up, and their keepsakes."""

    wins: int = 0
    effort: int = 0
    keepsakes: int = 0

    def figure(self, measure: Measure) -> int:
        """Return the figure that a measure stands for."""
        return {
            Measure.WINS: self.wins,
            Measure.EFFORT: self.effort,
            Measure.KEEPSAKES: self.keepsakes,
        }[measure]


NO_WINS = DayFacts()


def heat_level(figure: int, measure: Measure = Measure.WINS) -> int:
    """Return how dark a figure is drawn: 0 (nothing) to 4."""
    return sum(figure >= lowest for lowest in THRESHOLDS[measure])


def weekdays(first_weekday: int) -> tuple[int, ...]:
    """Return the seven weekdays (0 Monday to 6 Sunday) in the order in which a week runs."""
    return tuple((first_weekday + offset) % DAYS_IN_WEEK for offset in range(DAYS_IN_WEEK))


def year_weeks(year: int, first_weekday: int) -> tuple[tuple[date | None, ...], ...]:
    """Return the 53 or 54 weeks of a year, each seven days or ``None`` outside the year."""
    return _weeks(date(year, 1, 1), date(year, 12, 31), first_weekday)


def month_weeks(year: int, month: int, first_weekday: int) -> tuple[tuple[date | None, ...], ...]:
    """Return the 4 to 6 weeks of a month, each seven days or ``None`` outside the month."""
    return _weeks(date(year, month, 1), last_of_month(date(year, month, 1)), first_weekday)


def last_of_month(day: date) -> date:
    """Return the last day of the month that holds ``day``."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_away(day: date, months: int) -> date:
    """Return the same day some months later (or earlier), or the last day of a shorter month.

    Never leaves the years that a journal can hold.
    """
    index = day.year * 12 + day.month - 1 + months
    lowest = FIRST_DAY.year * 12
    highest = LAST_DAY.year * 12 + 11
    year, month0 = divmod(min(max(index, lowest), highest), 12)
    longest = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, longest))


def days_away(day: date, days: int) -> date:
    """Return the day some days later (or earlier), never outside what a journal can hold."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, FIRST_DAY.toordinal()), LAST_DAY.toordinal()))


def _weeks(first: date, last: date, first_weekday: int) -> tuple[tuple[date | None, ...], ...]:
    lead = (first.weekday() - first_weekday) % DAYS_IN_WEEK
    days: list[date | None] = [None] * lead
    days.extend(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    days.extend([None] * (-len(days) % DAYS_IN_WEEK))
    return tuple(tuple(days[at : at + DAYS_IN_WEEK]) for at in range(0, len(days), DAYS_IN_WEEK))
