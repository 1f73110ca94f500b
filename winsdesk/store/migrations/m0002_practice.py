"""Goals and their steps, practices, and the person's own words."""

from __future__ import annotations

from sqlalchemy.engine import Connection

_STATEMENTS = (
    """
    CREATE TABLE goal (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        title TEXT NOT NULL,
        why TEXT NOT NULL,
        state TEXT NOT NULL,
        place INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE step (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        goal TEXT NOT NULL,
        parent TEXT,
        text TEXT NOT NULL,
        place INTEGER NOT NULL,
        planned TEXT,
        expected_mastery INTEGER CHECK (expected_mastery BETWEEN 0 AND 10),
        expected_pleasure INTEGER CHECK (expected_pleasure BETWEEN 0 AND 10),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE practice (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        name TEXT NOT NULL,
        cue TEXT NOT NULL,
        weekdays TEXT NOT NULL,
        kind TEXT,
        becomes_win INTEGER NOT NULL CHECK (becomes_win IN (0, 1)),
        place INTEGER NOT NULL,
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE check_in (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        practice TEXT NOT NULL,
        day TEXT NOT NULL,
        rest INTEGER NOT NULL CHECK (rest IN (0, 1)),
        win TEXT,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE pause (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        practice TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE phrase (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        place INTEGER NOT NULL,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE reminder (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        at TEXT NOT NULL,
        weekdays TEXT NOT NULL,
        says TEXT NOT NULL,
        words TEXT NOT NULL,
        switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE sticky (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL,
        shows TEXT NOT NULL,
        words TEXT NOT NULL,
        win TEXT,
        colour TEXT NOT NULL,
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE INDEX win_of_step ON win (step)
    WHERE step IS NOT NULL AND deleted_at IS NULL
    """,
)


def upgrade(connection: Connection) -> None:
    """Make the tables that the first schema does not have."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
