"""Finding the thoughts in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from winsdesk.domain.reframe.grammar import Matching
from winsdesk.domain.reframe.rules import Rules, ThoughtRule
from winsdesk.domain.reframe.sentences import BREAK, Sentence, plain_words, sentences
from winsdesk.domain.reframe.thought import Thought

LONGEST_SENTENCE = 300
"""Sentences of more characters are not looked into."""
MOST_DIFFERENT = 200
"""A text in which more sentences than that have to be looked into is no page of a day."""
_MOST_JOINED = 3
_UNKNOWN = object()
_WORD = re.compile(r"[^\W_]+")


def find(text: str, rules: Rules, writing_at: int | None = None) -> tuple[Thought, ...]:
    """Return the thoughts in a text that make little of one's own deeds, in order.

    Args:
        text: What was written.
        rules: Those of a language.
        writing_at: The place at which something is being written, in characters: a sentence that
            ends there without a closing mark is not whole yet, and is left alone.
    """
    words = _WORD.findall(text.lower())
    if rules.loaded.isdisjoint(words) or _speaks_of_harm(words, rules):
        return ()
    return _Page(text, rules, writing_at).thoughts()


class _Sort(Enum):
    THOUGHT = auto()
    BESIDE = auto()
    EVERYDAY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Read:
    """What a sentence turned out to be."""

    sort: _Sort
    rule: ThoughtRule | None = None


_OTHER = _Read(_Sort.OTHER)


_OWN = (_Sort.THOUGHT, _Sort.BESIDE)


class _Page:
    """A text that is being looked through; every sentence is read once, and only if need be."""

    def __init__(self, text: str, rules: Rules, writing_at: int | None) -> None:
        self._rules = rules
        self._sentences = sentences(text)
        self._writing_at = writing_at
        self._read: dict[str, _Read] = {}
        self._somebody: bool | None = None
        self._looked_into = 0

    def thoughts(self) -> tuple[Thought, ...]:
        """Return the thoughts, in order."""
        found: list[Thought] = []
        run: list[tuple[Sentence, _Read]] = []
        before = _Sort.BESIDE
        for sentence in self._sentences:
            read = self._reading(sentence)
            if read.sort in _OWN:
                run.append((sentence, read))
            else:
                found += self._of_run(run, {before, read.sort})
                run, before = [], read.sort
            if self._looked_into > MOST_DIFFERENT:
                return ()
        return (*found, *self._of_run(run, {before}))

    def _of_run(
        self, run: Sequence[tuple[Sentence, _Read]], around: set[_Sort]
    ) -> list[Thought]:
        """Return the thoughts of sentences in a row, if what stands around them allows it."""
        if _Sort.OTHER in around:
            return []
        return [
            Thought(sentence.start, sentence.end, read.rule.asks)
            for sentence, read in run
            if read.rule is not None
            and not self._being_written(sentence)
            and not (read.rule.wary and (_Sort.EVERYDAY in around or self._somebody_else()))
        ]

    def _somebody_else(self) -> bool:
        """Whether the text speaks of anybody but the writer, anywhere."""
        if self._somebody is None:
            people = self._rules.people
            self._somebody = not all(
                people.isdisjoint(self._words(sentence))
                for sentence in self._sentences
                if self._reading(sentence).sort not in _OWN
            )
        return self._somebody

    def _being_written(self, sentence: Sentence) -> bool:
        at = self._writing_at
        return at is not None and not sentence.closed and sentence.start <= at

    def _reading(self, sentence: Sentence) -> _Read:
        if sentence.quoted or len(sentence.text) > LONGEST_SENTENCE:
            return _OTHER
        key = f"{sentence.text}?" if sentence.asks else sentence.text
        if key not in self._read:
            self._read[key] = self._sorted(self._words(sentence), sentence.asks)
        return self._read[key]

    def _sorted(self, words: list[str], asks: bool) -> _Read:
        rules = self._rules
        loaded = not rules.loaded.isdisjoint(words)
        if rules.known.issuperset(words) and not (loaded and asks):
            self._looked_into += loaded
            read = _understood(words, rules)
            if loaded or read is not _OTHER:
                return read
        if not loaded and rules.everyday.issuperset(words):
            return _OTHER if _has_any(" ".join(words), rules.unsaid) else _Read(_Sort.EVERYDAY)
        return _OTHER

    def _words(self, sentence: Sentence) -> list[str]:
        return list(plain_words(sentence.text, self._rules.spellings, self._rules.faces))


class _Clause(NamedTuple):
    """A run of words between commas and joining words; ``link`` is the word that joins it on."""

    link: str
    turns: bool
    words: list[str]


def _understood(words: list[str], rules: Rules) -> _Read:
    """Read a sentence in which every clause must be a thought or a small deed of one's own."""
    found: list[ThoughtRule] = []
    clauses = _clauses(words, rules)
    while clauses:
        turns = clauses[0].turns
        rule, clauses = _first(clauses, rules)
        if rule is _UNKNOWN or (turns and found and rule is None):
            return _OTHER
        if isinstance(rule, ThoughtRule):
            found.append(rule)
    if not found:
        return _Read(_Sort.BESIDE)
    return _Read(_Sort.THOUGHT, next((rule for rule in found if rule.wary), found[0]))


def _first(
    clauses: list[_Clause], rules: Rules
) -> tuple[ThoughtRule | object | None, list[_Clause]]:
    """Read the first clause, as long as it can be ("to the shop and back"); return the rest too.

    What it is comes as the rule of a thought, ``None`` for what may stand beside one, or
    ``_UNKNOWN``.
    """
    for count in range(min(len(clauses), _MOST_JOINED), 0, -1):
        joined = clauses[:count]
        if all(clause.link for clause in joined[1:]):
            words = [word for clause in joined for word in (clause.link, *clause.words)][1:]
            matching = Matching(rules.grammar, words)
            rule = next((each for each in rules.thoughts if matching.is_one_of(each.says)), None)
            if rule is not None or matching.is_one_of(rules.beside):
                return rule, clauses[count:]
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


def _speaks_of_harm(words: list[str], rules: Rules) -> bool:
    different = set(words)
    if not rules.harm.isdisjoint(different):
        return True
    if any(word.startswith(rules.harm_begins) for word in different):
        return True
    return _has_any(" ".join(words), rules.harm_phrases)


def _has_any(joined: str, phrases: Sequence[str]) -> bool:
    spaced = f" {joined} "
    return any(f" {phrase} " in spaced for phrase in phrases)
