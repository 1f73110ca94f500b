"""Names that are unique everywhere: UUIDv7 (RFC 9562), which sort by the time they were made."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable
from datetime import datetime

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62


def new_uid(moment: datetime, bits: Callable[[int], int] = secrets.randbits) -> str:
    """Return a new UUIDv7 as text for something made at ``moment`` (aware).

    Args:
        moment: When it was made.
        bits: Returns that many random bits as a number.
    """
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | _VERSION | bits(12) << 64
    return str(uuid.UUID(int=value | _VARIANT | bits(62)))
