"""The colours of the program, by what they are for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor

from winsdesk.paths import resource


class KindColour(NamedTuple):
    """The two colours of a kind's chip: its soft ground and the ink upon it."""

    soft: QColor
    ink: QColor


class Tokens(NamedTuple):
    """One theme's colours (DESIGN section 2)."""

    window: QColor
    card: QColor
    rail: QColor
    line: QColor
    border: QColor
    ink: QColor
    ink_2: QColor
    accent: QColor
    on_accent: QColor
    accent_soft: QColor
    ok: QColor
    focus: QColor
    heat: tuple[QColor, ...]
    kinds: Mapping[str, KindColour]

    @property
    def dark(self) -> bool:
        """Whether light ink stands on dark ground."""
        return luminance(self.ink) > luminance(self.window)

    def on_heat(self, level: int) -> QColor:
        """Return whichever ink has the higher contrast on a heat level, 0 to 4."""
        ground = self.heat[level]
        return max((self.ink, self.window), key=lambda ink: contrast(ink, ground))


def tokens(name: str) -> Tokens:
    """Read a theme, ``light`` or ``dark``, from the resources."""
    stored = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    heat = tuple(QColor(value) for value in stored.pop("heat"))
    kinds = {key: KindColour(QColor(s), QColor(i)) for key, (s, i) in stored.pop("kinds").items()}
    return Tokens(**{key: QColor(value) for key, value in stored.items()}, heat=heat, kinds=kinds)


def luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
