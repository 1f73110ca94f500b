"""The README's table of keys is the window's own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from winsdesk.paths import Places
from winsdesk.ui.keys import keys_within_views
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

README = Path(__file__).parents[2] / "README.md"
AS_WRITTEN = {"Return": "Enter", "Ctrl+Return": "Ctrl+Enter", "Shift+Return": "Shift+Enter"}


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places
) -> MainWindow:
    made = MainWindow(JournalThread(), theme, preferences, where)
    made.furnish()
    qtbot.addWidget(made)
    return made


def test_the_table_of_keys_is_true(window: MainWindow) -> None:
    section = README.read_text(encoding="utf-8").partition("\n## Keys\n")[2].partition("\n## ")[0]
    told = [line for line in section.splitlines() if line.startswith("| ") and line != "| | |"]
    true = [*rows_of_menus(window), *rows_of_views()]
    assert told == true, "The table should be:\n" + "\n".join(true)


def rows_of_menus(window: MainWindow) -> Iterator[str]:
    for title, actions in window.menus.groups():
        keyed = [
            (action.text().replace("&", "").removesuffix("…"), action.shortcuts())
            for action in flattened(actions)
            if action.shortcuts()
        ]
        if keyed:
            yield row(title, keyed)


def rows_of_views() -> Iterator[str]:
    for title, keys in keys_within_views():
        yield row(title, keys)


def row(title: str, keyed: Iterable[tuple[str, Iterable[QKeySequence | str]]]) -> str:
    said = [f"{does} {' '.join(f'`{name(key)}`' for key in keys)}" for does, keys in keyed]
    return f"| {title} | {' · '.join(said)} |"


def name(key: QKeySequence | str) -> str:
    """Return a key, or a range of keys like ``Alt+1–9``, as the README writes it."""
    if isinstance(key, str):
        first, dash, last = key.partition("–")
        return name(QKeySequence(first)) + dash + last
    spelled = key.toString(QKeySequence.SequenceFormat.PortableText)
    return AS_WRITTEN.get(spelled, spelled)


def flattened(actions: Iterable[QAction]) -> Iterator[QAction]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from flattened(menu.actions())
        else:
            yield action
