"""The upper part of a month's sheet: the calendar, and beside it what the month was made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from winsdesk.services.sheets import DayCell, Hardest, MadeOf, MonthGrid, NoWins
from winsdesk.ui.reflection.pieces import Box, Piece, Text
from winsdesk.ui.reflection.text import (
    Setting,
    on_one_line,
    set_line,
    set_lines,
    width_of,
)
from winsdesk.ui.reflection.type import Book, Style
from winsdesk.ui.reflection.words import SheetWords

CELL = 29.0
PITCH = 32.5
GRID_WIDTH = 6 * PITCH + CELL
_WEEKDAYS_HEIGHT = 17.0
_ROW = 18.0
_BAR = 8.5
_AFTER_HEADING = 6.0
_BETWEEN = 14.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Panel:
    """Draws the blocks of the panel; each drawing returns its pieces and where they end."""

    def __init__(self, book: Book, words: SheetWords, from_right: bool) -> None:
        self._book = book
        self._words = words
        self._from_right = from_right

    def grid(self, block: MonthGrid, x: float, y: float) -> tuple[list[Piece], float]:
        """Draw the calendar."""
        pieces: list[Piece] = []
        for column, weekday in enumerate(block.weekdays):
            name = self._words.weekday(weekday)
            pieces.append(self._line(name, self._book.caption, x + column * PITCH, y, CELL))
        y += _WEEKDAYS_HEIGHT
        for week in block.weeks:
            for column, cell in enumerate(week):
                if cell is not None:
                    pieces.extend(self._cell(cell, x + column * PITCH, y))
            y += PITCH
        y += 3.5
        text = self._words.shades(block)
        pieces.extend(self._paragraph(text, self._book.caption, x, y, GRID_WIDTH))
        return pieces, _end(pieces)

    def made_of(self, block: MadeOf, x: float, y: float, width: float) -> tuple[list[Piece], float]:
        """Draw a bar for each kind."""
        rows = [(self._words.kind(count), count.wins) for count in block.counts]
        if block.more_kinds:
            rows.append((self._words.more_kinds(block), block.more_wins))
        pieces = self._paragraph(self._words.made_of(), self._book.heading, x, y, width)
        y = _end(pieces) + _AFTER_HEADING
        body = self._book.body
        label = min(max(width_of(self._book, body, name) for name, _ in rows) + 1, 0.44 * width)
        figure = max(width_of(self._book, body, self._words.number(wins)) for _, wins in rows) + 1
        longest = width - label - 12 - 6 - figure
        most = max(wins for _, wins in rows)
        for name, wins in rows:
            pieces.append(self._line(name, body, x, y, label, Qt.AlignmentFlag.AlignLeading))
            bar = max(longest * wins / most, 2.0)
            middle = y + (body.leading - _BAR) / 2
            colour = self._book.ink.heat[4]
            pieces.append(Box(x + label + 12, middle, bar, _BAR, 1.5, colour))
            after, text = x + label + 12 + bar + 6, self._words.number(wins)
            pieces.append(self._line(text, body, after, y, figure, Qt.AlignmentFlag.AlignLeading))
            y += _ROW
        return pieces, y - _ROW + body.leading

    def hardest(
        self, block: Hardest, x: float, y: float, width: float
    ) -> tuple[list[Piece], float]:
        """Draw the hardest wins, each on two lines at most."""
        pieces = self._paragraph(self._words.hardest(), self._book.heading, x, y, width)
        y = _end(pieces) + _AFTER_HEADING
        for line in block.lines:
            text = self._words.hard_line(line, on_one_line(line.text))
            pieces.extend(self._paragraph(text, self._book.body, x, y, width, most=2))
            y = _end(pieces) + 2.5
        return pieces, _end(pieces)

    def no_wins(self, x: float, y: float, width: float) -> tuple[list[Piece], float]:
        """Say that there are none."""
        pieces: list[Piece] = []
        for sentence in self._words.no_wins():
            pieces.extend(self._paragraph(sentence, self._book.body, x, y, width))
            y = _end(pieces)
        return pieces, y

    def beside(
        self, blocks: Sequence[MadeOf | Hardest | NoWins], x: float, y: float, width: float
    ) -> tuple[list[Piece], float]:
        """Draw what stands beside the calendar."""
        pieces: list[Piece] = []
        for block in blocks:
            if isinstance(block, MadeOf):
                drawn, end = self.made_of(block, x, y, width)
            elif isinstance(block, Hardest):
                drawn, end = self.hardest(block, x, y, width)
            else:
                drawn, end = self.no_wins(x, y, width)
            pieces.extend(drawn)
            y = end + _BETWEEN
        return pieces, y - _BETWEEN

    def _cell(self, cell: DayCell, x: float, y: float) -> list[Piece]:
        ink = self._book.ink
        fill, colour = ink.heat[cell.level], ink.on_heat(cell.level)
        if cell.to_come and not cell.wins:
            fill, colour = _faint(ink.heat[0]), ink.border
        pieces: list[Piece] = [Box(x, y, CELL, CELL, 3.5, fill)]
        if cell.today:
            pieces.append(Box(x - 1.5, y - 1.5, CELL + 3, CELL + 3, 4.5, outline=ink.accent))
        style = Style(10, 13.5, colour, bold=cell.wins > 0)
        number = self._line(self._words.number(cell.day.day), style, x, y, CELL)
        middle = y + (CELL - number.line.height) / 2
        return [*pieces, Text(x, middle, CELL, number.line)]

    def _line(
        self, text: str, style: Style, x: float, y: float, width: float,
        align: Qt.AlignmentFlag = _CENTRE,
    ) -> Text:  # fmt: skip
        setting = Setting(width, self._from_right, align)
        return Text(x, y, width, set_line(self._book, style, text, setting))

    def _paragraph(
        self, text: str, style: Style, x: float, y: float, width: float, most: int | None = None
    ) -> list[Piece]:
        setting = Setting(width, self._from_right)
        pieces: list[Piece] = []
        for line in set_lines(self._book, style, text, setting, most):
            pieces.append(Text(x, y, width, line))
            y += line.height
        return pieces


def _faint(colour: QColor) -> QColor:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return QColor.fromRgbF(*((1 + part) / 2 for part in parts))


def _end(pieces: Sequence[Piece]) -> float:
    last = pieces[-1]
    return last.y + (last.line.height if isinstance(last, Text) else 0)
