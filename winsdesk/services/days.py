"""A day as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.day import a_year_before, within_reach
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.kind import Kind
from winsdesk.domain.text import keepable
from winsdesk.domain.win import Win
from winsdesk.services.ledger import Ledger
from winsdesk.services.undo import Deed


@dataclass(frozen=True, slots=True)
class DayPage:
    """Everything that stands on the page of a day.

    Attributes:
        day: The day.
        wins: Its living wins in order.
        words: Its free words.
        draft: Its unfinished entry line.
        year_ago: Wins of the same day a year before, without those not to be brought back.
    """

    day: date
    wins: tuple[Win, ...]
    words: DayWords
    draft: str
    year_ago: tuple[Win, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first glance at a day shows, before its journal is open.

    Attributes:
        day: The day.
        wins: Its living wins in order, none of them a step of a goal.
        kinds: All kinds.
    """

    day: date
    wins: tuple[Win, ...]
    kinds: tuple[Kind, ...]


class DayKeeping:
    """What a person can do with a day."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._store = ledger.store

    def page(self, day: date) -> DayPage:
        """Return the page of a day."""
        before = self._store.wins.on(a_year_before(day))
        return DayPage(
            day,
            self._store.wins.on(day),
            self._store.days.get(day),
            self._store.drafts.get(day),
            tuple(win for win in before if not win.dont_bring_back),
        )

    def write(self, day: date, words: str, prompt: str = "") -> ChangeSet:
        """Keep the free words of a day as they are now; words typed in a row are undone together.

        Args:
            day: The day.
            words: Its words, as typed.
            prompt: The prompt that is shown meanwhile. The first words of a day are kept as an
                answer to it, and it goes when they do.

        Raises:
            Trouble: when the words cannot be kept.
        """
        within_reach(day)
        keepable(words)
        keepable(prompt)

        def work() -> ChangeSet:
            before = self._store.days.get(day)
            if before.words == words:
                return ChangeSet()
            answered = before.prompt if before.words else prompt
            self._store.days.save(replace(before, words=words, prompt=answered if words else ""))
            return ChangeSet(days=frozenset({day}))

        return self._ledger.write(Deed.WORDS, work, run=("words", day))

    def draft(self, day: date, text: str) -> None:
        """Keep the unfinished entry line of a day; an empty one leaves nothing behind.

        Raises:
            Trouble: when the line cannot be kept.
        """
        keepable(text)
        with self._store.unit() as unit:
            self._store.drafts.save(within_reach(day), text)
            unit.commit()
