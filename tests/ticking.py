"""A clock for tests in which no two moments may be the same."""

from datetime import datetime, timedelta


class TickingClock:
    """A second passes each time one looks."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def pass_(self, time: timedelta) -> None:
        """Let time pass."""
        self._now += time
