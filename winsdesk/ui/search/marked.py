"""A text of a few lines in which some words are marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from winsdesk.ui.search.excerpt import Excerpt


class MarkedText:
    """Lays an excerpt out in a width, cut with an ellipsis where there is no more room.

    Attributes:
        height: The height of its lines, in pixels.
    """

    def __init__(
        self, excerpt: Excerpt, width: int, font: QFont, lines: int, ground: QColor, ink: QColor
    ) -> None:
        self._width, self._font, self._lines = max(width, 1), font, lines
        self._look = QTextCharFormat()
        self._look.setBackground(ground)
        self._look.setForeground(ink)
        self._look.setFontWeight(QFont.Weight.DemiBold)
        self._layout, room = self._lay_out(excerpt.text, excerpt)
        text = excerpt.text
        while room < _units(text) and text:
            text = f"{_first_units(text, room)[:-2].rstrip()}…"
            self._layout, room = self._lay_out(text, excerpt)
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        self.height = last.y() + last.height()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the text in the painter's pen, from its top left."""
        self._layout.draw(painter, at)

    def _lay_out(self, text: str, excerpt: Excerpt) -> tuple[QTextLayout, int]:
        """Return the layout, and how much of the text, in UTF-16 units, its lines hold."""
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(text, mark) for mark in excerpt.marks])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top, held = 0.0, 0
        for _ in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            held = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, held

    def _format(self, text: str, mark: tuple[int, int]) -> QTextLayout.FormatRange:
        begin, end = mark
        marked = QTextLayout.FormatRange()
        marked.start = _units(text[:begin])
        marked.length = _units(text[begin:end])
        marked.format = self._look
        return marked


def _units(text: str) -> int:
    """Return the length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _first_units(text: str, units: int) -> str:
    """Return the beginning of a text, of so many of Qt's units, without half a character."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
