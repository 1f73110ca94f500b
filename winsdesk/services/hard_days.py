"""What is shown on a hard day, and by whatever else brings a win back by itself.

Nothing is recorded: which cards were shown, and that they were, is known to nobody. Everything here
is read, and decided by the uids alone, so that the same question has the same answer.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

from winsdesk.domain.win import Win
from winsdesk.services.ports import Store

CARDS = 3
"""How many cards a hard day begins with."""


class HardDays:
    """Keepsakes and wins that were hard and done anyway; never one marked "don't bring back"."""

    def __init__(self, store: Store) -> None:
        self._wins = store.wins

    def cards(self, seed: int, many: int = CARDS) -> tuple[Win, ...]:
        """Return the first cards of a shuffled order; the same seed gives the same order."""
        first = heapq.nsmallest(many, self._hardest(), key=lambda uid: _draw(seed, uid))
        return self._known(first)

    def another(self, seed: int, after: str) -> Win | None:
        """Return the card after one in the order of a seed; none repeats until all were shown.

        Args:
            seed: The seed of the order.
            after: The uid of the card shown last, which may be gone or marked meanwhile.

        Returns:
            The next card, or ``None`` when there is no other.
        """
        drawn = [(_draw(seed, uid), uid) for uid in self._hardest() if uid != after]
        here = (_draw(seed, after), after)
        following = min((pair for pair in drawn if pair > here), default=None)
        card = following or min(drawn, default=None)
        return None if card is None else self._wins.get(card[1])

    def past_win(self, day: date) -> Win | None:
        """Return the win from before a day that the day brings back: all day the same.

        The day before and the day after bring back another, where there are two.
        """
        uids = sorted(self._wins.to_bring_back(day))
        if not uids:
            return None
        number = day.toordinal()
        days_own = [uid for uid in uids if (int(uid[-1], 16) + number) % 2 == 0]
        if len(days_own) in (0, len(uids)):
            chosen = uids[number % len(uids)]
        else:
            chosen = min(days_own, key=lambda uid: _draw(number, uid))
        return self._wins.get(chosen)

    def _hardest(self) -> tuple[str, ...]:
        return self._wins.to_bring_back(date.max, hardest=True)

    def _known(self, uids: Iterable[str]) -> tuple[Win, ...]:
        return tuple(win for win in map(self._wins.get, uids) if win is not None)


def _draw(seed: int, uid: str) -> bytes:
    """Return where a win stands in the shuffled order of a seed."""
    return blake2b(f"{seed} {uid}".encode(), digest_size=8).digest()
