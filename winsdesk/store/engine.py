"""The engine: one connection to one file, through the one driver, with the pragmas of a journal."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from winsdesk.store.driver import connect, has_content, looking_mode, may_write
from winsdesk.store.errors import translator, trouble_of

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
)
_PRAGMAS_FOR_READING = ("PRAGMA query_only = ON",)
_PRAGMAS_FOR_WRITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")


def engine_for(path: Path, raw_key: bytes | None, *, read_only: bool) -> Engine:
    """Return an engine over one connection to a journal that exists.

    Errors of the driver come out of it as :class:`Trouble`.
    """

    def create() -> dbapi2.Connection:
        connection = connect(path, raw_key, _reading_mode(path) if read_only else "rw")
        try:
            for pragma in (
                *_PRAGMAS,
                *(_PRAGMAS_FOR_READING if read_only else _PRAGMAS_FOR_WRITING),
            ):
                connection.execute(pragma)
        except dbapi2.Error as error:
            connection.close()
            raise trouble_of(error, str(path), writing=False) or error from None
        return connection

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=create,
        hide_parameters=True,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
    )
    event.listen(engine, "handle_error", translator(str(path)), retval=True)
    return engine


def _reading_mode(path: Path) -> str:
    """Without a log, where the folder has no place for one."""
    if not os.access(path.parent, os.W_OK):
        return looking_mode(path)
    return "rw" if has_content(path, "-journal") and may_write(path) else "ro"
