"""Laying a sheet out on pages: the one way for preview, printer, PDF and picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter

from winsdesk.services.sheets import Asked, Hardest, MadeOf, MonthGrid, NoWins, Sheet, WinList
from winsdesk.ui.reflection.columns import Strip, fill, halves, height_of
from winsdesk.ui.reflection.flow import Pages
from winsdesk.ui.reflection.panel import GRID_WIDTH, Panel
from winsdesk.ui.reflection.paper import Paper
from winsdesk.ui.reflection.pieces import Hand, Piece, Rule, Text
from winsdesk.ui.reflection.questions import Questions
from winsdesk.ui.reflection.text import Setting, set_line
from winsdesk.ui.reflection.type import Book, Style
from winsdesk.ui.reflection.win_list import COLUMN_GAP, strips_of
from winsdesk.ui.reflection.words import SheetWords

_TRAILING = Qt.AlignmentFlag.AlignTrailing
_BESIDE_GAP = 28.0
_SECTION = 20.0
_LEAST_LIST = 60.0
_NUMBERS = 60.0


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet on its pages.

    Attributes:
        paper: The paper it was laid out for.
        title: What the document is called.
        language: Its language as RFC 5646 names it.
        pages: The pieces of each page.
    """

    paper: Paper
    title: str
    language: str
    pages: tuple[tuple[Piece, ...], ...]

    def paint(self, page: int, painter: QPainter, hand: Hand) -> None:
        """Draw a page, 0 the first, with a painter that is in points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for piece in self.pages[page]:
            piece.paint(painter, hand)


def lay_out(
    sheet: Sheet, paper: Paper, words: SheetWords | None = None, from_right: bool | None = None
) -> Laid:
    """Lay a sheet out on pages of ``paper``.

    Args:
        sheet: What stands on it.
        paper: The paper.
        words: The language, or ``None`` for the program's.
        from_right: Whether pages are mirrored, or ``None`` as the program's windows are.
    """
    if from_right is None:
        from_right = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _Layout(sheet, paper, words or SheetWords(), from_right).laid()


class _Layout:
    def __init__(self, sheet: Sheet, paper: Paper, words: SheetWords, from_right: bool) -> None:
        self._sheet = sheet
        self._paper = paper
        self._words = words
        self._from_right = from_right
        self._book = Book()
        self._title = words.title(sheet.year, sheet.month)
        self._pages = Pages(paper, self._running_head)

    def laid(self) -> Laid:
        self._head()
        self._panel()
        for block in self._sheet.blocks:
            if isinstance(block, WinList):
                self._win_list(block)
        asked = [block for block in self._sheet.blocks if isinstance(block, Asked)]
        Questions(self._book, self._words, self._from_right).draw(asked, self._pages)
        self._feet()
        return Laid(self._paper, self._title, self._words.language, self._finished())

    def _head(self) -> None:
        pages, book = self._pages, self._book
        title = self._text(self._title, book.title, pages.left, pages.y, pages.width)
        subtitle = self._text(
            self._words.subtitle(), book.quiet, pages.left, pages.y, pages.width, _TRAILING
        )
        lower = title.line.baseline - subtitle.line.baseline
        rule = Rule(pages.left, pages.y + 33, pages.width, 1.25, book.ink.ink)
        pages.put([title, replace(subtitle, y=pages.y + lower), rule])
        pages.y += 48

    def _running_head(self, pages: Pages) -> None:
        style = self._book.caption
        title = self._text(self._title, style, pages.left, pages.y, pages.width)
        rule = Rule(pages.left, pages.y + 17, pages.width, 0.6, self._book.ink.line)
        pages.put([title, rule])
        pages.y += 34

    def _panel(self) -> None:
        pages = self._pages
        panel = Panel(self._book, self._words, self._from_right)
        top = end = pages.y
        beside: list[MadeOf | Hardest | NoWins] = []
        for block in self._sheet.blocks:
            if isinstance(block, MonthGrid):
                pieces, end = panel.grid(block, pages.left, top)
                pages.put(pieces)
            elif isinstance(block, MadeOf | Hardest | NoWins):
                beside.append(block)
        x = GRID_WIDTH + _BESIDE_GAP
        pieces, other_end = panel.beside(beside, pages.left + x, top, pages.width - x)
        pages.put(pieces)
        pages.y = max(end, other_end)

    def _win_list(self, block: WinList) -> None:
        pages = self._pages
        column = (pages.width - COLUMN_GAP) / 2
        strips = strips_of(self._book, self._words, block.lines, column, self._from_right)
        pages.space(_SECTION)
        if min(height_of(strips), _LEAST_LIST) + 20 > pages.room:
            pages.turn()
        heading = self._words.heading(block.heading)
        pages.put([self._text(heading, self._book.heading, pages.left, pages.y, pages.width)])
        pages.y += self._book.heading.leading + 6
        start = 0
        while start < len(strips):
            start = self._columns(strips, start, column)
            if start < len(strips):
                pages.turn()

    def _columns(self, strips: Sequence[Strip], start: int, column: float) -> int:
        """Fill both columns of the present page; return the first strip that is left over."""
        pages = self._pages
        second, height = halves(strips, start)
        end = len(strips)
        if height > pages.room:
            second = self._filled(strips, start)
            end = self._filled(strips, second)
        self._column(strips[start:second], pages.left)
        self._column(strips[second:end], pages.left + column + COLUMN_GAP)
        pages.y += max(height_of(strips[start:second]), height_of(strips[second:end]))
        return end

    def _filled(self, strips: Sequence[Strip], start: int) -> int:
        end = fill(strips, start, self._pages.room)
        return end if end > start or start == len(strips) else start + 1

    def _column(self, strips: Sequence[Strip], x: float) -> None:
        y = self._pages.y
        for at, strip in enumerate(strips):
            y += strip.gap if at else 0
            self._pages.put(replace(text, x=x + text.x, y=y + text.y) for text in strip.texts)
            y += strip.height

    def _feet(self) -> None:
        pages, style = self._pages, self._book.caption
        y = pages.foot - style.leading
        for number, page in enumerate(pages.pages, start=1):
            count = self._words.page(number, len(pages.pages))
            made, right = self._words.made_privately(), pages.left + pages.width - _NUMBERS
            page.append(self._text(made, style, pages.left, y, pages.width - _NUMBERS))
            page.append(self._text(count, style, right, y, _NUMBERS, _TRAILING))

    def _finished(self) -> tuple[tuple[Piece, ...], ...]:
        width = self._pages.page_width
        if not self._from_right:
            return tuple(tuple(page) for page in self._pages.pages)
        return tuple(tuple(piece.mirrored(width) for piece in page) for page in self._pages.pages)

    def _text(
        self, text: str, style: Style, x: float, y: float, width: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> Text:  # fmt: skip
        setting = Setting(width, self._from_right, align)
        return Text(x, y, width, set_line(self._book, style, text, setting))
