"""Typed text becomes lines on paper."""

import pytest

from winsdesk.ui.reflection.text import (
    Setting,
    on_one_line,
    printable,
    set_line,
    set_lines,
    written_from_the_right,
)
from winsdesk.ui.reflection.type import UNITS, Book


@pytest.mark.parametrize(
    ("typed", "paragraphs"),
    [
        ("one line", ["one line"]),
        ("one\ntwo\r\nthree\u2028four", ["one", "two", "three", "four"]),
        ("a\n\n\n\nb\n", ["a", "b"]),
        ("tab\tbed", ["tab bed"]),
        ("bell\x07 and \x1b escape", ["bell and  escape"]),
        ("\x01", [""]),
        ("  indented", ["  indented"]),
        ("marks \u200f stay", ["marks \u200f stay"]),
    ],
)
def test_paper_shows_what_can_be_shown(typed: str, paragraphs: list[str]) -> None:
    assert printable(typed) == paragraphs


def test_a_text_of_several_lines_is_one_line_where_there_is_room_for_one() -> None:
    assert on_one_line("went out\n\nand came back") == "went out and came back"


@pytest.mark.parametrize(
    ("text", "otherwise", "from_right"),
    [
        ("12 שלום", False, True),
        ("مرحبا", False, True),
        ("Ana שלום", True, False),
        ("12 :)", False, False),
        ("12 :)", True, True),
    ],
)
def test_the_first_letter_says_where_a_text_is_written_from(
    text: str, otherwise: bool, from_right: bool
) -> None:
    assert written_from_the_right(text, otherwise) is from_right


def test_a_word_without_end_wraps_and_no_line_is_wider_than_its_column() -> None:
    book = Book()
    lines = set_lines(book, book.body, "w" * 500 + " and " + "日本語" * 60, Setting(200))
    assert len(lines) > 10
    assert all(line.natural_width <= 200 for line in lines)


def test_a_line_that_does_not_fit_ends_in_an_ellipsis() -> None:
    book = Book()
    line = set_line(book, book.body, "a long name for a kind of win " * 3, Setting(90))
    assert line.layout.text().endswith("…")
    assert line.layout.lineCount() == 1
    assert line.natural_width <= 90


@pytest.mark.parametrize("size", [8.5, 10, 22])
def test_sizes_are_exact_points(size: float) -> None:
    book = Book()
    styles = {style.size: style for style in (book.caption, book.body, book.title)}
    assert book.font(styles[size], "x").pixelSize() == size * UNITS
