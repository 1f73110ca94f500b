"""Practices in a journal of their own, in one locale, so that what is said can be told."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.services.journal import Journal
from winsdesk.ui.tasks import JournalThread

Writing = Callable[[Callable[[Journal], ChangeSet]], ChangeSet]
Asking = Callable[[Callable[[Journal], object]], object]


@pytest.fixture(autouse=True)
def british_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


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

    def ask(work: Callable[[Journal], object]) -> object:
        answers: list[object] = []
        journal.ask(work, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return ask
