"""The first schema: kinds, wins and their tags, days, drafts, tombstones, search."""

from __future__ import annotations

from sqlalchemy.engine import Connection

_STATEMENTS = (
    """
    CREATE TABLE day (
        day TEXT NOT NULL,
        words TEXT NOT NULL,
        prompt TEXT NOT NULL,
        mood TEXT NOT NULL,
        PRIMARY KEY (day)
    ) STRICT
    """,
    """
    CREATE TABLE draft (
        day TEXT NOT NULL,
        text TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (day)
    ) STRICT
    """,
    """
    CREATE TABLE kind (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        icon TEXT NOT NULL,
        place INTEGER NOT NULL,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE search_doc (
        id INTEGER NOT NULL,
        text TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE tombstone (
        uid TEXT NOT NULL,
        purged_at TEXT NOT NULL,
        PRIMARY KEY (uid)
    ) STRICT
    """,
    """
    CREATE TABLE win (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        day TEXT NOT NULL,
        place INTEGER NOT NULL,
        text TEXT NOT NULL,
        kind_id INTEGER,
        effort INTEGER CHECK (effort BETWEEN 0 AND 10),
        mastery INTEGER CHECK (mastery BETWEEN 0 AND 10),
        pleasure INTEGER CHECK (pleasure BETWEEN 0 AND 10),
        note TEXT NOT NULL,
        added_tags TEXT NOT NULL,
        keepsake INTEGER NOT NULL CHECK (keepsake IN (0, 1)),
        dont_bring_back INTEGER NOT NULL CHECK (dont_bring_back IN (0, 1)),
        acknowledged_at TEXT,
        step TEXT,
        part INTEGER NOT NULL CHECK (part IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        UNIQUE (uid),
        FOREIGN KEY(kind_id) REFERENCES kind (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT
    """,
    "CREATE INDEX win_in_trash ON win (deleted_at) WHERE deleted_at IS NOT NULL",
    """
    CREATE INDEX win_of_day ON win (day, place, effort, keepsake, kind_id, deleted_at)
    WHERE deleted_at IS NULL
    """,
    """
    CREATE TABLE win_tag (
        tag TEXT NOT NULL,
        day TEXT NOT NULL,
        win_id INTEGER NOT NULL,
        effort INTEGER,
        keepsake INTEGER NOT NULL,
        PRIMARY KEY (tag, day, win_id),
        FOREIGN KEY(win_id) REFERENCES win (id) DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX win_tag_of_win ON win_tag (win_id)",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        text, note, tags,
        content='search_doc', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    )
    """,
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    "PRAGMA application_id = 1464421971",
)


def upgrade(connection: Connection) -> None:
    """Make the first schema in a file that holds nothing."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
