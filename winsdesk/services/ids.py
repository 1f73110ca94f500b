"""Names that are unique everywhere: UUIDv7 (RFC 9562), which sort by the time they were made."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62


def new_uid(moment: datetime) -> str:
    """Return a new UUIDv7 as text for something made at ``moment`` (aware)."""
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | _VERSION | secrets.randbits(12) << 64
    return str(uuid.UUID(int=value | _VARIANT | secrets.randbits(62)))
