"""A tray that is not a desktop's, and a bell over a real journal with a clock that is turned."""

from collections.abc import Callable
from datetime import time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import StandingClock
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders import zone
from winsdesk.ui.reminders.bell import Bell
from winsdesk.ui.tasks import JournalThread

EIGHT = time(20, 30)


class FakeTray(QObject):
    """Remembers what it was asked for; it is there unless told otherwise."""

    opened = Signal()
    message_opened = Signal()

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there = there
        self.menu: QMenu | None = None
        self.messages: list[tuple[str, str]] = []

    def available(self) -> bool:
        return self.there

    def shown(self) -> bool:
        return self.menu is not None

    def put(self, menu: QMenu) -> None:
        self.menu = menu

    def take_away(self) -> None:
        self.menu = None

    def say(self, title: str, text: str) -> None:
        self.messages.append((title, text))


@pytest.fixture
def tray() -> FakeTray:
    return FakeTray()


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock on the wall is Berlin's, as the standing clock's offset is in November."""
    monkeypatch.setattr(zone, "_zone", lambda _: ZoneInfo("Europe/Berlin"))


@pytest.fixture
def bell(journal: JournalThread, preferences: Preferences, clock: StandingClock) -> Bell:
    return Bell(journal, preferences, clock)


Remind = Callable[..., Reminder]


@pytest.fixture
def remind(qtbot: QtBot, journal: JournalThread, bell: Bell) -> Remind:
    """Adds a reminder and waits until the bell knows of it."""

    def add(words: str = "Tea", at: time = EIGHT, says: Says = Says.WORDS) -> Reminder:
        before = {reminder.uid for reminder in bell.reminders}
        journal.write(lambda journal: journal.reminders.add(at, frozenset(), says, words))
        qtbot.waitUntil(lambda: len(bell.reminders) > len(before))
        return next(each for each in bell.reminders if each.uid not in before)

    return add
