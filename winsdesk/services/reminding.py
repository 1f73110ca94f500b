"""Keeping reminders: when, and what they say."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import time

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.domain.text import keepable, said
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed

_CHANGED = changed(Part.REMINDERS)


class ReminderKeeping:
    """What a person can do with reminders. A time is kept to the minute."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._reminders = ledger.store.reminders

    def every(self) -> tuple[Reminder, ...]:
        """Return all reminders by their time of day, those switched off included."""
        return self._reminders.every()

    def add(
        self,
        at: time,
        weekdays: Set[int] = frozenset(),
        says: Says = Says.WORDS,
        words: str = "",
    ) -> ChangeSet:
        """Add a reminder; ``ChangeSet.made`` holds its uid.

        Raises:
            Trouble: when it says own words and they are empty or cannot be kept.
        """
        uid = new_uid(self._ledger.now())
        reminder = _checked(Reminder(uid, at, frozenset(weekdays), says, words))

        def work() -> ChangeSet:
            self._reminders.put(reminder)
            return changed(Part.REMINDERS, uid)

        return self._ledger.write(Deed.REMINDERS, work)

    def edit(self, reminder: Reminder) -> ChangeSet:
        """Replace a reminder by its new value; changes of one in a row are undone together.

        Raises:
            Trouble: ``UNKNOWN_ENTRY``, or as :meth:`add`.
        """
        after = _checked(reminder)

        def work() -> ChangeSet:
            before = self._reminders.get(after.uid)
            if before is None:
                raise Trouble(Code.UNKNOWN_ENTRY)
            if before == after:
                return NOTHING
            self._reminders.put(after)
            return _CHANGED

        return self._ledger.write(Deed.REMINDERS, work, run=("reminder", after.uid))

    def remove(self, uid: str) -> ChangeSet:
        """Remove a reminder; one that is gone already is let be."""

        def work() -> ChangeSet:
            if self._reminders.get(uid) is None:
                return NOTHING
            self._reminders.remove(uid)
            self._ledger.store.wins.bury({uid: self._ledger.now()})
            return _CHANGED

        return self._ledger.write(Deed.REMINDERS, work)


def _checked(reminder: Reminder) -> Reminder:
    words = said(reminder.words) if reminder.says is Says.WORDS else keepable(reminder.words)
    at = reminder.at.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    return replace(reminder, at=at, words=words)
