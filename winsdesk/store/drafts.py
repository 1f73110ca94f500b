"""Unfinished entry lines, kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from winsdesk.store import schema
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk
from winsdesk.store.values import stamp


class DraftRepository:
    """Implements :class:`winsdesk.services.ports.Drafts`. What it writes is not recorded."""

    def __init__(self, desk: Desk) -> None:
        table = schema.draft
        new: dict[str, Any] = {"text": bindparam("new_text"), "updated_at": bindparam("new_time")}
        self._desk = desk
        self._get = Statement(select(table.c.text).where(table.c.day == bindparam("on")))
        self._every = Statement(select(table.c.day, table.c.text).order_by(table.c.day))
        self._drop = Statement(delete(table).where(table.c.day == bindparam("on")))
        self._save = Statement(
            insert(table)
            .values(day=bindparam("on"), **new)
            .on_conflict_do_update(index_elements=["day"], set_=new)
        )

    def get(self, day: date) -> str:
        """Return the unfinished line of a day; empty when there is none."""
        return self._get.run(self._desk.reading, on=day.isoformat()).scalar() or ""

    def save(self, day: date, text: str) -> None:
        """Keep the unfinished line of a day; an empty one leaves nothing behind."""
        on = day.isoformat()
        if text:
            now = stamp(datetime.now(UTC))
            self._save.run(self._desk.writing, on=on, new_text=text, new_time=now)
        else:
            self._drop.run(self._desk.writing, on=on)

    def every(self) -> Mapping[date, str]:
        """Return all unfinished lines."""
        rows = self._every.run(self._desk.reading)
        return {date.fromisoformat(day): text for day, text in rows}
