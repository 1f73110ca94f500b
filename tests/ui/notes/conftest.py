"""Sticky notes over a real journal, with a window beside them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Writing
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.ui.notes.desk import StickyDesk
from winsdesk.ui.notes.note import StickyNote
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

Kept = Callable[[], tuple[Sticky, ...]]
Opening = Callable[..., StickyDesk]
Putting = Callable[..., StickyNote]


@pytest.fixture
def kept(journal: JournalThread, qtbot: QtBot) -> Kept:
    """Reads the notes that the journal holds."""

    def read() -> tuple[Sticky, ...]:
        answers: list[tuple[Sticky, ...]] = []
        journal.ask(lambda journal: journal.stickies.every(), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return read


@pytest.fixture
def open_desk(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> Iterator[Opening]:
    """Opens the desk as a start of the program does."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made: list[StickyDesk] = []

    def opened(*, placing: bool = True) -> StickyDesk:
        desk = StickyDesk(window, journal, theme, preferences, placing=placing)
        made.append(desk)
        return desk

    yield opened
    for desk in made:
        desk.put_away()


@pytest.fixture
def desk(open_desk: Opening) -> StickyDesk:
    return open_desk()


@pytest.fixture
def put(desk: StickyDesk, write: Writing, qtbot: QtBot) -> Putting:
    """Puts a note on the desktop and returns it."""

    def putting(shows: Shows = Shows.WORDS, words: str = "", win: str | None = None) -> StickyNote:
        (uid,) = write(lambda journal: journal.stickies.add(shows, words, win)).made
        desk.show_notes()
        qtbot.waitUntil(lambda: uid in desk.notes)
        return desk.notes[uid]

    return putting
