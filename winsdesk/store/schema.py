"""The tables of a journal, as they are now."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateIndex, CreateTable, SchemaItem

APPLICATION_ID = 0x57494E53
"""``WINS``: how a journal is told from the SQLite files of other programs."""

metadata = MetaData()


def _table(
    name: str, *items: SchemaItem, reuse_keys: bool = True, with_rowid: bool = True
) -> Table:
    return Table(
        name,
        metadata,
        *items,
        sqlite_strict=True,
        sqlite_autoincrement=not reuse_keys,
        sqlite_with_rowid=with_rowid,
    )


def _points_at(column: str) -> ForeignKey:
    """Checked at the end of a unit of work, within which rows may come and go in any order."""
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


def _rating(name: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} BETWEEN 0 AND 10"))


kind = _table(
    "kind",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("key"),
    _text("name"),
    _text("colour"),
    _text("icon"),
    Column("place", Integer, nullable=False),
    _flag("archived"),
    reuse_keys=False,
)

win = _table(
    "win",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("day"),
    Column("place", Integer, nullable=False),
    _text("text"),
    Column("kind_id", Integer, _points_at("kind.id")),
    _rating("effort"),
    _rating("mastery"),
    _rating("pleasure"),
    _text("note"),
    _text("added_tags"),
    _flag("keepsake"),
    _flag("dont_bring_back"),
    Column("acknowledged_at", Text),
    Column("step", Text),
    _flag("part"),
    _text("created_at"),
    _text("updated_at"),
    Column("deleted_at", Text),
    reuse_keys=False,
)
LIVING = win.c.deleted_at.is_(None)
"""Not in the trash."""

# Covers the counts of a year: they are read from here without a look at any win.
Index(
    "win_of_day",
    *(win.c.day, win.c.place, win.c.effort, win.c.keepsake, win.c.kind_id),
    sqlite_where=text("deleted_at IS NULL"),
)
Index("win_in_trash", win.c.deleted_at, sqlite_where=text("deleted_at IS NOT NULL"))

# Derived: the tags of living wins, with what shading a calendar by a tag needs.
win_tag = _table(
    "win_tag",
    Column("tag", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("win_id", Integer, _points_at("win.id"), primary_key=True),
    Column("effort", Integer),
    Column("keepsake", Integer, nullable=False),
    with_rowid=False,
)
Index("win_tag_of_win", win_tag.c.win_id)

day = _table(
    "day",
    Column("day", Text, primary_key=True),
    _text("words"),
    _text("prompt"),
    _text("mood"),
)

draft = _table("draft", Column("day", Text, primary_key=True), _text("text"), _text("updated_at"))

tombstone = _table("tombstone", Column("uid", Text, primary_key=True), _text("purged_at"))

# Derived: the living texts as searching reads them. The id tells the day and the win (search.py).
search_doc = _table("search_doc", _key(), _text("text"), _text("note"), _text("tags"))

FULL_TEXT = (
    "CREATE VIRTUAL TABLE search USING fts5(text, note, tags, content='search_doc', "
    "content_rowid='id', tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
)
"""The index over :data:`search_doc`, whose texts are folded already. What it forgets is gone."""


def create_tables(connection: Connection) -> None:
    """Make everything that a journal is made of, in a file that holds nothing yet."""
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))
    for statement in FULL_TEXT:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
