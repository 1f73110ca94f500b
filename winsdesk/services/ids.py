"""Names that are unique everywhere: UUIDv7 (RFC 9562), which sort by the time they were made."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62


def _random_bits(count: int) -> int:
    return int.from_bytes(os.urandom(8)) >> (64 - count)


def new_uid(moment: datetime, bits: Callable[[int], int] = _random_bits) -> str:
    """Return a new UUIDv7 as text for something made at ``moment`` (aware).

    Args:
        moment: When it was made.
        bits: Returns that many random bits, at most 64, as a number.
    """
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | _VERSION | bits(12) << 64
    digits = f"{value | _VARIANT | bits(62):032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
