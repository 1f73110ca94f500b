"""Values of one table, each under its uid, in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, CursorResult, Table, bindparam, select

from winsdesk.services.ports import Value
from winsdesk.store.rows import Rows
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk, Row

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Form(Generic[Kept]):
    """How values of one sort are kept.

    Attributes:
        table: Their table, with the columns ``id`` and ``uid``.
        order: The columns they are ordered by.
        uid: Returns the uid of a value.
        row: Returns the other columns of a value.
        value: Returns the value of a row, by column.
    """

    table: Table
    order: Sequence[ColumnElement[Any]]
    uid: Callable[[Kept], str]
    row: Callable[[Kept], Mapping[str, Value]]
    value: Callable[[Row], Kept]


class Shelf(Generic[Kept]):
    """Implements :class:`winsdesk.services.ports.Shelf` for values of one sort."""

    def __init__(self, desk: Desk, form: Form[Kept]) -> None:
        table = form.table
        self.rows = Rows(desk, table, name=table.c.uid)
        self._desk = desk
        self._form = form
        self._columns = tuple(column.name for column in table.columns)
        self._every = Statement(select(table).order_by(*form.order, table.c.id))
        span = (table.c.uid >= bindparam("first"), table.c.uid <= bindparam("last"))
        self._between = Statement(select(table).where(*span).order_by(table.c.uid))

    def every(self) -> tuple[Kept, ...]:
        """Return all values in their order."""
        return self._values(self._every.run(self._desk.reading))

    def between(self, first: str, last: str) -> tuple[Kept, ...]:
        """Return the values whose uids lie from ``first`` to ``last``, by uid."""
        return self._values(self._between.run(self._desk.reading, first=first, last=last))

    def get(self, uid: str) -> Kept | None:
        """Return a value."""
        row = self.rows.find(uid)
        return None if row is None else self._form.value(row)

    def put(self, value: Kept) -> None:
        """Keep a value, in place of the one of its uid if there is one."""
        uid = self._form.uid(value)
        before = self.rows.find(uid)
        after = {"id": before["id"] if before else None, "uid": uid, **self._form.row(value)}
        if before is None:
            self.rows.add(after)
        else:
            self.rows.replace(before, after)

    def remove(self, uid: str) -> None:
        """Let go of a value, if it is there."""
        before = self.rows.find(uid)
        if before is not None:
            self.rows.remove(before)

    def _values(self, rows: CursorResult[Any]) -> tuple[Kept, ...]:
        return tuple(self._form.value(dict(zip(self._columns, row, strict=True))) for row in rows)
