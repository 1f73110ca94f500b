"""Cards: walking, opening, changing, ordering, moving, deleting."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.day.conftest import focused, texts, write
from winsdesk.domain.win import Ratings, Win
from winsdesk.services.days import DayPage
from winsdesk.services.journal import Journal
from winsdesk.ui.cards.editor import CardEditor
from winsdesk.ui.day.view import DayView
from winsdesk.ui.tasks import JournalThread

Page = Callable[..., DayPage]
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def three(view: DayView, qtbot: QtBot) -> DayView:
    """A page with three wins on it."""
    write(qtbot, view, "One", "Two", "Three")
    return view


def editor_of(view: DayView) -> CardEditor:
    editor = view.paper.cards.editor
    assert editor is not None
    return editor


def first(page: Page) -> Win:
    return page().wins[0]


def click(qtbot: QtBot, view: DayView, row: int) -> None:
    cards = view.paper.cards
    at = cards.visualRect(cards.cards.index(row)).topLeft() + QPoint(60, 20)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("line", ["", "  ", " \n "], ids=["empty", "spaces", "lines of spaces"])
def test_up_from_a_line_with_nothing_in_it_walks_the_cards_and_down_comes_back(
    three: DayView, qtbot: QtBot, line: str
) -> None:
    cards = three.paper.cards
    three.paper.entry.write(line)
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    assert focused() is cards
    assert [win.text for win in three.paper.cards.chosen()] == ["Three"]
    QTest.keyClick(cards, Key.Key_Up, Held.ShiftModifier)
    assert [win.text for win in three.paper.cards.chosen()] == ["Two", "Three"]
    QTest.keyClick(cards, Key.Key_Down)
    QTest.keyClick(cards, Key.Key_Down)
    assert focused() is three.paper.entry
    assert three.paper.cards.chosen() == ()


def test_typing_on_a_card_goes_to_the_entry_line(three: DayView, qtbot: QtBot) -> None:
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClicks(three.paper.cards, "Ab")
    assert focused() is three.paper.entry
    assert three.paper.entry.toPlainText() in ("A", "Ab")


def test_a_click_opens_a_card_in_place_and_escape_closes_it(three: DayView, qtbot: QtBot) -> None:
    high = three.paper.cards.height()
    click(qtbot, three, 1)
    editor = editor_of(three)
    assert editor.text.toPlainText() == "Two"
    assert focused() is editor.text
    assert three.paper.cards.height() > high + 100
    QTest.keyClick(editor.text, Key.Key_Escape)
    assert three.paper.cards.editor is None
    assert focused() is three.paper.entry
    assert three.paper.cards.height() == high


def test_a_click_on_another_card_opens_that_one(three: DayView, qtbot: QtBot) -> None:
    click(qtbot, three, 0)
    qtbot.wait(0)
    click(qtbot, three, 2)
    qtbot.waitUntil(lambda: editor_of(three).text.toPlainText() == "Three")


def test_everything_about_a_win_can_be_changed_and_one_undo_takes_it_back(
    three: DayView, qtbot: QtBot, page: Page, journal: JournalThread
) -> None:
    before = first(page)
    click(qtbot, three, 0)
    editor = editor_of(three)
    QTest.keyClicks(editor.text, " more")
    qtbot.waitUntil(lambda: first(page).text == "One more")
    QTest.keyClicks(editor.effort, "10")
    QTest.keyClicks(editor.pleasure, "0")
    editor.kind.setCurrentIndex(2)
    QTest.keyClicks(editor.note, "It was mine")
    QTest.keyClicks(editor.tags, "home, #quiet")
    editor.keepsake.click()
    editor.dont_bring_back.click()
    kind = editor.kind.kind
    QTest.keyClick(editor.note, Key.Key_Escape)
    changed = first(page)
    assert changed.ratings == Ratings(10, None, 0)
    assert changed.kind == kind
    assert (changed.note, changed.added_tags) == ("It was mine", ("home", "quiet"))
    assert changed.keepsake
    assert changed.dont_bring_back
    journal.write(Journal.undo)
    qtbot.waitUntil(lambda: texts(three)[0] == "One")
    assert first(page) == before


def test_undo_takes_back_what_was_changed_a_moment_ago(
    three: DayView, qtbot: QtBot, journal: JournalThread, page: Page
) -> None:
    click(qtbot, three, 0)
    editor = editor_of(three)
    editor.effort.setFocus()
    QTest.keyClicks(editor.effort, "8")
    assert not three.undo_typing()
    journal.write(lambda j: j.undo())
    qtbot.waitUntil(lambda: editor.effort.rating is None)
    assert first(page).ratings == Ratings()


def test_an_emptied_text_leaves_the_old_words_and_says_so(
    three: DayView, qtbot: QtBot, page: Page
) -> None:
    click(qtbot, three, 0)
    editor = editor_of(three)
    editor.text.selectAll()
    QTest.keyClick(editor.text, Key.Key_Delete)
    assert editor.empty_note.isVisible()
    QTest.keyClick(editor.text, Key.Key_Escape)
    assert first(page).text == "One"
    assert texts(three)[0] == "One"


def test_leaving_the_day_keeps_what_was_being_changed(
    three: DayView, qtbot: QtBot, page: Page
) -> None:
    click(qtbot, three, 0)
    QTest.keyClicks(editor_of(three).text, " and")
    three.show_day(TODAY - timedelta(days=1))
    assert first(page).text == "One and"


def test_an_archived_kind_is_offered_only_where_it_is_carried(
    three: DayView, qtbot: QtBot, journal: JournalThread, page: Page
) -> None:
    from dataclasses import replace

    kinds = three.paper.cards.cards.kinds
    archived = next(iter(kinds.values()))
    uid = first(page).uid
    journal.write(lambda j: j.wins.edit([uid], lambda win: replace(win, kind=archived.uid)))
    journal.write(lambda j: j.kinds.edit(replace(archived, archived=True)))
    qtbot.waitUntil(lambda: three.paper.cards.cards.kinds[archived.uid].archived)
    click(qtbot, three, 0)
    assert editor_of(three).kind.kind == archived.uid
    three.paper.cards.open_card(page().wins[1].uid)
    assert editor_of(three).kind.findData(archived.uid) == -1


def test_alt_and_arrows_reorder(three: DayView, qtbot: QtBot, page: Page) -> None:
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClick(three.paper.cards, Key.Key_Up, Held.AltModifier)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three", "Two"])
    assert [win.text for win in page().wins] == ["One", "Three", "Two"]
    assert [win.text for win in three.paper.cards.chosen()] == ["Three"]


def test_delete_says_so_and_can_be_undone(three: DayView, qtbot: QtBot) -> None:
    told: list[tuple[str, str, Callable[[], None]]] = []
    three.notice.connect(lambda *notice: told.append(notice))
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClick(three.paper.cards, Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two"])
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][1] == "Undo"
    told[0][2]()
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", "Three"])


def test_deleting_goes_on_to_the_card_beside_and_undo_comes_back(
    three: DayView, qtbot: QtBot, journal: JournalThread
) -> None:
    cards = three.paper.cards

    def chosen() -> list[str]:
        return [win.text for win in three.paper.cards.chosen()]

    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClick(cards, Key.Key_Up)
    QTest.keyClick(cards, Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three"])
    assert chosen() == ["Three"]
    QTest.keyClick(cards, Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(three) == ["One"])
    assert chosen() == ["One"]
    assert cards.currentIndex().row() == 0
    assert focused() is cards
    journal.write(Journal.undo)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three"])
    assert chosen() == ["Three"]
    assert focused() is cards


@pytest.mark.parametrize("meanwhile", [False, True])
def test_moving_says_the_year_when_it_is_another_and_can_be_undone(
    three: DayView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, meanwhile: bool
) -> None:
    told: list[tuple[str, str, Callable[[], None]]] = []
    three.notice.connect(lambda *notice: told.append(notice))
    monkeypatch.setattr(three._acting, "_pick", lambda *_: date(2023, 11, 24))
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClick(three.paper.cards, Key.Key_Up)
    three.day_actions.move.trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][:2] == ("Moved to Friday, 24 November 2023.", "Undo")
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three"])
    if meanwhile:
        write(qtbot, three, "Four")
    told[0][2]()
    order = ["One", "Three", "Four", "Two"] if meanwhile else ["One", "Two", "Three"]
    qtbot.waitUntil(lambda: texts(three) == order)


def test_delete_in_a_field_deletes_a_letter(three: DayView, qtbot: QtBot, page: Page) -> None:
    click(qtbot, three, 0)
    editor = editor_of(three)
    for field in (editor.text, editor.effort, editor.tags, editor.keepsake):
        field.setFocus()
        QTest.keyClick(field, Key.Key_Delete)
    assert len(page().wins) == 3


def test_chosen_wins_are_copied_as_text(three: DayView, qtbot: QtBot) -> None:
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    QTest.keyClick(three.paper.cards, Key.Key_Up, Held.ShiftModifier)
    QTest.keyClick(three.paper.cards, Key.Key_C, Held.ControlModifier)
    assert QApplication.clipboard().text() == "Two\nThree"


def test_marks_are_set_and_taken_away(three: DayView, qtbot: QtBot, page: Page) -> None:
    QTest.keyClick(three.paper.entry, Key.Key_Up)

    def is_kept(expected: bool) -> bool:
        shown = three.day_actions.keepsake.isChecked()
        return (page().wins[2].keepsake, shown) == (expected, expected)

    for kept in (True, False):
        QTest.keyClick(three.paper.cards, Key.Key_D, Held.ControlModifier)
        qtbot.waitUntil(partial(is_kept, kept))


def test_nothing_can_be_done_while_nothing_is_chosen(three: DayView, qtbot: QtBot) -> None:
    offered = three.day_actions
    of_the_chosen = (
        offered.edit, offered.copy, offered.up, offered.down, offered.move, offered.keepsake,
        offered.dont_bring_back, offered.delete,
    )  # fmt: skip
    assert not any(action.isEnabled() for action in of_the_chosen)
    QTest.keyClick(three.paper.entry, Key.Key_Up)
    assert all(action.isEnabled() for action in of_the_chosen)


def test_a_win_added_from_elsewhere_does_not_disturb_what_is_typed(
    three: DayView, qtbot: QtBot, journal: JournalThread
) -> None:
    QTest.keyClicks(three.paper.entry, "Half a")
    journal.write(lambda j: j.wins.keep(TODAY, "Four"))
    qtbot.waitUntil(lambda: texts(three)[-1] == "Four")
    assert three.paper.entry.toPlainText() == "Half a"
