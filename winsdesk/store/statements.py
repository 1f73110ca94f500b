"""Statements built from the tables once, and run many times without Core's cost for each run."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CursorResult
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ClauseElement

from winsdesk.services.ports import Value

_DIALECT = SQLiteDialect_pysqlite(paramstyle="qmark")


class Statement:
    """A Core statement compiled once.

    A save has to stay close to the bare driver, and running a Core statement costs about three
    times as much as running its text. Columns here are text and integers alone, so that nothing
    of what Core does to values is lost.

    Args:
        clause: The statement, its values given by ``bindparam``.
    """

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause
        self._sql = ""
        self._names: tuple[str, ...] = ()
        self._given: dict[str, Value] = {}

    def run(self, connection: Connection, **values: Value) -> CursorResult[Any]:
        """Run it with a value for every ``bindparam``; values that it has no use for are let be."""
        if not self._sql:
            self._compile()
        row = {**self._given, **values}
        return connection.exec_driver_sql(self._sql, tuple([row[name] for name in self._names]))

    def _compile(self) -> None:
        # Not before it is needed: of all statements, a sitting begins with a handful.
        compiled: Any = self._clause.compile(dialect=_DIALECT)
        binds = compiled.binds.items()
        self._names = tuple(compiled.positiontup or ())
        self._given = {name: bind.value for name, bind in binds if not bind.required}
        self._sql = str(compiled)
