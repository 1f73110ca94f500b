"""Moving a journal to another folder, so that nothing can be lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import key_file, key_slots
from winsdesk.services.journal import Journal
from winsdesk.whole_file import write_new

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "syncthing": "Syncthing",
}


@dataclass(frozen=True, slots=True)
class Moved:
    """A journal that was moved.

    Attributes:
        journal: The journal, open where it lies now.
        kept: The file that it was moved from; it stays, as it was at that moment.
    """

    journal: Journal
    kept: Path


def target_in(folder: Path, source: Path) -> Path:
    """Return the file that the journal in ``source`` would be in ``folder``.

    Raises:
        Trouble: ``FOLDER_UNUSABLE`` when it is no folder, ``FILE_EXISTS`` when a journal, or any
            file of that name, is there already.
    """
    if not folder.is_dir():
        raise Trouble(Code.FOLDER_UNUSABLE, str(folder))
    target = folder / source.name
    for taken in (target, *key_slots(target)):
        if taken.exists():
            raise Trouble(Code.FILE_EXISTS, str(taken))
    return target


def synced_by(folder: Path) -> str | None:
    """Return the name of the program that seems to copy ``folder`` to other computers, if any."""
    for part in folder.parts:
        for sign, name in _SYNCED.items():
            if sign in part.casefold():
                return name
    return (
        "Syncthing"
        if any((at / ".stfolder").exists() for at in (folder, *folder.parents))
        else (None)
    )


def move(
    journal: Journal,
    folder: Path,
    opening: Callable[[Path], Journal],
    remember: Callable[[Path], None],
    today: date,
) -> Moved:
    """Move an open journal: copy it, open and remember the copy, and only then close the journal.

    Whatever fails, ``journal`` stays open, complete and in its place, and no copy is left behind.

    Args:
        journal: The journal; it is closed when the move has succeeded.
        folder: The folder to move it into.
        opening: Opens a journal's file.
        remember: Writes down where the journal lies from now on.
        today: The day that the name of the kept file says.

    Raises:
        Trouble: as :func:`target_in`, :meth:`Journal.backup` and ``opening`` do;
            ``JOURNAL_BUSY`` when another program wrote meanwhile; ``FILE_UNWRITABLE`` when the
            new place could not be written down.
    """
    source = journal.path
    target = target_in(folder, source)
    journal.changed_elsewhere()
    journal.store.twin(target)
    moved: Journal | None = None
    try:
        moved = opening(target)
        if journal.changed_elsewhere():
            raise Trouble(Code.JOURNAL_BUSY, str(source))
        remember(target)
    except BaseException:
        if moved is not None:
            moved.close()
        _remove(target)
        raise
    journal.close()
    return Moved(moved, _set_aside(source, today))


def _remove(file: Path) -> None:
    """Remove a copy that we made ourselves, with what SQLite lays beside it."""
    for beside in ("", "-wal", "-shm"):
        file.with_name(file.name + beside).unlink(missing_ok=True)
    for slot in key_slots(file):
        slot.unlink()


def _set_aside(source: Path, today: date) -> Path:
    """Give the old file a name that tells what it is, unless another program still holds it."""
    if source.with_name(source.name + "-wal").exists():
        return source
    for number in range(1, 100):
        again = f"-{number}" if number > 1 else ""
        aside = source.with_name(f"{source.stem}.moved-{today.isoformat()}{again}{source.suffix}")
        if not (aside.exists() or key_slots(aside)):
            try:
                return _renamed(source, aside)
            except OSError:
                return source
    return source


def _renamed(source: Path, aside: Path) -> Path:
    """Give a journal another name, and its key slot the one that belongs to it."""
    slots = key_slots(source)[:1]
    for slot in slots:
        write_new(key_file(aside), [slot.read_bytes()])
    source.rename(aside)
    for slot in slots:
        slot.unlink()
    return aside
