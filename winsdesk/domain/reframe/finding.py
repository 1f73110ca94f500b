"""Finding the thoughts in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from winsdesk.domain.reframe.clauses import OTHER, Reading, Sort, understood
from winsdesk.domain.reframe.rules import Rules
from winsdesk.domain.reframe.sentences import BREAK, Sentence, plain_words, sentences
from winsdesk.domain.reframe.thought import Question, Thought

LONGEST_SENTENCE = 300
"""Sentences of more characters are not looked into."""
MOST_DIFFERENT = 200
"""A text in which more sentences than that have to be looked into is no page of a day."""
_NAME = re.compile(r"(?<=[^\W\d_][ ,])\s?([A-Z][^\W\d_]+)")
_WORD = re.compile(r"[^\W_]+")


def find(
    text: str, rules: Rules, writing_at: int | None = None, about: str = ""
) -> tuple[Thought, ...]:
    """Return the thoughts in a text that make little of one's own deeds, in order.

    Args:
        text: What was written.
        rules: Those of a language.
        writing_at: The place at which something is being written, in characters: a sentence that
            ends there without a closing mark is not whole yet, and is left alone.
        about: What the text is about, if that is written elsewhere, as a win is over its note: if
            it speaks of anybody else or of harm, the whole text is left alone.
    """
    words = _WORD.findall(text.lower())
    spelt = " ".join(rules.spellings.get(word, word) for word in set(words)).split()
    if rules.loaded.isdisjoint(spelt) or _speaks_of_harm(words, rules):
        return ()
    if _speaks_of_harm(_WORD.findall(about.lower()), rules) or speaks_of_somebody(about, rules):
        return ()
    return _Page(text, rules, writing_at).thoughts()


_OWN = (Sort.THOUGHT, Sort.BESIDE)


class _Page:
    """A text that is being looked through; every sentence is read once, and only if need be."""

    def __init__(self, text: str, rules: Rules, writing_at: int | None) -> None:
        self._rules = rules
        self._sentences = sentences(text)
        self._writing_at = writing_at
        self._read: dict[str, Reading] = {}
        self._somebody: bool | None = None
        self._looked_into = 0
        self._in_doubt = False

    def thoughts(self) -> tuple[Thought, ...]:
        """Return the thoughts, in order."""
        found: list[Thought] = []
        run: list[tuple[Sentence, Reading]] = []
        before = Sort.BESIDE
        for sentence in self._sentences:
            read = self._reading(sentence)
            if read.sort in _OWN:
                run.append((sentence, read))
            else:
                found += self._of_run(run, before, read.sort)
                run, before = [], read.sort
            if self._looked_into > MOST_DIFFERENT:
                return ()
        found += self._of_run(run, before, Sort.BESIDE)
        return () if self._in_doubt else tuple(found)

    def _of_run(
        self, run: Sequence[tuple[Sentence, Reading]], before: Sort, after: Sort
    ) -> list[Thought]:
        """Return the thoughts of sentences in a row, if what stands around them allows it.

        One that could point at something else than a deed leaves the whole text in doubt.
        """
        if Sort.OTHER in (before, after):
            return []
        asked = [(sentence, read.rule) for sentence, read in run if read.rule is not None]
        wary = any(rule.wary for _, rule in asked)
        loose = after is Sort.EVERYDAY or (
            before is Sort.EVERYDAY and _points_elsewhere([read for _, read in run])
        )
        self._in_doubt |= wary and (loose or self._somebody_else())
        return [
            Thought(sentence.start, sentence.end, rule.asks)
            for sentence, rule in asked
            if not self._being_written(sentence)
        ]

    def _somebody_else(self) -> bool:
        """Whether the text speaks of anybody but the writer, anywhere."""
        if self._somebody is None:
            self._somebody = any(
                speaks_of_somebody(sentence.text, self._rules)
                for sentence in self._sentences
                if self._reading(sentence).sort not in _OWN
            )
        return self._somebody

    def _being_written(self, sentence: Sentence) -> bool:
        at = self._writing_at
        return at is not None and not sentence.closed and sentence.start <= at

    def _reading(self, sentence: Sentence) -> Reading:
        if sentence.quoted or len(sentence.text) > LONGEST_SENTENCE:
            return OTHER
        key = f"{sentence.text}?" if sentence.asks else sentence.text
        if key not in self._read:
            self._read[key] = self._read_as(self._words(sentence), sentence.asks)
        return self._read[key]

    def _read_as(self, words: list[str], asks: bool) -> Reading:
        rules = self._rules
        if set(words) <= {BREAK}:
            return Reading(Sort.BESIDE)
        loaded = not rules.loaded.isdisjoint(words)
        if rules.known.issuperset(words) and not (loaded and asks):
            self._looked_into += loaded
            read = understood(words, rules)
            if loaded or read is not OTHER:
                return read
        if not loaded and rules.everyday.issuperset(words):
            return OTHER if _has_any(" ".join(words), rules.unsaid) else Reading(Sort.EVERYDAY)
        return OTHER

    def _words(self, sentence: Sentence) -> list[str]:
        return list(plain_words(sentence.text, self._rules.spellings, self._rules.faces))


def _points_elsewhere(run: Sequence[Reading]) -> bool:
    """Whether a wary thought stands before any deed of one's own that it could point back at."""
    own = False
    for read in run:
        own = own or read.own
        rule = read.rule
        if rule is not None and rule.wary and not (own and rule.asks is Question.FRIEND):
            return True
    return False


def speaks_of_somebody(text: str, rules: Rules) -> bool:
    """Whether a text speaks of anybody but the writer: by a word for people, or by a name."""
    if not rules.people.isdisjoint(plain_words(text, rules.spellings, rules.faces)):
        return True
    names = (name.lower() for name in _NAME.findall(text))
    return any(name not in rules.everyday and name not in rules.known for name in names)


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
