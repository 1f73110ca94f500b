"""What sticky notes show, read from the journal in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.domain.win import Win
from winsdesk.services.prompting import prompt_for

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.settings import Settings


@dataclass(frozen=True, slots=True)
class Shown:
    """A sticky note with what it shows today.

    Attributes:
        sticky: The note.
        win: The win that it shows, or ``None``.
        prompt: The prompt that it shows; empty for none.
    """

    sticky: Sticky
    win: Win | None = None
    prompt: str = ""


def read(journal: Journal, settings: Settings, today: date, language: str) -> tuple[Shown, ...]:
    """Read every sticky note; runs on the journal's thread."""
    return tuple(
        _shown(journal, sticky, settings, today, language) for sticky in journal.stickies.every()
    )


def _shown(
    journal: Journal, sticky: Sticky, settings: Settings, today: date, language: str
) -> Shown:
    if sticky.shows is Shows.PROMPT:
        return Shown(sticky, prompt=prompt_for(journal, settings, today, language))
    if sticky.shows is Shows.PAST_WIN:
        return Shown(sticky, journal.hard_days.past_win(today))
    if sticky.shows is Shows.WIN and sticky.win is not None:
        win = journal.store.wins.get(sticky.win)
        return Shown(sticky, win if win is not None and win.living else None)
    return Shown(sticky)
