"""The words of the support page in a file of their own, readable while the journal is locked.

Only where the person chose it: the file is plain, and whoever uses this computer can read it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk.domain.errors import Code, told_as
from winsdesk.domain.phrase import Role
from winsdesk.whole_file import write_over

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

ROLES = (Role.SUPPORT_PEOPLE, Role.SUPPORT_HELPS, Role.SUPPORT_FIRST)
_LONGEST = 4_000_000
SupportWords = Mapping[Role, tuple[str, ...]]
"""The lines of each list of the support page."""


def words_in(journal: Journal) -> dict[Role, tuple[str, ...]]:
    """Read the words from an open journal; runs on the journal's thread."""
    return {role: tuple(phrase.text for phrase in journal.phrases.of(role)) for role in ROLES}


def keep(file: Path, words: SupportWords) -> None:
    """Write the words whole, for their owner alone (mode 0600), unless they are there already.

    Raises:
        Trouble: ``DISK_FULL`` or ``FILE_UNWRITABLE``; what was there before stays.
    """
    if read(file) != words:
        content = {role.value: list(lines) for role, lines in words.items()}
        with told_as(Code.FILE_UNWRITABLE, file):
            write_over(file, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def remove(file: Path) -> None:
    """Remove the words.

    Raises:
        Trouble: ``FILE_UNWRITABLE``; they are then still there.
    """
    with told_as(Code.FILE_UNWRITABLE, file):
        file.unlink(missing_ok=True)


def read(file: Path) -> dict[Role, tuple[str, ...]] | None:
    """Return the words; ``None`` when there are none to be read."""
    with suppress(OSError, ValueError, RecursionError):
        if file.stat().st_size <= _LONGEST:
            stored = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(stored, dict):
                return {role: _lines(stored.get(role.value)) for role in ROLES}
    return None


def _lines(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        return ()
    return tuple(line for line in stored if isinstance(line, str))
