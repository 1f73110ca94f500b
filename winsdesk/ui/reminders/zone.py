"""By which clock reminders go."""

from __future__ import annotations

from datetime import datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from winsdesk.domain.reminder import Hours
from winsdesk.settings import Settings


def hours(settings: Settings, now: datetime) -> Hours:
    """Return the clock on the wall, with the quiet hours that are set.

    Args:
        settings: What the person has set.
        now: The present moment in the local zone (aware); its offset stands in for a zone whose
            rules are not known.
    """
    quiet = (_time(settings.quiet_from), _time(settings.quiet_until))
    return Hours(_zone(now), quiet if settings.quiet_hours else None, settings.day_ends_at)


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def _zone(now: datetime) -> tzinfo:
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = now.tzinfo
        assert zone is not None
        return zone
