"""The field for a passphrase."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from winsdesk.ui.lock.field import PassphraseField


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField("Passphrase")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("pasted", "held"),
    [
        ("quiet water\n", "quiet water"),
        ("quiet water\r\n", "quiet water"),
        ("\n\nquiet\r\nwater", "quiet water"),
        ("quiet\0water", "quietwater"),
        (" early light ", " early light "),
        ("tab\tand\u2028line", "tab\tand\u2028line"),
        ("\U0001f30a", "\U0001f30a"),
        ("x" * 5_000, "x" * 5_000),
    ],
)
def test_what_is_pasted_is_what_a_file_and_the_terminal_take_as_one_line(
    field: PassphraseField, pasted: str, held: str
) -> None:
    QApplication.clipboard().setText(pasted)
    field.paste()
    assert field.text() == held
    QTest.keyClicks(field, "s")
    assert field.text() == f"{held}s"


def test_what_was_taken_comes_back_by_no_undo(field: PassphraseField) -> None:
    QTest.keyClicks(field, "quiet water")
    assert field.take() == "quiet water"
    field.show_words(True)
    field.undo()
    field.redo()
    assert field.text() == ""
