"""The wins, kept."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import CursorResult, bindparam, func, select

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.win import HARD, Win
from winsdesk.store import schema
from winsdesk.store.facts import DayCounts
from winsdesk.store.index import SearchIndex
from winsdesk.store.kinds import KindRepository
from winsdesk.store.rows import Rows
from winsdesk.store.statements import Statement
from winsdesk.store.tags import TagTable
from winsdesk.store.unit import Desk, Row
from winsdesk.store.values import moment, stamp, win_of
from winsdesk.store.win_rows import row_of, select_wins, win_doc

_W = schema.win.c
_ORDER = (_W.day, _W.place, _W.id)
_CHUNK = 500


class WinRepository:
    """Implements :class:`winsdesk.services.ports.Wins`."""

    def __init__(self, desk: Desk, kinds: KindRepository, index: SearchIndex) -> None:
        self.rows = Rows(desk, schema.win, name=_W.uid, derive=self._derive)
        self.buried = Rows(desk, schema.tombstone)
        self._desk = desk
        self._kinds = kinds
        self._index = index
        self._tags = TagTable(desk)
        self._counts = DayCounts(desk)
        living = select_wins().where(schema.LIVING).order_by(*_ORDER)
        within = living.where(_W.day >= bindparam("first"), _W.day <= bindparam("last"))
        of_kind = schema.kind.c.uid == bindparam("kind")
        tagged = _W.id.in_(
            select(schema.win_tag.c.win_id).where(schema.win_tag.c.tag == bindparam("tag"))
        )
        binned = select_wins().where(_W.deleted_at.is_not(None))
        self._get = Statement(select_wins().where(_W.uid == bindparam("uid")))
        self._on = Statement(living.where(_W.day == bindparam("on")))
        self._between = {
            (False, False): Statement(within),
            (True, False): Statement(within.where(of_kind)),
            (False, True): Statement(within.where(tagged)),
            (True, True): Statement(within.where(of_kind, tagged)),
        }
        self._living = Statement(living)
        self._binned = Statement(binned.order_by(*_ORDER))
        self._trash = Statement(binned.order_by(_W.deleted_at.desc(), _W.id.desc()))
        self._of_steps = Statement(living.where(_W.step.is_not(None)))
        self._of_step = Statement(living.where(_W.step == bindparam("step")))
        bright = select(_W.uid).where(
            schema.LIVING, _W.day < bindparam("before"), _W.dont_bring_back == 0
        )
        self._to_bring_back = {
            False: Statement(bright),
            True: Statement(bright.where((_W.keepsake == 1) | (_W.effort >= HARD))),
        }
        self._last_place = Statement(
            select(func.max(_W.place)).where(schema.LIVING, _W.day == bindparam("on"))
        )
        self._tombstones = Statement(select(schema.tombstone))

    def get(self, uid: str) -> Win | None:
        """Return a win, living or in the trash."""
        row = self._get.run(self._desk.reading, uid=uid).first()
        return None if row is None else win_of(row)

    def on(self, day: date) -> tuple[Win, ...]:
        """Return the living wins of a day in their order."""
        return tuple(map(win_of, self._on.run(self._desk.reading, on=day.isoformat()).all()))

    def between(
        self, first: date, last: date, *, kind: str | None = None, tag: str | None = None
    ) -> Iterator[Win]:
        """Yield the living wins from ``first`` to ``last`` in order of day and place."""
        rows = self._between[kind is not None, tag is not None].run(
            self._desk.reading,
            first=first.isoformat(),
            last=last.isoformat(),
            kind=kind,
            tag=tag,
        )
        return map(win_of, _few_at_a_time(rows))

    def every(self) -> Iterator[Win]:
        """Yield every win, those in the trash included, in order of day and place."""
        living = _few_at_a_time(self._living.run(self._desk.reading))
        binned = self._binned.run(self._desk.reading)
        rows = heapq.merge(living, binned, key=lambda row: (row.day, row.place, row.id))
        return map(win_of, rows)

    def next_place(self, day: date) -> int:
        """Return the place after the last living win of a day; the first is 0."""
        last = self._last_place.run(self._desk.reading, on=day.isoformat()).scalar()
        return 0 if last is None else last + 1

    def add(self, win: Win) -> None:
        """Keep a new win.

        Raises:
            Trouble: ``UNKNOWN_KIND``.
        """
        self.rows.add(row_of(win, None, self._kinds.id_of(win.kind)))

    def save(self, win: Win) -> None:
        """Replace a kept win by its new value; moving to and from the trash included.

        Raises:
            Trouble: ``UNKNOWN_WIN``, ``UNKNOWN_KIND``.
        """
        before = self.rows.find(win.uid)
        if before is None:
            raise Trouble(Code.UNKNOWN_WIN)
        self.rows.replace(before, row_of(win, before["id"], self._kinds.id_of(win.kind)))

    def of_steps(self) -> tuple[Win, ...]:
        """Return the living wins that finished a step or a part of one, by day and place."""
        return tuple(map(win_of, self._of_steps.run(self._desk.reading).all()))

    def of_step(self, step: str) -> tuple[Win, ...]:
        """Return the living wins that finished one step or a part of it, by day and place."""
        return tuple(map(win_of, self._of_step.run(self._desk.reading, step=step).all()))

    def to_bring_back(self, before: date, *, hardest: bool = False) -> tuple[str, ...]:
        """Return the uids of the living wins before a day that may be brought back."""
        rows = self._to_bring_back[hardest].run(self._desk.reading, before=before.isoformat())
        return tuple([uid for (uid,) in rows])

    def trash(self) -> tuple[Win, ...]:
        """Return the wins in the trash, the latest first."""
        return tuple(map(win_of, self._trash.run(self._desk.reading).all()))

    def purge(self, uids: Iterable[str], at: datetime) -> None:
        """Remove wins for good, leaving of each a tombstone: its uid and the time, no text."""
        for uid in uids:
            row = self.rows.find(uid)
            if row is not None:
                self.rows.remove(row)
                self._bury(uid, at)

    def tombstones(self) -> Mapping[str, datetime]:
        """Return the uids of purged wins with the time of it."""
        rows = self._tombstones.run(self._desk.reading)
        return {uid: moment(purged_at) for uid, purged_at in rows}

    def bury(self, tombstones: Mapping[str, datetime]) -> None:
        """Take over tombstones from another journal; one that is there already stays."""
        for uid, at in tombstones.items():
            self._bury(uid, at)

    def facts(self, first: date, last: date, shade: Shade) -> Mapping[date, DayFacts]:
        """Return what each day's living wins come to, days without any left out."""
        return self._counts.facts(first, last, shade)

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day with a living win."""
        return self._counts.span()

    def tags(self) -> tuple[str, ...]:
        """Return every tag on living wins, the most used first."""
        return self._tags.every()

    def count(self) -> tuple[int, int]:
        """Return the number of living wins, and of the days that have one."""
        return self._counts.count()

    def _bury(self, uid: str, at: datetime) -> None:
        if self.buried.find(uid) is None:
            self.buried.add({"uid": uid, "purged_at": stamp(at)})

    def _derive(self, before: Row | None, after: Row | None) -> None:
        self._tags.replace(before, after)
        self._index.replace(win_doc(before), win_doc(after))


def _few_at_a_time(rows: CursorResult[Any]) -> Iterator[Any]:
    for chunk in rows.partitions(_CHUNK):
        yield from chunk
