"""Keeping short texts of the person's own, each list in the order they like."""

from __future__ import annotations

from dataclasses import replace

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.text import said
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.ordering import moved, next_place, number
from winsdesk.services.undo import Deed

_CHANGED = changed(Part.PHRASES)


class PhraseKeeping:
    """What a person can do with pause sentences, rewards, own prompts and the support page."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._phrases = ledger.store.phrases

    def of(self, role: Role) -> tuple[Phrase, ...]:
        """Return the phrases of a role in their order."""
        return tuple(phrase for phrase in self._phrases.every() if phrase.role is role)

    def add(self, role: Role, text: str) -> ChangeSet:
        """Add a phrase after the others of its role; ``ChangeSet.made`` holds its uid.

        Raises:
            Trouble: when the text is empty or cannot be kept.
        """
        phrase = Phrase(new_uid(self._ledger.now()), role, said(text))

        def work() -> ChangeSet:
            self._phrases.put(replace(phrase, place=next_place(self.of(role))))
            return changed(Part.PHRASES, phrase.uid)

        return self._ledger.write(Deed.PHRASES, work)

    def edit(self, uid: str, text: str) -> ChangeSet:
        """Say a phrase in other words; changes of one in a row are undone together.

        Raises:
            Trouble: ``UNKNOWN_ENTRY``, or when the text is empty or cannot be kept.
        """
        said(text)

        def work() -> ChangeSet:
            before = self._phrase(uid)
            if before.text == text:
                return NOTHING
            self._phrases.put(replace(before, text=text))
            return _CHANGED

        return self._ledger.write(Deed.PHRASES, work, run=("phrase", uid))

    def move(self, uid: str, place: int) -> ChangeSet:
        """Move a phrase to a place among those of its role, from 0.

        Raises:
            Trouble: ``UNKNOWN_ENTRY``.
        """

        def work() -> ChangeSet:
            phrase = self._phrase(uid)
            order = moved(self.of(phrase.role), phrase, place)
            return _CHANGED if number(self._phrases, order) else NOTHING

        return self._ledger.write(Deed.PHRASES, work)

    def remove(self, uid: str) -> ChangeSet:
        """Remove a phrase; one that is gone already is let be."""

        def work() -> ChangeSet:
            if self._phrases.get(uid) is None:
                return NOTHING
            self._phrases.remove(uid)
            self._ledger.store.wins.bury({uid: self._ledger.now()})
            return _CHANGED

        return self._ledger.write(Deed.PHRASES, work)

    def _phrase(self, uid: str) -> Phrase:
        phrase = self._phrases.get(uid)
        if phrase is None:
            raise Trouble(Code.UNKNOWN_ENTRY)
        return phrase
