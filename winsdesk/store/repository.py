"""The one door to a journal."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import Engine

from winsdesk.services.ports import RowChange
from winsdesk.store.backup import write_backup, write_twin
from winsdesk.store.days import DayRepository
from winsdesk.store.drafts import DraftRepository
from winsdesk.store.index import SearchIndex
from winsdesk.store.kinds import KindRepository
from winsdesk.store.search import Finder
from winsdesk.store.unit import Desk, UnitOfWork
from winsdesk.store.wins import WinRepository

if TYPE_CHECKING:
    from winsdesk.domain.goal import Goal, Step
    from winsdesk.domain.phrase import Phrase
    from winsdesk.domain.practice import CheckIn, Pause, Practice
    from winsdesk.domain.reminder import Reminder
    from winsdesk.domain.sticky import Sticky
    from winsdesk.store.rows import Rows
    from winsdesk.store.shelf import Shelf
    from winsdesk.store.shelves import Shelves


class JournalRepository:
    """A journal's repositories over its one connection; implements ``services.ports.Store``.

    Open one by :func:`winsdesk.store.opening.open_repository`. It belongs to the thread that
    opened it.

    A further aggregate is a module with its repository, a line here, and a migration.
    """

    def __init__(self, engine: Engine, path: Path, raw_key: bytes | None) -> None:
        self._engine = engine
        self._path = path
        self._raw_key = raw_key
        self._connection = engine.connect()
        self._desk = desk = Desk(self._connection)
        index = SearchIndex(desk)
        self.kinds = KindRepository(desk)
        self.wins = WinRepository(desk, self.kinds, index)
        self.days = DayRepository(desk, index)
        self.drafts = DraftRepository(desk)
        self.search = Finder(desk, self.days)
        self._seen = self._data_version()

    @property
    def goals(self) -> Shelf[Goal]:
        """The goals."""
        return self._shelves.goals

    @property
    def steps(self) -> Shelf[Step]:
        """Their steps."""
        return self._shelves.steps

    @property
    def practices(self) -> Shelf[Practice]:
        """The practices."""
        return self._shelves.practices

    @property
    def check_ins(self) -> Shelf[CheckIn]:
        """The check-ins of practices."""
        return self._shelves.check_ins

    @property
    def pauses(self) -> Shelf[Pause]:
        """The pauses of practices."""
        return self._shelves.pauses

    @property
    def phrases(self) -> Shelf[Phrase]:
        """Short texts of the person's own."""
        return self._shelves.phrases

    @property
    def reminders(self) -> Shelf[Reminder]:
        """The reminders."""
        return self._shelves.reminders

    @property
    def stickies(self) -> Shelf[Sticky]:
        """The sticky notes."""
        return self._shelves.stickies

    @property
    def path(self) -> Path:
        """The journal's file."""
        return self._path

    @property
    def encrypted(self) -> bool:
        """Whether the journal takes a passphrase to open."""
        return self._raw_key is not None

    @property
    def schema(self) -> int:
        """The number of the last migration that the journal has had."""
        return int(self._connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def unit(self) -> AbstractContextManager[UnitOfWork]:
        """Begin a unit of work; leaving it without commit rolls back."""
        return self._desk.unit()

    def snapshot(self) -> AbstractContextManager[None]:
        """See the journal as it is now for a while, whatever others write meanwhile."""
        return self._desk.snapshot()

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Set rows to their ``after``, within a unit of work, derived tables included.

        Raises:
            Trouble: ``CHANGED_SINCE`` when a row is no longer equal to its ``before``.
        """
        for change in changes:
            self._undoable[change.table].apply(change)

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since the last call."""
        seen, self._seen = self._seen, self._data_version()
        return seen != self._seen

    def problems(self) -> tuple[str, ...]:
        """Return codes for what is not sound in the file; empty when it is sound."""
        from winsdesk.store.check import problems_of

        return problems_of(self._connection)

    def backup(self, target: Path) -> None:
        """Write a verified copy of the journal to a file that does not exist yet.

        Raises:
            Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``; no half file is left.
        """
        write_backup(self._path, target, self._raw_key)

    def twin(self, target: Path) -> None:
        """Write a verified copy that is a journal of its own, with its key slot beside it.

        Raises:
            Trouble: as :meth:`backup`; ``FILE_EXISTS`` also about the key slot.
        """
        write_twin(self._path, target, self._raw_key)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()

    @cached_property
    def _shelves(self) -> Shelves:
        from winsdesk.store.shelves import Shelves

        return Shelves(self._desk)

    @cached_property
    def _undoable(self) -> dict[str, Rows]:
        """Every table that a gesture writes to."""
        first = (self.kinds.rows, self.wins.rows, self.wins.buried, self.days.rows)
        return {rows.table: rows for rows in (*first, *self._shelves.rows)}

    def _data_version(self) -> int:
        return int(self._connection.exec_driver_sql("PRAGMA data_version").scalar_one())
