"""What a pause needs of the journal, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.phrase import Role
from winsdesk.domain.win import Win

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


@dataclass(frozen=True, slots=True)
class Reading:
    """The wins to pause on, and the person's own words for it.

    Attributes:
        wins: The wins, one after another.
        sentences: The person's own sentences, in their order.
        rewards: The small things they have named.
    """

    wins: tuple[Win, ...]
    sentences: tuple[str, ...]
    rewards: tuple[str, ...]


def read_win(journal: Journal, uid: str) -> Reading:
    """Read one win; runs on the journal's thread.

    Raises:
        Trouble: ``UNKNOWN_WIN``.
    """
    return _read(journal, (journal.wins.get(uid),))


def read_day(journal: Journal, day: date) -> Reading:
    """Read the wins of a day; runs on the journal's thread."""
    return _read(journal, journal.pausing.today(day))


def _read(journal: Journal, wins: tuple[Win, ...]) -> Reading:
    phrases = journal.phrases
    return Reading(
        wins,
        tuple(phrase.text for phrase in phrases.of(Role.PAUSE)),
        tuple(phrase.text for phrase in phrases.of(Role.REWARD)),
    )
