"""Whether what the journal stands on works, for `winsdesk selftest`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import PLAIN_HEADER
from winsdesk.store.driver import connect, scalar
from winsdesk.store.locking import decrypt, encrypt
from winsdesk.store.migrating import migrate
from winsdesk.store.migrations import LATEST, MIGRATIONS
from winsdesk.store.opening import open_repository, open_unlocked

Check = Callable[[], str]
_PASSPHRASE = "a walk in the räin"
_A_KIND = "INSERT INTO kind VALUES (1, 'k', '', 'Garden', 'moss', 'kind-body', 1, 0)"
_A_WIN = (
    "INSERT INTO win(id, uid, day, place, text, kind_id, note, added_tags, keepsake,"
    " dont_bring_back, part, created_at, updated_at)"
    " VALUES (1, 'a', '2026-01-01', 0, 'tea', 1, '', '[]', 0, 0, 0,"
    " '2026-01-01T00:00:00.000000+00:00', '2026-01-01T00:00:00.000000+00:00')"
)


def checks(folder: Path) -> Iterator[tuple[str, Check]]:
    """Yield each check by its name; it returns what it found, and raises when that is not sound.

    Args:
        folder: An empty folder for journals made on the way.
    """
    yield "SQLCipher and search", partial(driver, folder)
    yield "an encrypted journal", partial(encrypted_journal, folder)
    yield "journals of every version", partial(every_version, folder)


def driver(folder: Path) -> str:
    """Ask the driver for its versions, and find a word in a full-text index."""
    connection = connect(folder / "search.db", mode="rwc")
    try:
        cipher = scalar(connection, "PRAGMA cipher_version")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'trigram')")
        connection.execute("INSERT INTO words VALUES ('a walk in the rain')")
        found = connection.execute("SELECT text FROM words WHERE words MATCH 'rain'").fetchall()
    finally:
        connection.close()
    if len(found) != 1:
        raise RuntimeError("the full-text search finds nothing")
    return f"SQLCipher {cipher}, SQLite {dbapi2.sqlite_version}, FTS5"


def encrypted_journal(folder: Path) -> str:
    """Lock a journal, and see that it opens with its passphrase, and with no other."""
    path = folder / "encrypted.db"
    open_repository(path).close()
    encrypt(path, _PASSPHRASE)
    store = open_unlocked(path, _PASSPHRASE)
    problems, kinds = store.problems(), len(store.kinds.every())
    store.close()
    if problems or not kinds:
        raise RuntimeError(f"it is not sound: {problems}")
    if path.read_bytes().startswith(PLAIN_HEADER):
        raise RuntimeError("it is not encrypted")
    for other in (None, _PASSPHRASE.upper()):
        try:
            open_unlocked(path, other).close()
        except Trouble as trouble:
            if trouble.code not in (Code.PASSPHRASE_NEEDED, Code.PASSPHRASE_WRONG):
                raise
        else:
            raise RuntimeError("it opens without its passphrase")
    size = path.stat().st_size
    decrypt(path, _PASSPHRASE)
    open_repository(path, create=False).close()
    return f"opens with its passphrase alone, {size:,} bytes"


def every_version(folder: Path) -> str:
    """Bring a journal of each version up to the present one, and find its win in it."""
    for version in range(1, LATEST + 1):
        path = folder / f"version-{version}.db"
        connect(path, mode="rwc").close()
        migrate(path, None, folder / "new", MIGRATIONS[:version])
        connection = connect(path)
        connection.execute(_A_KIND)
        connection.execute(_A_WIN)
        connection.close()
        store = open_repository(path, backups=folder / "before")
        schema, wins = store.schema, [win.text for win in store.wins.every()]
        store.close()
        if (schema, wins) != (LATEST, ["tea"]):
            raise RuntimeError(f"version {version} came to {schema} with {wins}")
    return f"1 to {LATEST} open as version {LATEST}"
