"""The files of a locked journal, and whether a journal is locked, told without opening it.

A locked journal is encrypted with a key of its own. The key lies beside it in a *key slot*, which
the passphrase opens.
"""

from __future__ import annotations

import os
from pathlib import Path

PLAIN_HEADER = b"SQLite format 3\0"
"""How every SQLite file begins that is not encrypted."""

_KEY = ".key"
_NEXT_KEY = ".next-key"
_SUPPORT = ".support.json"


def key_file(journal: Path) -> Path:
    """Return where the key slot of a journal lies: ``journal.key`` beside ``journal.db``."""
    return _beside(journal, _KEY)


def next_key_file(journal: Path) -> Path:
    """Return where a key slot waits for the journal it belongs to, while a backup is put back."""
    return _beside(journal, _NEXT_KEY)


def support_file(journal: Path) -> Path:
    """Return where the words of the support page lie that stay readable, if the person chose so."""
    return journal.resolve().with_suffix(_SUPPORT)


def key_slots(journal: Path) -> tuple[Path, ...]:
    """Return the key slots that lie beside a journal: one, or none; two if a restore broke off."""
    slots = key_file(journal), next_key_file(journal)
    return tuple(each for each in slots if os.path.exists(each))


def is_locked(journal: Path) -> bool:
    """Whether a journal takes a passphrase to open.

    Of a journal that this process has open, ask :attr:`Store.encrypted`: looking into the file
    from here would end the locks by which other programs know that it is open.
    """
    return bool(key_slots(journal)) and not is_plain(journal)


def is_plain(file: Path) -> bool:
    """Whether a file is no encrypted journal, judged by how it begins; so is a missing one."""
    try:
        with file.open("rb") as stream:
            return stream.read(len(PLAIN_HEADER)) in (PLAIN_HEADER, b"")
    except OSError:
        return True


def _beside(journal: Path, ending: str) -> Path:
    if journal.suffix == ending:
        return journal.with_name(journal.name + ending)
    return journal.with_suffix(ending)
