"""A locked journal and its key slot in one file.

Behind the last page stand the slot, its length in eight bytes, and a mark. SQLite takes no notice
of them while nobody writes to the file.
"""

from __future__ import annotations

import os
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.store.key_slot import LARGEST_SLOT, is_whole

_MARK = b"\0Winsdesk's key\0\0"
_LENGTH_BYTES = 8
_END_BYTES = _LENGTH_BYTES + len(_MARK)


def append_slot(draft: Path, slot: bytes, target: Path) -> None:
    """Put a key slot behind a journal.

    Raises:
        Trouble: ``FILE_UNWRITABLE``, ``DISK_FULL`` about ``target``.
    """
    with told_as(Code.FILE_UNWRITABLE, target), draft.open("ab") as stream:
        stream.write(slot + len(slot).to_bytes(_LENGTH_BYTES, "big") + _MARK)


def slot_behind(file: Path) -> bytes | None:
    """Return the key slot behind a journal; ``None`` when there is none.

    Raises:
        Trouble: ``JOURNAL_DAMAGED`` when it is not whole, ``FILE_UNREADABLE``.
    """
    with told_as(Code.FILE_UNREADABLE, file), file.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _END_BYTES))
        end = stream.read(_END_BYTES)
        if not end.endswith(_MARK):
            return None
        length = int.from_bytes(end[:_LENGTH_BYTES], "big")
        if length <= min(LARGEST_SLOT, size - _END_BYTES):
            stream.seek(size - _END_BYTES - length)
            slot = stream.read(length)
            if is_whole(slot):
                return slot
    raise Trouble(Code.JOURNAL_DAMAGED, str(file))
