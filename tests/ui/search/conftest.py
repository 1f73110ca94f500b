"""The search's tests run in one locale, so that what is said can be told in advance."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.services.journal import Journal
from winsdesk.ui.tasks import JournalThread

Writing = Callable[[Callable[[Journal], ChangeSet]], None]


@pytest.fixture(autouse=True)
def british_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def write(journal: JournalThread, qtbot: QtBot) -> Writing:
    """Writes to the journal and waits until everyone has heard of it."""

    def write(work: Callable[[Journal], ChangeSet]) -> None:
        with qtbot.waitSignal(journal.changed):
            journal.write(work)

    return write
