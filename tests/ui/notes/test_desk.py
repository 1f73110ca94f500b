"""All notes: back in their places, hidden and shown at once, taken away and had back."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Writing
from tests.ui.notes.conftest import Kept, Opening, Putting
from winsdesk.domain.sticky import Shows
from winsdesk.ui.notes.desk import StickyDesk
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_new_note_is_ready_for_writing(desk: StickyDesk, qtbot: QtBot, kept: Kept) -> None:
    desk.add()
    qtbot.waitUntil(lambda: len(desk.notes) == 1)
    (note,) = desk.notes.values()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is note.field)
    QTest.keyClick(note.field, Qt.Key.Key_N, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: len(desk.notes) == 2)
    first, second = desk.notes.values()
    assert not first.geometry().intersects(second.geometry())
    assert len(kept()) == 2


def test_a_win_is_put_on_a_note_of_its_own(desk: StickyDesk, write: Writing, qtbot: QtBot) -> None:
    (uid,) = write(lambda journal: journal.wins.keep(TODAY, "went out")).wins
    desk.add_win(uid)
    qtbot.waitUntil(lambda: [n.field.toPlainText() for n in desk.notes.values()] == ["went out"])


def test_notes_come_back_to_their_places_at_the_next_start(
    desk: StickyDesk, put: Putting, open_desk: Opening, qtbot: QtBot
) -> None:
    note = put(words="hello")
    note.move(QPoint(120, 90))
    note.resize(QSize(333, 222))
    note.menu.on_top_chosen.emit(True)
    uid = note.sticky.uid
    desk.put_away()
    assert not desk.notes
    again = open_desk()
    again.show_notes()
    qtbot.waitUntil(lambda: uid in again.notes)
    back = again.notes[uid]
    assert (back.pos(), back.size()) == (QPoint(120, 90), QSize(333, 222))
    assert back.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert back.field.toPlainText() == "hello"
    assert back.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_a_note_from_a_screen_that_is_gone_comes_back_onto_one_that_is_there(
    desk: StickyDesk, write: Writing, preferences: Preferences, qtbot: QtBot
) -> None:
    preferences.set(stickies_hidden=True)
    (uid,) = write(lambda journal: journal.stickies.add(Shows.WORDS, "hello")).made
    far = {"x": 9_000, "y": -4_000, "width": 240, "height": 160}
    preferences.set(stickies={uid: far}, stickies_hidden=False)
    desk.show_notes()
    qtbot.waitUntil(lambda: uid in desk.notes)
    there = QGuiApplication.primaryScreen().availableGeometry()
    assert there.contains(desk.notes[uid].geometry())


def test_all_are_hidden_and_shown_at_once_and_stay_hidden_at_the_next_start(
    desk: StickyDesk, put: Putting, open_desk: Opening, qtbot: QtBot, preferences: Preferences
) -> None:
    for words in ("one", "two"):
        put(words=words)
    desk.turn()
    assert not desk.notes
    assert preferences.settings.stickies_hidden
    again = open_desk()
    again.show_notes()
    desk.turn()
    qtbot.waitUntil(lambda: len(desk.notes) == 2)


def test_what_was_typed_last_is_kept_when_the_notes_are_put_away(
    desk: StickyDesk, put: Putting, kept: Kept
) -> None:
    note = put()
    QTest.keyClicks(note.field, "typed just now")
    desk.put_away()
    assert kept()[0].words == "typed just now"


def test_a_note_taken_away_can_be_had_back_as_it_was(
    desk: StickyDesk, put: Putting, qtbot: QtBot, kept: Kept
) -> None:
    note = put(words="hello")
    note.move(QPoint(150, 60))
    note.close_button.click()
    qtbot.waitUntil(lambda: len(desk.farewells) == 1 and not desk.notes)
    assert kept() == ()
    (farewell,) = desk.farewells.values()
    assert "hello" not in farewell.windowTitle()
    farewell.undo.click()
    qtbot.waitUntil(lambda: len(desk.notes) == 1 and not desk.farewells)
    (back,) = desk.notes.values()
    assert back.field.toPlainText() == "hello"
    assert back.pos() == QPoint(150, 60)


def test_the_way_back_is_seen_whole_at_the_edge_of_the_screen_and_taken_by_enter(
    desk: StickyDesk, put: Putting, qtbot: QtBot
) -> None:
    note = put(words="hello")
    screen = note.screen().availableGeometry()
    corner = screen.bottomRight() - QPoint(60, 30)
    note.move(corner)
    note.close_button.click()
    qtbot.waitUntil(lambda: bool(desk.farewells))
    (farewell,) = desk.farewells.values()
    assert screen.contains(farewell.geometry())
    QTest.keyClick(farewell.undo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.notes) == 1 and not desk.farewells)
    (back,) = desk.notes.values()
    assert back.pos() == corner


def test_the_journals_own_undo_brings_a_note_back_too(
    desk: StickyDesk, put: Putting, qtbot: QtBot, journal: JournalThread
) -> None:
    note = put(words="hello")
    note.move(QPoint(150, 60))
    desk.flush()
    QTest.keyClick(note.field, Qt.Key.Key_W, CONTROL)
    qtbot.waitUntil(lambda: len(desk.farewells) == 1 and not desk.notes)
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: len(desk.notes) == 1 and not desk.farewells)
    (back,) = desk.notes.values()
    assert back.pos() == QPoint(150, 60)


def test_closing_a_note_from_outside_takes_nothing_away(
    desk: StickyDesk, put: Putting, kept: Kept
) -> None:
    note = put(words="hello")
    note.close()
    assert [sticky.words for sticky in kept()] == ["hello"]


def test_blank_notes_hold_no_words_until_they_may_be_seen(
    desk: StickyDesk, put: Putting, write: Writing, qtbot: QtBot, kept: Kept
) -> None:
    (uid,) = write(lambda journal: journal.wins.keep(TODAY, "went out")).wins
    own, win = put(words="hello"), put(Shows.WIN, win=uid)
    QTest.keyClicks(own.field, "more ")
    desk.blank(True)
    write(lambda journal: journal.stickies.add(Shows.WORDS, "another"))
    qtbot.waitUntil(lambda: len(desk.notes) == 3)
    for note in desk.notes.values():
        assert note.field.toPlainText() == ""
        assert note.head.text() == ""
        assert note.field.isReadOnly()
        assert not note.field.document().isUndoAvailable()
        assert note.sticky.words == ""
    own.menu.colour_chosen.emit("rose")
    own.close_button.click()
    assert (kept()[0].words, kept()[0].colour) == ("more hello", "amber")
    desk.blank(False)
    qtbot.waitUntil(lambda: own.field.toPlainText() == "more hello")
    assert win.field.toPlainText() == "went out"
