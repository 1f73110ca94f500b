"""A text as sentences, and a sentence as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_SENTENCE = re.compile(
    r"(?:[^.!?\u2026\n\r\u2028\u2029\u0085]|(?<=\d)\.(?=\d))+(?P<close>[.!?\u2026]*)"
)
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc\u2018\uff07`\u00b4", "'"))
_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:'[^\W_]+)*)|(?P<space>[\s*\ufe0f\u200d]+)"
    r"|(?P<mark>[,;:()\u2013\u2014-]+)|(?P<other>.)",
    re.DOTALL,
)
_QUOTE = re.compile('["\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a]')
BREAK = ","
"""Stands among the words where a comma, a dash or a bracket stood."""
STRANGE = "?"
"""Stands among the words where something stood that is not a word."""
_LONGEST_NUMBER = 3


class Sentence(NamedTuple):
    """A sentence of a text.

    Attributes:
        start: Where its first word or sign begins.
        end: Where it ends, its closing mark included.
        text: What is written, without the closing mark.
        asks: Whether it is a question.
        closed: Whether a mark or a new line ends it.
        quoted: Whether it stands in quotation marks, or between some.
    """

    start: int
    end: int
    text: str
    asks: bool
    closed: bool
    quoted: bool


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text; a new line ends one too."""
    found: list[Sentence] = []
    any_quotes = _QUOTE.search(text) is not None
    within = False
    for match in _SENTENCE.finditer(text):
        whole, close = match[0], match["close"]
        inner = whole.removesuffix(close)
        quotes = len(_QUOTE.findall(inner)) if any_quotes else 0
        if said := inner.strip():
            start = match.start() + len(inner) - len(inner.lstrip())
            end = match.end() if close else start + len(said)
            closed = bool(close) or match.end() < len(text)
            found.append(Sentence(start, end, said, "?" in close, closed, within or quotes > 0))
        within ^= quotes % 2 == 1
    return found


def plain_words(text: str, spellings: Mapping[str, str], faces: frozenset[str]) -> Iterator[str]:
    """Yield the words of a sentence, small and without apostrophes, each in its long form.

    A number of at most three digits is ``#``; see :data:`BREAK` and :data:`STRANGE` for the rest.

    Args:
        text: The sentence.
        spellings: Words and what they are short for, several words set apart by spaces.
        faces: Pictures that may stand in a sentence without a meaning.
    """
    for match in _TOKEN.finditer(text.translate(_APOSTROPHES)):
        token = match[0]
        if match.lastgroup == "word":
            word = token.lower()
            if word.isdigit():
                yield "#" if len(word) <= _LONGEST_NUMBER else STRANGE
            else:
                yield from spellings.get(word, word).split()
        elif match.lastgroup == "mark":
            if token != "-" or not _within_word(match, text):
                yield BREAK
        elif match.lastgroup == "other" and token not in faces:
            yield STRANGE


def _within_word(match: re.Match[str], text: str) -> bool:
    around = text[max(match.start() - 1, 0) : match.end() + 1]
    return len(around) == 3 and not any(character.isspace() for character in around)
