"""How the page looks on the first day, on every day, and in every window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking
from tests.ui.day.conftest import texts, write
from winsdesk.services.journal import Journal
from winsdesk.ui.day.picker import DayPicker
from winsdesk.ui.day.view import DayView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

Make = Callable[[], DayView]
THREE = "Three for today. That is the whole list; anything more is extra."


def test_the_first_page_is_blank_and_welcoming(view: DayView, qtbot: QtBot) -> None:
    paper = view.paper
    assert paper.soft_lines.isVisible()
    assert paper.privacy.text() == "Everything stays on this computer. Nothing is sent anywhere."
    assert paper.under.text() == "Three lines are a whole list. One is fine too."
    assert not view.side.isVisible()
    assert not paper.words.isVisible()
    with qtbot.waitSignal(view.what_counts_asked):
        QTest.mouseClick(paper.what_counts, Qt.MouseButton.LeftButton)
    write(qtbot, view, "Drank water")
    assert not paper.soft_lines.isVisible()
    assert not paper.privacy.isVisible()
    assert paper.words.isVisible()
    assert view.side.isVisible()


def test_nothing_is_counted_down(view: DayView, qtbot: QtBot) -> None:
    write(qtbot, view, "One", "Two")
    assert not view.paper.under.isVisible()
    write(qtbot, view, "Three")
    assert view.paper.under.text() == THREE
    write(qtbot, view, "Four")
    assert view.paper.under.text() == "Three lines are a whole list; anything more is extra."


def test_a_free_list_has_no_soft_lines(make: Make, preferences: Preferences) -> None:
    preferences.set(three_lines=False)
    view = make()
    assert not view.paper.soft_lines.isVisible()
    assert not view.paper.under.isVisible()


def test_a_year_ago_is_shown_unless_it_is_not_wanted(
    ask: Asking, make: Make, preferences: Preferences
) -> None:
    before = date(2025, 11, 24)
    ask(lambda journal: journal.wins.keep(before, "Told the truth"))
    hurts = ask(lambda journal: journal.wins.keep(before, "Left").wins)
    ask(lambda journal: journal.wins.edit(hurts, lambda win: replace(win, dont_bring_back=True)))
    view = make()
    ago = view.side._year_ago
    assert ago.isVisible()
    assert ago.accessibleDescription() == "Told the truth"
    preferences.set(year_ago=False)
    assert not ago.isVisible()


def test_the_side_column_folds_away_in_a_narrow_window(ask: Asking, make: Make) -> None:
    ask(lambda journal: journal.wins.keep(TODAY, "One"))
    view = make()
    assert view.side.isVisible()
    view.resize(720, 520)
    assert not view.side.isVisible()
    view.resize(1000, 520)
    assert view.side.isVisible()


def test_nothing_is_cut_off_in_a_small_window_with_large_type(
    view: DayView, qtbot: QtBot, theme: Theme
) -> None:
    write(qtbot, view, "A longer win that wraps " * 4, "w" * 300)
    theme.choose("light", 200)
    view.resize(520, 420)
    sheet = view.paper.widget()
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.width() == view.paper.viewport().width())
    view.paper.cards.open_card(view.paper.cards.cards.wins[1].uid)
    editor = view.paper.cards.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.height() == editor.height_at(editor.width()))
    assert sheet.width() == view.paper.viewport().width()
    assert editor.minimumSizeHint().width() <= view.paper.cards.viewport().width()


def test_the_page_is_turned_by_keys_and_the_line_keeps_the_keyboard(
    view: DayView, qtbot: QtBot
) -> None:
    turned: list[date] = []
    view.day_changed.connect(turned.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view.paper.entry, key, Qt.KeyboardModifier.AltModifier)
        assert view.paper.entry.hasFocus()
    day = timedelta(days=1)
    assert turned == [TODAY - day, TODAY, TODAY + day]
    assert view.paper.prompt.text() == "This day is still to come."


def test_the_year_is_said_when_it_is_another(view: DayView) -> None:
    view.show_day(date(1900, 1, 1))
    assert "1900" in view.paper.headline.text()
    view.day_actions.previous.trigger()
    assert view.day == date(1900, 1, 1)
    view.show_day(TODAY)
    assert "2026" not in view.paper.headline.text()


def test_the_headline_follows_the_way_in_which_dates_are_written(
    view: DayView, preferences: Preferences
) -> None:
    preferences.set(date_order="year")
    assert view.day.isoformat() in view.paper.headline.text()


def test_every_control_has_a_name(view: DayView, qtbot: QtBot) -> None:
    write(qtbot, view, "One")
    view.paper.cards.open_card(view.paper.cards.cards.wins[0].uid)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    controls = [found for kind in kinds for found in view.findChildren(kind)]
    controls = [control for control in controls if control.isVisible()]
    assert len(controls) > 10
    nameless = [
        control for control in controls
        if not (control.accessibleName() or getattr(control, "text", str)())
    ]  # fmt: skip
    assert nameless == []


def test_two_hundred_wins_are_laid_out_at_once(ask: Asking, make: Make) -> None:
    def keep(journal: Journal) -> None:
        uid = next(iter(journal.wins.keep(TODAY, "Win").wins))
        with journal.store.unit() as unit:
            win = journal.wins.get(uid)
            for place in range(1, 200):
                journal.store.wins.add(
                    replace(win, uid=f"{place:08d}{uid[8:]}", place=place, text=f"Win {place}")
                )
            unit.commit()

    ask(keep)
    view = make()
    cards = view.paper.cards
    assert len(texts(view)) == 200
    last = cards.visualRect(cards.cards.index(199))
    assert cards.height() >= last.bottom()
    assert cards.height() - last.bottom() < 20


def test_a_date_can_be_typed_and_a_wrong_one_goes_nowhere(
    qtbot: QtBot, theme: Theme, preferences: Preferences
) -> None:
    picker = DayPicker("Go to date", "Go", TODAY, theme, preferences)
    qtbot.addWidget(picker)
    picker.show()
    QTest.keyClicks(picker.date, "2026-02-30")
    assert not picker.go.isEnabled()
    QTest.keyClick(picker.date, Qt.Key.Key_Backspace)
    QTest.keyClick(picker.date, Qt.Key.Key_Backspace)
    QTest.keyClicks(picker.date, "28")
    assert picker.go.isEnabled()
    assert picker.day() == date(2026, 2, 28)
    assert picker.month.month() == (2026, 2)
