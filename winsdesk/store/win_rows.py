"""Wins as rows, and rows as wins."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from winsdesk.domain.win import NOT_RATED, Ratings, Win
from winsdesk.services.ports import Value
from winsdesk.store import schema
from winsdesk.store.index import Doc, doc_id
from winsdesk.store.rows import maybe_moment, maybe_stamp, moment, stamp
from winsdesk.store.unit import Row

_W = schema.win.c


def select_wins() -> Select[Any]:
    """Select what :func:`win_of` reads: every column of a win, and the uid of its kind."""
    with_kind = schema.win.outerjoin(schema.kind, _W.kind_id == schema.kind.c.id)
    return select(schema.win, schema.kind.c.uid).select_from(with_kind)


def win_of(row: Sequence[Any]) -> Win:
    """Return the win of a row of :func:`select_wins`."""
    (_, uid, day, place, text, _, effort, mastery, pleasure, note, added_tags, keepsake,
     dont_bring_back, acknowledged_at, step, part, created_at, updated_at, deleted_at,
     kind) = row  # fmt: skip
    rated = (effort, mastery, pleasure)
    return Win(
        uid=uid,
        day=date.fromisoformat(day),
        text=text,
        created_at=moment(created_at),
        updated_at=moment(updated_at),
        place=place,
        kind=kind,
        ratings=NOT_RATED if rated == (None, None, None) else Ratings(*rated),
        note=note,
        added_tags=tags_of(added_tags),
        keepsake=bool(keepsake),
        dont_bring_back=bool(dont_bring_back),
        acknowledged_at=maybe_moment(acknowledged_at),
        step=step,
        part=bool(part),
        deleted_at=maybe_moment(deleted_at),
    )


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


def tags_of(added_tags: Value) -> tuple[str, ...]:
    """Return the added tags of the column that keeps them."""
    return () if added_tags == "[]" else tuple(json.loads(str(added_tags)))


def win_doc(row: Row | None) -> Doc | None:
    """Return what searching reads of a win's row; ``None`` for no win, or one in the trash."""
    if row is None or row["deleted_at"] is not None:
        return None
    key = doc_id(date.fromisoformat(str(row["day"])), int(row["id"] or 0))
    tags = "\n".join(tags_of(row["added_tags"]))
    return Doc.of(key, str(row["text"]), str(row["note"]), tags)
