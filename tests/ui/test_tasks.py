"""The window never waits for the journal, and nothing it asks is lost."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from winsdesk.bootstrap import open_journal
from winsdesk.domain.changes import EVERYTHING, ChangeSet
from winsdesk.domain.errors import Code, Trouble
from winsdesk.services.journal import Journal
from winsdesk.ui.tasks import JournalThread

DAY = date(2026, 11, 24)


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[JournalThread]:
    thread = JournalThread()
    yield thread
    thread.close()


def keep(text: str) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.wins.keep(DAY, text)


def test_what_is_written_before_the_journal_is_open_is_kept(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    thread.write(keep("before"))
    with qtbot.waitSignal(thread.changed) as heard:
        thread.open(lambda: open_journal(tmp_path / "journal.db"))
    assert heard.args[0].days == {DAY}


def test_the_journal_is_used_on_one_thread_and_answers_come_on_the_windows(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    seen: list[str] = []
    thread.open(lambda: open_journal(tmp_path / "journal.db"))
    thread.ask(
        lambda journal: seen.append(threading.current_thread().name),
        lambda _: seen.append(threading.current_thread().name),
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["journal", threading.main_thread().name]


def test_a_journal_that_cannot_be_opened_can_be_tried_again_with_everything_asked(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "journal.db").write_text("not a journal")
    with qtbot.waitSignal(thread.not_opened) as heard:
        thread.open(lambda: open_journal(tmp_path / "journal.db"))
    assert heard.args[0].code is Code.NOT_A_JOURNAL
    thread.write(keep("typed meanwhile"))
    (tmp_path / "journal.db").unlink()
    with qtbot.waitSignal(thread.changed):
        thread.open(lambda: open_journal(tmp_path / "journal.db"))


def test_closing_finishes_what_was_asked(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "journal.db"
    thread.open(lambda: open_journal(file))
    for number in range(20):
        thread.write(keep(f"win {number}"))
    thread.close()
    journal = open_journal(file)
    assert len(journal.looking.on(DAY)) == 20
    journal.close()


def test_another_programs_writing_is_heard(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "journal.db"
    with qtbot.waitSignal(thread.opened):
        thread.open(lambda: open_journal(file))
    other = open_journal(file)
    with qtbot.waitSignal(thread.changed, timeout=1000) as heard:
        other.wins.keep(DAY, "from the terminal")
    other.close()
    assert heard.args[0] == EVERYTHING


def test_trouble_goes_to_whoever_asked_or_else_to_the_window(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    def fail(_: Journal) -> ChangeSet:
        raise Trouble(Code.DISK_FULL)

    thread.open(lambda: open_journal(tmp_path / "journal.db"))
    told: list[Trouble] = []
    thread.write(fail, failed=told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    with qtbot.waitSignal(thread.troubled):
        thread.write(fail)


def test_a_bug_surfaces_on_the_windows_thread_and_the_journal_goes_on(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    thread.open(lambda: open_journal(tmp_path / "journal.db"))
    with capture_exceptions() as caught:
        thread.ask(lambda _: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError
    with qtbot.waitSignal(thread.changed):
        thread.write(keep("after"))


def test_a_bug_in_a_glance_surfaces_and_the_journal_opens_all_the_same(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    def glance() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as bugs, qtbot.waitSignal(thread.opened):
        thread.open(lambda: open_journal(tmp_path / "journal.db"), glance)
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]


def test_what_was_asked_of_a_journal_that_never_opened_waits_even_when_it_was_closed(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "journal.db").write_text("not a journal")
    with qtbot.waitSignal(thread.not_opened):
        thread.open(lambda: open_journal(tmp_path / "journal.db"))
    thread.write(keep("typed meanwhile"))
    thread.close()
    (tmp_path / "journal.db").unlink()
    with qtbot.waitSignal(thread.changed):
        thread.open(lambda: open_journal(tmp_path / "journal.db"))
    thread.write(keep("and after"))
    thread.close()
    journal = open_journal(tmp_path / "journal.db")
    assert [win.text for win in journal.looking.on(DAY)] == ["typed meanwhile", "and after"]
    journal.close()


def test_let_go_of_it_writes_what_was_asked_and_answers_nobody(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "journal.db"
    with qtbot.waitSignal(thread.opened):
        thread.open(lambda: open_journal(file))
    told: list[object] = []
    thread.changed.connect(told.append)
    thread.write(keep("drank water"), told.append)
    thread.let_go()
    thread.ask(lambda journal: [win.text for win in journal.looking.on(DAY)], told.append)
    with qtbot.waitSignal(thread.opened):
        thread.open(lambda: open_journal(file))
    qtbot.waitUntil(lambda: told == [["drank water"]])


def test_what_waits_when_it_is_let_go_of_is_never_done(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    thread.write(keep("never kept"))
    thread.let_go()
    assert not thread.unkept
    with qtbot.waitSignal(thread.opened):
        thread.open(lambda: open_journal(tmp_path / "journal.db"))
    told: list[object] = []
    thread.ask(lambda journal: journal.looking.on(DAY), told.append)
    qtbot.waitUntil(lambda: told == [()])


def test_what_opened_it_is_forgotten_once_it_is_open(
    thread: JournalThread, tmp_path: Path, qtbot: QtBot
) -> None:
    class Opening:
        def __call__(self) -> Journal:
            return open_journal(tmp_path / "journal.db")

    opening = Opening()
    held = weakref.ref(opening)
    with qtbot.waitSignal(thread.opened):
        thread.open(opening)
        del opening
    assert held() is None
