"""Help says what is true, and a failure says nothing that a person wrote."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from winsdesk import __version__
from winsdesk.domain.kind import first_kinds
from winsdesk.ui.help import WhatCountsPage
from winsdesk.ui.help.about import AboutDialog
from winsdesk.ui.help.crash import CrashDialog, show_crash
from winsdesk.ui.help.dialog import ReadingDialog
from winsdesk.ui.help.report import failure_report
from winsdesk.ui.help.shortcuts import ShortcutSheet
from winsdesk.ui.keys import keys_within_views
from winsdesk.ui.parts.kind_mark import Mark
from winsdesk.ui.theme import Theme
from winsdesk.words import KINDS


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def action(text: str, *keys: str) -> QAction:
    made = QAction(text)
    made.setShortcuts([QKeySequence(key) for key in keys])
    return made


def test_what_counts_shows_every_kind_with_its_mark(qtbot: QtBot, theme: Theme) -> None:
    page = WhatCountsPage(theme)
    qtbot.addWidget(page)
    said = words(page)
    assert said[0] == "What counts?"
    assert {kind.name for kind in KINDS.values()} <= set(said)
    assert len(page.findChildren(Mark)) == len(first_kinds())
    assert any("local emergency number" in sentence for sentence in said)


def test_the_sheet_of_keys_shows_the_keys_that_the_actions_have_now(qtbot: QtBot) -> None:
    undo = action("&Undo keeping a win", "Ctrl+Z")
    redo = action("&Redo", "Ctrl+Shift+Z", "Ctrl+Y")
    without = action("Back up the journal…")
    hidden = action("Hidden", "Ctrl+H")
    hidden.setVisible(False)
    undo.setShortcut("Alt+Backspace")
    menu = QMenu("&More")
    deep = action("&Month's page…", "Ctrl+P")
    menu.addAction(deep)
    sheet = ShortcutSheet(
        [("&Edit", [undo, redo, without, hidden, menu.menuAction()]), ("&Empty", [without])],
        [("In the calendar", [("By month", ["PgUp", "PgDown"])])],
    )
    qtbot.addWidget(sheet)
    said = words(sheet)
    assert {"Undo keeping a win", "Redo", "Month's page", "By month"} <= set(said)
    assert {"Alt+Backspace", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+P", "PgUp", "PgDown"} <= set(said)
    assert not {"Ctrl+Z", "Ctrl+H", "Empty", "Back up the journal"} & set(said)


def test_the_sheet_of_keys_names_no_deed_and_calls_enter_enter(qtbot: QtBot) -> None:
    undo = action("&Undo", "Ctrl+Z")
    undo.setIconText(undo.iconText())
    undo.setText("&Undo keeping a win")
    sheet = ShortcutSheet(
        [("&Edit", [undo, action("&Open", "Return")])],
        [("Writing", [("A new line", ["Shift+Return"])])],
    )
    qtbot.addWidget(sheet)
    assert {"Undo", "Enter", "Shift+Enter"} <= set(words(sheet))


def test_the_sheet_of_keys_shows_a_range_as_one_key(qtbot: QtBot) -> None:
    sheet = ShortcutSheet([], keys_within_views())
    qtbot.addWidget(sheet)
    assert {"0–9", "Alt+1–9"} <= set(words(sheet))
    assert not {"0", "9", "Alt+1", "Alt+9"} & set(words(sheet))


def test_about_names_every_part_with_the_version_in_use_and_its_licence(
    qtbot: QtBot, theme: Theme
) -> None:
    said = words(about := AboutDialog(theme))
    qtbot.addWidget(about)
    assert "Private. Offline. Yours." in said
    assert f"Version {__version__}" in said
    assert said[said.index("SQLAlchemy") + 1] == version("SQLAlchemy")
    for part, licence in (
        ("Winsdesk", "MIT"), ("Qt", "LGPL-3.0"), ("PySide6", "LGPL-3.0"), ("SQLAlchemy", "MIT"),
        ("SQLCipher, as sqlcipher3", "BSD-3-Clause, zlib"),
        ("SQLite, in SQLCipher", "public domain"), ("appdirs", "MIT"), ("Python", "PSF-2.0"),
    ):  # fmt: skip
        row = max(at for at, text in enumerate(said) if text == part)
        assert said[row + 2] == licence


@pytest.mark.parametrize("percent", [100, 200])
def test_every_dialog_closes_with_escape_and_fits_the_screen(
    qtbot: QtBot, theme: Theme, percent: int
) -> None:
    theme.choose("dark", percent)
    keys = [(f"Does thing {n}", ["Ctrl+K"]) for n in range(60)]
    dialogs: list[ReadingDialog] = [
        AboutDialog(theme),
        ShortcutSheet([], [("Many", keys)]),
        CrashDialog("report\n" * 200),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        room = dialog.screen().availableGeometry()
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def failing(secret: str) -> BaseException:
    """Fail as a bug would, with a person's words in messages and variables."""
    try:
        try:
            dict[str, str]()[secret]
        except KeyError as error:
            raise ValueError(secret) from error
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_holds_types_files_and_lines_and_no_word_of_the_journal() -> None:
    error = failing("told my sister the truth")
    report = failure_report(type(error), error, error.__traceback__)
    assert "told" not in report
    assert "sister" not in report
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert re.search(r"test_help\.py, line \d+, in failing", report)
    assert f"Winsdesk {__version__}" in report


def test_a_report_names_no_folder_of_this_computer() -> None:
    error = failing("words")
    report = failure_report(type(error), error, error.__traceback__)
    assert str(Path(__file__).parent) not in report
    assert str(Path.home()) not in report


def test_the_crash_dialog_saves_its_report_or_says_why_not(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("what happened")
    qtbot.addWidget(dialog)
    dialog.show()
    file = tmp_path / "report.txt"
    dialog.save_to(tmp_path / "no such folder" / "report.txt")
    assert "could not be written" in dialog.notice.text()
    dialog.save_to(file)
    assert file.read_text(encoding="utf-8") == "what happened"
    assert str(file) in dialog.notice.text()


class Failing(QWidget):
    """Fails whenever it is painted, as a bug in a view would, until it is mended."""

    mended = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.mended:
            return
        error = failing("words")
        show_crash(self, type(error), error, error.__traceback__)


def test_a_view_that_fails_while_it_is_painted_is_told_of_once(qtbot: QtBot) -> None:
    window = Failing()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    window.repaint()
    assert len(window.findChildren(CrashDialog)) == 1
    window.mended = True
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close_button.click()
