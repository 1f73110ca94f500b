"""Dates as the person's locale writes them, or in the order that the person prefers."""

from __future__ import annotations

import re
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_PART = re.compile(r"'[^']*'|d+|M+|y+")
_ORDER = "dateOrder"
_PATTERNS = {
    "day": ("dddd, d MMMM yyyy", "dddd, d MMMM"),
    "month": ("dddd, MMMM d, yyyy", "dddd, MMMM d"),
    "year": ("dddd, yyyy-MM-dd", "dddd, yyyy-MM-dd"),
}
"""How a day is written with its year and without, for each order but the locale's own."""


def write_dates(order: str | None) -> None:
    """Write every date from now on with day, month or year first; ``None`` for the locale's order.

    The application keeps the choice, as it keeps its translators.
    """
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_ORDER, order or "")


def date_order() -> str:
    """Return what comes first in a date: day, month or year; empty for the locale's order."""
    application = QCoreApplication.instance()
    return (application.property(_ORDER) or "") if application is not None else ""


def weekday_and_day(day: date, locale: QLocale | None = None) -> str:
    """Return a day without its year (unless years come first), like ``Friday, 6 November``."""
    locale, order = locale or QLocale(), date_order()
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    return locale.toString(_qt(day), _PATTERNS[order][1] if order else _without_year(long))


def whole_day(day: date, locale: QLocale | None = None) -> str:
    """Return a day in full, like ``Friday, 6 November 2026``."""
    locale, order = locale or QLocale(), date_order()
    return locale.toString(
        _qt(day), _PATTERNS[order][0] if order else QLocale.FormatType.LongFormat
    )


def day_and_month(day: date, *, year: bool, short: bool = False) -> str:
    """Return a day like ``6 November`` or ``6 Nov``, with its year if that is wanted."""
    locale, order = QLocale(), date_order()
    pattern = _without_weekday(locale.dateFormat(QLocale.FormatType.LongFormat))
    if order:
        pattern = _PATTERNS[order][0 if year else 1].removeprefix("dddd, ")
    elif not year:
        pattern = _without_year(pattern)
    return locale.toString(_qt(day), pattern.replace("MMMM", "MMM") if short else pattern)


def in_order(day: date, order: str) -> str:
    """Return a day with its year in an order, one of the settings', without the weekday."""
    return QLocale().toString(_qt(day), _PATTERNS[order][0].removeprefix("dddd, "))


def as_typed(day: date) -> str:
    """Return a day in figures, as :func:`read_day` reads it."""
    return QLocale().toString(_qt(day), _in_figures())


def read_day(text: str, around: int) -> date | None:
    """Read a day typed in figures, in the order that dates are written; ``None`` for other text.

    A year of two figures is the one nearest to the year ``around``, within half a century.
    """
    pattern = _in_figures().replace("dd", "d").replace("MM", "M")
    for form in (pattern, pattern.replace("yyyy", "yy")):
        read = QLocale().toDate(text.strip(), form, around - 50)
        if read.isValid():
            return date(read.year(), read.month(), read.day())
    return None


def day_number(day: date) -> str:
    """Return the day of the month in the locale's digits."""
    return QLocale().toString(_qt(day), "d")


def year_number(year: int) -> str:
    """Return a year in the locale's digits, without separators."""
    return QLocale().toString(QDate(year, 1, 1), "yyyy")


def clock_time(at: time) -> str:
    """Return a time of day to the minute, like ``21:30`` or ``9:30 PM``."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def month_name(month: int, *, short: bool = False, narrow: bool = False) -> str:
    """Return the name of a month, 1 to 12, as it stands alone; ``narrow`` is its one initial."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    if narrow:
        form = QLocale.FormatType.NarrowFormat
    return QLocale().standaloneMonthName(month, form)


def month_and_year(year: int, month: int) -> str:
    """Return a month with its year, like ``November 2026``."""
    pattern = QCoreApplication.translate("dates", "{month} {year}")
    return pattern.replace("{month}", month_name(month)).replace("{year}", year_number(year))


def weekday_name(weekday: int, *, narrow: bool = False) -> str:
    """Return the name of a weekday, 0 Monday to 6 Sunday; ``narrow`` is its one initial."""
    form = QLocale.FormatType.NarrowFormat if narrow else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(weekday + 1, form)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _in_figures() -> str:
    """Return the pattern of a day in figures, its year in full."""
    usual = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    ordered = {"day": "d/M/yyyy", "month": "M/d/yyyy", "year": "yyyy-MM-dd"}
    return ordered.get(date_order()) or re.sub(r"y+", "yyyy", usual)


def _without_weekday(pattern: str) -> str:
    """Return a date pattern without the weekday and whatever joins it to the rest."""
    parts = [match for match in _PART.finditer(pattern) if not match[0].startswith("'")]
    at = next((at for at, part in enumerate(parts) if part[0].startswith("ddd")), None)
    if at is None:
        return pattern
    if at == len(parts) - 1:
        return pattern[: parts[at].start()].rstrip(" ,،、")
    return pattern[: parts[at].start()] + pattern[parts[at + 1].start() :]


def _without_year(pattern: str) -> str:
    """Return a date pattern without its year and whatever joins the year to the rest."""
    parts = [match for match in _PART.finditer(pattern) if not match[0].startswith("'")]
    at = next((at for at, part in enumerate(parts) if part[0].startswith("y")), None)
    if at is None or len(parts) == 1:
        return pattern
    if at == len(parts) - 1:
        return pattern[: parts[at - 1].end()]
    return pattern[: parts[at].start()] + pattern[parts[at + 1].start() :]
