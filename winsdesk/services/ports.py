"""What the services need of a store and of the world, so that they know neither.

A store hands out domain values, never rows. Reading is allowed at any time; writing only inside
a unit of work (:meth:`Store.unit`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from winsdesk.domain.calendar import DayFacts, Shade
    from winsdesk.domain.day_words import DayWords
    from winsdesk.domain.found import Found
    from winsdesk.domain.goal import Goal, Step
    from winsdesk.domain.kind import Kind
    from winsdesk.domain.phrase import Phrase
    from winsdesk.domain.practice import CheckIn, Pause, Practice
    from winsdesk.domain.reminder import Reminder
    from winsdesk.domain.sticky import Sticky
    from winsdesk.domain.win import Win


Kept = TypeVar("Kept")

Value = str | int | None
"""What a column of a row can hold."""


class Clock(Protocol):
    """Tells the time, so that tests can."""

    def now(self) -> datetime:
        """Return the present moment in the local time zone (aware)."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a unit of work; ``None`` where it did not exist.

    Attributes:
        table: The row's table.
        key: The row's key within it.
        before: Its columns before.
        after: Its columns after.
    """

    table: str
    key: int | str
    before: Mapping[str, Value] | None
    after: Mapping[str, Value] | None


class Wins(Protocol):
    """The wins of a journal."""

    def get(self, uid: str) -> Win | None:
        """Return a win, living or in the trash."""

    def on(self, day: date) -> tuple[Win, ...]:
        """Return the living wins of a day in their order."""

    def between(
        self, first: date, last: date, *, kind: str | None = None, tag: str | None = None
    ) -> Iterator[Win]:
        """Yield the living wins from ``first`` to ``last`` in order of day and place."""

    def every(self) -> Iterator[Win]:
        """Yield every win, those in the trash included, in order of day and place."""

    def next_place(self, day: date) -> int:
        """Return the place after the last living win of a day."""

    def add(self, win: Win) -> None:
        """Keep a new win."""

    def save(self, win: Win) -> None:
        """Replace a kept win by its new value; moving to and from the trash included."""

    def of_steps(self) -> tuple[Win, ...]:
        """Return the living wins that finished a step or a part of one, by day and place."""

    def of_step(self, step: str) -> tuple[Win, ...]:
        """Return the living wins that finished one step or a part of it, by day and place."""

    def to_bring_back(self, before: date, *, hardest: bool = False) -> tuple[str, ...]:
        """Return the uids of the living wins before a day that may be brought back, in any order.

        With ``hardest`` only keepsakes and those of an effort of :data:`~winsdesk.domain.win.HARD`
        or more.
        """

    def trash(self) -> tuple[Win, ...]:
        """Return the wins in the trash, the latest first."""

    def purge(self, uids: Iterable[str], at: datetime) -> None:
        """Remove wins for good, leaving of each a tombstone: its uid and the time, no text."""

    def tombstones(self) -> Mapping[str, datetime]:
        """Return the uids of purged wins with the time of it."""

    def bury(self, tombstones: Mapping[str, datetime]) -> None:
        """Take over tombstones from another journal."""

    def facts(self, first: date, last: date, shade: Shade) -> Mapping[date, DayFacts]:
        """Return what each day's living wins come to, days without any left out."""

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day with a living win, or ``None`` in an empty journal."""

    def tags(self) -> tuple[str, ...]:
        """Return every tag on living wins, the most used first."""

    def count(self) -> tuple[int, int]:
        """Return the number of living wins, and of the days that have one."""


class Days(Protocol):
    """The free words of days."""

    def get(self, day: date) -> DayWords:
        """Return what is kept of a day, empty when nothing is."""

    def save(self, words: DayWords) -> None:
        """Keep a day's words; empty ones leave nothing behind."""

    def every(self) -> Iterator[DayWords]:
        """Yield what is kept, in order of day."""


class Kinds(Protocol):
    """The kinds of win."""

    def every(self) -> tuple[Kind, ...]:
        """Return all kinds in their order, archived ones included."""

    def get(self, uid: str) -> Kind | None:
        """Return a kind."""

    def add(self, kind: Kind) -> None:
        """Keep a new kind."""

    def save(self, kind: Kind) -> None:
        """Replace a kept kind by its new value."""


