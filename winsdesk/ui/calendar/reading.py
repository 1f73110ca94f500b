"""What the calendar reads of the journal: a whole year at once, asked for only when it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.steps import GoalsByStep, goals_of
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

MOST_YEARS_KEPT = 12
Facts = Mapping[date, DayFacts]


@dataclass(frozen=True, slots=True)
class DayWins:
    """The wins of a day, every kind there is, and the goals that the wins were steps of."""

    wins: tuple[Win, ...]
    kinds: tuple[Kind, ...]
    goals: GoalsByStep


class Reading(QObject):
    """Asks the journal, drops answers that nobody waits for any more, and keeps some years.

    Signals:
        year_known: What the days of the wanted year hold (days to :class:`DayFacts`).
        day_known: The wins of the wanted day (a :class:`DayWins`).
    """

    year_known = Signal(object)
    day_known = Signal(object)

    def __init__(self, journal: JournalThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._years: dict[tuple[int, Shade], Facts] = {}
        self._asked: set[tuple[int, Shade]] = set()
        self._year: tuple[int, Shade] | None = None
        self._day: date | None = None

    def want_year(self, year: int, shade: Shade) -> None:
        """Tell what a year holds: at once when it is known, else when the journal answers."""
        wanted = self._year = (year, shade)
        if wanted in self._years:
            self.year_known.emit(self._years[wanted])
        elif wanted not in self._asked:
            self._asked.add(wanted)
            self._journal.ask(
                lambda journal: _read_year(journal, year, shade),
                lambda facts: self._keep_year(wanted, facts),
            )

    def knows(self, year: int, shade: Shade) -> bool:
        """Whether :meth:`want_year` would answer at once."""
        return (year, shade) in self._years

    def want_day(self, day: date) -> None:
        """Tell the wins of a day when the journal answers."""
        self._day = day
        self._journal.ask(
            lambda journal: _read_day(journal, day),
            lambda wins: self._tell_day(day, wins),
        )

    def forget(self, changes: ChangeSet) -> None:
        """Forget the years that a change touched."""
        for wanted in [wanted for wanted in self._years if changes.touches_year(wanted[0])]:
            del self._years[wanted]

    def _keep_year(self, wanted: tuple[int, Shade], facts: Facts) -> None:
        self._asked.discard(wanted)
        while len(self._years) >= MOST_YEARS_KEPT:
            del self._years[next(iter(self._years))]
        self._years[wanted] = facts
        if wanted == self._year:
            self.year_known.emit(facts)

    def _tell_day(self, day: date, wins: DayWins) -> None:
        if day == self._day:
            self.day_known.emit(wins)


def _read_day(journal: Journal, day: date) -> DayWins:
    wins = journal.looking.on(day)
    return DayWins(wins, journal.kinds.every(), goals_of(journal, wins))


def _read_year(journal: Journal, year: int, shade: Shade) -> Facts:
    return journal.looking.facts(date(year, 1, 1), date(year, 12, 31), shade)
