"""A field that grows: what Ctrl+Z finds in it."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.undoing import typing_turned


def test_a_field_in_which_nothing_was_typed_leaves_undo_to_the_journal(qtbot: QtBot) -> None:
    field = GrowingText()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert not typing_turned("undo")
    QTest.keyClicks(field, "a walk")
    assert typing_turned("undo")
    assert field.toPlainText() == ""
    assert not typing_turned("undo")
    field.fill("what was there")
    assert not typing_turned("undo")
