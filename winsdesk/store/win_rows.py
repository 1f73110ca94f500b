"""Wins as rows, and rows as wins."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from winsdesk.domain.win import Win
from winsdesk.services.ports import Value
from winsdesk.store import schema
from winsdesk.store.index import Doc, doc_id
from winsdesk.store.unit import Row
from winsdesk.store.values import maybe_stamp, stamp, tags_of

_W = schema.win.c


def select_wins() -> Select[Any]:
    """Select what :func:`~winsdesk.store.values.win_of` reads: the win and its kind."""
    with_kind = schema.win.outerjoin(schema.kind, _W.kind_id == schema.kind.c.id)
    return select(schema.win, schema.kind.c.uid).select_from(with_kind)


def row_of(win: Win, key: Value, kind_id: int | None) -> Row:
    """Return the columns of a win.

    Args:
        win: The win.
        key: Its key; ``None`` for one that is new.
        kind_id: The key of its kind.
    """
    return {
        "id": key,
        "uid": win.uid,
        "day": win.day.isoformat(),
        "place": win.place,
        "text": win.text,
        "kind_id": kind_id,
        "effort": win.ratings.effort,
        "mastery": win.ratings.mastery,
        "pleasure": win.ratings.pleasure,
        "note": win.note,
        "added_tags": json.dumps(win.added_tags, ensure_ascii=False) if win.added_tags else "[]",
        "keepsake": int(win.keepsake),
        "dont_bring_back": int(win.dont_bring_back),
        "acknowledged_at": maybe_stamp(win.acknowledged_at),
        "step": win.step,
        "part": int(win.part),
        "created_at": stamp(win.created_at),
        "updated_at": stamp(win.updated_at),
        "deleted_at": maybe_stamp(win.deleted_at),
    }


def win_doc(row: Row | None) -> Doc | None:
    """Return what searching reads of a win's row; ``None`` for no win, or one in the trash."""
    if row is None or row["deleted_at"] is not None:
        return None
    key = doc_id(date.fromisoformat(str(row["day"])), int(row["id"] or 0))
    tags = "\n".join(tags_of(row["added_tags"]))
    return Doc.of(key, str(row["text"]), str(row["note"]), tags)
