"""The tags of living wins, derived from them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select

from winsdesk.domain.text import tags_in
from winsdesk.services.ports import Value
from winsdesk.store import schema
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk, Row
from winsdesk.store.values import tags_of

_T = schema.win_tag.c

TagRow = tuple[Value, ...]
"""A row of ``win_tag``: tag, day, win, effort, keepsake."""


class TagTable:
    """Keeps ``win_tag`` in step with the wins."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        values: dict[str, Any] = {column.name: bindparam(f"new_{column.name}") for column in _T}
        self._add = Statement(insert(schema.win_tag).values(values))
        self._drop = Statement(delete(schema.win_tag).where(_T.win_id == bindparam("win")))
        self._every = Statement(
            select(_T.tag).group_by(_T.tag).order_by(func.count().desc(), _T.tag)
        )

    def replace(self, before: Row | None, after: Row | None) -> None:
        """Put the tags of a win's new row in the place of those of its old one."""
        old, new = tag_rows(before), tag_rows(after)
        if old == new:
            return
        if old and before is not None:
            self._drop.run(self._desk.writing, win=before["id"])
        for tag, day, win, effort, keepsake in new:
            self._add.run(
                self._desk.writing,
                new_tag=tag,
                new_day=day,
                new_win_id=win,
                new_effort=effort,
                new_keepsake=keepsake,
            )

    def every(self) -> tuple[str, ...]:
        """Return every tag on living wins, the most used first."""
        return tuple(self._every.run(self._desk.reading).scalars())


def tag_rows(row: Row | None) -> tuple[TagRow, ...]:
    """Return the rows of ``win_tag`` that a win's row comes to."""
    if row is None or row["deleted_at"] is not None:
        return ()
    day, win, effort, keepsake = row["day"], row["id"], row["effort"], row["keepsake"]
    tags = dict.fromkeys((*tags_in(str(row["text"])), *tags_of(row["added_tags"])))
    return tuple((tag, day, win, effort, keepsake) for tag in tags)
