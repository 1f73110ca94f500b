"""Which cards the page of hard days shows; only ever read, never recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from winsdesk.domain.win import HARD, Win
from winsdesk.services.hard_days import CARDS

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows.

    Attributes:
        wins: The cards, in their order.
        others: Whether there are more than these.
    """

    wins: tuple[Win, ...]
    others: bool


def again(journal: Journal, seed: int, uids: Sequence[str]) -> Reading:
    """Read the cards that were shown, where they may still be; others come after them.

    Args:
        journal: The journal, on its thread.
        seed: The order in which the cards lie.
        uids: Those that were shown, in their order; none for the first cards of all.
    """
    wins = [win for win in map(journal.store.wins.get, uids) if win is not None and _may_show(win)]
    return _filled(journal, seed, wins[:CARDS], uids[-1] if uids else "")


def onward(journal: Journal, seed: int, after: str) -> Reading:
    """Read the cards that lie after the one shown last."""
    return _filled(journal, seed, [], after)


def _filled(journal: Journal, seed: int, wins: list[Win], after: str) -> Reading:
    hard_days = journal.hard_days
    if not after:
        wins = list(hard_days.cards(seed))
    last = wins[-1].uid if wins and not after else after
    known = {win.uid for win in wins}
    while len(wins) < CARDS:
        card = hard_days.another(seed, last)
        if card is None or card.uid in known:
            break
        wins.append(card)
        known.add(card.uid)
        last = card.uid
    following = hard_days.another(seed, last) if wins else None
    return Reading(tuple(wins), following is not None and following.uid not in known)


def _may_show(win: Win) -> bool:
    hard = win.keepsake or (win.ratings.effort or 0) >= HARD
    return win.living and hard and not win.dont_bring_back
