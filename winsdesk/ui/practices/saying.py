"""What is said of practices: only ever what was."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale

from winsdesk.domain.practice import Pause, Practice, PracticeYear
from winsdesk.ui.calendar.dates import weekday_and_day, weekday_name, whole_day, year_number
from winsdesk.ui.translating import tr
from winsdesk.ui.words import KindsByUid, kind_name


def day_said(day: date, held: str, today: date) -> str:
    """Return a day and what it holds (the name of a ``Held``); an empty day is just a day."""
    said = tr("{day}, today").replace("{day}", whole_day(day)) if day == today else whole_day(day)
    what = {"WAS": tr("done"), "REST": tr("a day of rest"), "PAUSE": tr("paused")}.get(held)
    return f"{said}: {what}" if what else said


def about(practice: Practice, kinds: KindsByUid, weekdays: Iterable[int]) -> str:
    """Return the quiet line under a practice: its cue, its days, and what a check-in becomes.

    Args:
        practice: The practice.
        kinds: The kinds there are.
        weekdays: The seven weekdays in the order of the person's week.
    """
    parts = [practice.cue.strip(), _days(practice.weekdays, weekdays)]
    if practice.becomes_win:
        kind = kinds.get(practice.kind or "")
        win = tr("becomes a win")
        named = tr("becomes a win, {kind}")
        parts.append(win if kind is None else named.replace("{kind}", kind_name(kind)))
    return " · ".join(part for part in parts if part)


def times_said(held: PracticeYear, year: int, today: date) -> str:
    """Return how often it was in a year, and how many days were of rest; nothing if neither."""
    times, rest = len(held.days), len(held.rest)
    if not times and not rest:
        return ""
    this_year = year == today.year
    parts = []
    if times:
        said = tr("Once") if times == 1 else tr("%Ln times", None, times)
        pattern = tr("{times} this year") if this_year else tr("{times} in {year}")
        parts.append(pattern.replace("{times}", said).replace("{year}", year_number(year)))
    if rest:
        parts.append(tr("1 day of rest") if rest == 1 else tr("%Ln days of rest", None, rest))
    return " · ".join(parts)


def pause_said(pause: Pause, today: date) -> str:
    """Return until when a pause goes, or since when."""
    if pause.last is None:
        return tr("Paused since {day}").replace("{day}", day_near(pause.first, today))
    return tr("Paused until {day}").replace("{day}", day_near(pause.last, today))


def day_near(day: date, today: date) -> str:
    """Return a day, with its year only when that is another than today's."""
    return weekday_and_day(day) if day.year == today.year else whole_day(day)


def spoken(practice: Practice, *, resting: bool = False) -> str:
    """Return the name of a practice with its cue, to be read aloud."""
    said = [practice.name.strip(), practice.cue.strip()]
    if resting:
        said.append(tr("a day of rest"))
    return ", ".join(part for part in said if part)


def _days(chosen: frozenset[int], weekdays: Iterable[int]) -> str:
    if not chosen or len(chosen) == 7:
        return ""
    names = [weekday_name(day) for day in weekdays if day in chosen]
    return QLocale().createSeparatedList(names)
