"""Which goal a win was a step of, for the cards that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from winsdesk.domain.win import Win

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

GoalsByStep = Mapping[str, str]
"""The titles of goals under the uids of their steps."""


def goals_of(journal: Journal, wins: Iterable[Win]) -> GoalsByStep:
    """Return the goals that wins were steps of; runs on the journal's thread."""
    found: dict[str, str] = {}
    for win in wins:
        if win.step and win.step not in found:
            linked = journal.goals.of_win(win)
            if linked is not None:
                found[win.step] = linked[0].title
    return found
