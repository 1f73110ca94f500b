"""The one thread that owns the open journal, so that the window never waits for the disk.

Everything asked of the journal is done there, in order. What is asked before the journal is open
waits until it is; results come back on the thread of the window.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from winsdesk.domain.errors import Trouble

if TYPE_CHECKING:
    from queue import SimpleQueue

    from winsdesk.domain.changes import ChangeSet
    from winsdesk.services.days import Glance
    from winsdesk.services.journal import Journal

Answer = TypeVar("Answer")
LET_DRAW = 40
"""How long the window has to draw what a glance has found, in milliseconds, before loading the
store takes half of its time."""
LOOK_AROUND_EVERY = 500
"""How often another program's writes are looked for, in milliseconds."""


class _Task(NamedTuple):
    work: Callable[[Journal], Any]
    then: Callable[[Any], None]
    failed: Callable[[Trouble], None]


class _Outcome(NamedTuple):
    tell: Callable[[Any], None]
    value: Any
    sitting: int = 0


class JournalThread(QObject):
    """The journal as the window sees it.

    Attributes:
        troubles: How often the world has failed in something that was asked of the journal.

    Signals:
        glanced: A day was glanced at before the journal is open (a :class:`Glance`).
        opened: The journal is open; what was asked before is being done.
        not_opened: It could not be opened (a :class:`Trouble`); :meth:`open` may be tried again.
        changed: Something was written, here or by another program (a :class:`ChangeSet`).
        troubled: The world failed and nobody else has told the person (a :class:`Trouble`).
    """

    glanced = Signal(object)
    opened = Signal()
    not_opened = Signal(object)
    changed = Signal(object)
    troubled = Signal(object)
    _returned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None
        self._looking = False
        self._unkept = 0
        self._sitting = 0
        self.troubles = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AROUND_EVERY)
        self._timer.timeout.connect(self._look_around)
        self._returned.connect(self._tell)

    @cached_property
    def _tasks(self) -> SimpleQueue[_Task | None]:
        return _queue()

    @property
    def running(self) -> bool:
        """Whether the journal is open, or about to be."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def unkept(self) -> bool:
        """Whether something that was written waits for a journal that is not open."""
        return self._unkept > 0 and not self.running

    def open(
        self, opening: Callable[[], Journal], glance: Callable[[], Glance | None] | None = None
    ) -> None:
        """Open the journal with ``opening``, on the thread that will own it.

        Args:
            opening: Opens it.
            glance: Takes a first glance at it before.
        """
        if self._thread is not None:
            self._thread.join()
        self._thread = threading.Thread(
            target=self._own, args=([opening], glance, self._sitting, self._tasks), name="journal"
        )
        self._thread.start()

    def ask(
        self,
        work: Callable[[Journal], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Do ``work`` with the journal and give its answer to ``then``, on the window's thread."""
        self._tasks.put(_Task(work, then, failed or self.troubled.emit))

    def write(
        self,
        work: Callable[[Journal], ChangeSet],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Write to the journal; everyone hears what changed, then ``then`` does."""
        self._unkept += 1

        def tell(changes: ChangeSet) -> None:
            self._unkept -= 1
            if changes:
                self.changed.emit(changes)
            if then is not None:
                then(changes)

        def tell_trouble(trouble: Trouble) -> None:
            self._unkept -= 1
            (failed or self.troubled.emit)(trouble)

        self.ask(work, tell, tell_trouble)

    def close(self) -> None:
        """Finish what was asked and let go of the journal; returns when that is done."""
        self._timer.stop()
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None
            self._keep_what_waits()

    def let_go(self) -> None:
        """Close the journal for good: nobody who asked it anything hears an answer any more.

        For locking, when those who asked are gone; what they wrote is written nevertheless.
        """
        self.close()
        self._sitting += 1
        self._tasks = _queue()
        self._looking = False
        self._unkept = 0

    def _keep_what_waits(self) -> None:
        """Let what was asked of a journal that never opened wait for the next, its end left out."""
        waiting = _queue()
        while not self._tasks.empty():
            if (task := self._tasks.get()) is not None:
                waiting.put(task)
        self._tasks = waiting

    def _own(
        self,
        opening: list[Callable[[], Journal]],
        glance: Callable[[], Glance | None] | None,
        sitting: int,
        tasks: SimpleQueue[_Task | None],
    ) -> None:
        """Own the journal; ``opening``, which may hold a passphrase, is forgotten once it is open.

        A thread holds what it was begun with until it ends, hence the list.
        """
        if glance is not None:
            self._glance(glance, sitting)
        try:
            journal = opening.pop()()
        except Exception as error:  # told on the window's thread
            self._returned.emit(_Outcome(self._could_not_open, error, sitting))
            return
        self._returned.emit(_Outcome(self._is_open, None, sitting))
        while (task := tasks.get()) is not None:
            tell, value = self._done(task, journal)
            self._returned.emit(_Outcome(tell, value, sitting))
        journal.close()

    def _glance(self, glance: Callable[[], Glance | None], sitting: int) -> None:
        try:
            seen = glance()
        except Exception as error:  # a bug of ours: it surfaces on the window's thread
            self._returned.emit(_Outcome(_raise, error, sitting))
            return
        if seen is not None:
            self._returned.emit(_Outcome(self.glanced.emit, seen, sitting))
            time.sleep(LET_DRAW / 1000)

    def _done(self, task: _Task, journal: Journal) -> tuple[Callable[[Any], None], Any]:
        try:
            return task.then, task.work(journal)
        except Trouble as trouble:
            self.troubles += 1
            return task.failed, trouble
        except Exception as error:  # a bug of ours: it surfaces on the window's thread
            return _raise, error

    def _is_open(self, _: None) -> None:
        self._timer.start()
        self.opened.emit()

    def _could_not_open(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.not_opened.emit(error)

    def _look_around(self) -> None:
        if not self._looking:
            self._looking = True
            self.ask(_look_elsewhere, self._looked, self._could_not_look)

    def _looked(self, changed: bool) -> None:
        self._looking = False
        if changed:
            from winsdesk.domain.changes import EVERYTHING

            self.changed.emit(EVERYTHING)

    def _could_not_look(self, _: Trouble) -> None:
        self._looking = False

    def _tell(self, outcome: _Outcome) -> None:
        if outcome.sitting == self._sitting:
            outcome.tell(outcome.value)


def _queue() -> SimpleQueue[_Task | None]:
    """Return a new queue; what it is made of is loaded with the first, after the window shows."""
    from queue import SimpleQueue

    return SimpleQueue()


def _look_elsewhere(journal: Journal) -> bool:
    return journal.changed_elsewhere()


def _raise(error: Exception) -> None:
    raise error