class Drafts(Protocol):
    """Unfinished entry lines, one a day. They are not part of what undo covers."""

    def get(self, day: date) -> str:
        """Return the unfinished line of a day; empty when there is none."""

    def save(self, day: date, text: str) -> None:
        """Keep the unfinished line of a day; an empty one leaves nothing behind."""

    def every(self) -> Mapping[date, str]:
        """Return all unfinished lines."""


class Search(Protocol):
    """Full text over wins, notes, tags and day words."""

    def find(self, query: str, limit: int) -> tuple[Found, ...]:
        """Return what holds every word of the query as a beginning of a word, newest first."""


class Shelf(Protocol[Kept]):
    """Values of one sort, each under its uid."""

    def every(self) -> tuple[Kept, ...]:
        """Return all values in their order."""

    def between(self, first: str, last: str) -> tuple[Kept, ...]:
        """Return the values whose uids lie from ``first`` to ``last``, by uid."""

    def get(self, uid: str) -> Kept | None:
        """Return a value."""

    def put(self, value: Kept) -> None:
        """Keep a value, in place of the one of its uid if there is one."""

    def remove(self, uid: str) -> None:
        """Let go of a value, if it is there."""


class Unit(Protocol):
    """One unit of work: everything in it becomes one fact, or nothing does."""

    def commit(self) -> tuple[RowChange, ...]:
        """Make it lasting; return what changed, drafts left out.

        Raises:
            Trouble: ``DISK_FULL``, ``JOURNAL_BUSY``, ``JOURNAL_READ_ONLY`` … with nothing written.
        """


class Store(Protocol):
    """The one door to a journal's file, used from one thread."""

    @property
    def wins(self) -> Wins:
        """The wins."""

    @property
    def days(self) -> Days:
        """The free words of days."""

    @property
    def kinds(self) -> Kinds:
        """The kinds of win."""

    @property
    def drafts(self) -> Drafts:
        """The unfinished lines."""

    @property
    def goals(self) -> Shelf[Goal]:
        """The goals."""

    @property
    def steps(self) -> Shelf[Step]:
        """Their steps."""

    @property
    def practices(self) -> Shelf[Practice]:
        """The practices."""

    @property
    def check_ins(self) -> Shelf[CheckIn]:
        """The check-ins of practices, each under :func:`check_in_uid`."""

    @property
    def pauses(self) -> Shelf[Pause]:
        """The pauses of practices."""

    @property
    def phrases(self) -> Shelf[Phrase]:
        """Short texts of the person's own."""

    @property
    def reminders(self) -> Shelf[Reminder]:
        """The reminders."""

    @property
    def stickies(self) -> Shelf[Sticky]:
        """The sticky notes."""

    @property
    def search(self) -> Search:
        """Full text."""

    @property
    def path(self) -> Path:
        """The journal's file."""

    @property
    def encrypted(self) -> bool:
        """Whether the journal takes a passphrase to open."""

    @property
    def schema(self) -> int:
        """The number of the last migration that the journal has had."""

    def unit(self) -> AbstractContextManager[Unit]:
        """Begin a unit of work; leaving it without commit rolls back."""

    def snapshot(self) -> AbstractContextManager[None]:
        """See the journal as it is now for a while, whatever others write meanwhile."""

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Set rows to their ``after``, within a unit of work, derived tables included.

        Raises:
            Trouble: ``CHANGED_SINCE`` when a row is no longer equal to its ``before``.
        """

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since the last call."""

    def problems(self) -> tuple[str, ...]:
        """Return codes for what is not sound in the file; empty when it is sound."""

    def backup(self, target: Path) -> None:
        """Write a verified copy of the journal to a file that does not exist yet.

        Raises:
            Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``; ``KEY_MISSING`` and
                ``KEY_DAMAGED`` about a locked journal's key slot. No half file is left.
        """

    def twin(self, target: Path) -> None:
        """Write a verified copy that is a journal of its own, with its key slot beside it.

        Raises:
            Trouble: as :meth:`backup`; ``FILE_EXISTS`` also about the key slot.
        """

    def close(self) -> None:
        """Let go of the file."""
