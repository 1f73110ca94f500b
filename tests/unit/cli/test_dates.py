import pytest
from PySide6.QtCore import QLocale

from winsdesk.cli import dates


def test_the_first_weekday_is_the_one_that_the_window_shows_in_every_territory() -> None:
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    named = [locale for locale in every if "_" in locale.name()]
    assert len(named) > 200
    for locale in named:
        there = dates.first_weekday({"LANG": f"{locale.name()}.UTF-8"})
        assert there == locale.firstDayOfWeek().value - 1, locale.name()


@pytest.mark.parametrize(
    ("environment", "weekday"),
    [
        ({}, 0),
        ({"LANG": "C.UTF-8"}, 0),
        ({"LANG": "en_US.UTF-8"}, 6),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_DE.UTF-8"}, 0),
        ({"LANG": "de_DE", "LC_ALL": "ar_EG"}, 5),
        ({"LANG": "de_DE", "LC_ALL": ""}, 0),
    ],
)
def test_the_locale_for_times_goes_before_the_general_one(
    environment: dict[str, str], weekday: int
) -> None:
    assert dates.first_weekday(environment) == weekday
