"""The views that there are, and where the rail shows them."""

from __future__ import annotations

from typing import NamedTuple

from winsdesk.ui.translating import tr

TODAY = "today"
CALENDAR = "calendar"
GOALS = "goals"
PRACTICES = "practices"
SEARCH = "search"
HARD_DAYS = "hard-days"
SUPPORT = "support"
TRASH = "trash"
WHAT_COUNTS = "what-counts"
SETTINGS = "settings"
NOT_OPEN = "not-open"
LOCKED = "locked"


class Place(NamedTuple):
    """A view as the rail shows it: its code, the name of its icon, and what it is called."""

    code: str
    icon: str
    name: str


def upper() -> list[Place]:
    """Return what stands at the top of the rail."""
    return [
        Place(TODAY, "today", tr("Today")),
        Place(CALENDAR, "calendar", tr("Calendar")),
        Place(GOALS, "goals", tr("Goals")),
        Place(PRACTICES, "practices", tr("Practices")),
        Place(SEARCH, "search", tr("Search")),
    ]


def lower() -> list[Place]:
    """Return what stands at the foot of the rail."""
    return [
        Place(HARD_DAYS, "hard-days", tr("Hard days")),
        Place(TRASH, "trash", tr("Trash")),
        Place(SETTINGS, "settings", tr("Settings")),
    ]
