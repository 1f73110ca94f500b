"""The free words of days, kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from winsdesk.domain.day_words import DayWords
from winsdesk.store import schema
from winsdesk.store.index import Doc, SearchIndex, doc_id
from winsdesk.store.rows import Rows
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk, Row


class DayRepository:
    """Implements :class:`winsdesk.services.ports.Days`."""

    def __init__(self, desk: Desk, index: SearchIndex) -> None:
        self.rows = Rows(desk, schema.day, derive=self._derive)
        self._desk = desk
        self._index = index
        self._every = Statement(select(schema.day).order_by(schema.day.c.day))

    def get(self, day: date) -> DayWords:
        """Return what is kept of a day, empty when nothing is."""
        row = self.rows.find(day.isoformat())
        return DayWords(day) if row is None else _words(row.values())

    def save(self, words: DayWords) -> None:
        """Keep a day's words; empty ones leave nothing behind."""
        before = self.rows.find(words.day.isoformat())
        if before is None:
            if not words.empty:
                self.rows.add(_row(words))
        elif words.empty:
            self.rows.remove(before)
        else:
            self.rows.replace(before, _row(words))

    def every(self) -> Iterator[DayWords]:
        """Yield what is kept, in order of day."""
        return map(_words, self._every.run(self._desk.reading))

    def _derive(self, before: Row | None, after: Row | None) -> None:
        self._index.replace(doc_of_row(before), doc_of_row(after))


def doc_of_row(row: Row | None) -> Doc | None:
    """Return what searching reads of a day's words, or ``None`` when nothing is said."""
    if row is None or not row["words"]:
        return None
    return Doc.of(doc_id(date.fromisoformat(str(row["day"]))), str(row["words"]))


def _words(row: Iterable[Any]) -> DayWords:
    day, words, prompt, mood = row
    return DayWords(date.fromisoformat(day), words, prompt, mood)


def _row(words: DayWords) -> Row:
    return {
        "day": words.day.isoformat(),
        "words": words.words,
        "prompt": words.prompt,
        "mood": words.mood,
    }
