"""The full-text index: one document for each living win and for the words of each day.

A document's id is made of its day and its win, so that the order of ids is the order of days and
the newest are found without sorting. Documents hold words as the domain folds them, every
Chinese, Japanese and Korean character apart. The index over them is FTS5 with external content;
both are written in the same unit of work as what they are made of.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text

from winsdesk.domain.found import asked, pieces
from winsdesk.services.ports import Value
from winsdesk.store.statements import Statement
from winsdesk.store.unit import Desk

_WINS_IN_A_DAY = 1 << 32


@dataclass(frozen=True, slots=True)
class Doc:
    """What searching reads of a win, or of a day's words.

    Attributes:
        id: See :func:`doc_id`.
        text: The words of the win, or of the day.
        note: Those of the win's note.
        tags: Those of its added tags.
    """

    id: int
    text: str
    note: str = ""
    tags: str = ""

    @classmethod
    def of(cls, key: int, text: str, note: str = "", tags: str = "") -> Doc:
        """Make a document of texts as they were typed."""
        return cls(key, _prepared(text), _prepared(note), _prepared(tags))


def doc_id(day: date, win: int = 0) -> int:
    """Return the id of the document of a win by its key, or of a day's words."""
    return day.toordinal() * _WINS_IN_A_DAY + win


def day_and_win(key: int) -> tuple[date, int]:
    """Return the day and the win's key (0 for the words of the day) that an id stands for."""
    ordinal, win = divmod(key, _WINS_IN_A_DAY)
    return date.fromordinal(ordinal), win


class SearchIndex:
    """Keeps the documents and the index over them in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forget = Statement(
            text(
                "INSERT INTO search(search, rowid, text, note, tags) "
                "SELECT 'delete', id, text, note, tags FROM search_doc WHERE id = :id"
            )
        )
        self._remove = Statement(text("DELETE FROM search_doc WHERE id = :id"))
        values = "VALUES (:id, :text, :note, :tags)"
        self._add = Statement(text(f"INSERT INTO search_doc(id, text, note, tags) {values}"))
        self._learn = Statement(text(f"INSERT INTO search(rowid, text, note, tags) {values}"))

    def replace(self, before: Doc | None, after: Doc | None) -> None:
        """Put one document in the place of another; ``None`` is no document."""
        if before == after:
            return
        connection = self._desk.writing
        if before is not None:
            self._forget.run(connection, id=before.id)
            self._remove.run(connection, id=before.id)
        if after is not None:
            row: dict[str, Value] = {
                "id": after.id,
                "text": after.text,
                "note": after.note,
                "tags": after.tags,
            }
            self._add.run(connection, **row)
            self._learn.run(connection, **row)


def _prepared(typed: str) -> str:
    return " ".join(piece for word in asked(typed) for piece in pieces(word)) if typed else ""
