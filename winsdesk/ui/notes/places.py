"""Where a sticky note stands, and how it is brought back onto a screen that exists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize

from winsdesk.settings import TEXT_SIZES

SMALLEST = QSize(120, 80)
LARGEST = QSize(1600, 1200)
_GRASP = QSize(48, 20)
"""How much of a note's upper edge has to be on a screen, in pixels, to take hold of it there."""
_EDGE, _GAP = 28, 16
"""How far new notes stand from the edge of the screen, and from one another, in pixels."""
_STEP = 28
"""How far they stand from one another where the screen is full."""


@dataclass(frozen=True, slots=True)
class Place:
    """A note's own place and look on this desktop; its words are in the journal.

    Attributes:
        x: From the left of the desktop in pixels, or ``None`` while it has no place yet.
        y: From its top, or ``None``.
        width: In pixels; 0 for the usual one.
        height: In pixels; 0 for the usual one.
        text: Percent of the program's text size, one of :data:`winsdesk.settings.TEXT_SIZES`.
        on_top: Whether it stays above other windows.
    """

    x: int | None = None
    y: int | None = None
    width: int = 0
    height: int = 0
    text: int = 100
    on_top: bool = False

    @property
    def corner(self) -> QPoint | None:
        """Its upper left corner, where it has a place."""
        return None if self.x is None or self.y is None else QPoint(self.x, self.y)

    @property
    def size(self) -> QSize | None:
        """Its size, where it is not the usual one."""
        if self.width <= 0 or self.height <= 0:
            return None
        return QSize(self.width, self.height).expandedTo(SMALLEST).boundedTo(LARGEST)

    def stored(self) -> dict[str, Any]:
        """Return it as the settings hold it."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def place_from(stored: Mapping[str, Any] | None) -> Place:
    """Return a place as the settings hold it; what makes no sense there is the usual."""
    stored = stored or {}
    text = stored.get("text")
    return Place(
        _number(stored.get("x")),
        _number(stored.get("y")),
        _number(stored.get("width")) or 0,
        _number(stored.get("height")) or 0,
        text if text in TEXT_SIZES else 100,
        stored.get("on_top") is True,
    )


def within_reach(note: QRect, screens: Sequence[QRect]) -> QRect:
    """Return a note's place if its upper edge can be taken hold of there, else the nearest one.

    Args:
        note: Where it would stand.
        screens: What there is of each screen, without panels; empty when nothing is known.
    """
    if not screens:
        return note
    edge = QRect(note.left(), note.top(), note.width(), _GRASP.height())
    for screen in screens:
        seen = edge & screen
        if seen.width() >= _GRASP.width() and seen.height() >= _GRASP.height():
            return note
    nearest = min(screens, key=lambda screen: _apart(note, screen))
    size = note.size().boundedTo(nearest.size())
    left = min(max(note.left(), nearest.left()), nearest.right() + 1 - size.width())
    top = min(max(note.top(), nearest.top()), nearest.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def free_corner(size: QSize, screen: QRect, others: Sequence[QRect], *, mirrored: bool) -> QPoint:
    """Return a place for a new note: down the far side of a screen, over no other if there is room.

    Args:
        size: The size of the note.
        screen: What there is of the screen, without panels.
        others: Where the other notes stand.
        mirrored: Whether the far side is the left one.
    """
    across, down = size.width() + _GAP, size.height() + _GAP
    room = screen.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    for column in range(max(room.width() // across, 1)):
        for row in range(max(room.height() // down, 1)):
            at = QPoint(room.left() + column * across, room.top() + row * down)
            if not mirrored:
                at.setX(room.right() + 1 - size.width() - column * across)
            if not any(QRect(at, size).intersects(other) for other in others):
                return at
    at = room.center() - QPoint(size.width() // 2, size.height() // 2)
    return at + QPoint(_STEP, _STEP) * (len(others) % 8)


def _number(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if abs(value) < 100_000 else None


def _apart(note: QRect, screen: QRect) -> int:
    middle, there = note.center(), screen.center()
    across = max(abs(middle.x() - there.x()) - screen.width() // 2, 0)
    along = max(abs(middle.y() - there.y()) - screen.height() // 2, 0)
    return across + along
