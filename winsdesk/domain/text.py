"""What a person typed, kept as typed."""

from __future__ import annotations

import re
import unicodedata

from winsdesk.domain.errors import Code, Trouble

LONGEST_TEXT = 1_000_000
"""Length of the longest text kept, in UTF-8 bytes."""

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SIGN = re.compile(r"(?<![\w#\uff03&/])[#\uff03](?=\w)")
_JOINERS = frozenset("\u200c\u200d")
_BEFORE_TAG = re.compile(r"\A[\s#\uff03]+")
_CODE_WORDS = frozenset({"include", "define", "ifdef", "ifndef", "endif"})
_HEX_COLOUR = re.compile(r"[0-9a-f]{6}")


def keepable(text: str) -> str:
    """Return ``text`` unchanged when it can be kept exactly as typed.

    Raises:
        Trouble: ``TEXT_UNKEEPABLE`` for NUL or half a character (a lone surrogate);
            ``TEXT_TOO_LONG`` above :data:`LONGEST_TEXT`.
    """
    if "\0" in text or _LONE_SURROGATE.search(text):
        raise Trouble(Code.TEXT_UNKEEPABLE)
    if len(text) > LONGEST_TEXT or len(text.encode()) > LONGEST_TEXT:
        raise Trouble(Code.TEXT_TOO_LONG)
    return text


def said(text: str) -> str:
    """Return ``text`` when it is keepable and says something.

    Raises:
        Trouble: ``TEXT_EMPTY`` when there is nothing but white space; else as :func:`keepable`.
    """
    if not text.strip():
        raise Trouble(Code.TEXT_EMPTY)
    return keepable(text)


def tag(word: str) -> str:
    """Return the one spelling under which a tag is kept: no ``#``, NFC, case folded."""
    bare = _BEFORE_TAG.sub("", word).rstrip()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", bare).casefold())


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags that a text carries, each once, in order.

    ``#work`` is a tag; ``#1``, ``#ff8800``, ``C#`` and ``page#part`` are not.
    """
    return tuple(dict.fromkeys(tag(text[begin:end]) for begin, end in tag_spans(text)))


def tag_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the tags stand in a text, each with its ``#``, as begin and end."""
    signs = (match.start() for match in _SIGN.finditer(text))
    spans = ((begin, _end_of_tag(text, begin + 1)) for begin in signs)
    return tuple((begin, end) for begin, end in spans if _is_tag(tag(text[begin:end])))


def _end_of_tag(text: str, begin: int) -> int:
    """Return where a tag ends: hyphens are part of it between other parts of it."""
    at = end = begin
    while at < len(text) and (text[at] == "-" or _in_word(text[at])):
        at += 1
        if text[at - 1] != "-":
            end = at
    return end


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word: letters with the signs that stand on them."""
    if character.isalnum() or character == "_" or character in _JOINERS:
        return True
    return unicodedata.category(character).startswith("M")


def _is_tag(word: str) -> bool:
    has_letter = any(character.isalpha() for character in word)
    return has_letter and word not in _CODE_WORDS and not _HEX_COLOUR.fullmatch(word)
