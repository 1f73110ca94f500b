"""What rows hold, as values of the field, told without SQLAlchemy."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import NOT_RATED, Ratings, Win
from winsdesk.services.ports import Value


def win_of(row: Sequence[Any]) -> Win:
    """Return the win of a row: every column of a win in the order of its table, then its kind."""
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


def kind_of(row: Sequence[Any]) -> Kind:
    """Return the kind of a row: every column of a kind but its key."""
    uid, key, name, colour, icon, place, archived = row
    return Kind(uid, key, name, colour, icon, place, bool(archived))


def tags_of(added_tags: Value) -> tuple[str, ...]:
    """Return the added tags of the column that keeps them."""
    return () if added_tags == "[]" else tuple(json.loads(str(added_tags)))


def stamp(moment: datetime) -> str:
    """Return a moment as it is kept: UTC, to the microsecond, equal in length to every other."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be kept")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(kept: str) -> datetime:
    """Return a kept moment."""
    return datetime.fromisoformat(kept)


def maybe_moment(kept: str | None) -> datetime | None:
    """Return a kept moment, if there is one."""
    return None if kept is None else datetime.fromisoformat(kept)


def maybe_stamp(moment: datetime | None) -> str | None:
    """Return a moment as it is kept, if there is one."""
    return None if moment is None else stamp(moment)
