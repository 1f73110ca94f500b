"""A sentence read clause by clause: a thought, one's own small deed, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from winsdesk.domain.reframe.grammar import Matching
from winsdesk.domain.reframe.rules import Rules, ThoughtRule
from winsdesk.domain.reframe.sentences import BREAK
from winsdesk.domain.reframe.thought import Question

_MOST_JOINED = 3
_UNKNOWN = object()
_OWN = object()


class Sort(Enum):
    """What sort of sentence it is: a thought, a deed of one's own, everyday words, or unknown."""

    THOUGHT = auto()
    BESIDE = auto()
    EVERYDAY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence turned out to be.

    Attributes:
        sort: What sort of sentence it is.
        rule: The rule by which a thought is judged.
        own: Whether it tells of a small deed of one's own, which a thought may point back at.
    """

    sort: Sort
    rule: ThoughtRule | None = None
    own: bool = False


OTHER = Reading(Sort.OTHER)


class _Clause(NamedTuple):
    """A run of words between commas and joining words; ``link`` is the word that joins it on."""

    link: str
    turns: bool
    words: list[str]


def understood(words: list[str], rules: Rules) -> Reading:
    """Read a sentence in which every clause must be a thought or a small deed of one's own."""
    found: list[ThoughtRule] = []
    weak: list[ThoughtRule] = []
    own = False
    clauses = _clauses(words, rules)
    while clauses:
        turns = clauses[0].turns
        rule, clauses = _first(clauses, rules)
        strong = isinstance(rule, ThoughtRule) and not rule.weak
        if rule is _UNKNOWN or (turns and found and not strong):
            return OTHER
        own = own or rule is _OWN or (isinstance(rule, ThoughtRule) and not rule.wary)
        if isinstance(rule, ThoughtRule) and rule not in weak:
            (found if strong else weak).append(rule)
    found = found or (weak if len(weak) > 1 else [])
    if not found:
        return Reading(Sort.BESIDE, own=own)
    return Reading(Sort.THOUGHT, _most_telling(found), own)


def _most_telling(found: Sequence[ThoughtRule]) -> ThoughtRule:
    """Return the rule by which a sentence of several thoughts is judged.

    It is the wary one, unless that only points back ("it doesn't count") at the deed just named.
    """
    wary = [rule for rule in found if rule.wary]
    points_back = not found[0].wary and all(rule.asks is Question.FRIEND for rule in wary)
    return found[0] if points_back or not wary else wary[0]


def _first(
    clauses: list[_Clause], rules: Rules
) -> tuple[ThoughtRule | object | None, list[_Clause]]:
    """Read the first clause, as long as it can be ("to the shop and back"); return the rest too.

    What it is comes as the rule of a thought, ``_OWN`` for a small deed, ``None`` for what else
    may stand beside a thought, or ``_UNKNOWN``.
    """
    for count in range(min(len(clauses), _MOST_JOINED), 0, -1):
        joined = clauses[:count]
        if all(clause.link for clause in joined[1:]):
            words = [word for clause in joined for word in (clause.link, *clause.words)][1:]
            matching = Matching(rules.grammar, words)
            rule = next((each for each in rules.thoughts if matching.is_one_of(each.says)), None)
            if rule is not None:
                return rule, clauses[count:]
            if matching.is_one_of(rules.own):
                return _OWN, clauses[count:]
            if matching.is_one_of(rules.beside):
                return None, clauses[count:]
    return _UNKNOWN, []


def _clauses(words: Sequence[str], rules: Rules) -> list[_Clause]:
    """Return the clauses; one that was only begun is empty, and is not understood."""
    whole = words[:-1] if words and words[-1] in rules.closing else words
    clauses = [_Clause("", False, [])]
    for word in whole:
        if word == BREAK or word in rules.turns or word in rules.joins:
            last = clauses[-1]
            turns = word in rules.turns or (last.turns and not last.words)
            if not last.words:
                clauses.pop()
            link = word if word in rules.joins and last.words else ""
            clauses.append(_Clause(link, turns, []))
        else:
            clauses[-1].words.append(word)
    if whole and whole[-1] == BREAK:
        clauses.pop()
    return clauses
