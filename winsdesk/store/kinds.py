"""The kinds of win, kept."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import Kind
from winsdesk.services.ports import Value
from winsdesk.store import schema
from winsdesk.store.rows import Rows
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk, Row
from winsdesk.store.values import kind_of

_COLUMNS = tuple(column for column in schema.kind.columns if column.name != "id")


class KindRepository:
    """Implements :class:`winsdesk.services.ports.Kinds`."""

    def __init__(self, desk: Desk) -> None:
        table = schema.kind
        self.rows = Rows(desk, table, name=table.c.uid)
        self._desk = desk
        self._every = Statement(select(*_COLUMNS).order_by(table.c.place, table.c.id))
        self._get = Statement(select(*_COLUMNS).where(table.c.uid == bindparam("uid")))
        self._id = Statement(select(table.c.id).where(table.c.uid == bindparam("uid")))

    def every(self) -> tuple[Kind, ...]:
        """Return all kinds in their order, archived ones included."""
        return tuple(map(kind_of, self._every.run(self._desk.reading)))

    def get(self, uid: str) -> Kind | None:
        """Return a kind."""
        row = self._get.run(self._desk.reading, uid=uid).first()
        return None if row is None else kind_of(row)

    def add(self, kind: Kind) -> None:
        """Keep a new kind."""
        self.rows.add(_row(kind, None))

    def save(self, kind: Kind) -> None:
        """Replace a kept kind by its new value.

        Raises:
            Trouble: ``UNKNOWN_KIND``.
        """
        before = self.rows.find(kind.uid)
        if before is None:
            raise Trouble(Code.UNKNOWN_KIND)
        self.rows.replace(before, _row(kind, before["id"]))

    def id_of(self, uid: str | None) -> int | None:
        """Return the key of a kind; ``None`` for no kind.

        Raises:
            Trouble: ``UNKNOWN_KIND``.
        """
        if uid is None:
            return None
        key: int | None = self._id.run(self._desk.reading, uid=uid).scalar()
        if key is None:
            raise Trouble(Code.UNKNOWN_KIND)
        return key


def _row(kind: Kind, key: Value) -> Row:
    return {
        "id": key,
        "uid": kind.uid,
        "key": kind.key,
        "name": kind.name,
        "colour": kind.colour,
        "icon": kind.icon,
        "place": kind.place,
        "archived": int(kind.archived),
    }
