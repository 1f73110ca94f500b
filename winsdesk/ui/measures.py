"""How wide the window's columns are: known from the type alone, before the columns are made."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from winsdesk.ui.theme import Size, Theme

READABLE = 46
"""The widest that a column of text gets, in heights of the text."""
AIR, ICON_GAP = 12, 12
"""Beside the icon and the name of a view in the rail, and between the two, in pixels."""
RAIL_MARGIN = 12
_LINE = 1
"""The line along the edge of the rail, in pixels."""
_RAIL = 9.5
"""The least width of the rail, in heights of the text."""
_ROOM_FOR_NAMES = 26
"""The width of the window, in heights of the text, below which the rail shows icons alone."""
_ICON = 1.1
"""The side of an icon in the rail, in heights of the text."""

SIDE_MARGIN = 22
_NARROW = 900
"""The width of the window, in pixels, below which the side column folds away."""
_LEAST_BESIDE = 20
"""The least that a side column leaves for the page, in heights of the text."""
_LEAST_SIDE = 292
"""The least width of the side column, in pixels."""
_BAR = 12
"""What the side column leaves for a bar to scroll by, in pixels."""
_SMALLEST_DAY, DAY_GAP = 24, 4
"""The least side of a day in a month's grid, and the room between two, in pixels."""
_ROUND_NUMBER = 6
"""The least room around the number of a day, in pixels."""
_DAYS_IN_WEEK = 7


def rail_is_folded(window: QWidget) -> bool:
    """Whether a window is too narrow for the names in its rail."""
    return window.width() < _ROOM_FOR_NAMES * window.fontMetrics().height()


def rail_icon(font: QFont) -> int:
    """Return the side of the rail's icons."""
    return round(QFontMetrics(font).height() * _ICON)


def rail_width(font: QFont, names: Iterable[str], *, folded: bool) -> int:
    """Return the width of a rail with those names, or of one that shows its icons alone."""
    around = 2 * RAIL_MARGIN + 2 * AIR + rail_icon(font) + _LINE
    if folded:
        return around
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    longest = max(map(QFontMetrics(bold).horizontalAdvance, names))
    return max(round(QFontMetrics(font).height() * _RAIL), around + ICON_GAP + longest)


def least_day(theme: Theme) -> int:
    """Return the least side of a day in a month's grid, with the gap beside it."""
    number = QFontMetrics(theme.font(Size.CAPTION)).horizontalAdvance("28")
    return max(_SMALLEST_DAY, number + DAY_GAP + _ROUND_NUMBER)


def side_width(theme: Theme) -> int:
    """Return the width of the column beside a page."""
    return max(_LEAST_SIDE, _DAYS_IN_WEEK * least_day(theme) + 2 * SIDE_MARGIN + _BAR)


def has_room_beside(width: int, window: QWidget, theme: Theme) -> bool:
    """Whether a page has room for the column beside it.

    Args:
        width: What there is for both, in pixels.
        window: Their window.
        theme: Its look.
    """
    left = width - side_width(theme)
    return window.width() >= _NARROW and left >= _LEAST_BESIDE * window.fontMetrics().height()
