"""Keeping wins: writing, changing, moving, ordering, deleting and bringing back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from winsdesk.domain.changes import NOTHING, ChangeSet, Part
from winsdesk.domain.day import within_reach
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.text import keepable, said
from winsdesk.domain.win import NOT_RATED, Ratings, Win, with_tags
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed

TRASH_KEPT = timedelta(days=30)
"""How long a deleted win can be restored."""


class WinKeeping:
    """What a person can do with wins. Every write returns what it touched."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._wins = ledger.store.wins

    def get(self, uid: str) -> Win:
        """Return a win.

        Raises:
            Trouble: ``UNKNOWN_WIN``.
        """
        win = self._wins.get(uid)
        if win is None:
            raise Trouble(Code.UNKNOWN_WIN)
        return win

    def keep(
        self,
        day: date,
        text: str,
        *,
        kind: str | None = None,
        ratings: Ratings = NOT_RATED,
        note: str = "",
        tags: Sequence[str] = (),
        keepsake: bool = False,
        finishes_draft: bool = False,
    ) -> ChangeSet:
        """Write a new win at the end of a day; ``ChangeSet.wins`` holds its uid.

        With ``finishes_draft`` the text was the day's unfinished line, which then goes with it.

        Raises:
            Trouble: when the text is empty or cannot be kept, or the day is out of reach.
        """
        now = self._ledger.now()
        win = Win(
            new_uid(now), within_reach(day), said(text), now, now,
            kind=kind, ratings=ratings, note=keepable(note), keepsake=keepsake,
        )  # fmt: skip
        win = with_tags(win, tuple(keepable(tag) for tag in tags))

        def work() -> ChangeSet:
            self._wins.add(replace(win, place=self._wins.next_place(day)))
            if finishes_draft:
                self._ledger.store.drafts.save(day, "")
            return touched_by(win)

        return self._ledger.write(Deed.KEEP, work)

    def edit(
        self, uids: Iterable[str], change: Callable[[Win], Win], run: Hashable = None
    ) -> ChangeSet:
        """Change wins in place, all of them or none.

        Args:
            uids: Which wins.
            change: Returns the new value of each; uid, day, place and times stay as they are.
            run: Changes in a row with the same run are undone together.

        Raises:
            Trouble: ``UNKNOWN_WIN``, or when the new text cannot be kept.
        """

        def work() -> ChangeSet:
            touched = NOTHING
            for win in map(self.get, uids):
                changed = change(win)
                if changed != win:
                    said(changed.text)
                    keepable(changed.note)
                    tidy = with_tags(changed, tuple(map(keepable, changed.added_tags)))
                    self._wins.save(replace(tidy, updated_at=self._ledger.now()))
                    touched |= touched_by(win) | touched_by(tidy)
            return touched

        return self._ledger.write(Deed.EDIT, work, run)

    def move(self, uids: Iterable[str], day: date) -> ChangeSet:
        """Move wins to the end of another day, in the order given."""
        within_reach(day)

        def work() -> ChangeSet:
            touched = NOTHING
            for win in map(self.get, uids):
                if win.day != day:
                    place = self._wins.next_place(day)
                    moved = replace(win, day=day, place=place, updated_at=self._ledger.now())
                    self._wins.save(moved)
                    touched |= touched_by(win) | touched_by(moved)
            return touched

        return self._ledger.write(Deed.MOVE, work)

    def reorder(self, day: date, uids: Sequence[str]) -> ChangeSet:
        """Put the wins of a day in the order of ``uids``; the others follow in theirs."""
        order = {uid: place for place, uid in enumerate(uids)}

        def work() -> ChangeSet:
            touched = NOTHING
            ranked = sorted(self._wins.on(day), key=lambda win: order.get(win.uid, len(order)))
            for place, win in enumerate(ranked):
                if win.place != place:
                    self._wins.save(replace(win, place=place))
                    touched |= touched_by(win)
            return touched

        return self._ledger.write(Deed.REORDER, work)

    def delete(self, uids: Iterable[str]) -> ChangeSet:
        """Put wins in the trash, from where they can be restored for :data:`TRASH_KEPT`."""
        return self._ledger.write(Deed.DELETE, lambda: self._bin(uids, deleted=True))

    def restore(self, uids: Iterable[str]) -> ChangeSet:
        """Take wins out of the trash, back to their day and place."""
        return self._ledger.write(Deed.RESTORE, lambda: self._bin(uids, deleted=False))

    def trash(self) -> tuple[Win, ...]:
        """Return the wins in the trash, the latest first."""
        return self._wins.trash()

    def purge(self, uids: Iterable[str]) -> None:
        """Remove wins from the trash for good. This cannot be undone, and asks to be confirmed."""
        with self._ledger.store.unit() as unit:
            self._wins.purge(uids, self._ledger.now())
            unit.commit()

    def purge_old(self) -> None:
        """Remove for good what has been in the trash longer than :data:`TRASH_KEPT`."""
        oldest = self._ledger.now() - TRASH_KEPT
        old = [win.uid for win in self.trash() if win.deleted_at and win.deleted_at < oldest]
        if old:
            self.purge(old)

    def tags(self) -> tuple[str, ...]:
        """Return every tag in use, the most used first."""
        return self._wins.tags()

    def _bin(self, uids: Iterable[str], *, deleted: bool) -> ChangeSet:
        touched = NOTHING
        for win in map(self.get, uids):
            if win.living == deleted:
                now = self._ledger.now()
                self._wins.save(replace(win, updated_at=now, deleted_at=now if deleted else None))
                touched |= touched_by(win)
        return touched


def touched_by(win: Win) -> ChangeSet:
    """Return what a change to a win touches: its day, and the goals when it finished a step."""
    goals = frozenset({Part.GOALS}) if win.step else frozenset()
    return ChangeSet(frozenset({win.day}), frozenset({win.uid}), goals)
