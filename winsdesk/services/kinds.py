"""The kinds of win, as the person wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from winsdesk.domain.changes import ChangeSet, Part, changed
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import COLOURS, Kind
from winsdesk.domain.text import said
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed

_CHANGED = changed(Part.KINDS)


class KindKeeping:
    """What a person can do with kinds. Kinds are archived, never deleted: old wins carry them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kinds = ledger.store.kinds

    def every(self) -> tuple[Kind, ...]:
        """Return all kinds in their order, archived ones included."""
        return self._kinds.every()

    def add(self, name: str, colour: str = COLOURS[0], icon: str = "kind-spark") -> ChangeSet:
        """Add a kind at the end.

        Raises:
            Trouble: ``TEXT_EMPTY`` without a name, ``NAME_TAKEN`` when another kind has it.
        """
        name = said(name).strip()

        def work() -> ChangeSet:
            others = self._kinds.every()
            self._refuse_taken(name, others)
            place = max((kind.place for kind in others), default=0) + 1
            self._kinds.add(Kind(new_uid(self._ledger.now()), "", name, colour, icon, place))
            return _CHANGED

        return self._ledger.write(Deed.KINDS, work)

    def edit(self, kind: Kind) -> ChangeSet:
        """Replace a kind by its new value (name, colour, icon, archived).

        Raises:
            Trouble: ``UNKNOWN_KIND``; ``TEXT_EMPTY`` when one's own kind loses its name;
                ``NAME_TAKEN`` when another kind has it.
        """
        if not kind.key:
            said(kind.name)

        def work() -> ChangeSet:
            if self._kinds.get(kind.uid) is None:
                raise Trouble(Code.UNKNOWN_KIND)
            others = [other for other in self._kinds.every() if other.uid != kind.uid]
            self._refuse_taken(kind.name, others)
            self._kinds.save(kind)
            return _CHANGED

        return self._ledger.write(Deed.KINDS, work, run=("kind", kind.uid))

    def reorder(self, uids: Sequence[str]) -> ChangeSet:
        """Put the kinds in the order of ``uids``; those not named keep their order after them."""
        order = {uid: place for place, uid in enumerate(uids)}

        def work() -> ChangeSet:
            ranked = sorted(self._kinds.every(), key=lambda kind: order.get(kind.uid, len(order)))
            for place, kind in enumerate(ranked, start=1):
                if kind.place != place:
                    self._kinds.save(replace(kind, place=place))
            return _CHANGED

        return self._ledger.write(Deed.KINDS, work)

    @staticmethod
    def _refuse_taken(name: str, others: Sequence[Kind]) -> None:
        if name and any(other.name.casefold() == name.casefold() for other in others):
            raise Trouble(Code.NAME_TAKEN, name)
