"""A whole journal as one JSON file, to keep or to carry to another computer.

One record stands on each line, and the same journal always gives the same file. A reader refuses
a file whose :data:`VERSION` is higher than its own; new keys alone do not raise it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from winsdesk import whole_file
from winsdesk.domain.day import FIRST_DAY, LAST_DAY
from winsdesk.domain.errors import Code, Trouble, told_as
from winsdesk.services import records
from winsdesk.services.ports import Store
from winsdesk.services.shelved import SHELVED

FORMAT = "winsdesk"
VERSION = 1
LARGEST_FILE = 2**30
"""Size in bytes above which a file is not read: about two million wins."""

_PARTS = ("kinds", "wins", "days", "drafts", "tombstones")
_SHELVED = tuple(part.name for part in SHELVED)


@dataclass(frozen=True, slots=True)
class Document:
    """An export as read from a file, its records not yet looked into.

    Attributes:
        kinds, wins, days, drafts, tombstones: The records of each.
        shelved: The records of the parts of :data:`~winsdesk.services.shelved.SHELVED`, by name.
    """

    kinds: list[object]
    wins: list[object]
    days: list[object]
    drafts: list[object]
    tombstones: list[object]
    shelved: dict[str, list[object]]


def export(store: Store, first: date = FIRST_DAY, last: date = LAST_DAY) -> Iterator[str]:
    """Yield the pieces of the file that holds everything in a journal, trash included.

    With a span of days, only what belongs to those days, and all kinds; no goals, practices or
    words beside the wins.
    """
    whole = (first, last) == (FIRST_DAY, LAST_DAY)
    tombstones = store.wins.tombstones() if whole else {}
    goals = {step.uid: step.goal for step in store.steps.every()}
    parts: dict[str, Iterable[records.Record]] = {
        "kinds": map(records.kind_record, store.kinds.every()),
        "wins": (
            records.whole_win_record(win, goals.get(win.step or ""))
            for win in store.wins.every()
            if first <= win.day <= last
        ),
        "days": (
            records.day_record(words) for words in store.days.every() if first <= words.day <= last
        ),
        "drafts": (
            records.draft_record(day, text)
            for day, text in sorted(store.drafts.every().items())
            if first <= day <= last
        ),
        "tombstones": (records.tombstone_record(uid, at) for uid, at in sorted(tombstones.items())),
    }
    if whole:
        parts |= {part.name: part.records(store) for part in SHELVED}
    yield f'{{"format": "{FORMAT}", "version": {VERSION}'
    for name, part in parts.items():
        yield f',\n"{name}": ['
        for number, record in enumerate(part):
            yield (",\n" if number else "\n") + json.dumps(record, ensure_ascii=False)
        yield "]"
    yield "}\n"


def write(pieces: Iterable[str], target: Path) -> None:
    """Write the pieces to a new file, for its owner alone (0600), whole or not at all.

    Raises:
        Trouble: ``FILE_EXISTS``, ``FILE_UNWRITABLE``, ``DISK_FULL``.
    """
    with told_as(Code.FILE_UNWRITABLE, target):
        whole_file.write_new(target, (piece.encode() for piece in pieces))


def read(source: Path) -> Document:
    """Read an exported file.

    Raises:
        Trouble: ``FILE_MISSING``, ``FILE_UNREADABLE``, ``FILE_TOO_LARGE``, ``NOT_AN_EXPORT``,
            ``EXPORT_NEWER``.
    """
    try:
        with source.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Trouble(Code.FILE_MISSING, str(source)) from None
    except OSError:
        raise Trouble(Code.FILE_UNREADABLE, str(source)) from None
    if len(data) > LARGEST_FILE:
        raise Trouble(Code.FILE_TOO_LARGE, str(source))
    return _document(data, str(source))


def _document(data: bytes, subject: str) -> Document:
    not_an_export = Trouble(Code.NOT_AN_EXPORT, subject)
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise not_an_export from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise not_an_export
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise not_an_export
    if version > VERSION:
        raise Trouble(Code.EXPORT_NEWER, subject)
    parts = [content.get(name, []) for name in (*_PARTS, *_SHELVED)]
    if not all(isinstance(part, list) for part in parts):
        raise not_an_export
    kinds, wins, days, drafts, tombstones, *shelved = parts
    by_name = dict(zip(_SHELVED, shelved, strict=True))
    return Document(kinds, wins, days, drafts, tombstones, by_name)
