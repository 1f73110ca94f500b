"""What stands on a sheet, and what does not: values, before they are paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from winsdesk.domain.calendar import heat_level, last_of_month, month_weeks, weekdays
from winsdesk.domain.insights import KindCount, hardest, made_of
from winsdesk.domain.kind import Kind
from winsdesk.domain.reflection import QUESTIONS, Question
from winsdesk.domain.win import Win
from winsdesk.services.ports import Store

MOST_KINDS = 10
"""How many kinds are named on a sheet; the rest are added up."""


class Which(StrEnum):
    """Which wins a person wants listed."""

    KEEPSAKES = "keepsakes"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day in the month's grid.

    Attributes:
        day: The day.
        wins: How many wins it has.
        level: How dark it is drawn, 0 to 4.
        to_come: Whether it lies ahead of today.
        today: Whether it is today.
    """

    day: date
    wins: int
    level: int
    to_come: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a sheet: the month it is about."""

    year: int
    month: int


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """The month's calendar.

    Attributes:
        weekdays: 0 Monday to 6 Sunday, in the order in which a week runs.
        weeks: Rows of seven cells, ``None`` outside the month.
        wins: How many wins the month has.
        days: How many of its days have one.
    """

    weekdays: tuple[int, ...]
    weeks: tuple[tuple[DayCell | None, ...], ...]
    wins: int
    days: int


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What the month was made of.

    Attributes:
        counts: Wins per kind, most first, at most :data:`MOST_KINDS` kinds, those without a kind
            last.
        more_kinds: How many further kinds there were.
        more_wins: How many wins were of those.
    """

    counts: tuple[KindCount, ...]
    more_kinds: int = 0
    more_wins: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One win as a line: its day, and its text as typed."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Hardest:
    """The wins that were hardest, and done anyway."""

    lines: tuple[Line, ...]


class Heading(StrEnum):
    """What stands above a list of wins."""

    TO_KEEP = "to-keep"
    SMALL_WINS = "small-wins"


@dataclass(frozen=True, slots=True)
class WinList:
    """Wins, each with its day."""

    heading: Heading
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class NoWins:
    """The month has no wins, said plainly."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with room to answer it.

    Attributes:
        question: The question.
        year: The year of the month it is about.
        month: The month it is about.
        answer: The person's answer; empty for lines to write on.
    """

    question: Question
    year: int
    month: int
    answer: str = ""


Block = Title | MonthGrid | MadeOf | Hardest | WinList | NoWins | Asked


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as a list of blocks in reading order.

    Attributes:
        year: The year of the month it is about.
        month: The month, 1 to 12.
        which: Which wins were asked for.
        blocks: What stands on it.
    """

    year: int
    month: int
    which: Which
    blocks: tuple[Block, ...] = field(repr=False)


def month_sheet(
    store: Store, year: int, month: int, *, which: Which, first_weekday: int, today: date
) -> Sheet:
    """Read a month and return its sheet; the arguments are those of :func:`compose`."""
    first = date(year, month, 1)
    wins = tuple(store.wins.between(first, last_of_month(first)))
    return compose(
        year, month, wins, store.kinds.every(), which=which, first_weekday=first_weekday,
        today=today,
    )  # fmt: skip


def compose(
    year: int,
    month: int,
    wins: Sequence[Win],
    kinds: Sequence[Kind],
    *,
    which: Which,
    first_weekday: int,
    today: date,
    answers: Mapping[Question, str] | None = None,
) -> Sheet:
    """Decide what stands on the sheet of a month.

    A win marked *don't bring this back* is always in the calendar and in the counts. Its words
    stand on the sheet only where the person asks for them: when all wins are asked for, or when
    it is a keepsake. It is never among the hardest, nor in the list that stands in for keepsakes
    in a month without any, for there the program chooses.

    Args:
        year: 1900 to 2200.
        month: 1 to 12.
        wins: The living wins of the month in order of day and place.
        kinds: All kinds in their order, archived ones included.
        which: Which wins to list.
        first_weekday: 0 Monday to 6 Sunday.
        today: Days after it are drawn as still to come.
        answers: What the person has answered so far.
    """
    said = answers or {}
    blocks: list[Block] = [Title(year, month), _grid(year, month, wins, first_weekday, today)]
    if wins:
        blocks.append(_made_of(wins, kinds))
        blocks.extend(_hardest(wins))
        blocks.extend(_win_list(wins, which))
    else:
        blocks.append(NoWins())
    blocks.extend(Asked(question, year, month, said.get(question, "")) for question in QUESTIONS)
    return Sheet(year, month, which, tuple(blocks))


def _grid(year: int, month: int, wins: Sequence[Win], first_weekday: int, today: date) -> MonthGrid:
    counts = Counter(win.day for win in wins)

    def cell(day: date) -> DayCell:
        return DayCell(day, counts[day], heat_level(counts[day]), day > today, day == today)

    weeks = tuple(
        tuple(None if day is None else cell(day) for day in week)
        for week in month_weeks(year, month, first_weekday)
    )
    return MonthGrid(weekdays(first_weekday), weeks, len(wins), len(counts))


def _made_of(wins: Sequence[Win], kinds: Sequence[Kind]) -> MadeOf:
    counts = made_of(wins, kinds)
    named = [count for count in counts if count.kind is not None]
    without = tuple(count for count in counts if count.kind is None)
    more = named[MOST_KINDS:]
    return MadeOf((*named[:MOST_KINDS], *without), len(more), sum(count.wins for count in more))


def _hardest(wins: Sequence[Win]) -> tuple[Hardest, ...]:
    lines = _lines(hardest(wins))
    return (Hardest(lines),) if lines else ()


def _win_list(wins: Sequence[Win], which: Which) -> tuple[WinList, ...]:
    keepsakes = [win for win in wins if win.keepsake]
    if which is Which.ALL:
        return (WinList(Heading.SMALL_WINS, _lines(wins)),)
    if keepsakes:
        return (WinList(Heading.TO_KEEP, _lines(keepsakes)),)
    others = [win for win in wins if not win.dont_bring_back]
    return (WinList(Heading.SMALL_WINS, _lines(others)),) if others else ()


def _lines(wins: Sequence[Win]) -> tuple[Line, ...]:
    return tuple(Line(win.day, win.text) for win in wins)
