"""What the tests of the window share: a real theme, real preferences, a real open journal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from winsdesk import settings as stored
from winsdesk.bootstrap import open_journal
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.paths import Places, places
from winsdesk.services.journal import Journal
from winsdesk.settings import Settings
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

TODAY = date(2026, 11, 24)

Opening = Callable[[Path], Journal]
Writing = Callable[[Callable[[Journal], ChangeSet]], ChangeSet]
Asking = Callable[[Callable[[Journal], Any]], Any]


@dataclass
class StandingClock:
    """Stands still until it is turned."""

    moment: datetime = datetime(2026, 11, 24, 20, 15, tzinfo=timezone(timedelta(hours=1)))

    def now(self) -> datetime:
        return self.moment


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style of the program itself."""
    return ["pytest", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def british_english() -> Iterator[None]:
    """One locale, so that what is said can be told in advance."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """Places of the test's own, made."""
    made = places(tmp_path / "winsdesk")
    made.make()
    return made


@pytest.fixture
def preferences(where: Places, clock: StandingClock) -> Preferences:
    return Preferences(stored.load(where.settings_file).settings, where.settings_file, clock)


@pytest.fixture
def theme(qapp: QApplication, preferences: Preferences) -> Iterator[Theme]:
    """The light theme; it follows the preferences, as in the window."""
    before = qapp.style().name(), qapp.styleSheet(), qapp.font(), qapp.palette()
    made = Theme(qapp, "light", 100)

    def follow() -> None:
        made.choose(preferences.settings.theme, preferences.settings.text_size)

    preferences.changed.connect(follow)
    yield made
    qapp.setStyleSheet(before[1])
    qapp.setFont(before[2])
    qapp.setPalette(before[3])


@pytest.fixture
def opening(clock: StandingClock) -> Opening:
    return lambda path: open_journal(path, clock=clock)


@pytest.fixture
def journal(qtbot: QtBot, where: Places, opening: Opening) -> Iterator[JournalThread]:
    """A journal on its own thread; a trouble that nobody told the person fails the test."""
    thread = JournalThread()
    untold: list[Trouble] = []
    thread.troubled.connect(untold.append)
    with qtbot.waitSignal(thread.opened):
        thread.open(lambda: opening(where.journal))
    yield thread
    thread.close()
    assert not untold


@pytest.fixture
def write(journal: JournalThread, qtbot: QtBot) -> Writing:
    """Writes to the journal and waits until everyone has heard of it."""

    def write(work: Callable[[Journal], ChangeSet]) -> ChangeSet:
        done: list[ChangeSet] = []
        journal.write(work, done.append)
        qtbot.waitUntil(lambda: bool(done))
        return done[0]

    return write


@pytest.fixture
def ask(journal: JournalThread, qtbot: QtBot) -> Asking:
    """Asks the journal and waits for the answer."""

    def ask(work: Callable[[Journal], Any]) -> Any:
        answers: list[Any] = []
        journal.ask(work, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return ask


@pytest.fixture
def settings_on_disk(where: Places) -> Callable[[], Settings]:
    """Reads what the settings file says now."""
    return lambda: stored.load(where.settings_file).settings
