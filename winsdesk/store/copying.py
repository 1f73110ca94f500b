"""A journal's content under another key, and proof that the copy is the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.engine import raw_key_text, scalar

_HEADS = ("user_version", "application_id")
_IN_ANOTHER_FORM = "SELECT 1 FROM search"


def hold_alone(source: dbapi2.Connection, journal: Path) -> None:
    """Begin a transaction during which nobody else reads or writes a journal of one file.

    Its log is folded in first. The transaction ends with the connection.

    Raises:
        Trouble: ``JOURNAL_BUSY`` when another program has it open.
    """
    fold_log_in(source, journal)
    source.execute("BEGIN EXCLUSIVE")
    if scalar(source, "PRAGMA main.journal_mode") != "delete":  # another was quicker
        raise Trouble(Code.JOURNAL_BUSY, str(journal))


def fold_log_in(source: dbapi2.Connection, journal: Path) -> None:
    """Make a journal one file again.

    Raises:
        Trouble: ``JOURNAL_BUSY`` when another program has it open.
    """
    source.execute("PRAGMA busy_timeout = 0")
    if scalar(source, "PRAGMA main.journal_mode = DELETE") != "delete":
        raise Trouble(Code.JOURNAL_BUSY, str(journal))


def copy_under_key(
    source: dbapi2.Connection, draft: Path, new_key: bytes | None, journal: Path
) -> None:
    """Copy a journal into an empty file under a key, or none, and keep holding the journal alone.

    Raises:
        Trouble: ``JOURNAL_BUSY`` when another program has it open.
    """
    source.execute("PRAGMA temp_store = MEMORY")
    key = "" if new_key is None else raw_key_text(new_key)
    source.execute("ATTACH ? AS copy KEY ?", (str(draft), key))
    hold_alone(source, journal)
    source.execute("SELECT sqlcipher_export('copy')").fetchall()
    for name in _HEADS:
        source.execute(f"PRAGMA copy.{name} = {scalar(source, f'PRAGMA main.{name}')}")
    source.execute("COMMIT")
    source.execute("DETACH copy")
    hold_alone(source, journal)
