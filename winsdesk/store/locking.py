"""Locking a journal, unlocking it for good, and changing its passphrase.

The journal is copied under its new key (or none), the copy compared with it table by table, and
put in its place by one rename, all while nobody else can write to it. Killed at any instant, the
journal is the old one or the new one, whole; a key slot is lasting before the journal that needs
it is there.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file, key_slots, next_key_file
from winsdesk.store.copying import copy_under_key, demand_same
from winsdesk.store.driver import RAW_KEY_BYTES, connect
from winsdesk.store.errors import told_of
from winsdesk.store.files import lock_draft, remove, replace, write_over
from winsdesk.store.holding import hold_alone, let_go_to_replace
from winsdesk.store.key_slot import demand_passphrase, key_in, new_slot, opens
from winsdesk.store.standing import schema_number
from winsdesk.store.unlocking import demand_slot, unlock


def encrypt(journal: Path, passphrase: str) -> None:
    """Lock a plain journal with a passphrase.

    Raises:
        Trouble: ``PASSPHRASE_EMPTY``, ``ALREADY_LOCKED``; ``JOURNAL_BUSY`` when another program
            has it open; what :func:`schema_number` raises; ``FILE_UNWRITABLE``, ``DISK_FULL``.
            The journal is then plain and as it was.
    """
    demand_passphrase(passphrase)
    _demand_plain(journal)
    raw_key = secrets.token_bytes(RAW_KEY_BYTES)
    slot, waiting = key_file(journal), next_key_file(journal)
    with _under_key(journal, None, raw_key) as draft:
        write_over(slot, new_slot(passphrase, raw_key, slot))
        remove(waiting)
        if key_in(slot, passphrase) != raw_key:
            raise RuntimeError("a new key slot does not hold its key")
        replace(draft, journal)


def decrypt(journal: Path, passphrase: str | None) -> None:
    """Make a locked journal a plain one, which opens without a passphrase.

    Raises:
        Trouble: ``NOT_LOCKED``; what :func:`unlock` raises; ``JOURNAL_BUSY`` when another program
            has it open; ``FILE_UNWRITABLE``, ``DISK_FULL``. The journal is then as it was.
    """
    raw_key = _unlock(journal, passphrase)
    schema_number(journal, raw_key)
    with _under_key(journal, raw_key, None) as draft:
        replace(draft, journal)
    remove(key_file(journal), next_key_file(journal))


def change_passphrase(journal: Path, old: str | None, new: str) -> None:
    """Give a locked journal, open or not, another passphrase; the journal itself stays as it is.

    Copies that were made before keep the passphrase that they were made with.

    Raises:
        Trouble: ``NOT_LOCKED``; what :func:`unlock` raises about the old passphrase;
            ``PASSPHRASE_EMPTY``; ``FILE_UNWRITABLE``, ``DISK_FULL``. The old one is then valid.
    """
    demand_passphrase(new)
    slot = key_file(journal)
    raw_key = _unlock(journal, old)
    write_over(slot, new_slot(new, raw_key, slot))
    remove(next_key_file(journal))


def _demand_plain(journal: Path) -> None:
    try:
        schema_number(journal)
    except Trouble as trouble:
        if trouble.code is not Code.NOT_A_JOURNAL or opens(journal, None):
            raise
        demand_slot(journal)
        if not key_slots(journal):
            raise
        raise Trouble(Code.ALREADY_LOCKED) from None


def _unlock(journal: Path, passphrase: str | None) -> bytes:
    if not journal.exists():
        raise Trouble(Code.JOURNAL_MISSING, str(journal))
    raw_key = unlock(journal, passphrase)
    if raw_key is None:
        demand_slot(journal)
        schema_number(journal)
        raise Trouble(Code.NOT_LOCKED)
    return raw_key


@contextmanager
def _under_key(journal: Path, raw_key: bytes | None, new_key: bytes | None) -> Iterator[Path]:
    """Give a checked copy of a journal under another key; nobody writes to it until the end."""
    with ExitStack() as until_the_end:
        source = until_the_end.enter_context(closing(connect(journal, raw_key)))
        with told_of(journal):
            hold_alone(source, journal)
            draft = until_the_end.enter_context(lock_draft(journal))
            copy_under_key(source, draft, new_key)
            with closing(connect(draft, new_key)) as copy:
                demand_same(source, copy, journal)
        let_go_to_replace(source)
        yield draft
