"""The bare driver: opening a file, and how to look at one without leaving a trace."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.errors import trouble_of

BUSY_SECONDS = 5
"""How long to wait for another program that is writing."""

RAW_KEY_BYTES = 32


def connect(path: Path, raw_key: bytes | None = None, mode: str = "rw") -> dbapi2.Connection:
    """Open a file by the bare driver; it is not looked into yet.

    Args:
        path: The file.
        raw_key: The key of an encrypted journal, 32 bytes.
        mode: ``rw``, ``ro``, ``rwc`` (create) or ``immutable`` (nobody else writes meanwhile).

    Raises:
        Trouble: ``JOURNAL_UNREADABLE`` when the file cannot be opened.
    """
    query = "immutable=1" if mode == "immutable" else f"mode={mode}"
    # An absolute path needs three slashes, one with a drive too: file:///C:/…
    uri = f"file:///{quote(str(path.absolute()).lstrip('/'))}?{query}"
    try:
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    except dbapi2.Error as error:
        raise trouble_of(error, str(path), writing=False) or error from None
    connection.execute("PRAGMA cipher_log_level = NONE")
    # What is encrypted has to open with a later SQLCipher too, which may choose otherwise.
    connection.execute("PRAGMA cipher_default_compatibility = 4")
    if raw_key is not None:
        connection.execute(key_pragma(raw_key))
    return connection


def key_pragma(raw_key: bytes) -> str:
    """Return the statement that gives SQLCipher a raw key of 32 bytes."""
    return f'PRAGMA key = "{raw_key_text(raw_key)}"'


def raw_key_text(raw_key: bytes) -> str:
    """Return how SQLCipher is told that a key is raw, 32 bytes, and nothing to derive one from."""
    if len(raw_key) != RAW_KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    return f"x'{raw_key.hex()}'"


def looking_mode(path: Path) -> str:
    """Return how :func:`connect` looks at a file that nobody writes to, and leaves no trace.

    What a program that was killed left in the log is read; without one, the file alone. A change
    that was broken off within the file itself is taken back, where that is allowed.

    Raises:
        Trouble: ``JOURNAL_MISSING``, ``JOURNAL_UNREADABLE``, ``JOURNAL_DAMAGED``.
    """
    try:
        if not path.is_file():
            raise Trouble(
                Code.JOURNAL_UNREADABLE if path.exists() else Code.JOURNAL_MISSING, str(path)
            )
        if path.stat().st_size == 0:
            # Never one of ours: a journal comes into being whole.
            raise Trouble(Code.JOURNAL_DAMAGED, str(path))
        if has_content(path, "-wal"):
            return "ro"
        broken_off = has_content(path, "-journal") and may_write(path)
        return "rw" if broken_off else "immutable"
    except OSError:
        raise Trouble(Code.JOURNAL_UNREADABLE, str(path)) from None


def has_content(path: Path, ending: str) -> bool:
    """Whether a file that SQLite puts beside another, such as ``-wal``, is there and not empty."""
    companion = path.with_name(path.name + ending)
    return companion.exists() and companion.stat().st_size > 0


def may_write(path: Path) -> bool:
    """Whether a file, and files beside it, may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def scalar(connection: dbapi2.Connection, sql: str) -> str | int:
    """Return the first value of a statement's first row."""
    value: str | int = connection.execute(sql).fetchone()[0]
    return value
