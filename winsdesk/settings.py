"""What a person has set, outside the journal, because it is needed before the journal is open.

Times, places and switches only: every word a person writes is in the journal.
"""

import json
import os
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from winsdesk.whole_file import write_over

THEMES = ("system", "light", "dark")
DATE_ORDERS = ("day", "month", "year")
"""What comes first in a date."""
TEXT_SIZES = (85, 100, 115, 130, 150, 175, 200)
"""Text sizes on offer, in percent of the desktop's own."""
BREATHS = range(6, 15)
"""How long a breath to follow may be, in seconds."""
_NOWHERE: dict[str, dict[str, Any]] = {}
"""No sticky note stands anywhere; settings are never written into, always made anew."""
LOCK_AFTER = (0, 5, 15, 30, 60)
"""After how many minutes without a key or click the journal may be locked; 0 for never."""


class Settings(NamedTuple):
    """Everything that can be set.

    Attributes:
        theme: One of :data:`THEMES`.
        text_size: Percent of the desktop's own text size, one of :data:`TEXT_SIZES`.
        first_weekday: 0 Monday to 6 Sunday, or ``None`` for the locale's.
        date_order: What comes first in a date, one of :data:`DATE_ORDERS`, or ``None`` for the
            locale's.
        day_ends_at: The hour, 0 to 23, local time, at which a day ends.
        reduced_motion: No fades; ``None`` for what the desktop asks.
        three_lines: Three soft lines on an empty day, or a free list.
        year_ago: Whether Today shows the same day a year before.
        pause_offer: Whether a new win offers to be paused on.
        pause_random: Whether a pause says any of the person's own sentences, or always the first.
        breath: Whether a pause shows a breath to follow.
        breath_seconds: How long that breath takes, in and out, one of :data:`BREATHS`.
        glow: Whether a warm glow follows a pause.
        offer_reward: Whether one of the person's small rewards is offered after a pause.
        reframing: Whether a question goes back at words that make little of a deed; ``None`` when
            the person has not been asked yet.
        journal: The journal's file when it was moved, or ``None`` for the usual place.
        window: The main window's geometry (Qt's, base 64); empty before the first closing.
        paper: ``a4``, ``letter``, or ``None`` for the locale's.
        prompts_off: The groups of prompts that are switched off.
        own_prompts: Whether there are prompts of the person's own, so that the first picture waits
            for them instead of showing another.
        prompts_asked: Which prompt a day had, as its date and the prompt's uid, the latest last; so
            that a day keeps its prompt, and none comes again before its turn, whatever is chosen.
        notifications_show_words: Whether a notification may show words of the journal.
        stay_in_tray: Whether closing the window leaves the program running, where there is a tray.
        told_what_stops: Whether it has been said once that reminders stop when the program does.
        quiet_hours: Whether reminders keep still from ``quiet_from`` to ``quiet_until``.
        quiet_from: In minutes after midnight.
        quiet_until: In minutes after midnight.
        put_off: The reminder that is put off, by its uid, and until when (UTC, ISO 8601), so that
            it comes although the program has been quit since; empty when none is.
        still_on: The day on which reminders keep still, or kept still last; empty when none was.
        stickies: Where each sticky note stands and how it looks there, by its uid.
        stickies_hidden: Whether the sticky notes are hidden.
        lock_after: Minutes without a key or click after which a journal that has a passphrase is
            locked, one of :data:`LOCK_AFTER`.
        support_readable: Whether the support page can be read while the journal is locked.
    """

    theme: str = "system"
    text_size: int = 100
    first_weekday: int | None = None
    date_order: str | None = None
    day_ends_at: int = 4
    reduced_motion: bool | None = None
    three_lines: bool = True
    year_ago: bool = True
    pause_offer: bool = True
    pause_random: bool = False
    breath: bool = False
    breath_seconds: int = 10
    glow: bool = False
    offer_reward: bool = False
    reframing: bool | None = None
    journal: str | None = None
    window: str = ""
    paper: str | None = None
    prompts_off: tuple[str, ...] = ()
    own_prompts: bool = False
    prompts_asked: tuple[str, ...] = ()
    notifications_show_words: bool = False
    stay_in_tray: bool = False
    told_what_stops: bool = False
    quiet_hours: bool = False
    quiet_from: int = 22 * 60
    quiet_until: int = 8 * 60
    put_off: tuple[str, ...] = ()
    still_on: str = ""
    stickies: dict[str, dict[str, Any]] = _NOWHERE
    stickies_hidden: bool = False
    lock_after: int = 0
    support_readable: bool = False


_ALLOWED: dict[str, Any] = {
    "theme": THEMES,
    "text_size": TEXT_SIZES,
    "first_weekday": range(7),
    "date_order": DATE_ORDERS,
    "day_ends_at": range(24),
    "breath_seconds": BREATHS,
    "paper": ("a4", "letter"),
    "quiet_from": range(24 * 60),
    "quiet_until": range(24 * 60),
    "lock_after": LOCK_AFTER,
}


class Loaded(NamedTuple):
    """Settings as read from their file.

    Attributes:
        settings: The settings, usual ones where the file says nothing sensible.
        set_aside: Where a file that could not be read was put, or ``None``.
    """

    settings: Settings
    set_aside: Path | None = None


def load(file: Path) -> Loaded:
    """Read the settings. A damaged file is set aside under another name, never fatal."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise ValueError("not a JSON object")
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError):
        return Loaded(Settings(), _set_aside(file))
    return Loaded(Settings()._replace(**_sensible(stored)))


def save(settings: Settings, file: Path) -> None:
    """Write the settings whole or not at all.

    Raises:
        OSError: when the folder or the disk does not allow it; the old file stays.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    content = json.dumps(settings._asdict(), indent=2) + "\n"
    write_over(file, content.encode())


def _sensible(stored: dict[str, Any]) -> dict[str, Any]:
    hints = Settings.__annotations__
    return {
        name: _thawed(stored[name])
        for name in Settings._fields
        if name in stored and _fits(name, stored[name], hints[name])
    }


def _thawed(value: Any) -> Any:  # noqa: ANN401 - it comes from a file
    return tuple(value) if isinstance(value, list) else value


def _fits(name: str, value: Any, hint: Any) -> bool:  # noqa: ANN401 - it comes from a file
    if get_origin(hint) is dict:
        return isinstance(value, dict) and all(isinstance(each, dict) for each in value.values())
    if get_origin(hint) is tuple:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if type(value) not in (get_args(hint) or (hint,)):
        return False
    allowed = _ALLOWED.get(name)
    return allowed is None or value is None or value in allowed


def _set_aside(file: Path) -> Path | None:
    for number in range(1, 1000):
        aside = file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")
        if not os.path.exists(aside):
            try:
                file.rename(aside)
            except OSError:
                return None
            return aside
    return None
