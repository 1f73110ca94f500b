"""A date is typed as the person's locale writes it, or with the year first."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from winsdesk.ui.day.picker import DayPicker
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("en_GB", "28/02/2026"),
        ("en_GB", "28/2/26"),
        ("en_US", "2/28/2026"),
        ("en_US", "2/28/26"),
        ("de_DE", "28.02.26"),
        ("de_DE", "28.02.2026"),
        ("sv_SE", "2026-02-28"),
        ("de_DE", " 2026-02-28 "),
    ],
)
def test_a_date_is_read_as_it_is_written_here_and_stays_as_typed(
    qtbot: QtBot, theme: Theme, preferences: Preferences, locale: str, typed: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    picker = DayPicker("Go to date", "Go", TODAY, theme, preferences)
    qtbot.addWidget(picker)
    picker.show()
    assert not picker.hint.isVisible()
    picker.date.clear()
    QTest.keyClicks(picker.date, typed)
    assert picker.day() == date(2026, 2, 28)
    assert picker.go.isEnabled()
    assert not picker.hint.isVisible()
    assert picker.date.text() == typed


@pytest.mark.parametrize("typed", ["tomorrow", "31/02/2026", "01/01/1812", "2026-13-01"])
def test_what_is_no_date_is_met_with_the_form_wanted(
    qtbot: QtBot, theme: Theme, preferences: Preferences, typed: str
) -> None:
    picker = DayPicker("Go to date", "Go", TODAY, theme, preferences)
    qtbot.addWidget(picker)
    picker.show()
    picker.date.clear()
    QTest.keyClicks(picker.date, typed)
    assert not picker.go.isEnabled()
    assert picker.hint.isVisible()
    assert picker.hint.text().startswith("Like 2026-")
    assert "/2026" in picker.hint.text()
