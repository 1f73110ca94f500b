"""What merging an exported journal into the present one will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from winsdesk.domain.day_words import DayWords
from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.domain.win import Win
from winsdesk.services.fields import Why
from winsdesk.services.ports import Store
from winsdesk.services.shelved import ShelfPart


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the file that was not taken.

    Attributes:
        where: Which record, and which part of it, such as ``wins[3].day``; counted from 0.
        why: Why not.
    """

    where: str
    why: Why


@dataclass(frozen=True, slots=True)
class Here:
    """What an import finds in the journal that it is merged into.

    Attributes:
        kinds: Its kinds.
        win: Returns the win of a uid, or ``None``.
        places: Returns the places taken by living wins of a day.
        words: Returns the words of a day.
        draft: Returns the unfinished line of a day.
        buried: Uids of what was removed for good here.
        shelved: Returns the value of a uid in one of the parts of
            :data:`~winsdesk.services.shelved.SHELVED`, or ``None``.
    """

    kinds: tuple[Kind, ...]
    win: Callable[[str], Win | None]
    places: Callable[[date], tuple[int, ...]]
    words: Callable[[date], DayWords]
    draft: Callable[[date], str]
    buried: Mapping[str, datetime]
    shelved: Callable[[ShelfPart[Any], str], Any]

    @classmethod
    def of(cls, store: Store) -> Here:
        """Return what an import finds in a store."""
        return cls(
            store.kinds.every(),
            store.wins.get,
            lambda day: tuple(win.place for win in store.wins.on(day)),
            store.days.get,
            store.drafts.get,
            store.wins.tombstones(),
            lambda part, uid: part.shelf(store).get(uid),
        )


NOTHING_HERE = Here(
    first_kinds(), lambda _: None, lambda _: (), DayWords, lambda _: "", {}, lambda _, __: None
)
"""A journal that does not exist yet."""


@dataclass(slots=True)
class Plan:
    """What an import will do. Everything but kinds and unfinished lines is counted.

    Attributes:
        read: How many the file holds.
        already_there: How many were here as they are, or later.
        skipped: What is not taken, and why.
        kinds, wins, days: New ones to add.
        changed_kinds, changed_wins, changed_days: New values of present ones.
        drafts: Unfinished lines to take over.
        shelved: New values of the parts of :data:`~winsdesk.services.shelved.SHELVED`.
        changed_shelved: New values of present ones.
        unshelved: Uids of present ones that were removed for good in the other journal.
        removed: Uids of present wins that were removed for good in the other journal.
        buried: All that was removed for good there.
    """

    read: int = 0
    already_there: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    changed_kinds: list[Kind] = field(default_factory=list)
    wins: list[Win] = field(default_factory=list)
    changed_wins: list[Win] = field(default_factory=list)
    days: list[DayWords] = field(default_factory=list)
    changed_days: list[DayWords] = field(default_factory=list)
    drafts: list[tuple[date, str]] = field(default_factory=list)
    shelved: list[tuple[ShelfPart[Any], Any]] = field(default_factory=list)
    changed_shelved: list[tuple[ShelfPart[Any], Any]] = field(default_factory=list)
    unshelved: list[tuple[ShelfPart[Any], str]] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    buried: dict[str, datetime] = field(default_factory=dict)

    @property
    def added(self) -> int:
        """How many are new here."""
        return len(self.wins) + len(self.days) + len(self.shelved)

    @property
    def updated(self) -> int:
        """How many present ones change, or go because they were removed for good."""
        changed = len(self.changed_wins) + len(self.changed_days) + len(self.changed_shelved)
        return changed + len(self.removed) + len(self.unshelved)
