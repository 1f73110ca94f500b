"""Reading, writing and recording the rows of one table, by their key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Table, bindparam, delete, insert, select, update

from winsdesk.domain.errors import Code, Trouble
from winsdesk.services.ports import RowChange, Value
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk, Row

Derive = Callable[[Row | None, Row | None], None]
"""Brings derived tables up to a row that changed from one value to another."""


def _nothing_derived(before: Row | None, after: Row | None) -> None:
    pass


class Rows:
    """The rows of a table whose every change is recorded, so that it can be undone.

    Args:
        desk: Where to work.
        table: The table; its primary key is one column.
        name: The column by which rows are looked up; the primary key when not given.
        derive: Called after every change, also when one is undone.
    """

    def __init__(
        self,
        desk: Desk,
        table: Table,
        *,
        name: Column[str] | None = None,
        derive: Derive = _nothing_derived,
    ) -> None:
        (key,) = table.primary_key.columns
        values: dict[str, Any] = {
            column.name: bindparam(f"new_{column.name}") for column in table.columns
        }
        self.table = table.name
        self._desk = desk
        self._key = key.name
        self._derive = derive
        self._columns = tuple(column.name for column in table.columns)
        by = key if name is None else name
        self._find = Statement(select(table).where(by == bindparam("by")))
        self._find_key = Statement(select(table).where(key == bindparam("by")))
        self._insert = Statement(insert(table).values(values).inline())
        self._update = Statement(update(table).where(key == bindparam("by")).values(values))
        self._delete = Statement(delete(table).where(key == bindparam("by")))

    def find(self, name: str) -> Row | None:
        """Return the row of a name."""
        return self._one(self._find, name)

    def add(self, row: Row) -> None:
        """Insert a row; an integer key that is ``None`` is given out."""
        cursor = self._insert.run(self._desk.writing, **_new(row))
        if row[self._key] is None:
            row = {**row, self._key: cursor.lastrowid}
        self._changed(None, row)

    def replace(self, before: Row, after: Row) -> None:
        """Set a row to a new value."""
        if before != after:
            self._update.run(self._desk.writing, by=before[self._key], **_new(after))
            self._changed(before, after)

    def remove(self, row: Row) -> None:
        """Delete a row."""
        self._delete.run(self._desk.writing, by=row[self._key])
        self._changed(row, None)

    def apply(self, change: RowChange) -> None:
        """Set a row to what it was after a change.

        Raises:
            Trouble: ``CHANGED_SINCE`` when the row is not what it was before the change.
        """
        if self._one(self._find_key, change.key) != change.before:
            raise Trouble(Code.CHANGED_SINCE)
        if change.before is None:
            if change.after is not None:
                self.add(change.after)
        elif change.after is None:
            self.remove(change.before)
        else:
            self.replace(change.before, change.after)

    def _one(self, statement: Statement, by: Value) -> Row | None:
        row = statement.run(self._desk.reading, by=by).first()
        return None if row is None else dict(zip(self._columns, row, strict=True))

    def _changed(self, before: Row | None, after: Row | None) -> None:
        key = (after or before or {})[self._key]
        assert key is not None
        self._desk.record(self.table, key, before, after)
        self._derive(before, after)


def _new(row: Row) -> dict[str, Value]:
    return {f"new_{name}": value for name, value in row.items()}
