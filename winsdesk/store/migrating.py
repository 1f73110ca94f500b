"""Bringing an old journal up to the present schema."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.engine import Connection

from winsdesk.store.backup import write_backup
from winsdesk.store.engine import engine_for
from winsdesk.store.files import make_folder
from winsdesk.store.migrations import Migration


def migrate(
    path: Path,
    raw_key: bytes | None,
    backups: Path,
    migrations: Sequence[Migration],
) -> Path:
    """Copy a journal, then run every migration that it has not had, each whole or not at all.

    Args:
        path: The journal.
        raw_key: Its key, if it has one.
        backups: The folder for the copy; made when missing.
        migrations: All migrations there are, in order.

    Returns:
        The checked copy of the journal as it was.

    Raises:
        Trouble: when the copy or a migration fails; the journal is then as before that migration.
    """
    make_folder(backups)
    copy = backups / f"{path.stem}-before-upgrade-{secrets.token_hex(4)}{path.suffix}"
    write_backup(path, copy, raw_key)
    engine = engine_for(path, raw_key, read_only=False)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            for number, migration in enumerate(migrations, start=1):
                _run(connection, number, migration)
    finally:
        engine.dispose()
    return copy


def _run(connection: Connection, number: int, migration: Migration) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        # Read within the transaction: another program may have brought it up meanwhile.
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < number:
            migration(connection)
            loose = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if loose is not None:
                raise RuntimeError(f"migration {number} leaves loose ends in {loose[0]}")
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
