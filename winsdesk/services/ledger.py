"""One gesture, one unit of work, one entry in the history."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime

from winsdesk.domain.changes import ChangeSet
from winsdesk.services.ports import Clock, Store
from winsdesk.services.undo import Deed, Done, History


class Ledger:
    """Writes gestures to the store and remembers them, so that they can be undone."""

    def __init__(self, store: Store, clock: Clock, history: History) -> None:
        self.store = store
        self._clock = clock
        self._history = history

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock.now()

    def write(self, deed: Deed, work: Callable[[], ChangeSet], run: Hashable = None) -> ChangeSet:
        """Do ``work`` as one unit, wholly or not at all, and return what it touched.

        Args:
            deed: What the gesture is.
            work: Writes to the store and says what it touched.
            run: Joins the gesture to the one before it when that had the same run.
        """
        with self.store.unit() as unit:
            touched = work()
            rows = unit.commit()
        self._history.record(Done(deed, rows, touched, run))
        return touched
