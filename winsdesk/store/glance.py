"""A first glance at a day, taken by the bare driver: there long before SQLAlchemy is loaded."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Trouble
from winsdesk.services.days import Glance
from winsdesk.store.driver import connect, looking_mode
from winsdesk.store.values import kind_of, win_of

_WINS = """
    SELECT win.id, win.uid, win.day, win.place, win.text, win.kind_id, win.effort, win.mastery,
        win.pleasure, win.note, win.added_tags, win.keepsake, win.dont_bring_back,
        win.acknowledged_at, win.step, win.part, win.created_at, win.updated_at, win.deleted_at,
        kind.uid
    FROM win LEFT JOIN kind ON win.kind_id = kind.id
    WHERE win.deleted_at IS NULL AND win.day = ?
    ORDER BY win.place, win.id
"""
_KINDS = "SELECT uid, key, name, colour, icon, place, archived FROM kind ORDER BY place, id"


def glance(journal: Path, day: date) -> Glance | None:
    """Return the wins of a day, or ``None`` when a glance does not tell the whole of them.

    It does not for an old or locked journal, for one that cannot be read or holds what no win
    can hold (opening it will say why), and for wins that were steps of a goal, which stand on
    the page with its name.
    """
    try:
        with closing(connect(journal, mode=looking_mode(journal))) as connection:
            wins = tuple(map(win_of, connection.execute(_WINS, (day.isoformat(),))))
            kinds = tuple(map(kind_of, connection.execute(_KINDS)))
    except (Trouble, dbapi2.Error, ValueError):
        return None
    return None if any(win.step for win in wins) else Glance(day, wins, kinds)
