"""The calendar view: one chosen day, shown by the year, the month and the list together."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Writing
from winsdesk.domain.calendar import Measure, Shade
from winsdesk.domain.changes import EVERYTHING, ChangeSet
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings
from winsdesk.services.journal import Journal
from winsdesk.ui.calendar.view import CalendarView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

FRIDAY, TODAY, LAST_YEAR = date(2026, 11, 6), date(2026, 11, 24), date(2025, 3, 1)
BOUNDARY = first_kinds()[1].uid


def keep(day: date, text: str, **more: Any) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.wins.keep(day, text, **more)


@pytest.fixture
def calendar(
    journal: JournalThread, theme: Theme, preferences: Preferences, write: Writing, qtbot: QtBot
) -> CalendarView:
    write(keep(FRIDAY, "Called Ana back", kind=BOUNDARY, ratings=Ratings(effort=6)))
    write(keep(FRIDAY, "Glass of water #home", keepsake=True))
    write(keep(LAST_YEAR, "Opened the letter"))
    view = CalendarView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(924, 860)
    view.show_day(FRIDAY)
    return view


@pytest.fixture
def shown(calendar: CalendarView, qtbot: QtBot) -> CalendarView:
    calendar.show()
    qtbot.waitUntil(lambda: calendar.day.cards.cards.rowCount() == 2)
    qtbot.waitUntil(lambda: level(calendar, FRIDAY) == 2)
    return calendar


def level(calendar: CalendarView, day: date) -> int:
    return next(cell.level for cell in calendar.year.days.cells() if cell.day == day)


def texts(calendar: CalendarView) -> list[str]:
    return [win.text for win in calendar.day.cards.cards.wins]


def says(calendar: CalendarView, words: str) -> bool:
    return any(words in label.text() for label in calendar.findChildren(QLabel))


class Counting:
    """Counts what is asked of the journal."""

    def __init__(self, journal: JournalThread, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        ask = journal.ask

        def counted(*what: Any, **more: Any) -> None:
            self.asked += what[0] is not Journal.changed_elsewhere
            ask(*what, **more)

        monkeypatch.setattr(journal, "ask", counted)


def test_nothing_is_asked_of_the_journal_before_it_is_seen(
    journal: JournalThread, theme: Theme, preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    counting = Counting(journal, monkeypatch)
    view = CalendarView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.show_day(FRIDAY)
    journal.changed.emit(EVERYTHING)
    assert counting.asked == 0
    view.show()
    assert counting.asked > 0


def test_the_year_the_month_and_the_list_show_the_chosen_day(shown: CalendarView) -> None:
    assert shown.chosen == FRIDAY
    assert shown.year.day() == shown.month.day() == FRIDAY
    assert texts(shown) == ["Called Ana back", "Glass of water #home"]
    assert says(shown, "6 November · 2 wins")
    assert says(shown, "2 small wins on 1 day. Days without one are just days.")
    assert says(shown, "November")


def test_the_keys_walk_the_year_as_soon_as_it_is_shown(shown: CalendarView, qtbot: QtBot) -> None:
    qtbot.waitActive(shown)
    focused = QApplication.focusWidget()
    assert focused is shown.year
    QTest.keyClick(focused, Qt.Key.Key_Down)
    assert shown.chosen == date(2026, 11, 7)


def test_a_day_chosen_in_the_year_is_chosen_everywhere(shown: CalendarView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.day_chosen) as chosen:
        QTest.keyClick(shown.year, Qt.Key.Key_PageUp)
    assert chosen.args == [date(2026, 10, 6)]
    assert shown.month.month() == (2026, 10)
    assert shown.month.day() == date(2026, 10, 6)
    qtbot.waitUntil(lambda: texts(shown) == [])
    assert says(shown, "Nothing is written down here. It was a day all the same.")


def test_walking_out_of_the_year_shows_the_next_one(shown: CalendarView, qtbot: QtBot) -> None:
    shown.show_day(date(2026, 1, 1))
    QTest.keyClick(shown.month, Qt.Key.Key_Left)
    assert shown.chosen == date(2025, 12, 31)
    assert shown.year.year() == 2025
    qtbot.waitUntil(lambda: says(shown, "1 small win on 1 day."))
    assert level(shown, LAST_YEAR) == 1


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_years_turn_by_keys_from_anywhere_on_the_page(
    shown: CalendarView, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(shown.shade_button, key, held)
    assert shown.chosen == date(2025, 11, 6)
    QTest.keyClick(shown.month, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown.chosen == FRIDAY


def test_a_chosen_year_keeps_the_day_of_the_year(shown: CalendarView) -> None:
    shown.show_day(date(2024, 2, 29))
    shown.stepper.year_chosen.emit(1901)
    assert shown.chosen == date(1901, 2, 28)


def test_enter_on_a_day_and_a_click_on_a_card_open_the_day(
    shown: CalendarView, qtbot: QtBot
) -> None:
    for widget in (shown.year, shown.month):
        with qtbot.waitSignal(shown.day_opened) as opened:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        assert opened.args == [FRIDAY]
    cards = shown.day.cards
    with qtbot.waitSignal(shown.day_opened) as opened:
        QTest.mouseClick(
            cards.viewport(),
            Qt.MouseButton.LeftButton,
            pos=cards.visualRect(cards.cards.index(1)).center(),
        )
    assert opened.args == [FRIDAY]


def test_a_win_kept_elsewhere_darkens_its_day_at_once(
    shown: CalendarView, write: Writing, qtbot: QtBot
) -> None:
    write(keep(FRIDAY, "And the dishes"))
    qtbot.waitUntil(lambda: level(shown, FRIDAY) == 3)
    qtbot.waitUntil(lambda: len(texts(shown)) == 3)
    assert says(shown, "· 3 wins")


def test_a_change_of_another_year_asks_nothing_and_is_there_when_that_year_is_shown(
    shown: CalendarView, journal: JournalThread, write: Writing,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    shown.show_day(LAST_YEAR)
    qtbot.waitUntil(lambda: level(shown, LAST_YEAR) == 1)
    shown.show_day(FRIDAY)
    counting = Counting(journal, monkeypatch)
    write(keep(LAST_YEAR, "Read it too"))
    only_the_write = counting.asked
    assert only_the_write == 1
    shown.show_day(LAST_YEAR)
    qtbot.waitUntil(lambda: level(shown, LAST_YEAR) == 2)


def test_a_year_seen_before_is_not_read_again(
    shown: CalendarView, journal: JournalThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = Counting(journal, monkeypatch)
    shown.show_day(date(2026, 11, 7))
    only_the_day = counting.asked
    assert only_the_day == 1


def test_a_change_while_it_is_hidden_is_seen_when_it_is_shown_again(
    shown: CalendarView, write: Writing, qtbot: QtBot
) -> None:
    shown.hide()
    write(keep(FRIDAY, "And the dishes"))
    shown.show()
    qtbot.waitUntil(lambda: level(shown, FRIDAY) == 3)


def test_another_programs_writes_are_seen(shown: CalendarView, qtbot: QtBot) -> None:
    shown.year.set_facts({}, Shade())
    shown.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: level(shown, FRIDAY) == 2)


@pytest.mark.parametrize(
    ("shade", "sentence", "dark"),
    [
        (Shade(Measure.EFFORT), "2 small wins on 1 day.", 2),
        (Shade(Measure.KEEPSAKES), "1 keepsake on 1 day.", 1),
        (Shade(kind=BOUNDARY), "1 win of the kind “Boundary” on 1 day.", 1),
        (Shade(tag="home"), "1 win with #home on 1 day.", 1),
        (Shade(tag="nowhere"), "Nothing of this is written down for 2026.", 0),
    ],
)
def test_the_year_is_shaded_by_what_is_chosen(
    shown: CalendarView, qtbot: QtBot, shade: Shade, sentence: str, dark: int
) -> None:
    shown.shade_button.set_kinds(first_kinds())
    shown.shade_button.choose(shade)
    qtbot.waitUntil(lambda: says(shown, sentence))
    assert level(shown, FRIDAY) == dark
    assert ("18" in shown.legend.accessibleName()) == (shade.measure is Measure.EFFORT)


def test_an_answer_that_comes_too_late_is_not_shown(shown: CalendarView, qtbot: QtBot) -> None:
    shown.show_day(LAST_YEAR)
    shown.show_day(date(2024, 5, 5))
    shown.show_day(TODAY)
    qtbot.waitUntil(lambda: says(shown, "Nothing is written down today so far."))
    assert shown.year.year() == 2026
    assert level(shown, FRIDAY) == 2


def test_weeks_begin_as_the_person_wants_in_both_grids(
    shown: CalendarView, preferences: Preferences
) -> None:
    preferences.set(first_weekday=6)
    sunday = date(2026, 11, 8)
    assert shown.year.days.index_of(sunday).row() == 0
    assert shown.month.days.index_of(sunday).column() == 0
    assert level(shown, FRIDAY) == 2


def side_by_side(view: CalendarView) -> bool:
    month, day = (widget.mapTo(view, widget.rect().topLeft()) for widget in (view.month, view.day))
    return day.y() < month.y() + view.month.height()


def test_the_day_stands_beside_the_month_or_under_it_where_there_is_little_room(
    shown: CalendarView,
) -> None:
    QCoreApplication.processEvents()
    assert side_by_side(shown)
    shown.resize(524, 520)
    QCoreApplication.processEvents()
    assert not side_by_side(shown)


@pytest.mark.parametrize(("width", "text_size"), [(364, 100), (524, 200), (924, 200), (1600, 100)])
def test_nothing_is_wider_than_the_window(
    shown: CalendarView, preferences: Preferences, qtbot: QtBot, width: int, text_size: int
) -> None:
    preferences.set(text_size=text_size)
    shown.resize(width, 520)
    page = shown.widget()
    assert page is not None
    qtbot.waitUntil(lambda: page.width() == shown.viewport().width())
    assert page.minimumSizeHint().width() <= shown.viewport().width()


def test_facts_of_a_day_are_read_aloud_from_the_year(shown: CalendarView) -> None:
    index = shown.year.days.index_of(FRIDAY)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.endswith("6 November 2026: 2 wins")
