"""A year of invented wins, for looking around, for pictures, and for measuring.

It is uneven as years are: busy spells, a thin fortnight, days without anything. The same seed gives
the same year.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from winsdesk.domain.day import a_year_before
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings, Win, with_tags
from winsdesk.services.demo_beside import Beside, invented_beside, write_beside
from winsdesk.services.ids import new_uid
from winsdesk.services.ports import Store

SEED = 2
"""The seed of the year that ``winsdesk demo`` writes."""

Span = tuple[int, int]

# How likely 0, 1, 2 … wins are on a day of each sort of spell.
_USUAL = (42, 30, 17, 7, 3, 1, 0)
_BUSY = (9, 20, 27, 23, 13, 5, 3)
_THIN = (86, 13, 1, 0, 0, 0, 0)
_BEGINNING = (50, 36, 12, 2, 0, 0, 0)
_AT_LEAST = 2
"""How many wins today and the same day a year ago have, so that both can be shown."""

_DAYS_BETWEEN_REPEATS = 60
_MOST_REPEATS = 2
_DAYS_WITH_WORDS = 48


@dataclass(frozen=True, slots=True)
class Idea:
    """A win that somebody could have.

    Attributes:
        text: What was done.
        kind: The key of its kind.
        effort, mastery, pleasure: From which to which it may be rated, or ``None``.
        note: Why it mattered; may be empty.
        tags: Tags beside the text.
        weekdays: On which weekdays it may happen, 0 Monday to 6 Sunday.
        months: In which months it may happen.
    """

    text: str
    kind: str
    effort: Span
    mastery: Span | None
    pleasure: Span | None
    note: str
    tags: tuple[str, ...]
    weekdays: frozenset[int]
    months: frozenset[int]


@dataclass(frozen=True, slots=True)
class Material:
    """What a year is invented from: wins, words for whole days, and what stands beside them."""

    ideas: tuple[Idea, ...]
    days: tuple[str, ...]
    beside: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Year:
    """An invented year.

    Attributes:
        wins: Its wins, a few of them in the trash.
        days: The words of some days.
        beside: Goals, practices and own words.
    """

    wins: tuple[Win, ...]
    days: tuple[DayWords, ...]
    beside: Beside


def read_material(text: str) -> Material:
    """Read the material from the JSON that comes with the program."""
    content = json.loads(text)
    return Material(tuple(map(_idea, content["wins"])), tuple(content["days"]), content)


def invented_year(material: Material, today: date, now: datetime, seed: int = SEED) -> Year:
    """Invent the year up to today.

    Args:
        material: What to make it of.
        today: Its last day; the first is the same day a year before.
        now: Nothing is written later than this (aware).
        seed: The same seed gives the same year.
    """
    wins, days = _Inventing(material, today, now, Random(seed)).year()
    beside, linked = invented_beside(material.beside, wins, today, now, Random(seed))
    return Year(tuple(linked), days, beside)


def write_demo(store: Store, year: Year) -> None:
    """Write an invented year into a new journal, as one unit of work."""
    with store.unit() as unit:
        for win in year.wins:
            store.wins.add(win)
        for words in year.days:
            store.days.save(words)
        write_beside(store, year.beside)
        unit.commit()


class _Inventing:
    """A year in the making."""

    def __init__(self, material: Material, today: date, now: datetime, chance: Random) -> None:
        self._material = material
        self._now = now
        self._chance = chance
        first = a_year_before(today)
        self._days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
        self._kinds = {kind.key: kind.uid for kind in first_kinds()}
        self._used: Counter[str] = Counter()
        self._last_used: dict[str, date] = {}

    def year(self) -> tuple[list[Win], tuple[DayWords, ...]]:
        wins = [
            win
            for day, many in zip(self._days, self._how_many(), strict=True)
            for win in self._wins_of(day, many)
        ]
        self._bin_some(wins)
        return wins, tuple(self._words())

    def _how_many(self) -> list[int]:
        """Decide how many wins each day has."""
        chance, length = self._chance, len(self._days)
        likely = [_BEGINNING if at < 21 else _USUAL for at in range(length)]
        for start in (*chance.sample(range(40, length - 30, 12), 4), length - 24):
            likely[start : start + chance.randint(9, 16)] = [_BUSY] * chance.randint(9, 16)
        thin = chance.randrange(120, 240)
        likely[thin : thin + 14] = [_THIN] * 14
        likely = likely[:length] + [_USUAL] * (length - len(likely))
        many = [chance.choices(range(7), weights)[0] for weights in likely]
        for start in chance.sample(range(30, length - 20, 9), 6):
            many[start : start + 4] = [0] * 4
        many[0] = max(many[0], _AT_LEAST)
        many[-1] = max(many[-1], _AT_LEAST)
        return many[:length]

    def _wins_of(self, day: date, many: int) -> list[Win]:
        ideas = self._ideas_for(day, many)
        return [
            self._win(day, place, moment, idea)
            for place, (moment, idea) in enumerate(
                zip(self._moments(day, many), ideas, strict=True)
            )
        ]

    def _ideas_for(self, day: date, many: int) -> list[Idea]:
        """Choose what is done on a day: nothing too often, and of different kinds."""
        fitting = [idea for idea in self._material.ideas if self._fits(idea, day)]
        self._chance.shuffle(fitting)
        fitting.sort(key=lambda idea: self._used[idea.text])
        chosen: list[Idea] = []
        for idea in fitting:
            if len(chosen) < many and all(idea.kind != other.kind for other in chosen):
                chosen.append(idea)
        for idea in chosen:
            self._used[idea.text] += 1
            self._last_used[idea.text] = day
        return chosen

    def _fits(self, idea: Idea, day: date) -> bool:
        last = self._last_used.get(idea.text)
        rested = last is None or (day - last).days >= _DAYS_BETWEEN_REPEATS
        fresh = rested and self._used[idea.text] < _MOST_REPEATS
        return fresh and day.weekday() in idea.weekdays and day.month in idea.months

    def _moments(self, day: date, many: int) -> list[datetime]:
        """Return when the wins of a day are written: most in the evening, some past midnight."""
        evening = datetime.combine(day, time(18, 30))
        minutes = sorted(self._chance.triangular(0, 7 * 60, 160) for _ in range(many))
        moments = [(evening + timedelta(minutes=after)).astimezone() for after in minutes]
        early = [self._now - timedelta(minutes=many - number) for number in range(many)]
        return [min(pair) for pair in zip(moments, early, strict=True)]

    def _win(self, day: date, place: int, moment: datetime, idea: Idea) -> Win:
        chance = self._chance
        effort = self._rating(idea.effort, 0.72)
        win = Win(
            new_uid(moment, chance.getrandbits),
            day,
            idea.text,
            moment,
            moment,
            place=place,
            kind=self._kinds[idea.kind] if chance.random() < 0.88 else None,
            ratings=Ratings(
                effort, self._rating(idea.mastery, 0.55), self._rating(idea.pleasure, 0.5)
            ),
            note=idea.note if chance.random() < 0.55 else "",
            keepsake=chance.random() < (0.16 if (effort or 0) >= 8 else 0.03),
            dont_bring_back=effort == 10 and chance.random() < 0.3,
            acknowledged_at=moment + timedelta(seconds=12) if chance.random() < 0.4 else None,
        )
        return with_tags(win, idea.tags if chance.random() < 0.7 else ())

    def _rating(self, span: Span | None, likely: float) -> int | None:
        rated = self._chance.random() < likely
        return self._chance.randint(*span) if span is not None and rated else None

    def _bin_some(self, wins: list[Win]) -> None:
        """Put two of the last weeks' wins in the trash."""
        recent = [n for n, win in enumerate(wins) if 2 < (self._days[-1] - win.day).days < 20]
        for number in self._chance.sample(recent, min(2, len(recent))):
            at = wins[number].updated_at + timedelta(minutes=3)
            wins[number] = replace(wins[number], updated_at=at, deleted_at=at)

    def _words(self) -> list[DayWords]:
        texts = list(self._material.days)
        self._chance.shuffle(texts)
        chosen = self._chance.sample(self._days[:-1], min(_DAYS_WITH_WORDS, len(texts)))
        return [DayWords(day, text) for day, text in zip(sorted(chosen), texts, strict=False)]


def _idea(record: dict[str, Any]) -> Idea:
    return Idea(
        record["text"],
        record["kind"],
        _span(record["effort"]) or (0, 0),
        _span(record["mastery"]),
        _span(record["pleasure"]),
        record["note"] or "",
        tuple(record["tags"]),
        frozenset(record.get("weekday", range(7))),
        frozenset(record.get("season", range(1, 13))),
    )


def _span(record: list[int] | None) -> Span | None:
    return None if record is None else (record[0], record[1])
