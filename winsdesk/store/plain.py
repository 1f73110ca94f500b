"""Plain copies of a journal that lie about after it was locked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.lock_files import PLAIN_HEADER
from winsdesk.store.files import companions, remove
from winsdesk.store.schema import APPLICATION_ID

_APPLICATION_ID_AT = slice(68, 72)
"""Where a SQLite file tells the program that it belongs to."""


def copies_near(journal: Path) -> list[Path]:
    """Return the plain copies of a journal that are known of, by path.

    They are all that lie in the folder ``backups`` beside it, and what moving it, or a copy that
    was broken off, has left in its own folder; another journal there is nobody's copy.

    Raises:
        Trouble: ``FOLDER_UNUSABLE`` when a folder cannot be looked through.
    """
    left = (f"{journal.stem}.moved-", f".{journal.name[:40]}.")
    beside = (file for file in _files_in(journal.parent) if file.name.startswith(left))
    return sorted(
        file
        for file in (*beside, *_files_in(journal.parent / "backups"))
        if file != journal and _is_plain_journal(file)
    )


def remove_copies(copies: Iterable[Path]) -> None:
    """Remove copies, with what SQLite may have kept beside them.

    Raises:
        Trouble: ``FILE_UNWRITABLE``.
    """
    for copy in copies:
        remove(*companions(copy), copy)


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        yield from [each for each in folder.iterdir() if each.is_file()] if folder.exists() else ()
    except OSError:
        raise Trouble(Code.FOLDER_UNUSABLE, str(folder)) from None


def _is_plain_journal(file: Path) -> bool:
    with told_as(Code.FILE_UNREADABLE, file), file.open("rb") as stream:
        head = stream.read(_APPLICATION_ID_AT.stop)
    marked = int.from_bytes(head[_APPLICATION_ID_AT], "big") == APPLICATION_ID
    return head.startswith(PLAIN_HEADER) and marked
