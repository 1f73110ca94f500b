"""The clock on the wall."""

from __future__ import annotations

from datetime import datetime


class WallClock:
    """Tells the system's time in the local zone."""

    def now(self) -> datetime:
        """Return the present moment (aware)."""
        return datetime.now().astimezone()
