"""Finding the key of a journal, and opening it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file, key_slots, next_key_file
from winsdesk.store.key_slot import demand_passphrase, key_in, opens
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository

_PAGE_BYTES = 4096
_VARIED = 240
"""So many of the 256 values a byte can have stand in a page of an encrypted file, at least."""


def open_unlocked(
    journal: Path, passphrase: str | None, *, read_only: bool = False, create: bool = True
) -> JournalRepository:
    """Open a journal, plain or locked.

    Args:
        journal: Its file.
        passphrase: What opens a locked one; a plain one does not look at it.
        read_only: Only look; nothing is made and nothing is brought up.
        create: Make the journal, a plain one, and the folder for it, when there is none.

    Raises:
        Trouble: as :func:`unlock` and :func:`~winsdesk.store.opening.open_repository`;
            ``KEY_MISSING`` when it seems to be locked, but no key slot lies beside it.
    """
    journal = journal.absolute()
    raw_key = unlock(journal, passphrase)
    try:
        return open_repository(journal, raw_key=raw_key, read_only=read_only, create=create)
    except Trouble as trouble:
        if trouble.code is Code.NOT_A_JOURNAL and raw_key is None:
            demand_slot(journal)
        raise


def unlock(journal: Path, passphrase: str | None) -> bytes | None:
    """Return the key of a locked journal, and ``None`` for one that is plain, or not there.

    Raises:
        Trouble: ``PASSPHRASE_NEEDED``, ``PASSPHRASE_EMPTY``, ``PASSPHRASE_WRONG``,
            ``KEY_DAMAGED``, ``JOURNAL_DAMAGED``, ``JOURNAL_UNREADABLE``, ``FILE_UNREADABLE``.
    """
    slots = key_slots(journal)
    if not slots or not journal.exists() or opens(journal, None):
        return None
    demand_passphrase(passphrase)
    troubles = []
    for slot in slots:
        try:
            raw_key = key_in(slot, passphrase)
        except Trouble as trouble:
            troubles.append(trouble)
            continue
        if opens(journal, raw_key):
            _make_first(slot, journal)
            return raw_key
    if not troubles:
        raise Trouble(Code.JOURNAL_DAMAGED, str(journal))
    raise next((each for each in troubles if each.code is Code.PASSPHRASE_WRONG), troubles[0])


def demand_slot(journal: Path) -> None:
    """See that a file that does not open as plain lacks no key slot.

    Raises:
        Trouble: ``KEY_MISSING`` when it looks encrypted and there is no slot.
    """
    if not key_slots(journal) and looks_encrypted(journal):
        raise Trouble(Code.KEY_MISSING, str(key_file(journal)))


def looks_encrypted(file: Path) -> bool:
    """Whether a file can be an encrypted journal: whole pages, and no pattern in the first."""
    try:
        with file.open("rb") as stream:
            page = stream.read(_PAGE_BYTES)
        whole_pages = file.stat().st_size % _PAGE_BYTES == 0
    except OSError:
        return False
    return whole_pages and len(page) == _PAGE_BYTES and len(set(page)) >= _VARIED


def _make_first(slot: Path, journal: Path) -> None:
    """Finish what a restore began that was broken off when its journal was in place."""
    if slot == next_key_file(journal):
        with suppress(OSError):
            os.replace(slot, key_file(journal))
