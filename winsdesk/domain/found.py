"""Searching: what was asked, how texts are compared, and what was found.

Finding (in the store) and marking (on the screen) agree because both stand on :func:`asked`,
:func:`folded` and :func:`pieces`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from winsdesk.domain.win import Win

_EAST_ASIAN = "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
"""Chinese, Japanese and Korean: every character is a word of its own."""

_ALPHABETIC = (
    "\0-\u06ff\u10a0-\u10ff\u1c90-\u1cbf\u1d00-\u1fff\u2c60-\u2c7f\ua640-\ua69f\ua720-\ua7ff"
)
"""Scripts in which a word is a stretch of letters and digits between anything else."""

_PLAIN = rf"(?:(?=[{_ALPHABETIC}{_EAST_ASIAN}])[^\W_])+"
_MARKS_AND_SYMBOLS = (
    "\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\ue000-\uf8ff\ufe00-\ufe6f\uff00-\uff65\uffe0-\uffff"
    "\U0001f000-\U0001faff\U000e0000-\U0010ffff"
)
_OTHER = rf"[^\s{_ALPHABETIC}{_EAST_ASIAN}{_MARKS_AND_SYMBOLS}]+"
"""All other scripts: many set no spaces, and in many the vowel signs are no letters to Python."""

_VOICING = "\u3099\u309a"
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_INNER_JAMO = re.compile("[\u1160-\u11ff]")


# Made when first wanted: they take 10 ms, which would come before the first frame.


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"{_PLAIN}|{_OTHER}")


@cache
def _plain_word() -> re.Pattern[str]:
    return re.compile(_PLAIN)


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(rf"[{_EAST_ASIAN}]|[^{_EAST_ASIAN}]+")


class Where(StrEnum):
    """Where a word was found."""

    WIN = "win"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found.

    Attributes:
        where: In a win (its text, note or tags) or in the free words of a day.
        day: The day it belongs to.
        text: The win's text, or the day's words.
        note: The win's note; empty for a day.
        win: The win, or ``None`` for a day's words.
    """

    where: Where
    day: date
    text: str
    note: str = ""
    win: Win | None = None


def folded(text: str) -> str:
    """Return the text as searching compares it: without case, accents and forms of letters."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_STROKED)
    kept = (part for part in parts if part in _VOICING or not unicodedata.combining(part))
    return unicodedata.normalize("NFC", "".join(kept))


def asked(query: str) -> tuple[str, ...]:
    """Return the words of a query (or of any text), folded, in order; empty when there are none."""
    return tuple(_word().findall(folded(query)))


def sought_anywhere(word: str) -> bool:
    """Whether a folded word is found wherever it stands, not only at the beginning of a word.

    True for scripts that set no spaces, or whose letters are more than letters. In Chinese,
    Japanese and Korean every character begins a word; see :func:`pieces`.
    """
    return _plain_word().fullmatch(word) is None


def pieces(word: str) -> tuple[str, ...]:
    """Return a folded word in the pieces that are compared: every East Asian character apart.

    A word is found where all its pieces follow one another, and the last one at least begins.
    """
    return tuple(_piece().findall(word))


def marks(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``text`` that a query's words mark, as (start, end), in order, apart.

    A word marks where searching finds it.
    """
    words = asked(query)
    if not words or not text:
        return ()
    plain, origin = _folded_with_origin(text)
    tokens = tuple(_tokens(plain))
    found = [stretch for word in words for stretch in _occurrences(word, tokens)]
    return _merged((origin[start][0], origin[end - 1][1]) for start, end in found)


_Token = tuple[str, int]


def _tokens(plain: str) -> Iterator[_Token]:
    for word in _word().finditer(plain):
        for piece in _piece().finditer(word[0]):
            yield piece[0], word.start() + piece.start()


def _occurrences(word: str, tokens: tuple[_Token, ...]) -> Iterator[tuple[int, int]]:
    if sought_anywhere(word):
        for token, at in tokens:
            for match in re.finditer(re.escape(word), token):
                yield at + match.start(), at + match.end()
        return
    *firsts, last = pieces(word)
    for index in range(len(tokens) - len(firsts)):
        end, end_at = tokens[index + len(firsts)]
        same = all(tokens[index + n][0] == piece for n, piece in enumerate(firsts))
        if same and end.startswith(last):
            yield tokens[index][1], end_at + len(last)


def _folded_with_origin(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded text, and for each of its characters the stretch of ``text`` that it comes from.

    A stretch is a letter with what stands on it, so that it folds as it does in the whole.
    """
    starts = [at for at in range(len(text)) if at == 0 or not _joins(text[at])]
    plain: list[str] = []
    origin: list[tuple[int, int]] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = folded(text[start:end])
        plain.append(part)
        origin.extend([(start, end)] * len(part))
    return "".join(plain), origin


def _joins(character: str) -> bool:
    first = unicodedata.normalize("NFKD", character)[0]
    return bool(unicodedata.combining(first)) or _INNER_JAMO.match(first) is not None


def _merged(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
