"""The journal: the one thing that windows and commands hold in their hands."""

from __future__ import annotations

from pathlib import Path

from winsdesk.domain.changes import ChangeSet
from winsdesk.services.days import DayKeeping
from winsdesk.services.kinds import KindKeeping
from winsdesk.services.ledger import Ledger
from winsdesk.services.looking import Looking
from winsdesk.services.ports import Clock, Store
from winsdesk.services.undo import Deed, History
from winsdesk.services.wins import WinKeeping


class Journal:
    """An open journal.

    Attributes:
        store: The store it is kept in.
        wins: Keeping wins.
        days: Keeping days.
        kinds: Keeping kinds.
        looking: The calendar's figures and searching.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self._history = History(store)
        ledger = Ledger(store, clock, self._history)
        self.wins = WinKeeping(ledger)
        self.days = DayKeeping(ledger)
        self.kinds = KindKeeping(ledger)
        self.looking = Looking(store)

    @property
    def path(self) -> Path:
        """The journal's file."""
        return self.store.path

    @property
    def next_undo(self) -> Deed | None:
        """What the next undo takes back, or ``None``."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Deed | None:
        """What the next redo does again, or ``None``."""
        return self._history.next_redo

    def undo(self) -> ChangeSet:
        """Take back the last gesture, whichever view made it.

        Raises:
            Trouble: ``CHANGED_SINCE`` when something else has changed the same rows since.
        """
        return self._history.undo()

    def redo(self) -> ChangeSet:
        """Do again what was taken back last.

        Raises:
            Trouble: as :meth:`undo`.
        """
        return self._history.redo()

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since the last call."""
        return self.store.changed_elsewhere()

    def backup(self, target: Path) -> None:
        """Write a verified copy to a file that does not exist yet.

        Raises:
            Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``; no half file is left.
        """
        self.store.backup(target)

    def close(self) -> None:
        """Let go of the file."""
        self._history.clear()
        self.store.close()
