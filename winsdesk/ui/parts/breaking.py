"""Long words that may be broken, for labels, which break lines between words only."""

from __future__ import annotations

import re

_MAY_BREAK = "\u200b"
_LONG_WORD = re.compile(r"\S{17,}")
_PIECE = re.compile(r"\S{8}(?=\S)")


def breakable(text: str) -> str:
    """Return the text with places to break within words of more than sixteen characters."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub(_broken, word[0]), text)


def _broken(piece: re.Match[str]) -> str:
    return piece[0] + _MAY_BREAK
