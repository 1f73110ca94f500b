"""The unfinished line of a day, and its free words: written a moment after the last key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

PAUSE = 300
"""How long after the last key, in milliseconds."""


class Draft(QObject):
    """Keeps the entry line of a day until it is finished.

    A line belongs to the day on which it was begun. What is typed before the journal has told what
    stood there last time goes after it, so that neither is lost.

    Signals:
        not_written: The line could not be written (a :class:`Trouble`); it stays where it is.
    """

    not_written = Signal(object)

    def __init__(self, entry: EntryLine, journal: JournalThread) -> None:
        super().__init__(entry)
        self._entry = entry
        self._journal = journal
        self._day: date | None = None
        self._stored = ""
        self._known = False
        self._told = False
        self._unwritten: dict[date, str] = {}
        self._timer = _pause(self, self.write)
        entry.written.connect(self._timer.start)

    @property
    def known(self) -> bool:
        """Whether what stood there last time is on the page."""
        return self._known

    def begin(self, day: date) -> None:
        """Leave the line of the day before, and begin with an empty one.

        What stands in the line before the very first day was typed for that.
        """
        self.leave()
        if self._day is not None:
            self._entry.fill("")
        self._day, self._stored, self._known = day, "", False

    def meet(self, stored: str) -> None:
        """Learn what stood there last time."""
        if self._known:
            return
        self._known, self._stored = True, stored
        if self._day in self._unwritten:
            stored = self._unwritten.pop(self._day)
        typed = self._entry.toPlainText()
        self._entry.write(_joined(stored, typed) if typed else stored)
        if typed:
            self._timer.start()

    def finished(self) -> str:
        """Take the line away because it was kept as a win, and return it."""
        self._timer.stop()
        text = self._entry.toPlainText()
        self._entry.fill("")
        self._stored = ""
        return text

    def give_back(self, day: date, text: str) -> None:
        """Put back a line that could not be kept."""
        if day == self._day:
            self._entry.write(_joined(text, self._entry.toPlainText()))
            self._stored = ""
            self._timer.start()
        else:
            self._unwritten[day] = _joined(self._unwritten.get(day, ""), text)

    def write(self) -> None:
        """Write the line if it is not written yet."""
        self._timer.stop()
        if self._known:
            self._store(lambda journal, day, text: journal.days.draft(day, text))

    def leave(self) -> None:
        """Write the line because the page is left."""
        self._timer.stop()
        if self._known:
            self.write()
        elif self._entry.toPlainText():
            self._store(_write_after)

    def _store(self, work: Callable[[Journal, date, str], None]) -> None:
        day, text = self._day, self._entry.toPlainText()
        if day is None or text == self._stored:
            return
        self._stored = text

        def failed(trouble: Trouble) -> None:
            self._failed(day, text, trouble)

        self._journal.ask(lambda journal: work(journal, day, text), self._written, failed)

    def _written(self, _: None) -> None:
        self._told = False

    def _failed(self, day: date, text: str, trouble: Trouble) -> None:
        if day == self._day:
            self._stored = ""
        else:
            self._unwritten[day] = text
        if not self._told:
            self._told = True
            self.not_written.emit(trouble)


class WordsKeeper(QObject):
    """Keeps the free words of a day as they are typed.

    Signals:
        not_written: The words could not be written (a :class:`Trouble`); they stay in the field.
    """

    not_written = Signal(object)

    def __init__(
        self, field: GrowingText, journal: JournalThread, asked: Callable[[], str]
    ) -> None:
        """Keep the words in ``field``; ``asked`` tells the prompt that is shown beside them."""
        super().__init__(field)
        self._asked = asked
        self._prompt = ""
        self._field = field
        self._journal = journal
        self._day: date | None = None
        self._waiting = False
        self._told = False
        self._unwritten: dict[date, str] = {}
        self._timer = _pause(self, self.write)
        field.written.connect(self._typed)

    def begin(self, day: date) -> None:
        """Leave the words of the day before; nothing is known of this day's yet."""
        self.write()
        self._day, self._waiting = day, False
        self._field.fill("")
        self._field.setReadOnly(True)

    def meet(self, stored: str) -> None:
        """Show the words as they are kept, unless newer ones are still to be written."""
        self._field.setReadOnly(False)
        if self._day in self._unwritten:
            self._field.fill(self._unwritten.pop(self._day))
            self._typed()
        elif not self._waiting:
            self._field.fill(stored)

    def write(self) -> None:
        """Write the words if they are not written yet."""
        self._timer.stop()
        day, text, prompt = self._day, self._field.toPlainText(), self._prompt
        if day is None or not self._waiting:
            return
        self._waiting = False

        def work(journal: Journal) -> ChangeSet:
            return journal.days.write(day, text, prompt)

        def failed(trouble: Trouble) -> None:
            if day == self._day:
                self._waiting = True
            else:
                self._unwritten[day] = text
            if not self._told:
                self._told = True
                self.not_written.emit(trouble)

        self._journal.write(work, self._written, failed)

    def _typed(self) -> None:
        self._prompt = self._asked()
        self._waiting = True
        self._timer.start()

    def _written(self, _: ChangeSet) -> None:
        self._told = False


def _write_after(journal: Journal, day: date, text: str) -> None:
    journal.days.draft(day, _joined(journal.store.drafts.get(day), text))


def _joined(before: str, after: str) -> str:
    return "\n".join(part for part in (before, after) if part)


def _pause(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(then)
    return timer
