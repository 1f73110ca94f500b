"""One note: what it shows, and how it is moved, stretched and written on."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, StandingClock, Writing
from tests.ui.notes.conftest import Kept, Opening, Putting
from winsdesk.domain.kind import COLOURS
from winsdesk.domain.prompts import GROUPS
from winsdesk.domain.sticky import Shows
from winsdesk.settings import TEXT_SIZES
from winsdesk.ui.notes.desk import StickyDesk
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.tokens import contrast

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAST_YEAR = date(2025, 3, 2)


def mouse(widget: QWidget, kind: QMouseEvent.Type, at: QPoint) -> None:
    """Press, move or let go at a point of the desktop."""
    left = Qt.MouseButton.LeftButton
    where = QPointF(widget.mapFromGlobal(at))
    event = QMouseEvent(kind, where, QPointF(at), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, by: QPoint) -> None:
    start = widget.mapToGlobal(widget.rect().center())
    mouse(widget, QMouseEvent.Type.MouseButtonPress, start)
    mouse(widget, QMouseEvent.Type.MouseMove, start + by)
    mouse(widget, QMouseEvent.Type.MouseButtonRelease, start + by)


def screen() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


# ------------------------------------------------------------ what it shows


def test_a_line_to_oneself_is_written_where_it_stands(
    put: Putting, qtbot: QtBot, kept: Kept
) -> None:
    note = put()
    QTest.keyClicks(note.field, "Breathe out.")
    qtbot.waitUntil(lambda: kept()[0].words == "Breathe out.")
    qtbot.waitUntil(lambda: not note.field.unsaved)


def test_undo_in_a_note_on_which_nothing_was_typed_takes_back_the_last_gesture(
    put: Putting, qtbot: QtBot, kept: Kept
) -> None:
    note = put()
    QTest.keyClick(note.field, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: kept() == ())


def test_a_win_stands_there_with_its_day(put: Putting, write: Writing, qtbot: QtBot) -> None:
    (uid,) = write(lambda journal: journal.wins.keep(LAST_YEAR, "Rang the doctor")).wins
    note = put(Shows.WIN, win=uid)
    assert note.field.toPlainText() == "Rang the doctor"
    assert note.head.text() == "Sunday, 2 March 2025"
    assert note.field.isReadOnly()
    write(lambda journal: journal.wins.delete([uid]))
    qtbot.waitUntil(lambda: "not in the journal any more" in note.field.toPlainText())
    assert note.head.text() == "A win"


def test_a_win_from_the_past_changes_with_the_day_and_never_brings_back_what_it_must_not(
    put: Putting, write: Writing, qtbot: QtBot, desk: StickyDesk, clock: StandingClock
) -> None:
    write(lambda journal: journal.wins.keep(LAST_YEAR, "one"))
    write(lambda journal: journal.wins.keep(LAST_YEAR, "two"))
    (hidden,) = write(lambda journal: journal.wins.keep(LAST_YEAR, "not this")).wins
    write(
        lambda journal: journal.wins.edit([hidden], lambda win: replace(win, dont_bring_back=True))
    )
    note = put(Shows.PAST_WIN)
    seen = {note.field.toPlainText()}
    clock.moment = clock.moment.replace(day=25)
    before = note.field.toPlainText()
    desk.look_at_clock()
    qtbot.waitUntil(lambda: note.field.toPlainText() != before)
    seen.add(note.field.toPlainText())
    assert seen == {"one", "two"}


def test_the_prompt_of_the_day_says_so_when_nothing_asks(
    put: Putting, preferences: Preferences, qtbot: QtBot
) -> None:
    note = put(Shows.PROMPT)
    assert note.field.toPlainText().endswith("?")
    preferences.set(prompts_off=GROUPS)
    qtbot.waitUntil(lambda: "switched off" in note.field.toPlainText())


def test_the_title_holds_no_word_of_the_journal(put: Putting) -> None:
    note = put(words="something private")
    assert note.windowTitle() == "Sticky note"
    assert note.accessibleName() == "Sticky note"
    assert note.field.accessibleName() == "A line to myself"
    assert all(button.accessibleName() for button in note.findChildren(QToolButton))


# ------------------------------------------------------------ how it looks


def test_colour_is_kept_in_the_journal_and_the_size_of_the_text_in_the_settings(
    put: Putting, desk: StickyDesk, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    note = put(words="hello")
    before = note.field.font().pointSizeF()
    note.menu.colour_chosen.emit("teal")
    qtbot.waitUntil(lambda: kept()[0].colour == "teal")
    note.menu.text_chosen.emit(150)
    assert note.field.font().pointSizeF() > before
    desk.flush()
    assert preferences.settings.stickies[note.sticky.uid]["text"] == 150
    assert "hello" not in str(preferences.settings.stickies)


def test_the_text_follows_the_size_of_the_programs_own(
    put: Putting, preferences: Preferences
) -> None:
    note = put(words="hello")
    before = note.field.font().pointSizeF()
    preferences.set(text_size=TEXT_SIZES[-1])
    assert note.field.font().pointSizeF() > before


def test_a_note_is_readable_in_both_themes(put: Putting, theme: Theme) -> None:
    put(words="hello")
    for choice in ("light", "dark"):
        theme.choose(choice, 100)
        for colour in COLOURS:
            ground = theme.tokens.kinds[colour].soft
            assert contrast(theme.tokens.ink, ground) >= 7
            assert contrast(theme.tokens.ink_2, ground) >= 4.5


# ------------------------------------------------------------ how it is handled


def test_it_is_moved_by_its_head_and_by_words_that_are_only_read(put: Putting) -> None:
    note = put(Shows.PROMPT)
    for part in (note.head, note.field.viewport()):
        before = note.pos()
        drag(part, QPoint(-60, 20))
        assert note.pos() == before + QPoint(-60, 20)


def test_it_is_stretched_by_its_corner(put: Putting) -> None:
    note = put()
    before = note.size()
    drag(note.grip, QPoint(40, 30))
    assert (note.width(), note.height()) == (before.width() + 40, before.height() + 30)
    drag(note.grip, QPoint(-5_000, -5_000))
    assert note.size() == note.minimumSize()


def test_keys_move_it_and_never_out_of_sight(put: Putting) -> None:
    note = put()
    note.activateWindow()
    before = note.pos()
    QTest.keyClick(note.field, Qt.Key.Key_Left, ALT)
    QTest.keyClick(note.field, Qt.Key.Key_Down, ALT)
    assert note.pos() == before + QPoint(-16, 16)
    for _ in range(200):
        note.handling.move_by(16, 16)
    assert screen().contains(note.geometry())


def test_keys_make_it_larger_and_smaller_and_as_usual(put: Putting) -> None:
    note = put()
    note.activateWindow()
    usual = note.size()
    QTest.keyClick(note.field, Qt.Key.Key_Plus, CONTROL)
    assert note.width() > usual.width()
    QTest.keyClick(note.field, Qt.Key.Key_Right, ALT | SHIFT)
    QTest.keyClick(note.field, Qt.Key.Key_0, CONTROL)
    assert note.size() == usual


def test_undo_takes_back_typing_first_and_then_the_journals_last_deed(
    put: Putting, qtbot: QtBot, kept: Kept
) -> None:
    note = put(words="first")
    note.field.moveCursor(note.field.textCursor().MoveOperation.End)
    QTest.keyClicks(note.field, "!")
    QTest.keyClick(note.field, Qt.Key.Key_Z, CONTROL)
    assert note.field.toPlainText() == "first"
    note.field.save()
    note.menu.colour_chosen.emit("rose")
    qtbot.waitUntil(lambda: kept()[0].colour == "rose")
    while note.field.document().isUndoAvailable():
        note.field.undo()
    QTest.keyClick(note.field, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: kept()[0].colour == "amber")


# ------------------------------------------------------------ where programs place no windows


def test_where_programs_place_no_windows_nothing_untrue_is_said_or_saved(
    open_desk: Opening,
    write: Writing,
    qtbot: QtBot,
    preferences: Preferences,
    journal: JournalThread,
) -> None:
    desk = open_desk(placing=False)
    (uid,) = write(lambda journal: journal.stickies.add(Shows.WORDS, "hello")).made
    qtbot.waitUntil(lambda: uid in desk.notes)
    note = desk.notes[uid]
    said = [action.text() for action in note.menu.actions() if not action.isEnabled()]
    assert "Here the desktop itself decides where a note stands." in said
    assert not note.menu.on_top.isEnabled()
    note.activateWindow()
    before = note.pos()
    QTest.keyClick(note.field, Qt.Key.Key_Left, ALT)
    assert note.pos() == before
    QTest.keyClick(note.field, Qt.Key.Key_Plus, CONTROL)
    desk.flush()
    stored = preferences.settings.stickies[uid]
    assert "x" not in stored
    assert stored["width"] == note.width()
    assert stored["on_top"] is False
    assert preferences.today() == TODAY
