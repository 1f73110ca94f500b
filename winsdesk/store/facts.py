"""Counts over days, read from the covering indexes alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, bindparam, func, select

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.store import schema
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk

_W = schema.win.c
_T = schema.win_tag.c
_TOLD = (func.count(), func.coalesce(func.sum(_W.effort), 0), func.sum(_W.keepsake))


class DayCounts:
    """What each day's living wins come to."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        kind_id = (
            select(schema.kind.c.id).where(schema.kind.c.uid == bindparam("kind")).scalar_subquery()
        )
        tagged = _T.tag == bindparam("tag")
        of_tag = select(
            _T.day, func.count(), func.coalesce(func.sum(_T.effort), 0), func.sum(_T.keepsake)
        ).where(tagged, *_within(_T.day)).group_by(_T.day)  # fmt: skip
        of_both = of_wins().join(schema.win_tag, _T.win_id == _W.id).where(tagged, _T.day == _W.day)
        self._facts = {
            (False, False): Statement(of_wins()),
            (True, False): Statement(of_wins().where(_W.kind_id == kind_id)),
            (False, True): Statement(of_tag),
            (True, True): Statement(of_both.where(_W.kind_id == kind_id)),
        }
        self._span = Statement(
            select(
                select(func.min(_W.day)).where(schema.LIVING).scalar_subquery(),
                select(func.max(_W.day)).where(schema.LIVING).scalar_subquery(),
            )
        )
        self._count = Statement(
            select(func.count(), func.count(_W.day.distinct())).where(schema.LIVING)
        )

    def facts(self, first: date, last: date, shade: Shade) -> Mapping[date, DayFacts]:
        """Return what each day's living wins come to, days without any left out."""
        rows = self._facts[shade.kind is not None, shade.tag is not None].run(
            self._desk.reading,
            first=first.isoformat(),
            last=last.isoformat(),
            kind=shade.kind,
            tag=shade.tag,
        )
        return {date.fromisoformat(day): DayFacts(*told) for day, *told in rows}

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day with a living win."""
        first, last = self._span.run(self._desk.reading).one()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def count(self) -> tuple[int, int]:
        """Return the number of living wins, and of the days that have one."""
        wins, days = self._count.run(self._desk.reading).one()
        return wins, days


def of_wins() -> Select[Any]:
    """Select the counts of each day between ``first`` and ``last``."""
    return select(_W.day, *_TOLD).where(schema.LIVING, *_within(_W.day)).group_by(_W.day)


def _within(day: Column[str]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return day >= bindparam("first"), day <= bindparam("last")
