"""The month's questions, with lines to write on, or with what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor

from winsdesk.services.sheets import Asked
from winsdesk.ui.reflection.flow import Pages
from winsdesk.ui.reflection.pieces import Rule, Text
from winsdesk.ui.reflection.text import (
    Setting,
    TextLine,
    printable,
    set_lines,
    written_from_the_right,
)
from winsdesk.ui.reflection.type import Book
from winsdesk.ui.reflection.words import SheetWords

_SECTION = 22.0
_BETWEEN = 20.0
_WRITING_LINE = 21.0
_FEWEST, _MOST = 2, 6
_GREY = QColor("#8F8995")


class Questions:
    """Draws the questions; a question is never parted from its lines."""

    def __init__(self, book: Book, words: SheetWords, from_right: bool) -> None:
        self._book = book
        self._words = words
        self._from_right = from_right

    def draw(self, asked: Sequence[Asked], pages: Pages) -> None:
        """Draw the questions, together where they are to be written on."""
        if not asked:
            return
        heads = [self._question(each, pages) for each in asked]
        answers = [self._answer(each.answer, pages) for each in asked]
        pages.space(_SECTION)
        lines = self._writing_lines(heads, answers, pages)
        for at, (head, answer) in enumerate(zip(heads, answers, strict=True)):
            pages.space(_BETWEEN if at else 0)
            if answer:
                self._answered(head, answer, pages)
            else:
                self._to_write_on(head, lines, pages)

    def _writing_lines(
        self, heads: list[list[TextLine]], answers: list[list[TextLine]], pages: Pages
    ) -> int:
        """Return how many lines each question has; turns the page when too few would fit."""
        empty = [head for head, answer in zip(heads, answers, strict=True) if not answer]
        if not empty or len(empty) < len(heads):
            return _FEWEST
        fixed = sum(_height(head) for head in heads) + _BETWEEN * (len(heads) - 1)
        if fixed + len(heads) * _FEWEST * _WRITING_LINE > pages.room:
            pages.turn()
        fitting = int((pages.room - fixed) / (len(heads) * _WRITING_LINE))
        return min(max(fitting, _FEWEST), _MOST)

    def _to_write_on(self, head: list[TextLine], lines: int, pages: Pages) -> None:
        if _height(head) + lines * _WRITING_LINE > pages.room:
            pages.turn()
        self._write(head, pages)
        for _ in range(lines):
            pages.y += _WRITING_LINE
            pages.put([Rule(pages.left, pages.y, pages.width, 0.6, _GREY)])

    def _answered(self, head: list[TextLine], answer: list[TextLine], pages: Pages) -> None:
        if _height(head) + 4 + _height(answer[:2]) > pages.room:
            pages.turn()
        self._write(head, pages)
        pages.y += 4
        for line in answer:
            if line.height > pages.room:
                pages.turn()
            self._write([line], pages)

    def _write(self, lines: Sequence[TextLine], pages: Pages) -> None:
        for line in lines:
            pages.put([Text(pages.left, pages.y, pages.width, line)])
            pages.y += line.height

    def _answer(self, text: str, pages: Pages) -> list[TextLine]:
        if not text.strip():
            return []
        lines: list[TextLine] = []
        for paragraph in printable(text):
            setting = Setting(pages.width, written_from_the_right(paragraph, self._from_right))
            lines.extend(set_lines(self._book, self._book.body, paragraph, setting))
        return lines

    def _question(self, asked: Asked, pages: Pages) -> list[TextLine]:
        setting = Setting(pages.width, self._from_right)
        return set_lines(self._book, self._book.question, self._words.question(asked), setting)


def _height(lines: Sequence[TextLine]) -> float:
    return sum(line.height for line in lines)
