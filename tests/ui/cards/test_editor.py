"""An open card shows its win, and leaves alone what is being written."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winsdesk.domain.win import Win
from winsdesk.ui.cards.editor import CardEditor
from winsdesk.ui.theme import Theme

AT = datetime(2026, 11, 24, 20, 15).astimezone()
WIN = Win("uid", date(2026, 11, 24), "Drank water", AT, AT)


def test_an_open_card_says_when_it_was_acknowledged(qtbot: QtBot, theme: Theme) -> None:
    editor = CardEditor(theme)
    qtbot.addWidget(editor)
    editor.show_win(WIN, ())
    assert editor.acknowledged.isHidden()
    editor.show_win(replace(WIN, acknowledged_at=AT.astimezone(UTC)), ())
    assert not editor.acknowledged.isHidden()
    assert editor.acknowledged.text().startswith("Acknowledged on Tuesday, 24 November 2026 at ")
    assert "15" in editor.acknowledged.text().rpartition(" at ")[2]
    editor.show_win(WIN, ())
    assert editor.acknowledged.isHidden()


def test_tags_are_left_alone_while_they_are_written_and_tidied_after(
    qtbot: QtBot, theme: Theme
) -> None:
    editor = CardEditor(theme)
    qtbot.addWidget(editor)
    editor.changed.connect(
        lambda changes: editor.show_win(replace(WIN, added_tags=tuple(changes.fields["tags"])), ())
    )
    editor.show_win(WIN, ())
    editor.show()
    editor.activateWindow()
    editor.tags.setFocus()
    qtbot.waitUntil(editor.tags.hasFocus)
    QTest.keyClicks(editor.tags, "Ab, ")
    editor.save()
    assert editor.tags.text() == "Ab, "
    editor.tags.setCursorPosition(1)
    editor.show_win(replace(WIN, added_tags=("ab",)), ())
    QTest.keyClicks(editor.tags, "x")
    assert editor.tags.text() == "Axb, "
    editor.save()
    editor.note.setFocus()
    assert editor.tags.text() == "Axb"
