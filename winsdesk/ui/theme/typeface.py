"""Four sizes of type, relative to the desktop's own interface font."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

_NAMELESS = frozenset({"", "sans", "sans serif", "sans-serif", "dejavu sans", "mono"})
_PREFERRED = ("Inter", "Cantarell", "Noto Sans", "Segoe UI", "Helvetica Neue")


class Size(Enum):
    """The sizes there are, as a share of the body's."""

    CAPTION = 0.87
    BODY = 1.0
    TITLE = 1.2
    DISPLAY = 1.75


def interface_font(desktop: QFont, percent: int) -> QFont:
    """Return the body font: the desktop's, at ``percent`` of its size.

    Where no desktop has chosen a font, Qt falls back to whichever comes first; a readable one is
    preferred then if it is installed, at a size that reads well.
    """
    font = QFont(desktop)
    size = desktop.pointSizeF() if desktop.pointSizeF() > 0 else 10.0
    if desktop.family().casefold() in _NAMELESS:
        families = set(QFontDatabase.families())
        family = next((name for name in _PREFERRED if name in families), None)
        if family:
            font.setFamily(family)
        size = max(size, 11.0)
    font.setPointSizeF(size * percent / 100)
    return font


def sized(font: QFont, size: Size, *, bold: bool = False) -> QFont:
    """Return ``font`` (the body's) in another size, and in one of the two weights."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * size.value)
    other.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return other
