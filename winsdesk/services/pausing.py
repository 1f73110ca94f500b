"""Pausing on a win: that it was hard, and done anyway."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from winsdesk.domain.changes import NOTHING, ChangeSet
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.win import Win, acknowledge
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed
from winsdesk.services.wins import touched_by


class Pausing:
    """What a person can do to stop at a win."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._wins = ledger.store.wins

    def acknowledge(self, uid: str) -> ChangeSet:
        """Keep that the person paused on a win now; pausing on it again keeps the later time.

        Raises:
            Trouble: ``UNKNOWN_WIN``.
        """

        def work() -> ChangeSet:
            win = self._win(uid)
            self._wins.save(acknowledge(win, self._ledger.now()))
            return touched_by(win)

        return self._ledger.write(Deed.PAUSE, work)

    def take_back(self, uid: str) -> ChangeSet:
        """Take the mark of a pause off a win.

        Raises:
            Trouble: ``UNKNOWN_WIN``.
        """

        def work() -> ChangeSet:
            win = self._win(uid)
            if win.acknowledged_at is None:
                return NOTHING
            self._wins.save(replace(win, acknowledged_at=None, updated_at=self._ledger.now()))
            return touched_by(win)

        return self._ledger.write(Deed.PAUSE, work)

    def today(self, day: date) -> tuple[Win, ...]:
        """Return the wins of a day to pause on one after another, without those to be let be."""
        return tuple(win for win in self._wins.on(day) if not win.dont_bring_back)

    def _win(self, uid: str) -> Win:
        win = self._wins.get(uid)
        if win is None:
            raise Trouble(Code.UNKNOWN_WIN)
        return win
