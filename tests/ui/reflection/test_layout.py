"""A month on its pages: nothing cut, nothing alone, everything there."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.ui.reflection.making import a_win, listed, months_wins, november
from winsdesk.domain.reflection import Question
from winsdesk.services.sheets import Sheet, Which, compose
from winsdesk.ui.reflection.layout import Laid, lay_out
from winsdesk.ui.reflection.output import picture
from winsdesk.ui.reflection.panel import CELL
from winsdesk.ui.reflection.paper import MARGIN, Paper
from winsdesk.ui.reflection.pieces import Box, Piece, Rule, Text
from winsdesk.ui.theme.tokens import tokens

HUGE = ("It took the whole morning, and I went, one small piece after another. " * 80)[:5000]
SHEETS = {
    "ordinary": november(months_wins(38), Which.KEEPSAKES),
    "200 wins": november(months_wins(200)),
    "empty": november([]),
    "one huge win": november([a_win(HUGE, 4, kind=0, effort=9), a_win("short", 5)]),
    "no spaces": november(["w" * 2000]),
}
CASES = [
    pytest.param(sheet, paper, id=f"{name}, {paper}")
    for name, sheet in SHEETS.items()
    for paper in Paper
]


def texts(page: tuple[Piece, ...]) -> list[Text]:
    return [piece for piece in page if isinstance(piece, Text)]


def said(text: Text) -> str:
    line = text.line.line
    return text.line.layout.text()[line.textStart() : line.textStart() + line.textLength()]


def bottom(piece: Piece) -> float:
    if isinstance(piece, Text):
        return piece.y + piece.line.height
    return piece.y + (piece.height if isinstance(piece, Box) else piece.thickness)


@pytest.mark.parametrize(("sheet", "paper"), CASES)
def test_everything_stays_within_the_margins(sheet: Sheet, paper: Paper) -> None:
    size = paper.size
    for page in lay_out(sheet, paper).pages:
        for piece in page:
            assert piece.y >= MARGIN - 0.01
            assert bottom(piece) <= size.height() - MARGIN + 0.01
            assert piece.x >= MARGIN - 2
            assert piece.x + piece.width <= size.width() - MARGIN + 2


@pytest.mark.parametrize(("sheet", "paper"), CASES)
def test_no_line_of_text_lies_on_another(sheet: Sheet, paper: Paper) -> None:
    for page in lay_out(sheet, paper).pages:
        columns: dict[float, list[Text]] = {}
        for text in texts(page):
            if said(text) and text.y > 140:
                columns.setdefault(round(text.x), []).append(text)
        for column in columns.values():
            column.sort(key=lambda text: text.y)
            for upper, lower in pairwise(column):
                assert bottom(upper) <= lower.y + 0.01


@pytest.mark.parametrize(("sheet", "paper"), CASES)
def test_every_letter_of_every_win_is_printed_once(sheet: Sheet, paper: Paper) -> None:
    wins = [text for text in listed(sheet) if text]
    printed: dict[int, list[Text]] = {}
    for page in lay_out(sheet, paper).pages:
        for text in texts(page):
            printed.setdefault(id(text.line.layout), []).append(text)
    whole = [
        "".join(said(line) for line in lines) for lines in printed.values() if len(said(lines[0]))
    ]
    for win in wins:
        assert win.strip() in [text.strip() for text in whole]


@pytest.mark.parametrize(("sheet", "paper"), CASES)
def test_no_heading_and_no_question_is_left_alone_at_the_foot(sheet: Sheet, paper: Paper) -> None:
    foot = paper.size.height() - MARGIN - 20
    for page in lay_out(sheet, paper).pages:
        for text in texts(page):
            if text.line.style.bold and not said(text).isdigit():
                below = [
                    piece
                    for piece in page
                    if piece.y > text.y + 5 and piece.y < foot and not _bold(piece)
                ]
                assert below, said(text)


def _bold(piece: Piece) -> bool:
    return isinstance(piece, Text) and piece.line.style.bold and not said(piece).isdigit()


@pytest.mark.parametrize("paper", list(Paper))
def test_each_question_has_its_lines_below_it_on_the_same_page(paper: Paper) -> None:
    for sheet in SHEETS.values():
        laid = lay_out(sheet, paper)
        questions = [
            (page, text) for page in laid.pages for text in texts(page) if said(text)[-1:] == "?"
        ]
        assert len(questions) == 3
        for page, question in questions:
            lines = [p for p in page if isinstance(p, Rule) and 0 < p.y - question.y < 60]
            assert len(lines) >= 2


def test_columns_of_the_last_page_end_level() -> None:
    last = _page_of_the_last_win(lay_out(november(months_wins(200)), Paper.A4))
    numbers = [t for t in texts(last) if said(t).isdigit() and MARGIN + 40 < t.y < 760]
    left = max(t.y for t in numbers if t.x < 200)
    right = max(t.y for t in numbers if t.x > 200)
    assert abs(left - right) < 60


def _page_of_the_last_win(laid: Laid) -> tuple[Piece, ...]:
    return [page for page in laid.pages if any("number 199" in said(t) for t in texts(page))][-1]


def test_pages_are_numbered_and_carry_the_month() -> None:
    pages = lay_out(november(months_wins(200)), Paper.LETTER).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        words = [said(text) for text in texts(page)]
        assert f"{number} / {len(pages)}" in words
        assert "November 2026" in words
        assert "Made privately on this computer with Winsdesk" in words


def test_an_answer_stands_in_place_of_the_lines() -> None:
    sheet = compose(
        2026, 11, [], [], which=Which.ALL, first_weekday=0, today=a_win("x").day,
        answers={Question.PART_WAS_ENOUGH: "The dishes.\nHalf of them."},
    )  # fmt: skip
    [page] = lay_out(sheet, Paper.A4).pages
    words = [said(text) for text in texts(page)]
    at = words.index("Where did I do part of it, and let that be enough?")
    assert words[at + 1 : at + 3] == ["The dishes.", "Half of them."]


def test_a_page_written_from_the_right_is_the_mirrored_page() -> None:
    sheet = november(months_wins(20))
    width = Paper.A4.size.width()
    plain = lay_out(sheet, Paper.A4, from_right=False).pages[0]
    mirrored = lay_out(sheet, Paper.A4, from_right=True).pages[0]
    boxes = [piece for piece in plain if isinstance(piece, Box)]
    turned = [piece for piece in mirrored if isinstance(piece, Box)]
    assert [round(width - box.x - box.width, 3) for box in boxes] == [
        round(box.x, 3) for box in turned
    ]


def test_headings_and_questions_stand_where_the_page_begins() -> None:
    [page] = lay_out(november(months_wins(9)), Paper.A4, from_right=True).pages
    heads = [t for t in texts(page) if t.line.style.bold and not said(t).isdigit()]
    assert len(heads) >= 6
    for head in heads:
        right = head.line.layout.textOption().alignment() & Qt.AlignmentFlag.AlignRight
        assert right, said(head)


def test_a_win_written_from_the_right_has_its_number_at_the_right() -> None:
    [page] = lay_out(november(["שלום עולם"]), Paper.A4).pages
    by_words = {said(text): text for text in texts(page) if text.y > 300}
    assert by_words["2"].x > by_words["שלום עולם"].x + by_words["שלום עולם"].width


def test_the_shades_are_told_apart_in_grey() -> None:
    counts = {2: 0, 3: 1, 4: 2, 5: 3, 6: 4}
    wins = [a_win(f"{day}.{n}", day) for day, count in counts.items() for n in range(count)]
    laid = lay_out(november(wins), Paper.A4, from_right=False)
    grey = picture(laid, 0, 2).convertToFormat(QImage.Format.Format_Grayscale8)
    cells = [p for p in laid.pages[0] if isinstance(p, Box) and p.width == CELL]
    corners = [(round(2 * cell.x) + 8, round(2 * cell.y) + 8) for cell in cells]
    shades = [QColor(grey.pixel(*corners[day - 1])).lightness() for day in counts]
    assert all(lighter - darker >= 18 for lighter, darker in pairwise(shades)), shades


def test_days_with_wins_are_told_apart_without_any_shade() -> None:
    [page] = lay_out(november([a_win("one", 3)]), Paper.A4).pages
    numbers = {said(t): t for t in texts(page) if said(t).isdigit() and t.width == CELL}
    assert [day for day, text in numbers.items() if text.line.style.bold] == ["3"]


def test_the_figure_on_every_shade_can_be_read() -> None:
    from winsdesk.ui.theme.tokens import contrast

    light = tokens("light")
    assert all(contrast(light.on_heat(level), light.heat[level]) >= 4.5 for level in range(5))
