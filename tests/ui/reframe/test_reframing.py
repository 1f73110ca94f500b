"""A question goes back only where it was chosen, and only while something is being written."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from winsdesk.domain.win import Win
from winsdesk.settings import Settings
from winsdesk.ui.day.view import DayView
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reframe.hint import Hint
from winsdesk.ui.reframe.reframing import LONGEST_TEXT, PAUSE, Reframing
from winsdesk.ui.reframe.sheet import ReframingSheet
from winsdesk.ui.settings.reframing import ReframingSection
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

THOUGHT = "I only answered one email."


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(GrowingText(least=4))
    column.addWidget(GrowingText())
    qtbot.addWidget(page)
    page.resize(520, 300)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def field_of(page: QWidget) -> GrowingText:
    field = page.findChild(GrowingText)
    assert isinstance(field, GrowingText)
    return field


@pytest.fixture
def field(page: QWidget) -> GrowingText:
    field = field_of(page)
    field.setFocus()
    return field


@pytest.fixture
def chosen(preferences: Preferences, field: GrowingText, theme: Theme) -> Reframing:
    preferences.set(reframing=True)
    return Reframing(field, preferences, theme)


def underlined(field: GrowingText) -> list[str]:
    return [selection.cursor.selectedText() for selection in field.extraSelections()]


def settled(qtbot: QtBot, reframing: Reframing) -> None:
    """Wait until it has looked for the last time."""
    qtbot.waitUntil(lambda: not reframing._long_timer.isActive(), timeout=5000)


def test_a_thought_is_underlined_and_one_question_asked_a_moment_after_the_last_key(
    qtbot: QtBot, field: GrowingText, chosen: Reframing, theme: Theme
) -> None:
    QTest.keyClicks(field, f"Rain in the morning. {THOUGHT} ")
    assert underlined(field) == []
    qtbot.waitUntil(lambda: underlined(field) == [THOUGHT], timeout=PAUSE * 5)
    (selection,) = field.extraSelections()
    form = selection.format
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert form.underlineColor() == theme.tokens.accent
    assert chosen.hint.isVisible()
    assert chosen.hint.question.text() == "What did it take to do that much?"
    assert THOUGHT in chosen.hint.sentence.text()
    assert field.hasFocus()


def test_what_others_did_is_left_alone(qtbot: QtBot, field: GrowingText, chosen: Reframing) -> None:
    QTest.keyClicks(field, "It was nothing, he only pushed me. I never feel safe at home. ")
    settled(qtbot, chosen)
    assert underlined(field) == []
    assert chosen.hint.isHidden()


def test_a_sentence_without_its_mark_is_left_alone_until_a_longer_pause(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    QTest.keyClicks(field, "It was nothing")
    qtbot.waitUntil(lambda: not chosen._timer.isActive(), timeout=5000)
    assert chosen._long_timer.isActive()
    assert underlined(field) == []
    qtbot.waitUntil(lambda: underlined(field) == ["It was nothing"], timeout=5000)


def test_leaving_the_field_ends_the_sentence(
    qtbot: QtBot, page: QWidget, field: GrowingText, chosen: Reframing
) -> None:
    QTest.keyClicks(field, "I never finish anything")
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert underlined(field) == ["I never finish anything"]


def test_pictures_before_a_thought_do_not_move_its_line(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    field.insertPlainText(f"😔😔\n{THOUGHT} ")
    qtbot.waitUntil(lambda: underlined(field) == [THOUGHT], timeout=5000)


def test_the_question_is_the_one_of_the_sentence_at_the_caret(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    field.insertPlainText(f"{THOUGHT}\nI never finish anything.\n")
    qtbot.waitUntil(lambda: len(underlined(field)) == 2, timeout=5000)
    assert chosen.hint.question.text() == "What part of it did you do?"
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assert chosen.hint.question.text() == "What did it take to do that much?"


def test_a_sentence_that_is_dismissed_stays_unmarked(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    chosen.hint.dismiss.click()
    assert underlined(field) == []
    assert chosen.hint.isHidden()
    QTest.keyClicks(field, "Rain. ")
    settled(qtbot, chosen)
    assert underlined(field) == []


def test_the_hint_is_reached_and_left_by_keys(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    for expected in (chosen.hint.turn, chosen.hint.dismiss):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        qtbot.waitUntil(expected.hasFocus)
    QTest.keyClick(chosen.hint.dismiss, Qt.Key.Key_Escape)
    qtbot.waitUntil(field.hasFocus)
    assert underlined(field) == [THOUGHT]
    assert chosen.hint.turn.accessibleDescription() == "What did it take to do that much?"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_button_of_the_hint_is_pressed_by_enter_and_by_space(
    qtbot: QtBot, field: GrowingText, chosen: Reframing, key: Qt.Key
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    chosen.hint.dismiss.setFocus()
    QTest.keyClick(chosen.hint.dismiss, key)
    qtbot.waitUntil(chosen.hint.isHidden)
    assert underlined(field) == []


def test_another_text_takes_marks_and_question_away(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    field.fill("I never finish anything.")
    assert underlined(field) == []
    assert chosen.hint.isHidden()
    settled(qtbot, chosen)
    assert underlined(field) == []


@pytest.mark.parametrize("shorter", ["", "Tea."])
def test_a_shorter_text_is_never_marked_where_the_longer_one_was(
    qtbot: QtBot, field: GrowingText, chosen: Reframing, shorter: str
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    field.fill(shorter)  # Qt's warning of a place beyond the text would fail this test
    assert underlined(field) == []
    field.selectAll()
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    qtbot.waitUntil(chosen.hint.isHidden, timeout=5000)
    assert underlined(field) == []


def test_switching_it_off_takes_everything_away_at_once(
    qtbot: QtBot, field: GrowingText, chosen: Reframing, preferences: Preferences
) -> None:
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(chosen.hint.isVisible, timeout=5000)
    preferences.set(reframing=False)
    assert underlined(field) == []
    assert chosen.hint.isHidden()


def test_a_very_long_text_is_left_alone(
    qtbot: QtBot, field: GrowingText, chosen: Reframing
) -> None:
    field.insertPlainText("Rain.\n" * (LONGEST_TEXT // 6) + THOUGHT + "\n")
    settled(qtbot, chosen)
    assert underlined(field) == []


# ---------------------------------------------------------------- the offer


def test_it_is_offered_once_and_nothing_is_marked_before_the_answer(
    qtbot: QtBot,
    field: GrowingText,
    preferences: Preferences,
    theme: Theme,
    settings_on_disk: Callable[[], Settings],
) -> None:
    assert preferences.settings.reframing is None
    offering = Reframing(field, preferences, theme, offers=True)
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(offering.hint.isVisible, timeout=5000)
    assert "Nothing leaves this computer." in offering.hint.question.text()
    assert underlined(field) == []
    assert settings_on_disk().reframing is False
    offering.hint.yes.click()
    assert settings_on_disk().reframing is True
    assert underlined(field) == [THOUGHT]


def test_no_thanks_is_the_end_of_it(
    qtbot: QtBot, field: GrowingText, preferences: Preferences, theme: Theme
) -> None:
    offering = Reframing(field, preferences, theme, offers=True)
    QTest.keyClicks(field, f"{THOUGHT} ")
    qtbot.waitUntil(offering.hint.isVisible, timeout=5000)
    offering.hint.no.click()
    assert offering.hint.isHidden()
    QTest.keyClicks(field, "I never finish anything. ")
    settled(qtbot, offering)
    assert offering.hint.isHidden()
    assert preferences.settings.reframing is False


def test_a_field_that_does_not_offer_says_nothing_before_it_was_chosen(
    qtbot: QtBot, field: GrowingText, preferences: Preferences, theme: Theme
) -> None:
    quiet = Reframing(field, preferences, theme)
    QTest.keyClicks(field, f"{THOUGHT} ")
    settled(qtbot, quiet)
    assert quiet.hint.isHidden()
    assert preferences.settings.reframing is None


# ---------------------------------------------------------------- turning it into a win


@pytest.fixture
def view(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> Iterator[DayView]:
    preferences.set(reframing=True)
    view = DayView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(1000, 800)
    view.show()
    qtbot.waitUntil(lambda: view._reading is not None)
    yield view
    view.flush()


def test_the_question_comes_into_sight_where_the_page_would_hide_it(
    qtbot: QtBot, view: DayView
) -> None:
    view.resize(1000, 520)
    for number in range(4):
        view._keep(f"Small win {number}")
    qtbot.waitUntil(lambda: len(wins_of(view)) == 4)
    words, paper = view.paper.words, view.paper
    words.setFocus()
    QTest.keyClicks(words, f"{THOUGHT} ")

    def whole_in_sight() -> bool:
        (hint,) = paper.findChildren(Hint)
        top = hint.mapTo(paper.viewport(), hint.rect().topLeft()).y()
        caret = words.viewport().mapTo(paper.viewport(), words.cursorRect().topLeft()).y()
        below = top + hint.height() <= paper.viewport().height()
        return hint.isVisible() and below and caret >= 0

    qtbot.waitUntil(lambda: bool(paper.findChildren(Hint)) and whole_in_sight(), timeout=5000)


def sheet_of(qtbot: QtBot, view: QWidget) -> ReframingSheet:
    qtbot.waitUntil(lambda: bool(view.findChildren(ReframingSheet)))
    (sheet,) = view.findChildren(ReframingSheet)
    assert isinstance(sheet, ReframingSheet)
    return sheet


def wins_of(view: DayView) -> tuple[Win, ...]:
    return tuple(view.paper.cards.cards.wins)


def test_a_thought_becomes_a_reframing_win_with_before_and_after_by_keys_alone(
    qtbot: QtBot, view: DayView, journal: JournalThread
) -> None:
    view.paper.welcome(False)
    words = view.paper.words
    words.setFocus()
    QTest.keyClicks(words, f"{THOUGHT} ")
    reframing = words.findChild(Reframing)
    assert isinstance(reframing, Reframing)
    qtbot.waitUntil(reframing.hint.isVisible, timeout=5000)
    reframing.hint.turn.setFocus()
    QTest.keyClick(reframing.hint.turn, Qt.Key.Key_Space)
    sheet = sheet_of(qtbot, view)
    assert sheet.before.text() == THOUGHT
    assert not sheet.keep.isEnabled()
    QTest.keyClicks(sheet.after, "It took getting up and sitting down at the desk")
    assert sheet.keep.isEnabled()
    QTest.keyClick(sheet.after, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(wins_of(view)) == 1)
    (win,) = wins_of(view)
    kinds = {kind.uid: kind.key for kind in view.paper.cards.cards.kinds.values()}
    assert win.text == "It took getting up and sitting down at the desk"
    assert win.note == f"Before: {THOUGHT}"
    assert kinds[win.kind or ""] == "reframing"
    assert underlined(words) == []
    journal.write(lambda opened: opened.undo())
    qtbot.waitUntil(lambda: wins_of(view) == ())


def test_a_line_that_became_a_win_does_not_wait_to_be_kept_again(
    qtbot: QtBot, view: DayView
) -> None:
    entry = view.paper.entry
    QTest.keyClicks(entry, THOUGHT)
    reframing = entry.findChild(Reframing)
    assert isinstance(reframing, Reframing)
    qtbot.waitUntil(reframing.hint.isVisible, timeout=5000)
    reframing.hint.turn.click()
    sheet = sheet_of(qtbot, view)
    QTest.keyClicks(sheet.after, "Sat down and answered it")
    sheet.keep.click()
    qtbot.waitUntil(lambda: [win.text for win in wins_of(view)] == ["Sat down and answered it"])
    qtbot.waitUntil(entry.document().isEmpty)
    assert reframing.hint.isHidden()
    entry.undo()
    assert entry.toPlainText() == THOUGHT


def test_going_back_from_the_sheet_keeps_nothing(qtbot: QtBot, view: DayView) -> None:
    view.paper.welcome(False)
    words = view.paper.words
    QTest.keyClicks(words, f"{THOUGHT} ")
    reframing = words.findChild(Reframing)
    assert isinstance(reframing, Reframing)
    qtbot.waitUntil(reframing.hint.isVisible, timeout=5000)
    reframing.hint.turn.click()
    sheet_of(qtbot, view).back.click()
    assert wins_of(view) == ()
    assert underlined(words) == [THOUGHT]


def test_the_note_of_a_win_is_attended_to_as_well(qtbot: QtBot, view: DayView) -> None:
    QTest.keyClicks(view.paper.entry, "Washed one plate")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(wins_of(view)) == 1)
    view.paper.cards.open_card(wins_of(view)[0].uid)
    editor = view.paper.cards.editor
    assert editor is not None
    QTest.keyClicks(editor.note, "It doesn't count. ")
    reframing = editor.note.findChild(Reframing)
    assert isinstance(reframing, Reframing)
    qtbot.waitUntil(reframing.hint.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: editor.height() >= editor.height_at(editor.width()))
    reframing.hint.turn.setFocus()
    reframing.hint.turn.click()
    sheet = sheet_of(qtbot, view)
    qtbot.waitUntil(sheet.after.hasFocus)
    QTest.keyClicks(sheet.after, "It was a plate")
    QTest.keyClick(sheet.after, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(wins_of(view)) == 2)
    assert view.paper.cards.editor is editor
    view.activateWindow()
    qtbot.waitUntil(editor.note.hasFocus)
    view.paper.cards.close_card()


def test_the_note_of_a_win_that_speaks_of_somebody_else_is_left_alone(
    qtbot: QtBot, view: DayView
) -> None:
    QTest.keyClicks(view.paper.entry, "Told my mother to stop")
    QTest.keyClick(view.paper.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(wins_of(view)) == 1)
    view.paper.cards.open_card(wins_of(view)[0].uid)
    editor = view.paper.cards.editor
    assert editor is not None
    QTest.keyClicks(editor.note, "It was nothing. ")
    reframing = editor.note.findChild(Reframing)
    assert isinstance(reframing, Reframing)
    settled(qtbot, reframing)
    assert underlined(editor.note) == []
    view.paper.cards.close_card()


def test_nothing_is_loaded_at_a_field_while_it_is_off(
    qtbot: QtBot, view: DayView, preferences: Preferences
) -> None:
    preferences.set(reframing=False)
    QTest.keyClicks(view.paper.words, THOUGHT)
    assert view.paper.words.findChild(Reframing) is None


def test_the_switch_in_the_settings_holds_at_once(
    qtbot: QtBot,
    theme: Theme,
    preferences: Preferences,
    settings_on_disk: Callable[[], Settings],
) -> None:
    section = ReframingSection(preferences)
    qtbot.addWidget(section)
    assert not section.asks.isChecked()
    section.asks.click()
    assert settings_on_disk().reframing is True
    preferences.set(reframing=False)
    assert not section.asks.isChecked()
