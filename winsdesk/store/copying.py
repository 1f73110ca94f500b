"""A journal's content under another key, and proof that the copy is the same."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.driver import raw_key_text, scalar

_HEADS = ("user_version", "application_id")
_TABLES = (
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0"
    " AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY name"
)
_SCHEMA = (
    "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name"
)
_INDEX_WHOLE = "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)"


def copy_under_key(source: dbapi2.Connection, draft: Path, new_key: bytes | None) -> None:
    """Copy a journal into an empty file, under a key or none."""
    key = "" if new_key is None else raw_key_text(new_key)
    source.execute("ATTACH ? AS copy KEY ?", (str(draft), key))
    source.execute("SELECT sqlcipher_export('copy')").fetchall()
    for name in _HEADS:
        source.execute(f"PRAGMA copy.{name} = {scalar(source, f'PRAGMA main.{name}')}")
    source.execute("DETACH copy")


def demand_same(source: dbapi2.Connection, copy: dbapi2.Connection, journal: Path) -> None:
    """See that a copy is sound and holds what the journal holds, row by row.

    Raises:
        Trouble: ``JOURNAL_DAMAGED`` when it is not sound: then neither is the journal.
    """
    if scalar(copy, "PRAGMA integrity_check(1)") != "ok":
        raise Trouble(Code.JOURNAL_DAMAGED, str(journal))
    tables = [name for (name,) in source.execute(_TABLES)]
    questions = [_SCHEMA, *(f"PRAGMA main.{name}" for name in _HEADS)]
    for question in [*questions, *(f'SELECT * FROM main."{name}"' for name in tables)]:
        rows = zip_longest(source.execute(question), copy.execute(question))
        if any(one != other for one, other in rows):
            raise RuntimeError(f"a copy of the journal is not the same: {question}")
    copy.execute(_INDEX_WHOLE)
