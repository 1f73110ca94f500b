"""Text in lines: typed text made printable, and broken into lines of a width."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from winsdesk.ui.reflection.type import UNITS, Book, Style

_LEADING, _TRAILING = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing


def printable(text: str) -> list[str]:
    """Return the paragraphs of a typed text, without what no paper can show.

    Tabs become spaces; other control characters and empty lines go. Marks that steer the
    direction of writing stay.
    """
    shown = (_without_controls(line.replace("\t", " ")).rstrip() for line in text.splitlines())
    return [line for line in shown if line] or [""]


def _without_controls(line: str) -> str:
    return "".join(part for part in line if unicodedata.category(part) != "Cc")


def on_one_line(text: str) -> str:
    """Return a typed text as one printable line."""
    return " ".join(printable(text))


def written_from_the_right(text: str, otherwise: bool) -> bool:
    """Whether a text begins in a script written from the right; ``otherwise`` when in none."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return otherwise


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands in its width.

    Attributes:
        width: Points.
        from_right: Whether it is written from the right.
        align: Where it stands, with leading and trailing for the direction it is written in.
    """

    width: float
    from_right: bool = False
    align: Qt.AlignmentFlag = _LEADING

    @property
    def side(self) -> Qt.AlignmentFlag:
        """The side of the page that it stands at."""
        sides = {_LEADING: _TRAILING, _TRAILING: _LEADING}
        return sides.get(self.align, self.align) if self.from_right else self.align


class TextLine:
    """One line of a paragraph, ready to be drawn."""

    def __init__(self, layout: QTextLayout, line: QTextLine, style: Style) -> None:
        self.layout = layout
        self.line = line
        self.style = style
        natural = (line.ascent() + line.descent()) / UNITS
        self.height = max(style.leading, natural)
        self.baseline = (self.height - natural) / 2 + line.ascent() / UNITS

    @property
    def natural_width(self) -> float:
        """The width of what is written, in points."""
        return self.line.naturalTextWidth() / UNITS


def width_of(book: Book, style: Style, text: str) -> float:
    """Return the width that a text takes on one line, in points."""
    return QFontMetricsF(book.font(style, text)).horizontalAdvance(text) / UNITS


def set_lines(
    book: Book, style: Style, text: str, setting: Setting, most: int | None = None
) -> list[TextLine]:
    """Break a paragraph into lines; beyond ``most`` lines it ends in an ellipsis."""
    layout = _laid_out(book, style, text, setting)
    if most is not None and layout.lineCount() > most:
        text = _shortened(book, style, text, layout.lineAt(most - 1), setting)
        layout = _laid_out(book, style, text, setting)
    return [TextLine(layout, layout.lineAt(at), style) for at in range(layout.lineCount())]


def set_line(book: Book, style: Style, text: str, setting: Setting) -> TextLine:
    """Set a text on one line, shortened with an ellipsis where it does not fit."""
    return set_lines(book, style, text, setting, most=1)[0]


def _laid_out(book: Book, style: Style, text: str, setting: Setting) -> QTextLayout:
    option = QTextOption(setting.side)
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    option.setTextDirection(right if setting.from_right else left)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, book.font(style, text))
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(setting.width * UNITS)
    layout.endLayout()
    return layout


def _shortened(book: Book, style: Style, text: str, last: QTextLine, setting: Setting) -> str:
    units = text.encode("utf-16-le")
    kept = units[: 2 * last.textStart()].decode("utf-16-le")
    rest = units[2 * last.textStart() :].decode("utf-16-le")
    metrics = QFontMetricsF(book.font(style, text))
    width = setting.width * UNITS
    return kept + metrics.elidedText(rest[:2000], Qt.TextElideMode.ElideRight, width)
