"""Journal values as records of plain JSON, and back.

A record that cannot be read is no reason to refuse the others: reading one raises
:class:`~winsdesk.services.fields.BadRecord`, which says where in it and why.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from winsdesk.domain.day_words import DayWords
from winsdesk.domain.kind import COLOURS, Kind, first_kinds
from winsdesk.domain.win import Ratings, Win, with_tags
from winsdesk.services.fields import Fields, demand

Record = dict[str, Any]

_ICON = re.compile(r"[a-z0-9-]{1,40}", re.ASCII)
_FIRST_KEYS = frozenset(kind.key for kind in first_kinds())


def win_record(win: Win, kind: str | None, goal: str | None = None) -> Record:
    """Return what scripts are told of a win.

    Args:
        win: The win.
        kind: What its kind is called there.
        goal: The uid of the goal that it was a step towards.
    """
    return {
        "uid": win.uid,
        "day": win.day.isoformat(),
        "text": win.text,
        "kind": kind,
        "effort": win.ratings.effort,
        "mastery": win.ratings.mastery,
        "pleasure": win.ratings.pleasure,
        "note": win.note,
        "tags": list(win.tags),
        "keepsake": win.keepsake,
        "acknowledged_at": moment_text(win.acknowledged_at),
        "created_at": moment_text(win.created_at),
        "updated_at": moment_text(win.updated_at),
        "goal": goal,
        "step": win.step,
        "part": win.part,
    }


def whole_win_record(win: Win, goal: str | None = None) -> Record:
    """Return everything about a win, its kind by uid; the inverse of :func:`read_win`."""
    return win_record(win, win.kind, goal) | {
        "place": win.place,
        "added_tags": list(win.added_tags),
        "dont_bring_back": win.dont_bring_back,
        "deleted_at": moment_text(win.deleted_at),
    }


def read_win(record: object) -> Win:
    """Return the win that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    created_at = fields.moment("created_at")
    win = Win(
        uid=fields.uid("uid"),
        day=fields.day("day"),
        text=fields.words("text"),
        created_at=created_at,
        updated_at=fields.moment("updated_at", default=created_at),
        place=fields.number("place"),
        kind=fields.text_or_none("kind"),
        ratings=Ratings(*map(fields.rating, ("effort", "mastery", "pleasure"))),
        note=fields.text("note", default=""),
        keepsake=fields.flag("keepsake"),
        dont_bring_back=fields.flag("dont_bring_back"),
        acknowledged_at=fields.moment_or_none("acknowledged_at"),
        step=fields.text_or_none("step"),
        part=fields.flag("part"),
        deleted_at=fields.moment_or_none("deleted_at"),
    )
    return with_tags(win, fields.texts("added_tags" if "added_tags" in fields else "tags"))


def kind_record(kind: Kind) -> Record:
    """Return everything about a kind; the inverse of :func:`read_kind`."""
    return {
        "uid": kind.uid,
        "key": kind.key,
        "name": kind.name,
        "colour": kind.colour,
        "icon": kind.icon,
        "place": kind.place,
        "archived": kind.archived,
    }


def read_kind(record: object) -> Kind:
    """Return the kind that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    key = fields.text("key", default="")
    kind = Kind(
        uid=fields.uid("uid"),
        key=key,
        name=fields.text("name", default="") if key else fields.words("name"),
        colour=fields.text("colour"),
        icon=fields.text("icon"),
        place=fields.number("place"),
        archived=fields.flag("archived"),
    )
    demand(not key or key in _FIRST_KEYS, "key")
    demand(kind.colour in COLOURS, "colour")
    demand(_ICON.fullmatch(kind.icon) is not None, "icon")
    return kind


def day_record(words: DayWords) -> Record:
    """Return everything kept of a day itself; the inverse of :func:`read_day`."""
    return {
        "day": words.day.isoformat(),
        "words": words.words,
        "prompt": words.prompt,
        "mood": words.mood,
    }


def read_day(record: object) -> DayWords:
    """Return the words of a day that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return DayWords(
        fields.day("day"), *(fields.text(name, default="") for name in ("words", "prompt", "mood"))
    )


def draft_record(day: date, text: str) -> Record:
    """Return an unfinished line; the inverse of :func:`read_draft`."""
    return {"day": day.isoformat(), "text": text}


def read_draft(record: object) -> tuple[date, str]:
    """Return the day and the unfinished line that a record holds.

    Raises:
        BadRecord: when it holds none.
    """
    fields = Fields(record)
    return fields.day("day"), fields.text("text")


def tombstone_record(uid: str, purged_at: datetime) -> Record:
    """Return what is left of a win that was removed for good."""
    return {"uid": uid, "purged_at": moment_text(purged_at)}


def read_tombstone(record: object) -> tuple[str, datetime]:
    """Return the uid of a win that was removed for good, and when.

    Raises:
        BadRecord: when the record holds none.
    """
    fields = Fields(record)
    return fields.uid("uid"), fields.moment("purged_at")


def moment_text(moment: datetime | None) -> str | None:
    """Return a moment as records say it: in UTC, to the microsecond."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
