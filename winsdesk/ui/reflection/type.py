"""The type of a sheet: three sizes, two weights, in exact points on every device."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QGuiApplication

from winsdesk.ui.theme.tokens import Tokens, tokens
from winsdesk.ui.theme.typeface import interface_font

UNITS = 20
"""Units of a text layout in one point, so that half a point is still a whole pixel size."""

_FIRST_COMPLEX_SCRIPT = "\u0590"
_JOINING = ("liga", "clig", "calt")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set.

    Attributes:
        size: Points.
        leading: Points from one baseline to the next.
        colour: The ink.
        bold: Whether it is set in the heavier weight.
    """

    size: float
    leading: float
    colour: QColor
    bold: bool = False


class Book:
    """The styles of a sheet. Paper is light, whatever the window looks like."""

    def __init__(self, family: str | None = None) -> None:
        self.ink: Tokens = tokens("light")
        self.family = family or interface_font(QGuiApplication.font(), 100).family()
        ink, quiet = self.ink.ink, self.ink.ink_2
        self.title = Style(22, 26, ink, bold=True)
        self.heading = Style(10, 14, quiet, bold=True)
        self.question = Style(10, 14, ink, bold=True)
        self.body = Style(10, 13.5, ink)
        self.body_bold = Style(10, 13.5, ink, bold=True)
        self.quiet = Style(10, 13.5, quiet)
        self.caption = Style(8.5, 11.5, quiet)

    def font(self, style: Style, text: str) -> QFont:
        """Return the font of ``style`` for a text, in units.

        Letters of alphabets are kept apart (no ligatures), so that the text of a PDF is the text
        that was typed; scripts that need joining keep it.
        """
        font = QFont(self.family)
        font.setPixelSize(round(style.size * UNITS))
        font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if max(text, default="") < _FIRST_COMPLEX_SCRIPT:
            for feature in _JOINING:
                font.setFeature(QFont.Tag(feature), 0)
        return font
