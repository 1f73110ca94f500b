"""A person's own short texts: written where they stand, saved by themselves, never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.services.journal import Journal
from winsdesk.services.phrases import PhraseKeeping
from winsdesk.ui.phrases.list import PhraseList
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

Kept = Callable[[], list[str]]
Opening = Callable[[Path], Journal]


@pytest.fixture
def phrases(qtbot: QtBot, journal: JournalThread, theme: Theme) -> PhraseList:
    """The words to oneself, empty."""
    made = PhraseList(journal, theme, Role.TO_MYSELF, "Words to myself", "New words")
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    with qtbot.waitSignal(made.shown):
        made.reload()
    return made


@pytest.fixture
def kept(journal: JournalThread, qtbot: QtBot) -> Kept:
    """Reads what the journal holds."""

    def read() -> list[str]:
        answers: list[tuple[Phrase, ...]] = []
        journal.ask(lambda open_one: open_one.phrases.of(Role.TO_MYSELF), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return [phrase.text for phrase in answers[0]]

    return read


def type_into_new(phrases: PhraseList, qtbot: QtBot, text: str) -> None:
    phrases.focus_new()
    qtbot.waitUntil(phrases.rows[-1].field.hasFocus)
    QTest.keyClicks(phrases.rows[-1].field, text)


def wait_for(phrases: PhraseList, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: text in phrases.texts)


def add(phrases: PhraseList, qtbot: QtBot, *texts: str) -> None:
    for text in texts:
        type_into_new(phrases, qtbot, text)
        QTest.keyClick(phrases.rows[-1].field, Qt.Key.Key_Return)
        wait_for(phrases, qtbot, text)


def test_enter_keeps_a_text_and_makes_room_for_the_next(
    phrases: PhraseList, kept: Kept, qtbot: QtBot
) -> None:
    add(phrases, qtbot, "This will pass", "Call Leo")
    assert kept() == ["This will pass", "Call Leo"]
    assert len(phrases.rows) == 3
    assert phrases.rows[-1].field.hasFocus()
    assert phrases.rows[-1].blank


def test_a_text_is_saved_without_enter_a_moment_after_the_last_key(
    phrases: PhraseList, kept: Kept, qtbot: QtBot
) -> None:
    type_into_new(phrases, qtbot, "This will pass")
    qtbot.waitUntil(lambda: phrases.texts == ("This will pass",))
    assert kept() == ["This will pass"]
    assert len(phrases.rows) == 2, "one more can be added"


def test_what_is_typed_while_it_is_being_saved_is_saved_too(
    phrases: PhraseList, kept: Kept, qtbot: QtBot
) -> None:
    type_into_new(phrases, qtbot, "This")
    phrases.flush()
    QTest.keyClicks(phrases.rows[0].field, " will pass")
    phrases.flush()
    qtbot.waitUntil(lambda: kept() == ["This will pass"])
    assert len(phrases.texts) == 1


def test_leaving_the_page_writes_what_is_unfinished(
    phrases: PhraseList, kept: Kept, qtbot: QtBot
) -> None:
    type_into_new(phrases, qtbot, "This will pass")
    phrases.hide()
    assert kept() == ["This will pass"]


def test_a_text_is_changed_where_it_stands_and_undone_like_anything(
    phrases: PhraseList, kept: Kept, journal: JournalThread, qtbot: QtBot
) -> None:
    add(phrases, qtbot, "This will pass")
    phrases.rows[0].focus()
    QTest.keyClicks(phrases.rows[0].field, ", too")
    qtbot.waitUntil(lambda: kept() == ["This will pass, too"])
    journal.write(lambda open_one: open_one.undo())
    qtbot.waitUntil(lambda: phrases.texts == ("This will pass",))


def test_shift_enter_begins_another_line_of_the_same_text(
    phrases: PhraseList, kept: Kept, qtbot: QtBot
) -> None:
    type_into_new(phrases, qtbot, "Leo")
    field = phrases.rows[-1].field
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "555 0100")
    phrases.flush()
    assert kept() == ["Leo\n555 0100"]


def test_a_text_that_is_emptied_goes_when_it_is_left_and_comes_back_by_undo(
    phrases: PhraseList, kept: Kept, journal: JournalThread, qtbot: QtBot
) -> None:
    add(phrases, qtbot, "One", "Two")
    phrases.rows[0].focus()
    phrases.rows[0].field.selectAll()
    QTest.keyClick(phrases.rows[0].field, Qt.Key.Key_Delete)
    assert kept() == ["One", "Two"], "nothing goes while it is being rewritten"
    phrases.rows[1].focus()
    qtbot.waitUntil(lambda: phrases.texts == ("Two",))
    assert kept() == ["Two"]
    journal.write(lambda open_one: open_one.undo())
    qtbot.waitUntil(lambda: phrases.texts == ("One", "Two"))


def test_texts_are_moved_and_removed_by_keys(phrases: PhraseList, kept: Kept, qtbot: QtBot) -> None:
    add(phrases, qtbot, "One", "Two", "Three")
    phrases.rows[2].focus()
    QTest.keyClick(phrases.rows[2].field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: phrases.texts == ("One", "Three", "Two"))
    assert phrases.rows[1].field.hasFocus(), "the keyboard goes along"
    QTest.keyClick(phrases.rows[1].field, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: phrases.texts == ("One", "Two"))
    assert kept() == ["One", "Two"]
    assert QApplication.focusWidget() is phrases.rows[1].field


def test_the_ends_of_the_list_are_the_ends(phrases: PhraseList, kept: Kept, qtbot: QtBot) -> None:
    add(phrases, qtbot, "One", "Two")
    phrases.rows[0].moved.emit(-1)
    phrases.rows[1].moved.emit(1)
    phrases.rows[2].moved.emit(-1)
    assert kept() == ["One", "Two"]


def test_arrows_walk_through_the_texts(phrases: PhraseList, qtbot: QtBot) -> None:
    add(phrases, qtbot, "One", "Two")
    QTest.keyClick(phrases.rows[2].field, Qt.Key.Key_Up)
    assert phrases.rows[1].field.hasFocus()
    QTest.keyClick(phrases.rows[1].field, Qt.Key.Key_Down)
    assert phrases.rows[2].field.hasFocus()


def test_words_removed_elsewhere_while_they_are_rewritten_are_kept(
    phrases: PhraseList, kept: Kept, journal: JournalThread, qtbot: QtBot
) -> None:
    add(phrases, qtbot, "One")
    uid = phrases.rows[0].uid
    phrases.rows[0].focus()
    QTest.keyClicks(phrases.rows[0].field, " more")
    with qtbot.waitSignal(phrases.shown):
        journal.write(lambda open_one: open_one.phrases.remove(uid))
    qtbot.waitUntil(lambda: kept() == ["One more"])


def test_a_text_that_could_not_be_written_says_so_and_is_written_with_the_next_key(
    phrases: PhraseList, kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble(Code.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(PhraseKeeping, "add", full)
        type_into_new(phrases, qtbot, "One")
        phrases.flush()
        qtbot.waitUntil(phrases.notice.isVisible)
    assert "no room left" in phrases.notice.text()
    assert phrases.rows[0].text == "One"
    assert kept() == []
    QTest.keyClicks(phrases.rows[0].field, ".")
    phrases.flush()
    qtbot.waitUntil(lambda: kept() == ["One."])
    qtbot.waitUntil(lambda: not phrases.notice.isVisible())


def test_every_text_can_be_heard_by_name(phrases: PhraseList, qtbot: QtBot) -> None:
    add(phrases, qtbot, "One")
    assert phrases.rows[0].field.accessibleName() == "Words to myself"
    assert phrases.rows[0].more.accessibleName()
    assert phrases.rows[1].field.accessibleDescription() == "New words"
    assert not phrases.rows[1].more.isVisible()


def test_nothing_is_written_by_looking(
    phrases: PhraseList, journal: JournalThread, qtbot: QtBot
) -> None:
    heard: list[object] = []
    journal.changed.connect(heard.append)
    phrases.hide()
    phrases.show()
    with qtbot.waitSignal(phrases.shown):
        phrases.reload()
    assert heard == []
