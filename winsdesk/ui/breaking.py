"""Long words that may be broken, for labels, which break lines between words only."""

from __future__ import annotations

import re

_MAY_BREAK = "\u200b"
_RUN = re.compile(r"\S{20}(?=\S)")


def breakable(text: str) -> str:
    """Return the text with places to break within runs of twenty characters without a space."""
    return _RUN.sub(lambda run: run[0] + _MAY_BREAK, text)
