"""Full text over wins, notes, tags and the words of days."""

from __future__ import annotations

from sqlalchemy import bindparam, text

from winsdesk.domain.found import Found, Where, asked, pieces, sought_anywhere
from winsdesk.store import schema
from winsdesk.store.days import DayRepository
from winsdesk.store.index import day_and_win
from winsdesk.store.unit import Desk
from winsdesk.store.values import win_of
from winsdesk.store.win_rows import select_wins

_LONGEST_QUERY = 300
"""What is longer is found by its beginning."""

_SHORT = 2
_EAST_ASIA = "\u1100"
_MATCHING = "id IN (SELECT rowid FROM search WHERE search MATCH :words)"
_NEWEST_MATCHING = text(
    "SELECT rowid FROM search WHERE search MATCH :words ORDER BY rowid DESC LIMIT :limit"
)
_WINS = select_wins().where(schema.win.c.id.in_(bindparam("ids", expanding=True)))


class Finder:
    """Implements :class:`winsdesk.services.ports.Search`."""

    def __init__(self, desk: Desk, days: DayRepository) -> None:
        self._desk = desk
        self._days = days

    def find(self, query: str, limit: int) -> tuple[Found, ...]:
        """Return what holds every word of the query as a beginning of a word, newest first.

        Within a day, wins stand in their order, and the words of the day after them.
        """
        words = tuple(dict.fromkeys(asked(query[:_LONGEST_QUERY])))
        if not words:
            return ()
        keys = [day_and_win(key) for key in self._ids(words, limit)]
        found = [*self._wins([win for _, win in keys if win])]
        for day, win in keys:
            if not win:
                found.append(Found(Where.DAY, day, self._days.get(day).words))
        return tuple(sorted(found, key=_newest_first))

    def _ids(self, words: tuple[str, ...], limit: int) -> list[int]:
        scanned = _scanned(words)
        indexed = " AND ".join(_phrase(word) for word in words if word not in scanned)
        values: dict[str, str | int] = {"words": indexed, "limit": limit}
        if not scanned:
            return list(self._desk.reading.execute(_NEWEST_MATCHING, values).scalars())
        tests = [_MATCHING] if indexed else []
        for number, word in enumerate(scanned):
            tests.append(f"instr(' ' || text || ' ' || note || ' ' || tags, :word_{number})")
            values[f"word_{number}"] = word if sought_anywhere(word) else f" {word}"
        statement = text(
            f"SELECT id FROM search_doc WHERE {' AND '.join(tests)} ORDER BY id DESC LIMIT :limit"
        )
        return list(self._desk.reading.execute(statement, values).scalars())

    def _wins(self, ids: list[int]) -> list[Found]:
        if not ids:
            return []
        rows = self._desk.reading.execute(_WINS, {"ids": ids})
        return [Found(Where.WIN, win.day, win.text, win.note, win) for win in map(win_of, rows)]


def _scanned(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words for which documents are read, newest first, rather than the index asked.

    So are those of scripts that the index cannot take apart; and a very short one alone: a third
    of all words may begin so, and the index gathers them all before it gives the newest.
    """
    if len(words) == 1 and len(words[0]) <= _SHORT and max(words[0]) < _EAST_ASIA:
        return words
    return tuple(word for word in words if sought_anywhere(word))


def _phrase(word: str) -> str:
    """A word as FTS5 reads it: its pieces one after another, the last one as a beginning."""
    return f'"{" ".join(pieces(word))}"*'


def _newest_first(found: Found) -> tuple[int, bool, int]:
    place = 0 if found.win is None else found.win.place
    return -found.day.toordinal(), found.win is None, place
