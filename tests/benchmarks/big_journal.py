"""Big journals: years upon years of the demo's wins, written straight into the tables.

What a win comes to in the tables is asked of the store once for each of the demo's wins; after
that only keys, uids, days and places differ. A million wins are written in less than a minute.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, Table, insert
from sqlalchemy.engine import Connection

from winsdesk.domain.win import Win
from winsdesk.paths import resource
from winsdesk.services.demo import invented_year, read_material
from winsdesk.store import schema
from winsdesk.store.engine import engine_for
from winsdesk.store.index import doc_id
from winsdesk.store.opening import create_journal
from winsdesk.store.repository import JournalRepository
from winsdesk.store.tags import tag_rows
from winsdesk.store.win_rows import row_of, win_doc

LAST_DAY = date(2026, 6, 30)
_DAYS_IN_YEAR = 365
_FEW = 5_000
_A_DAY = 27
"""How many wins a day has about, up to :data:`_MOST_YEARS` years."""
_MOST_YEARS = 30
_CHUNK = 20_000

Rows = dict[Table, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a win comes to in the tables, but for its key, uid, day and place."""

    win: dict[str, Any]
    doc: dict[str, Any]
    tags: tuple[dict[str, Any], ...]


def write(path: Path, wins: int) -> None:
    """Write a new journal with so many wins: the same ones whenever it is written."""
    create_journal(path)
    engine = engine_for(path, None, read_only=False)
    try:
        patterns = _patterns(engine, path)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            _fill(connection, patterns, wins)
            connection.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _patterns(engine: Engine, path: Path) -> list[_Pattern]:
    material = read_material(resource("demo", "wins.json").read_text(encoding="utf-8"))
    year = invented_year(material, LAST_DAY, datetime(2026, 6, 30, 20, tzinfo=UTC))
    store = JournalRepository(engine, path, None)
    made = [_pattern(win, store.kinds.id_of(win.kind)) for win in year.wins if win.living]
    return made


def _pattern(win: Win, kind: int | None) -> _Pattern:
    row = dict(row_of(win, 0, kind))
    doc = win_doc(row)
    if doc is None:
        raise ValueError("a living win has a document")
    columns = [column.name for column in schema.win_tag.columns]
    return _Pattern(
        row,
        {"id": doc.id, "text": doc.text, "note": doc.note, "tags": doc.tags},
        tuple(dict(zip(columns, tag, strict=True)) for tag in tag_rows(row)),
    )


def _fill(connection: Connection, patterns: list[_Pattern], wins: int) -> None:
    random = Random(wins)
    places = _places(wins, random)
    key = 0
    while chunk := list(islice(places, _CHUNK)):
        rows: Rows = {schema.win: [], schema.search_doc: [], schema.win_tag: []}
        for day, place in chunk:
            key += 1
            _add(rows, random.choice(patterns), key, day, place)
        for table, values in rows.items():
            if values:
                connection.execute(insert(table), values)


def _add(rows: Rows, like: _Pattern, key: int, day: date, place: int) -> None:
    on = day.isoformat()
    uid = f"{key:08x}-0000-7000-8000-{key:012x}"
    rows[schema.win].append({**like.win, "id": key, "uid": uid, "day": on, "place": place})
    rows[schema.search_doc].append({**like.doc, "id": doc_id(day, key)})
    rows[schema.win_tag].extend({**tag, "day": on, "win_id": key} for tag in like.tags)


def _places(wins: int, random: Random) -> Iterator[tuple[date, int]]:
    """Yield a day and a place for each win: uneven, some days bare, up to :data:`LAST_DAY`."""
    years = 1 if wins <= _FEW else min(_MOST_YEARS, max(1, wins // (_A_DAY * _DAYS_IN_YEAR)))
    days = years * _DAYS_IN_YEAR
    chosen = sorted(int(days * random.random() ** 0.9) for _ in range(wins))
    before, place = -1, 0
    for number in chosen:
        place = place + 1 if number == before else 0
        before = number
        yield LAST_DAY - timedelta(days=days - 1 - number), place
