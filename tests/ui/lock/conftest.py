"""A window on a journal that holds one strange word everywhere, and takes a passphrase."""

from collections.abc import Callable, Iterator
from datetime import time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, StandingClock
from winsdesk.bootstrap import encrypt, open_journal
from winsdesk.domain.phrase import Role
from winsdesk.domain.sticky import Shows
from winsdesk.domain.win import Ratings
from winsdesk.paths import Places
from winsdesk.services.journal import Journal
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

PASSPHRASE = "an umbrella on the bus"
WORD = "Xylophone"
"""Is in everything that a person wrote."""

Starting = Callable[[], MainWindow]


def fill(journal: Journal) -> None:
    """Write the word wherever a person can write."""
    hard = Ratings(9, 4, 3)
    for day in (TODAY, TODAY - timedelta(days=1), TODAY.replace(year=TODAY.year - 1)):
        journal.wins.keep(day, f"{WORD} win #{WORD}", ratings=hard, keepsake=True, note=f"{WORD} n")
    gone = journal.wins.keep(TODAY, f"{WORD} deleted")
    journal.wins.delete(sorted(gone.wins))
    journal.days.write(TODAY, f"{WORD} words", f"{WORD} prompt?")
    journal.days.draft(TODAY, f"{WORD} draft")
    goal = journal.goals.add(f"{WORD} goal", f"{WORD} why").made[0]
    step = journal.goals.add_step(goal, f"{WORD} step").made[0]
    journal.goals.plan(step, TODAY)
    practice = journal.practices.add(f"{WORD} practice").made[0]
    journal.practices.check_in(practice, TODAY)
    for role in Role:
        journal.phrases.add(role, f"{WORD} {role}")
    journal.reminders.add(time(21, 30), words=f"{WORD} reminder")
    journal.stickies.add(Shows.WORDS, f"{WORD} note")
    journal.stickies.add(Shows.PAST_WIN)
    journal.kinds.add(f"{WORD} kind")


@pytest.fixture
def filled(where: Places, clock: StandingClock) -> Places:
    """Places with a journal that holds the word everywhere."""
    journal = open_journal(where.journal, clock=clock)
    fill(journal)
    journal.close()
    return where


@pytest.fixture
def encrypted(filled: Places) -> Places:
    """The same, locked."""
    encrypt(filled.journal, PASSPHRASE)
    return filled


@pytest.fixture
def start(
    qtbot: QtBot,
    theme: Theme,
    preferences: Preferences,
    where: Places,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Starting]:
    """Starts the window, as often as wanted; the journal is opened if that can be."""
    windows: list[MainWindow] = []
    monkeypatch.setattr("winsdesk.ui.parts.asking.ask", lambda *_: True)

    def starting() -> MainWindow:
        window = MainWindow(JournalThread(), theme, preferences, where)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitSignal(window.furnished):
            window.show()
        window.activateWindow()
        window.open_journal()
        return window

    yield starting
    for window in windows:
        window.close()


@pytest.fixture
def locked(encrypted: Places, start: Starting) -> MainWindow:
    """The window as it begins on a locked journal."""
    return start()


@pytest.fixture
def opened(locked: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window after the passphrase."""
    with qtbot.waitSignal(locked.journal.opened):
        locked.locking.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: locked.locking.has_passphrase)
    return locked
