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

# Covers the counts of a year: they are read from here without a look at any win. SQLite counts
# the condition's column among those that have to be covered.
Index(
    "win_of_day",
    *(win.c.day, win.c.place, win.c.effort, win.c.keepsake, win.c.kind_id, win.c.deleted_at),
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

goal = _table(
    "goal",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("title"),
    _text("why"),
    _text("state"),
    Column("place", Integer, nullable=False),
    _text("created_at"),
    _text("updated_at"),
    Column("deleted_at", Text),
    reuse_keys=False,
)

# What belongs to what is named by uid, and nothing is taken along when something goes: a deleted
# goal's steps and a purged step's wins stay readable.
step = _table(
    "step",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("goal"),
    Column("parent", Text),
    _text("text"),
    Column("place", Integer, nullable=False),
    Column("planned", Text),
    _rating("expected_mastery"),
    _rating("expected_pleasure"),
    _text("created_at"),
    _text("updated_at"),
    Column("deleted_at", Text),
    reuse_keys=False,
)
Index("win_of_step", win.c.step, sqlite_where=text("step IS NOT NULL AND deleted_at IS NULL"))

practice = _table(
    "practice",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("name"),
    _text("cue"),
    _text("weekdays"),
    Column("kind", Text),
    _flag("becomes_win"),
    Column("place", Integer, nullable=False),
    _flag("archived"),
    _text("created_at"),
    _text("updated_at"),
    reuse_keys=False,
)

# The uid of a check-in is its practice and its day, so that a day has one.
check_in = _table(
    "check_in",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("practice"),
    _text("day"),
    _flag("rest"),
    Column("win", Text),
    reuse_keys=False,
)

pause = _table(
    "pause",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("practice"),
    _text("first"),
    Column("last", Text),
    reuse_keys=False,
)

phrase = _table(
    "phrase",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("role"),
    _text("text"),
    Column("place", Integer, nullable=False),
    reuse_keys=False,
)

reminder = _table(
    "reminder",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("at"),
    _text("weekdays"),
    _text("says"),
    _text("words"),
    _flag("switched_on"),
    reuse_keys=False,
)

sticky = _table(
    "sticky",
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("shows"),
    _text("words"),
    Column("win", Text),
    _text("colour"),
    reuse_keys=False,
)

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
