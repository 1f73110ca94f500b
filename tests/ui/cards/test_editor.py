"""An open card says when its win was paused on."""

from dataclasses import replace
from datetime import UTC, date, datetime

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
