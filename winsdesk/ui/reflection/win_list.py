"""The list of wins as strips for columns: a day number, and the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from winsdesk.services.sheets import Line
from winsdesk.ui.reflection.columns import Strip, stays_with_next
from winsdesk.ui.reflection.pieces import Text
from winsdesk.ui.reflection.text import (
    Setting,
    TextLine,
    printable,
    set_line,
    set_lines,
    written_from_the_right,
)
from winsdesk.ui.reflection.type import Book
from winsdesk.ui.reflection.words import SheetWords

COLUMN_GAP = 26.0
_NUMBER = 14.0
_GAP = 5.5
_BETWEEN_WINS = 4.5


def strips_of(
    book: Book, words: SheetWords, lines: Sequence[Line], width: float, from_right: bool
) -> list[Strip]:
    """Return the strips of a list of wins in a column of ``width``.

    The number of a day is set in the heavier weight where the day begins. A win written in the
    other direction than the page has its number on the other side.
    """
    strips: list[Strip] = []
    before = None
    for line in lines:
        strips.extend(_win(book, words, line, width, from_right, line.day != before))
        before = line.day
    return strips


def _win(
    book: Book, words: SheetWords, line: Line, width: float, from_right: bool, first: bool
) -> list[Strip]:
    other_way = written_from_the_right(line.text, from_right)
    beside = width - _NUMBER - _GAP
    written = _lines(book, printable(line.text), beside, other_way)
    style = book.body_bold if first else book.quiet
    setting = Setting(_NUMBER, other_way, Qt.AlignmentFlag.AlignTrailing)
    number = set_line(book, style, words.number(line.day.day), setting)
    at_other_side = other_way != from_right
    number_x, text_x = (width - _NUMBER, 0.0) if at_other_side else (0.0, _NUMBER + _GAP)
    strips: list[Strip] = []
    for at, part in enumerate(written):
        texts = [Text(text_x, 0, beside, part)]
        if at == 0:
            texts.insert(0, Text(number_x, part.baseline - number.baseline, _NUMBER, number))
        gap = 0 if at else _BETWEEN_WINS
        strips.append(Strip(part.height, gap, stays_with_next(at, len(written)), tuple(texts)))
    return strips


def _lines(book: Book, paragraphs: list[str], width: float, from_right: bool) -> list[TextLine]:
    lines: list[TextLine] = []
    for paragraph in paragraphs:
        direction = written_from_the_right(paragraph, from_right)
        lines.extend(set_lines(book, book.body, paragraph, Setting(width, direction)))
    return lines
