"""Looking at what is kept: the calendar's figures and what a search finds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.found import Found
from winsdesk.domain.win import Win
from winsdesk.services.ports import Store

MOST_FOUND = 200
"""How many results a search shows."""


class Looking:
    """Reads the journal and changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def facts(self, first: date, last: date, shade: Shade) -> Mapping[date, DayFacts]:
        """Return what each day from ``first`` to ``last`` comes to; days without wins left out."""
        return self._store.wins.facts(first, last, shade)

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day with a win, or ``None`` in an empty journal."""
        return self._store.wins.span()

    def count(self) -> tuple[int, int]:
        """Return the number of wins, and of the days that have one."""
        return self._store.wins.count()

    def on(self, day: date) -> tuple[Win, ...]:
        """Return the wins of a day in order."""
        return self._store.wins.on(day)

    def between(
        self, first: date, last: date, *, kind: str | None = None, tag: str | None = None
    ) -> tuple[Win, ...]:
        """Return the wins of a span of days in order of day and place."""
        return tuple(self._store.wins.between(first, last, kind=kind, tag=tag))

    def find(self, query: str, limit: int = MOST_FOUND) -> tuple[Found, ...]:
        """Return what a search finds, newest first."""
        return self._store.search.find(query, limit)
