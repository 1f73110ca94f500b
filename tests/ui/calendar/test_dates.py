"""Dates are written as the person's language writes them."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale

from winsdesk.ui.calendar.dates import (
    day_number,
    month_and_year,
    weekday_and_day,
    weekday_name,
    whole_day,
    year_number,
)

FRIDAY = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_GB", "Friday 6 November"),
        ("en_US", "Friday, November 6"),
        ("de_DE", "Freitag, 6. November"),
        ("es_ES", "viernes, 6 de noviembre"),
        ("ru_RU", "пятница, 6 ноября"),
        ("hu_HU", "november 6., péntek"),
        ("zh_CN", "11月6日星期五"),
        ("ja_JP", "11月6日金曜日"),
    ],
)
def test_a_day_without_its_year_reads_naturally(locale: str, said: str) -> None:
    written = weekday_and_day(FRIDAY, QLocale(locale))
    assert written.replace(",", "") == said.replace(",", "")


def keeps_the_year_or_loses_the_day(locale: QLocale) -> bool:
    written = weekday_and_day(FRIDAY, locale)
    year = locale.toString(QDate(2026, 1, 1), "yyyy")
    return year in written or locale.toString(6) not in written or written.startswith((",", " "))


def test_no_language_keeps_the_year_or_loses_the_day() -> None:
    locales = [QLocale(language) for language in list(QLocale.Language)[2:]]
    assert len(locales) > 300
    assert [it.bcp47Name() for it in locales if keeps_the_year_or_loses_the_day(it)] == []


def test_a_whole_day_and_a_month_have_their_year() -> None:
    assert "2026" in whole_day(FRIDAY)
    assert month_and_year(2026, 11) == "November 2026"


def test_digits_are_those_of_the_language() -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    assert day_number(FRIDAY) == "٦"
    assert year_number(2026) == "٢٠٢٦"


@pytest.mark.parametrize("year", [1900, 2000, 2200])
def test_a_year_has_no_separators(year: int) -> None:
    assert year_number(year) == str(year)


def test_weekdays_have_names_and_initials() -> None:
    assert [weekday_name(weekday, narrow=True) for weekday in range(7)] == list("MTWTFSS")
    assert weekday_name(6) == "Sunday"
