"""Words of the shared list, in the person's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from winsdesk import words
from winsdesk.domain.errors import Trouble
from winsdesk.domain.kind import Kind

if TYPE_CHECKING:
    from winsdesk.services.undo import Deed

KindsByUid = Mapping[str, Kind]


def by_uid(kinds: Iterable[Kind]) -> dict[str, Kind]:
    """Return the kinds under their uids."""
    return {kind.uid: kind for kind in kinds}


def kind_name(kind: Kind) -> str:
    """Return what a kind is called: the person's own name for it, or its usual one."""
    return kind.name or _translated(words.KINDS[kind.key].name)


def trouble_sentence(trouble: Trouble) -> str:
    """Return what happened, what is safe, and what to do."""
    return _translated(words.TROUBLES[trouble.code]).replace("{subject}", trouble.subject)


def deed_name(deed: Deed) -> str:
    """Return what a gesture did, as a menu names it."""
    return _translated(words.DEEDS[deed])


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("words", sentence)
