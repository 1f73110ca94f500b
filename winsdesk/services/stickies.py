"""Keeping what sticky notes hold."""

from __future__ import annotations

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.domain.text import keepable
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed

_CHANGED = changed(Part.STICKIES)


class StickyKeeping:
    """What a person can do with sticky notes."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._stickies = ledger.store.stickies

    def every(self) -> tuple[Sticky, ...]:
        """Return all sticky notes, the oldest first."""
        return self._stickies.every()

    def add(
        self, shows: Shows, words: str = "", win: str | None = None, colour: str = "amber"
    ) -> ChangeSet:
        """Add a sticky note, which may still be empty; ``ChangeSet.made`` holds its uid.

        Raises:
            Trouble: when the words cannot be kept.
        """
        sticky = Sticky(new_uid(self._ledger.now()), shows, keepable(words), win, colour)

        def work() -> ChangeSet:
            self._stickies.put(sticky)
            return changed(Part.STICKIES, sticky.uid)

        return self._ledger.write(Deed.STICKIES, work)

    def edit(self, sticky: Sticky) -> ChangeSet:
        """Replace a sticky note by its new value; changes of one in a row are undone together.

        Raises:
            Trouble: ``UNKNOWN_ENTRY``, or when the words cannot be kept.
        """
        keepable(sticky.words)

        def work() -> ChangeSet:
            before = self._stickies.get(sticky.uid)
            if before is None:
                raise Trouble(Code.UNKNOWN_ENTRY)
            if before == sticky:
                return NOTHING
            self._stickies.put(sticky)
            return _CHANGED

        return self._ledger.write(Deed.STICKIES, work, run=("sticky", sticky.uid))

    def remove(self, uid: str) -> ChangeSet:
        """Remove a sticky note; one that is gone already is let be."""

        def work() -> ChangeSet:
            if self._stickies.get(uid) is None:
                return NOTHING
            self._stickies.remove(uid)
            self._ledger.store.wins.bury({uid: self._ledger.now()})
            return _CHANGED

        return self._ledger.write(Deed.STICKIES, work)
