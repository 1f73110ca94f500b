"""The page of practices: written, changed, put in order, rested from, paused, archived."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking, Writing
from tests.ui.tab_stops import tab_stops
from winsdesk.domain.practice import Practice
from winsdesk.ui.practices.card import PracticeCard
from winsdesk.ui.practices.view import PracticesView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@dataclass
class Told:
    """What the page told the window."""

    notices: list[tuple[str, str, Callable[[], None] | None]] = field(default_factory=list)
    days: list[date] = field(default_factory=list)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def view(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, told: Told
) -> PracticesView:
    made = PracticesView(journal, theme, preferences)
    qtbot.addWidget(made)
    made.notice.connect(lambda *said: told.notices.append(said))
    made.day_opened.connect(told.days.append)
    made.resize(1000, 760)
    made.show()
    made.activateWindow()
    return made


def practices(ask: Asking) -> tuple[Practice, ...]:
    found = ask(lambda journal: journal.practices.every())
    assert isinstance(found, tuple)
    return found


def names(view: PracticesView) -> list[str]:
    """The names on the page that can be seen, from above."""
    cards = [card for card in view.cards.values() if card.isVisible()]
    cards.sort(key=lambda card: card.mapTo(view, card.rect().topLeft()).y())
    return [card.name.toPlainText() for card in cards]


@pytest.fixture
def outside(view: PracticesView, write: Writing, qtbot: QtBot) -> PracticeCard:
    """The card of one practice."""
    (uid,) = write(
        lambda journal: journal.practices.add("Ten minutes outside", "after coffee")
    ).made
    qtbot.waitUntil(lambda: uid in view.cards)
    return view.cards[uid]


def test_an_empty_page_says_one_kind_sentence_and_invents_nothing(
    view: PracticesView, qtbot: QtBot, ask: Asking
) -> None:
    qtbot.waitUntil(view.empty.isVisible)
    assert len(view.empty.findChildren(QLabel)) == 4
    assert not view.stepper.isVisible()
    assert view.add.placeholderText() == "A small thing to come back to…"
    assert practices(ask) == ()


def test_a_card_is_as_high_as_what_it_holds(outside: PracticeCard, view: PracticesView) -> None:
    assert view.add.placeholderText() == "Another small thing to come back to…"
    for opened in (True, False):
        outside.open_form(opened=opened)
        QApplication.processEvents()
        assert outside.height() == outside.sizeHint().height()
        assert outside.name.y() <= outside.box.y()


def test_a_digit_with_alt_writes_nothing(outside: PracticeCard, view: PracticesView) -> None:
    outside.open_form()
    for line in (view.add, outside.form.cue):
        QTest.keyClick(line, KEY.Key_A)
        QTest.keyClick(line, KEY.Key_1, ALT)
        QTest.keyClick(line, KEY.Key_2)
    assert view.add.toPlainText() == "a2"
    assert outside.form.cue.text().endswith("a2")


def test_enter_adds_a_practice_and_asks_what_it_follows(
    view: PracticesView, qtbot: QtBot, ask: Asking
) -> None:
    QTest.keyClicks(view.add, "One page of a book")
    QTest.keyClick(view.add, KEY.Key_Return)
    qtbot.waitUntil(lambda: names(view) == ["One page of a book"])
    (card,) = view.cards.values()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card.form.cue)
    QTest.keyClicks(card.form.cue, "in bed")
    card.form.week.days[5].click()
    card.form.becomes_win.click()
    QTest.keyClick(card.form.cue, KEY.Key_Return)
    qtbot.waitUntil(lambda: card.about.text() == "in bed · Saturday · becomes a win")
    (practice,) = practices(ask)
    assert (practice.cue, practice.weekdays, practice.becomes_win) == (
        "in bed",
        frozenset({5}),
        True,
    )
    assert not card.form.isVisible()
    assert not view.empty.isVisible()


def test_a_name_is_changed_where_it_stands_and_never_left_empty(
    outside: PracticeCard, view: PracticesView, qtbot: QtBot, ask: Asking
) -> None:
    outside.name.selectAll()
    QTest.keyClicks(outside.name, "Outside for a while")
    qtbot.waitUntil(lambda: practices(ask)[0].name == "Outside for a while")
    outside.name.selectAll()
    QTest.keyClick(outside.name, KEY.Key_Delete)
    view.flush()
    assert outside.name.toPlainText() == "Outside for a while"
    assert practices(ask)[0].name == "Outside for a while"


def test_what_is_typed_last_is_not_lost_when_the_window_closes(
    outside: PracticeCard, view: PracticesView, ask: Asking
) -> None:
    outside.name.moveCursor(outside.name.textCursor().MoveOperation.End)
    QTest.keyClicks(outside.name, " or so")
    view.flush()
    assert practices(ask)[0].name == "Ten minutes outside or so"


def test_the_box_checks_in_today_and_again_takes_it_back(
    outside: PracticeCard, qtbot: QtBot
) -> None:
    outside.box.click()
    qtbot.waitUntil(lambda: outside.counted.text() == "Once this year")
    assert outside.box.checkState() == Qt.CheckState.Checked
    outside.box.click()
    qtbot.waitUntil(lambda: outside.counted.text() == "")
    assert not outside.counted.isVisible()


def test_a_day_of_rest_counts_as_a_day_of_rest(outside: PracticeCard, qtbot: QtBot) -> None:
    outside.rest.trigger()
    qtbot.waitUntil(lambda: outside.counted.text() == "1 day of rest")
    assert outside.box.checkState() == Qt.CheckState.PartiallyChecked
    assert "a day of rest" in outside.box.accessibleName()


def test_space_on_a_past_day_of_the_strip_checks_it_in(
    outside: PracticeCard, qtbot: QtBot, told: Told
) -> None:
    outside.strip.set_chosen(date(2026, 11, 20))
    QTest.keyClick(outside.strip, KEY.Key_Space)
    qtbot.waitUntil(lambda: outside.counted.text() == "Once this year")
    QTest.keyClick(outside.strip, KEY.Key_Return)
    assert told.days == [date(2026, 11, 20)]


def test_another_year_counts_for_itself(
    outside: PracticeCard, view: PracticesView, write: Writing, qtbot: QtBot
) -> None:
    uid = outside.practice.uid
    write(lambda journal: journal.practices.check_in(uid, date(2025, 3, 3)))
    write(lambda journal: journal.practices.check_in(uid, date(2025, 3, 5)))
    view.stepper.year_chosen.emit(2025)
    qtbot.waitUntil(lambda: outside.counted.text() == "2 times in 2025")
    assert outside.strip.year() == 2025
    QTest.keyClick(outside.strip, KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: outside.strip.year() == 2026)
    qtbot.waitUntil(lambda: outside.counted.text() == "")


def test_a_pause_says_since_when_and_is_taken_up_again(
    outside: PracticeCard, view: PracticesView, qtbot: QtBot, told: Told
) -> None:
    outside.pause.trigger()
    qtbot.waitUntil(lambda: outside.paused.text() == "Paused since Tuesday, 24 November")
    assert told.notices[-1][0] == "Paused. It waits on the page of practices."
    outside.resume.click()
    qtbot.waitUntil(lambda: not outside.paused.isVisible())


def test_a_pause_is_undone_from_its_notice(outside: PracticeCard, qtbot: QtBot, told: Told) -> None:
    outside.pause.trigger()
    qtbot.waitUntil(lambda: bool(told.notices) and outside.paused.isVisible())
    undo = told.notices[-1][2]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: not outside.paused.isVisible())


def test_alt_and_an_arrow_put_a_practice_higher(
    outside: PracticeCard, view: PracticesView, write: Writing, qtbot: QtBot
) -> None:
    write(lambda journal: journal.practices.add("Stretching"))
    qtbot.waitUntil(lambda: names(view) == ["Ten minutes outside", "Stretching"])
    outside.name.setFocus()
    QTest.keyClick(outside.name, KEY.Key_Down, ALT)
    qtbot.waitUntil(lambda: names(view) == ["Stretching", "Ten minutes outside"])
    assert outside.name.hasFocus()


def test_an_archived_practice_waits_in_the_archive_with_what_was(
    outside: PracticeCard, view: PracticesView, qtbot: QtBot, told: Told, ask: Asking
) -> None:
    outside.box.click()
    outside.archive.trigger()
    qtbot.waitUntil(lambda: view.archive_shown.text() == "1 in the archive")
    assert not outside.isVisible()
    assert told.notices[-1][1] == "Undo"
    view.archive_shown.click()
    assert outside.isVisible()
    assert outside.counted.text() == "Once this year"
    assert not outside.box.isVisible()
    outside.offer_again.trigger()
    qtbot.waitUntil(lambda: not practices(ask)[0].archived)


def test_undo_brings_the_page_back_to_what_it_was(
    outside: PracticeCard, journal: JournalThread, view: PracticesView, qtbot: QtBot
) -> None:
    outside.box.click()
    qtbot.waitUntil(lambda: outside.counted.text() == "Once this year")
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: outside.counted.text() == "")
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: not view.cards)


def test_it_fits_a_small_window_with_large_type(
    outside: PracticeCard, view: PracticesView, preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.set(text_size=200)
    view.resize(480, 600)
    outside.open_form()
    qtbot.waitUntil(lambda: view.viewport().width() <= 480)
    sheet = view.widget()
    assert sheet is not None
    assert sheet.minimumSizeHint().width() <= view.viewport().width()
    assert outside.strip.day() == TODAY


def test_tab_goes_through_the_practices_as_they_stand(
    outside: PracticeCard, view: PracticesView, write: Writing, qtbot: QtBot
) -> None:
    (uid,) = write(lambda journal: journal.practices.add("A page of a book")).made
    qtbot.waitUntil(lambda: uid in view.cards)
    other = view.cards[uid]

    def in_order(*cards: PracticeCard) -> bool:
        stops = tab_stops(cards[0].box, qtbot)
        wanted = [stop for card in cards for stop in (card.box, card.name, card.edit, card.more)]
        return [stop for stop in stops if stop in wanted] == wanted

    assert in_order(outside, other)
    assert tab_stops(other.strip, qtbot)[1] is view.add
    write(lambda journal: journal.practices.reorder([uid, outside.practice.uid]))
    qtbot.waitUntil(lambda: names(view)[0] == "A page of a book")
    assert in_order(other, outside)
    assert tab_stops(outside.strip, qtbot)[1] is view.add
