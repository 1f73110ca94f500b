"""What is typed on the page is kept, whatever happens."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking, Opening, StandingClock
from tests.ui.day.conftest import texts, write
from winsdesk.domain.errors import Code, Trouble
from winsdesk.paths import Places
from winsdesk.services.days import DayPage
from winsdesk.services.journal import Journal
from winsdesk.ui.day.view import DayView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

Page = Callable[..., DayPage]
YESTERDAY = TODAY - timedelta(days=1)


def test_enter_keeps_the_win_and_the_line_is_ready_for_the_next(
    view: DayView, qtbot: QtBot, page: Page
) -> None:
    write(qtbot, view, "Drank water", "Said no #work")
    assert texts(view) == ["Drank water", "Said no #work"]
    assert [win.tags for win in page().wins] == [(), ("work",)]
    assert view.paper.entry.toPlainText() == ""
    assert view.paper.entry.hasFocus()


def test_an_empty_line_keeps_nothing(view: DayView, qtbot: QtBot, page: Page) -> None:
    QTest.keyClicks(view.paper.entry, "   ")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    assert page().wins == ()


def test_shift_enter_and_a_paste_make_several_lines_of_one_win(
    view: DayView, qtbot: QtBot, page: Page
) -> None:
    entry = view.paper.entry
    QTest.keyClicks(entry, "Wrote")
    QTest.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    entry.insertPlainText("to Ana\nand sent it")
    high = entry.height()
    QTest.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(texts(view)) == 1)
    assert page().wins[0].text == "Wrote\nto Ana\nand sent it"
    assert entry.height() < high


def test_what_is_typed_before_the_journal_is_open_is_kept(
    qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places, opening: Opening
) -> None:
    before = opening(where.journal)
    before.days.draft(TODAY, "half a line from last time")
    before.close()
    thread = JournalThread()
    view = DayView(thread, theme, preferences)
    qtbot.addWidget(view)
    view.show()
    QTest.keyClicks(view.paper.entry, "Typed at once")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    QTest.keyClicks(view.paper.entry, "and more")
    thread.open(lambda: opening(where.journal))
    qtbot.waitUntil(lambda: texts(view) == ["Typed at once"])
    qtbot.waitUntil(lambda: view.draft.known)
    assert view.paper.entry.toPlainText() == "half a line from last time\nand more"
    view.flush()
    thread.close()
    after = opening(where.journal)
    assert after.days.page(TODAY).draft == "half a line from last time\nand more"
    after.close()


def test_an_unfinished_line_is_written_by_itself_and_is_there_again(
    view: DayView, make: Callable[[], DayView], qtbot: QtBot, page: Page
) -> None:
    QTest.keyClicks(view.paper.entry, "Half a li")
    qtbot.waitUntil(lambda: page().draft == "Half a li")
    assert make().paper.entry.toPlainText() == "Half a li"


def test_an_unfinished_line_stays_with_its_day(view: DayView, qtbot: QtBot, page: Page) -> None:
    QTest.keyClicks(view.paper.entry, "Begun today")
    view.show_day(YESTERDAY)
    assert view.paper.entry.toPlainText() == ""
    assert page(TODAY).draft == "Begun today"
    view.show_day(TODAY)
    qtbot.waitUntil(lambda: view.paper.entry.toPlainText() == "Begun today")


def test_a_kept_line_leaves_no_draft(view: DayView, qtbot: QtBot, page: Page) -> None:
    QTest.keyClicks(view.paper.entry, "Kept")
    qtbot.waitUntil(lambda: page().draft == "Kept")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(view) == ["Kept"])
    assert page().draft == ""


def test_words_about_the_day_are_written_by_themselves(
    view: DayView, qtbot: QtBot, page: Page
) -> None:
    QTest.keyClicks(view.paper.words, "Grey and cold")
    qtbot.waitUntil(lambda: page().words.words == "Grey and cold")
    QTest.keyClicks(view.paper.words, ", still")
    view.show_day(YESTERDAY)
    assert page(TODAY).words.words == "Grey and cold, still"
    assert view.paper.words.toPlainText() == ""


def test_undoing_the_words_in_the_journal_shows_them_as_they_were(
    view: DayView, qtbot: QtBot, journal: JournalThread, page: Page
) -> None:
    QTest.keyClicks(view.paper.words, "Grey")
    qtbot.waitUntil(lambda: page().words.words == "Grey")
    journal.write(Journal.undo)
    qtbot.waitUntil(lambda: view.paper.words.toPlainText() == "")


def test_typing_is_undone_before_the_journal(view: DayView, qtbot: QtBot) -> None:
    write(qtbot, view, "Kept")
    assert not view.undo_typing()
    QTest.keyClicks(view.paper.entry, "typed")
    assert view.undo_typing()
    assert view.paper.entry.toPlainText() == ""
    assert view.redo_typing()
    assert view.paper.entry.toPlainText() == "typed"


@pytest.mark.parametrize("field", ["entry", "words"])
def test_the_undo_keys_reach_the_window_from_every_field(
    view: DayView, qtbot: QtBot, field: str
) -> None:
    undo = QAction(view)
    undo.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Y")])
    view.addAction(undo)
    getattr(view.paper, field).setFocus()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        with qtbot.waitSignal(undo.triggered):
            QTest.keyClick(getattr(view.paper, field), key, Qt.KeyboardModifier.ControlModifier)


def test_midnight_never_turns_the_page_under_a_half_written_line(
    view: DayView, qtbot: QtBot, clock: StandingClock, page: Page
) -> None:
    QTest.keyClicks(view.paper.entry, "Begun before midnight")
    clock.moment += timedelta(hours=9)
    view.look_at_clock()
    assert view.day == TODAY
    assert view.paper.new_day.text() == "It is a new day. Go to Wednesday"
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(view) == ["Begun before midnight"])
    assert len(page(TODAY).wins) == 1
    QTest.mouseClick(view.paper.new_day, Qt.MouseButton.LeftButton)
    assert view.day == date(2026, 11, 25)
    assert view.paper.new_day.isHidden()


def test_a_page_at_rest_follows_the_day(view: DayView, clock: StandingClock) -> None:
    clock.moment += timedelta(hours=9)
    view.look_at_clock()
    assert view.day == date(2026, 11, 25)


def test_a_win_that_cannot_be_kept_comes_back_to_the_line(
    qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places, opening: Opening
) -> None:
    thread = JournalThread()
    thread.open(lambda: _FullDisk.on(opening, where.journal))
    view = DayView(thread, theme, preferences)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.draft.known)
    told: list[str] = []
    view.notice.connect(lambda text, action, way: told.append(text))
    QTest.keyClicks(view.paper.entry, "Too much for the disk")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    assert view.paper.entry.toPlainText() == "Too much for the disk"
    assert "no room left" in told[0]
    thread.close()


class _FullDisk:
    """A store on which nothing can be written any more."""

    @staticmethod
    def on(opening: Opening, file: Path) -> Journal:
        journal = opening(file)

        def full() -> None:
            raise Trouble(Code.DISK_FULL)

        vars(journal.store)["unit"] = full
        return journal


def test_a_text_that_cannot_be_kept_is_told_and_stays(
    view: DayView, qtbot: QtBot, page: Page, ask: Asking
) -> None:
    told: list[str] = []
    view.notice.connect(lambda text, action, way: told.append(text))
    pasted = QMimeData()
    pasted.setText("x" * 1_000_001)
    view.paper.entry.insertFromMimeData(pasted)
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    assert len(view.paper.entry.toPlainText()) == 1_000_001
    assert page().wins == ()
    view.paper.entry.fill("")
