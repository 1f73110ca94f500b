"""The goals, practices and own words that an invented year of wins goes with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from winsdesk.domain.day import a_year_before
from winsdesk.domain.goal import NOT_SAID, Expectation, Goal, GoalState, Step
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.practice import CheckIn, Pause, Practice
from winsdesk.domain.win import Win
from winsdesk.services.ids import new_uid
from winsdesk.services.ports import Store

_PAUSE_LASTS = timedelta(days=17)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands in a journal beside its wins and days."""

    goals: tuple[Goal, ...]
    steps: tuple[Step, ...]
    practices: tuple[Practice, ...]
    check_ins: tuple[CheckIn, ...]
    pauses: tuple[Pause, ...]
    phrases: tuple[Phrase, ...]


def invented_beside(
    content: Mapping[str, Any], wins: Sequence[Win], today: date, now: datetime, chance: Random
) -> tuple[Beside, list[Win]]:
    """Return what stands beside an invented year, and its wins with the steps they finished.

    Args:
        content: The goals, practices and phrases to make it of.
        wins: The year's wins.
        today: Its last day.
        now: Nothing is written later than this (aware).
        chance: Decides what is left open.
    """
    return _Inventing(wins, today, now, chance).beside(content)


def write_beside(store: Store, beside: Beside) -> None:
    """Write all of it, within a unit of work."""
    for goal in beside.goals:
        store.goals.put(goal)
    for step in beside.steps:
        store.steps.put(step)
    for practice in beside.practices:
        store.practices.put(practice)
    for check_in in beside.check_ins:
        store.check_ins.put(check_in)
    for pause in beside.pauses:
        store.pauses.put(pause)
    for phrase in beside.phrases:
        store.phrases.put(phrase)


class _Inventing:
    """Goals, practices and words in the making."""

    def __init__(self, wins: Sequence[Win], today: date, now: datetime, chance: Random) -> None:
        self._wins = list(wins)
        self._today = today
        self._first = a_year_before(today)
        begun = datetime.combine(self._first, time(8)).astimezone()
        self._begun = min(begun, now - timedelta(hours=1))
        self._chance = chance
        self._steps: list[Step] = []

    def beside(self, content: Mapping[str, Any]) -> tuple[Beside, list[Win]]:
        """Invent all of it."""
        goals = [self._goal(place, told) for place, told in enumerate(content["goals"])]
        practices = [self._practice(at, told) for at, told in enumerate(content["practices"])]
        pauses = self._pauses(practices)
        check_ins = [
            check_in
            for practice, told in zip(practices, content["practices"], strict=True)
            for check_in in self._check_ins(practice, told, pauses)
        ]
        phrases = [
            Phrase(self._uid(), Role(role), text, place)
            for role, texts in content["phrases"].items()
            for place, text in enumerate(texts)
        ]
        beside = Beside(
            tuple(goals), tuple(self._steps), tuple(practices), tuple(check_ins), tuple(pauses),
            tuple(phrases),
        )  # fmt: skip
        return beside, self._wins

    def _goal(self, place: int, told: Mapping[str, Any]) -> Goal:
        state = GoalState(told.get("state", GoalState.ACTIVE))
        uid = self._uid()
        goal = Goal(uid, told["title"], self._begun, self._begun, told["why"], state, place)
        self._add_steps(uid, None, told["steps"])
        return goal

    def _add_steps(self, goal: str, parent: str | None, told: Sequence[Mapping[str, Any]]) -> None:
        for place, each in enumerate(told):
            step = Step(
                self._uid(), goal, each["text"], self._begun, self._begun, parent, place,
                self._today if each.get("planned") else None,
                Expectation(*each["expected"]) if "expected" in each else NOT_SAID,
            )  # fmt: skip
            self._steps.append(step)
            self._link(step, each.get("wins", ()), part=False)
            self._link(step, each.get("parts", ()), part=True)
            self._add_steps(goal, step.uid, each.get("steps", ()))

    def _link(self, step: Step, texts: Sequence[str], *, part: bool) -> None:
        """Let the wins of these texts have finished a step: the first of them, or all parts."""
        for number, win in enumerate(self._wins):
            if win.text in texts and win.living and win.day > self._first:
                self._wins[number] = replace(win, step=step.uid, part=part)
                if not part:
                    return

    def _practice(self, place: int, told: Mapping[str, Any]) -> Practice:
        kinds = {kind.key: kind.uid for kind in first_kinds()}
        weekdays = frozenset(told["weekdays"])
        return Practice(
            self._uid(), told["name"], self._begun, self._begun, told["cue"], weekdays,
            kinds[told["kind"]] if told["kind"] else None, place=place,
        )  # fmt: skip

    def _pauses(self, practices: Sequence[Practice]) -> list[Pause]:
        """Put the first practice aside for a while, some time in the year."""
        first = self._first + timedelta(days=self._chance.randrange(150, 220))
        return [Pause(self._uid(), practices[0].uid, first, first + _PAUSE_LASTS)]

    def _check_ins(
        self, practice: Practice, told: Mapping[str, Any], pauses: Sequence[Pause]
    ) -> Iterator[CheckIn]:
        for number in range((self._today - self._first).days):
            day = self._first + timedelta(days=number)
            drawn = self._chance.random()
            paused = any(pause.practice == practice.uid and pause.holds(day) for pause in pauses)
            if paused or (practice.weekdays and day.weekday() not in practice.weekdays):
                continue
            if drawn < told["likely"]:
                yield CheckIn(practice.uid, day)
            elif drawn < told["likely"] + told["rest"]:
                yield CheckIn(practice.uid, day, rest=True)

    def _uid(self) -> str:
        return new_uid(self._begun, self._chance.getrandbits)
