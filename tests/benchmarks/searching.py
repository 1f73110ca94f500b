"""What a search costs, beside the full-text query alone by the bare driver."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.benchmarks.measuring import Compared, Figures, column, compare, milliseconds, take_turns
from tests.benchmarks.table import Held, Row
from winsdesk.bootstrap import open_for_reading
from winsdesk.services.journal import Journal
from winsdesk.services.looking import MOST_FOUND
from winsdesk.store.engine import engine_for

_TARGET = 50
_ASKED = ("walk", "a", "told the", "zebra", "rain morning", "少し")
"""A word, the beginning of very many words, two words, one that nobody wrote, …"""
_QUERY = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"


def search_row(big: Path, turns: int) -> Row:
    """Measure searches of several sorts, and return the one that takes longest."""
    engine = engine_for(big, None, read_only=True)
    bare: dbapi2.Connection = engine.raw_connection().driver_connection
    with closing(open_for_reading(big)) as journal:
        searches = {asked: _search(asked, journal, bare, turns) for asked in _ASKED}
    engine.dispose()
    slowest = max(searches, key=lambda asked: searches[asked].ours)
    what = f"a search, the slowest of {len(_ASKED)} (“{slowest}”)"
    floor = "the full-text query, bare driver"
    return Row(what, floor, searches[slowest], _TARGET, Held.FIGURE)


def _search(asked: str, journal: Journal, bare: dbapi2.Connection, turns: int) -> Compared:
    words = " AND ".join(f'"{word}"*' for word in asked.split())
    runs: dict[str, Callable[[], Figures]] = {
        "ours": milliseconds(lambda: journal.looking.find(asked)),
        "floor": milliseconds(lambda: bare.execute(_QUERY, (words, MOST_FOUND)).fetchall()),
    }
    came_to = take_turns(runs, turns, 2)
    return compare(column(came_to["ours"], "ms"), column(came_to["floor"], "ms"))
