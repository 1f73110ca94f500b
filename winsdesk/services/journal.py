"""The journal: the one thing that windows and commands hold in their hands."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.domain.changes import ChangeSet
from winsdesk.services.days import DayKeeping
from winsdesk.services.kinds import KindKeeping
from winsdesk.services.ledger import Ledger
from winsdesk.services.looking import Looking
from winsdesk.services.ports import Clock, Store
from winsdesk.services.undo import Deed, History
from winsdesk.services.wins import WinKeeping

if TYPE_CHECKING:
    from winsdesk.services.goals import GoalKeeping
    from winsdesk.services.hard_days import HardDays
    from winsdesk.services.pausing import Pausing
    from winsdesk.services.phrases import PhraseKeeping
    from winsdesk.services.practices import PracticeKeeping
    from winsdesk.services.reminding import ReminderKeeping
    from winsdesk.services.stickies import StickyKeeping
    from winsdesk.services.trash import Trash


class Journal:
    """An open journal.

    What a sitting may never ask for is imported and made when it is first asked for.

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
        self._ledger = ledger = Ledger(store, clock, self._history)
        self.wins = WinKeeping(ledger)
        self.days = DayKeeping(ledger)
        self.kinds = KindKeeping(ledger)
        self.looking = Looking(store)

    @cached_property
    def goals(self) -> GoalKeeping:
        """Keeping goals and their steps."""
        from winsdesk.services.goals import GoalKeeping

        return GoalKeeping(self._ledger)

    @cached_property
    def practices(self) -> PracticeKeeping:
        """Keeping practices."""
        from winsdesk.services.practices import PracticeKeeping

        return PracticeKeeping(self._ledger)

    @cached_property
    def phrases(self) -> PhraseKeeping:
        """Keeping short texts of the person's own."""
        from winsdesk.services.phrases import PhraseKeeping

        return PhraseKeeping(self._ledger)

    @cached_property
    def reminders(self) -> ReminderKeeping:
        """Keeping reminders."""
        from winsdesk.services.reminding import ReminderKeeping

        return ReminderKeeping(self._ledger)

    @cached_property
    def stickies(self) -> StickyKeeping:
        """Keeping what sticky notes hold."""
        from winsdesk.services.stickies import StickyKeeping

        return StickyKeeping(self._ledger)

    @cached_property
    def trash(self) -> Trash:
        """What was deleted lately."""
        from winsdesk.services.trash import Trash

        return Trash(self._ledger)

    @cached_property
    def pausing(self) -> Pausing:
        """Pausing on wins."""
        from winsdesk.services.pausing import Pausing

        return Pausing(self._ledger)

    @cached_property
    def hard_days(self) -> HardDays:
        """What a hard day shows."""
        from winsdesk.services.hard_days import HardDays

        return HardDays(self.store)

    @property
    def path(self) -> Path:
        """The journal's file."""
        return self.store.path

    @property
    def encrypted(self) -> bool:
        """Whether it takes a passphrase to open."""
        return self.store.encrypted

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
