"""Finding the key of a journal."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file, key_slots, next_key_file
from winsdesk.store.key_slot import demand_passphrase, key_in, opens
from winsdesk.store.packing import slot_behind

_PAGE_BYTES = 4096
_VARIED = 240
"""So many of the 256 values a byte can have stand in a page of an encrypted file, at least."""


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
        whole_pages = file.stat().st_size % _PAGE_BYTES == 0 or slot_behind(file) is not None
    except (OSError, Trouble):
        return False
    return whole_pages and len(page) == _PAGE_BYTES and len(set(page)) >= _VARIED


def _make_first(slot: Path, journal: Path) -> None:
    """Finish what a restore began that was broken off when its journal was in place."""
    if slot == next_key_file(journal):
        with suppress(OSError):
            os.replace(slot, key_file(journal))
