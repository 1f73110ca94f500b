"""A small grammar of phrases, matched word by word in a time that grows with their length.

A pattern is written as words with ``<slot>`` for one of the named lists of patterns, ``(a|b)`` for
one of several, and ``[a]`` for what may be absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_PIECE = re.compile(r"<[\w-]+>|[\[\]()|]|[\w#']+")
_CLOSING = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True, eq=False)
class _Choice:
    """One of several sequences; those that begin with a word are found by it."""

    by_word: Mapping[str, tuple[_Sequence, ...]]
    others: tuple[_Sequence, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str


_Item = str | _Choice | _Slot
_Sequence = tuple[_Item, ...]


class Phrases:
    """A list of patterns, any of which a run of words may be."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """Read the patterns.

        Raises:
            ValueError: when a pattern is not well formed.
        """
        self.ways = [way for pattern in patterns for way in _parsed(pattern)]
        self.choice = _choice(self.ways)

    def words(self) -> frozenset[str]:
        """Return every word that the patterns themselves are made of."""
        return frozenset(_words(self.ways))


class Grammar:
    """The named lists of patterns that patterns may refer to."""

    def __init__(self, slots: Mapping[str, Iterable[str]]) -> None:
        """Read the lists.

        Raises:
            ValueError: when a pattern is not well formed.
        """
        self._slots = {name: Phrases(patterns) for name, patterns in slots.items()}

    def slot(self, name: str) -> _Choice:
        """Return what stands for a name."""
        return self._slots[name].choice

    def words(self) -> frozenset[str]:
        """Return every word of the lists."""
        return frozenset().union(*(phrases.words() for phrases in self._slots.values()))


class Matching:
    """One run of words being matched; what was found out once is remembered."""

    def __init__(self, grammar: Grammar, words: Sequence[str]) -> None:
        self._grammar = grammar
        self._words = words
        self._known: dict[tuple[int, int], frozenset[int]] = {}

    def is_one_of(self, phrases: Phrases) -> bool:
        """Whether the words, all of them, are one of the patterns."""
        return bool(self._words) and len(self._words) in self._ends(phrases.choice, 0)

    def _ends(self, choice: _Choice, at: int) -> frozenset[int]:
        key = (id(choice), at)
        if key not in self._known:
            self._known[key] = frozenset(self._looked(choice, at))
        return self._known[key]

    def _looked(self, choice: _Choice, at: int) -> set[int]:
        found = {at} if choice.optional else set()
        ways = choice.others
        if at < len(self._words):
            ways += choice.by_word.get(self._words[at], ())
        for way in ways:
            found |= self._followed(way, at)
        return found

    def _followed(self, way: _Sequence, at: int) -> set[int]:
        places = {at}
        for item in way:
            if isinstance(item, str):
                words = self._words
                places = {p + 1 for p in places if p < len(words) and words[p] == item}
            else:
                choice = self._grammar.slot(item.name) if isinstance(item, _Slot) else item
                places = {end for place in places for end in self._ends(choice, place)}
            if not places:
                break
        return places


def _choice(ways: Sequence[_Sequence], *, optional: bool = False) -> _Choice:
    by_word: dict[str, tuple[_Sequence, ...]] = {}
    others: tuple[_Sequence, ...] = ()
    for way in ways:
        first = way[0]
        if isinstance(first, str):
            by_word[first] = (*by_word.get(first, ()), way)
        else:
            others = (*others, way)
    return _Choice(by_word, others, optional)


def _words(ways: Iterable[_Sequence]) -> Iterator[str]:
    for way in ways:
        for item in way:
            if isinstance(item, str):
                yield item
            elif isinstance(item, _Choice):
                yield from _words(item.others)
                for begun in item.by_word.values():
                    yield from _words(begun)


def _parsed(pattern: str) -> list[_Sequence]:
    pieces = _PIECE.findall(pattern)
    if "".join(pieces) != "".join(pattern.split()):
        raise ValueError(f"not a pattern: {pattern}")
    ways, rest = _alternatives(pieces)
    if rest:
        raise ValueError(f"not a pattern: {pattern}")
    return ways


def _alternatives(pieces: list[str]) -> tuple[list[_Sequence], list[str]]:
    """Read alternatives up to a closing bracket; return them and what is left."""
    ways: list[list[_Item]] = [[]]
    while pieces and pieces[0] not in "])":
        piece, *pieces = pieces
        if piece == "|":
            ways.append([])
        elif piece in _CLOSING:
            inside, pieces = _alternatives(pieces)
            if not pieces or pieces[0] != _CLOSING[piece]:
                raise ValueError("a bracket stays open")
            pieces = pieces[1:]
            ways[-1].append(_choice(inside, optional=piece == "["))
        elif piece.startswith("<"):
            ways[-1].append(_Slot(piece[1:-1]))
        else:
            ways[-1].append(piece)
    if not all(ways):
        raise ValueError("nothing stands between two bars")
    return [tuple(way) for way in ways], pieces
