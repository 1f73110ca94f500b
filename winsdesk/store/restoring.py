"""Putting a copy back in the place of the journal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.lock_files import is_plain, key_file, key_slots, next_key_file
from winsdesk.store.backup import copy_whole
from winsdesk.store.driver import connect, looking_mode
from winsdesk.store.errors import told_of
from winsdesk.store.files import (
    beside,
    companions,
    make_folder,
    publish,
    remove,
    replace,
    write_over,
)
from winsdesk.store.holding import hold_alone, in_use, let_go_to_replace
from winsdesk.store.key_slot import key_in, read_slot
from winsdesk.store.packing import append_slot, slot_behind
from winsdesk.store.standing import schema_number
from winsdesk.store.unlocking import demand_slot, unlock

_BEYOND_OPENING = frozenset(
    {
        Code.JOURNAL_DAMAGED,
        Code.NOT_A_JOURNAL,
        Code.PASSPHRASE_NEEDED,
        Code.PASSPHRASE_EMPTY,
        Code.PASSPHRASE_WRONG,
        Code.KEY_MISSING,
        Code.KEY_DAMAGED,
    }
)


def restore(backup: Path, journal: Path, keep_old: Path, passphrase: str | None = None) -> None:
    """Put a backup in the place of the journal, which nobody may have open.

    Whatever happens meanwhile, the journal is afterwards the old one or the new one, whole.

    Args:
        backup: The copy; it stays as it is.
        journal: The journal's file, which need not exist.
        keep_old: Where the journal that is replaced is kept; it does not exist yet. One that is
            too damaged to be copied properly, or that ``passphrase`` does not open, is kept byte
            for byte.
        passphrase: What opened the journal when a locked backup was made.

    Raises:
        Trouble: ``FILE_MISSING``, ``NOT_A_JOURNAL``, ``JOURNAL_NEWER``, ``JOURNAL_DAMAGED``,
            ``PASSPHRASE_NEEDED``, ``PASSPHRASE_EMPTY``, ``PASSPHRASE_WRONG``, ``KEY_MISSING``
            about the backup; ``JOURNAL_BUSY`` when another program has the journal open;
            ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    if not backup.exists():
        raise Trouble(Code.FILE_MISSING, str(backup))
    make_folder(journal.parent)
    slot, raw_key = key_of(backup, journal, passphrase)
    with ExitStack() as until_replaced:
        draft = until_replaced.enter_context(beside(journal))
        with closing(connect(backup, raw_key, looking_mode(backup))) as source:
            copy_whole(source, backup, draft, journal, raw_key)
        if journal.exists():
            until_replaced.enter_context(_set_aside(journal, keep_old, passphrase))
        if slot is not None:
            write_over(next_key_file(journal), slot)
        # Left where the old journal could not be opened; the new one would take it for its own.
        remove(*companions(journal))
        replace(draft, journal)
        _turn_key(slot, journal)


def key_of(backup: Path, near: Path, passphrase: str | None) -> tuple[bytes | None, bytes | None]:
    """Return the key slot of a backup and the key within, both ``None`` when it is not locked.

    Args:
        backup: The copy.
        near: A file in whose folder the slot is looked into.
        passphrase: What opened the journal when a locked backup was made.

    Raises:
        Trouble: as :func:`restore` about the backup.
    """
    slot = _slot_of(backup)
    raw_key = None if slot is None else _key_in(slot, passphrase, near)
    schema_number(backup, raw_key)
    return slot, raw_key


def _slot_of(backup: Path) -> bytes | None:
    """Return the key slot within a locked backup, or beside a locked journal's file."""
    if is_plain(backup):
        return None
    slot = slot_behind(backup)
    if slot is None and key_slots(backup):
        return read_slot(key_file(backup))
    if slot is None:
        demand_slot(backup)
    return slot


def _key_in(slot: bytes, passphrase: str | None, near: Path) -> bytes:
    with beside(near) as draft:
        with told_as(Code.FILE_UNWRITABLE, near):
            draft.write_bytes(slot)
        return key_in(draft, passphrase)


def _turn_key(slot: bytes | None, journal: Path) -> None:
    """Let the key slot that waited beside a new journal be the one, or let there be none."""
    if slot is None:
        remove(key_file(journal), next_key_file(journal))
        return
    with told_as(Code.FILE_UNWRITABLE, key_file(journal)), suppress(FileNotFoundError):
        os.replace(next_key_file(journal), key_file(journal))  # unless an opening was quicker


@contextmanager
def _set_aside(journal: Path, keep_old: Path, passphrase: str | None) -> Iterator[None]:
    """Keep a copy of a journal, and hold it until it is replaced."""
    with ExitStack() as until_replaced:
        try:
            raw_key = unlock(journal, passphrase)
            schema_number(journal, raw_key)
            held = until_replaced.enter_context(closing(connect(journal, raw_key)))
            with told_of(journal):
                hold_alone(held, journal)
            _keep(held, journal, keep_old, raw_key)
            let_go_to_replace(held)
        except Trouble as trouble:
            if trouble.code not in _BEYOND_OPENING:
                raise
            until_replaced.close()
            _set_aside_unread(journal, keep_old)
        yield


def _keep(held: dbapi2.Connection, journal: Path, keep_old: Path, raw_key: bytes | None) -> None:
    if keep_old.exists():
        raise Trouble(Code.FILE_EXISTS, str(keep_old))
    with beside(keep_old) as draft:
        copy_whole(held, journal, draft, keep_old, raw_key)
        if raw_key is not None:
            append_slot(draft, read_slot(key_file(journal)), keep_old)
        publish(draft, keep_old)


def _set_aside_unread(journal: Path, keep_old: Path) -> None:
    if in_use(journal):
        raise Trouble(Code.JOURNAL_BUSY, str(journal))
    targets = {
        path: keep_old.with_name(keep_old.name + path.name.removeprefix(journal.name))
        for path in (journal, *companions(journal))
        if path.exists() and not path.name.endswith("-shm")
    }
    if not is_plain(journal):
        targets |= {slot: key_file(keep_old) for slot in key_slots(journal)[:1]}
    for path, target in targets.items():
        with beside(target) as draft:
            with told_as(Code.FILE_UNWRITABLE, target):
                shutil.copyfile(path, draft)
            publish(draft, target)
