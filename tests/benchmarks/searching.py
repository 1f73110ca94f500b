"""What a search costs, beside the full-text query alone by the bare driver."""

from __future__ import annotations

from contextlib import closing
from itertools import cycle
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.benchmarks.measuring import column, compare, milliseconds, take_turns
from tests.benchmarks.table import Held, Row
from winsdesk.bootstrap import open_for_reading
from winsdesk.services.looking import MOST_FOUND
from winsdesk.store.engine import engine_for

_TARGET = 50
_WORDS = ("walk", "said", "morning", "a", "rested")
_QUERY = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"


def search_row(big: Path, turns: int) -> Row:
    """Measure searches for words that many wins hold, and some for the beginnings of words."""
    engine = engine_for(big, None, read_only=True)
    bare: dbapi2.Connection = engine.raw_connection().driver_connection
    asked, matched = cycle(_WORDS), cycle(f'"{word}"*' for word in _WORDS)
    with closing(open_for_reading(big)) as journal:
        came_to = take_turns(
            {
                "ours": milliseconds(lambda: journal.looking.find(next(asked))),
                "floor": milliseconds(
                    lambda: bare.execute(_QUERY, (next(matched), MOST_FOUND)).fetchall()
                ),
            },
            turns,
            len(_WORDS),
        )
    engine.dispose()
    compared = compare(column(came_to["ours"], "ms"), column(came_to["floor"], "ms"))
    what = f"search 100,000 wins, {MOST_FOUND} found"
    return Row(what, "the full-text query, bare driver", compared, _TARGET, Held.FIGURE)
