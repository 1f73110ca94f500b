"""The one connection to a journal, and the unit of work under way on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.engine import Connection

from winsdesk.services.ports import RowChange, Value

Row = Mapping[str, Value]


class UnitOfWork:
    """What is written between ``BEGIN`` and ``COMMIT``, and what it changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[tuple[str, int | str], tuple[Row | None, Row | None]] = {}
        self.open = True

    def record(self, table: str, key: int | str, before: Row | None, after: Row | None) -> None:
        """Note that a row changed; several changes of a row become one."""
        name = (table, key)
        first = self._rows.get(name)
        self._rows[name] = (before if first is None else first[0], after)

    def commit(self) -> tuple[RowChange, ...]:
        """Make it lasting; return what changed.

        Raises:
            Trouble: ``DISK_FULL``, ``JOURNAL_BUSY``, … with nothing written.
        """
        if not self.open:
            raise RuntimeError("this unit of work is over")
        self._connection.exec_driver_sql("COMMIT")
        self.open = False
        return tuple(
            RowChange(table, key, before, after)
            for (table, key), (before, after) in self._rows.items()
            if before != after
        )


class Desk:
    """Where the repositories of one journal work: its connection, and the present unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._unit: UnitOfWork | None = None

    @property
    def reading(self) -> Connection:
        """The connection, for looking only."""
        return self._connection

    @property
    def writing(self) -> Connection:
        """The connection, for writing within a unit of work.

        Raises:
            RuntimeError: outside one.
        """
        self._present()
        return self._connection

    @contextmanager
    def unit(self) -> Iterator[UnitOfWork]:
        """Begin a unit of work; leaving it without commit rolls back."""
        if self._unit is not None:
            raise RuntimeError("a unit of work is under way already")
        self._connection.exec_driver_sql("BEGIN IMMEDIATE")
        unit = self._unit = UnitOfWork(self._connection)
        try:
            yield unit
        finally:
            self._unit = None
            unit.open = False
            self._roll_back()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See the journal as it is now, whatever others write meanwhile."""
        self._connection.exec_driver_sql("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def record(self, table: str, key: int | str, before: Row | None, after: Row | None) -> None:
        """Note in the present unit of work that a row changed."""
        self._present().record(table, key, before, after)

    def _present(self) -> UnitOfWork:
        if self._unit is None or not self._unit.open:
            raise RuntimeError("writing needs a unit of work")
        return self._unit

    def _roll_back(self) -> None:
        # SQLite may have rolled back by itself already: when the disk is full, for one.
        driver = self._connection.connection.driver_connection
        if driver is not None and driver.in_transaction:
            self._connection.exec_driver_sql("ROLLBACK")
