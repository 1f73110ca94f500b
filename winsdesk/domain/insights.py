"""What a span of days was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win

HARD = 7
"""The lowest effort, 0 to 10, of a win that counts among the hardest."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many wins were of one kind.

    Attributes:
        kind: The kind, or ``None`` for wins without one.
        wins: How many, at least 1.
    """

    kind: Kind | None
    wins: int


def made_of(wins: Iterable[Win], kinds: Sequence[Kind]) -> tuple[KindCount, ...]:
    """Count wins per kind: most first, ties in the order of ``kinds``; those without one last.

    Kinds without a win are left out. A win whose kind is not among ``kinds`` has none.
    """
    known = {kind.uid for kind in kinds}
    counts = Counter(win.kind if win.kind in known else None for win in wins)
    with_wins = (KindCount(kind, counts[kind.uid]) for kind in kinds if counts[kind.uid])
    ranked = sorted(with_wins, key=lambda count: -count.wins)
    if counts[None]:
        ranked.append(KindCount(None, counts[None]))
    return tuple(ranked)


def hardest(wins: Iterable[Win], most: int = 3) -> tuple[Win, ...]:
    """Return the wins that took the most effort (:data:`HARD` or more), the highest first.

    Of equal ones the earlier comes first. A win marked not to be brought back is never among them.
    """
    hard = [win for win in wins if _hard(win) and not win.dont_bring_back]
    hard.sort(key=lambda win: (-(win.ratings.effort or 0), win.day, win.place))
    return tuple(hard[:most])


def _hard(win: Win) -> bool:
    return win.ratings.effort is not None and win.ratings.effort >= HARD
