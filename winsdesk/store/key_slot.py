"""Key slots: the key of a journal, for whoever knows the passphrase.

A slot is a tiny SQLCipher database, locked with the passphrase by SQLCipher's own derivation, that
holds the journal's raw key; behind it stands a digest, by which a damaged slot is told from a wrong
passphrase. SQLite takes no notice of what stands behind a database's last page.
"""

from __future__ import annotations

from contextlib import closing
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.domain.text import keepable
from winsdesk.store.driver import connect, looking_mode, scalar
from winsdesk.store.errors import trouble_of
from winsdesk.store.files import beside

LARGEST_SLOT = 64 * 1024
"""Bytes; a slot has 8 KiB."""

ROUNDS = 256_000
"""How often SQLCipher hashes a passphrase to derive a key from it; a slot needs as many again."""

_DIGEST_BYTES = sha256().digest_size


def demand_passphrase(passphrase: str | None) -> str:
    """Return a passphrase in the one form that every keyboard comes to.

    Raises:
        Trouble: ``PASSPHRASE_NEEDED``, ``PASSPHRASE_EMPTY``; ``TEXT_UNKEEPABLE`` when it holds a
            character that is not whole.
    """
    if passphrase is None:
        raise Trouble(Code.PASSPHRASE_NEEDED)
    if not passphrase:
        raise Trouble(Code.PASSPHRASE_EMPTY)
    return normalize("NFC", keepable(passphrase))


def new_slot(passphrase: str, raw_key: bytes, near: Path) -> bytes:
    """Return a slot that holds a key; it takes a tenth of a second.

    Args:
        passphrase: What opens it.
        raw_key: The key.
        near: A file in whose folder the slot is put together.

    Raises:
        Trouble: ``PASSPHRASE_EMPTY``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    spoken = demand_passphrase(passphrase)
    with beside(near) as draft:
        try:
            with closing(_connect(draft, spoken, "rw")) as connection:
                connection.execute("PRAGMA journal_mode = MEMORY")
                connection.execute("CREATE TABLE slot (key BLOB NOT NULL)")
                connection.execute("INSERT INTO slot VALUES (?)", (raw_key,))
        except dbapi2.Error as error:
            raise trouble_of(error, str(near), writing=True) or error from None
        with told_as(Code.FILE_UNREADABLE, draft):
            content = draft.read_bytes()
    return content + sha256(content).digest()


def key_in(slot: Path, passphrase: str | None) -> bytes:
    """Return the key that a slot's file holds; it takes a tenth of a second.

    Raises:
        Trouble: ``PASSPHRASE_NEEDED``, ``PASSPHRASE_EMPTY``, ``PASSPHRASE_WRONG``,
            ``KEY_MISSING``, ``KEY_DAMAGED``, ``FILE_UNREADABLE``.
    """
    spoken = demand_passphrase(passphrase)
    read_slot(slot)
    try:
        with closing(_connect(slot, spoken, "immutable")) as connection:
            key = connection.execute("SELECT key FROM slot").fetchone()[0]
    except dbapi2.Error as error:
        trouble = trouble_of(error, str(slot), writing=False)
        if trouble is not None and trouble.code is Code.NOT_A_JOURNAL:
            raise Trouble(Code.PASSPHRASE_WRONG) from None
        raise trouble or error from None
    return bytes(key)


def read_slot(slot: Path) -> bytes:
    """Return all of a slot's file, which is whole.

    Raises:
        Trouble: ``KEY_MISSING``, ``KEY_DAMAGED``, ``FILE_UNREADABLE``.
    """
    if not slot.exists():
        raise Trouble(Code.KEY_MISSING, str(slot))
    with told_as(Code.FILE_UNREADABLE, slot), slot.open("rb") as stream:
        content = stream.read(LARGEST_SLOT + 1)
    if not is_whole(content):
        raise Trouble(Code.KEY_DAMAGED, str(slot))
    return content


def is_whole(slot: bytes) -> bool:
    """Whether a slot is as it was written."""
    database, digest = slot[:-_DIGEST_BYTES], slot[-_DIGEST_BYTES:]
    return len(slot) <= LARGEST_SLOT and bool(database) and sha256(database).digest() == digest


def opens(journal: Path, raw_key: bytes | None) -> bool:
    """Whether a key, or none, is that of a journal, as far as its first page tells.

    Raises:
        Trouble: ``JOURNAL_MISSING``, ``JOURNAL_UNREADABLE``, ``JOURNAL_DAMAGED``,
            ``JOURNAL_BUSY``.
    """
    mode = looking_mode(journal)
    if raw_key is None:  # nothing may be taken back in a file that it may not be the key of
        mode = "immutable"
    try:
        with closing(connect(journal, raw_key, mode)) as connection:
            scalar(connection, "PRAGMA schema_version")
    except dbapi2.Error as error:
        trouble = trouble_of(error, str(journal), writing=False)
        if trouble is not None and trouble.code is Code.NOT_A_JOURNAL:
            return False
        raise trouble or error from None
    return True


def _connect(file: Path, passphrase: str, mode: str) -> dbapi2.Connection:
    """Open a slot's database."""
    connection = connect(file, mode=mode)
    # Not by PRAGMA hexkey, which needs no quoting, but cuts a passphrase off after 40 bytes.
    quoted = passphrase.replace("'", "''")
    connection.execute(f"PRAGMA key = '{quoted}'")
    connection.execute(f"PRAGMA kdf_iter = {ROUNDS}")
    return connection
