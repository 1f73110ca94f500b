"""The PDF of a month: real text, its fonts, its title and its language, and nothing else."""

import getpass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtPrintSupport import QPrinter

from tests.ui.reflection.making import (
    compared,
    listed,
    months_wins,
    not_found,
    november,
    poppler,
    text_of,
)
from winsdesk.services.sheets import Sheet, Which
from winsdesk.ui.reflection.carrier import FAMILY, FIRST, MOST, font_file
from winsdesk.ui.reflection.layout import lay_out
from winsdesk.ui.reflection.output import pdf, print_on, write_pdf
from winsdesk.ui.reflection.paper import Paper, usual_paper
from winsdesk.ui.reflection.pdf_text import teach
from winsdesk.ui.reflection.words import SheetWords

TEXTS = [
    "Slept, office hours off, a difficult ffl and fi and ﬁ",
    "Café, naïve, e\u0301 and n\u0303, Ångström, ½ and 10²",
    "Слово за слово — сказала «нет»",
    "Ελληνικά: είπα όχι ήσυχα",
    "今日は少し歩いた。友達に電話をかけた。",
    "今天说了不，然后睡觉",
    "Smiled 😀 and ❤️ with 👩‍👩‍👧 in 🇩🇪, coffee ☕ and 👍🏽 ✓",
    "𝔘𝔫𝔦 letters beyond the basic plane",
    "line one\nline two\ttabbed\x07 bell\r\n\r\nline three",
    "https://example.org/a/very/long/path/that/does/not/end/anywhere/soon?x=1&y=2",
    "w" * 170,
]
FROM_RIGHT = ["שלום עולם", "אמרתי לא", "كتبت رسالة إلى صديقتي", "لا أريد"]


def written(tmp_path: Path, sheet: Sheet, paper: Paper = Paper.A4) -> Path:
    path = tmp_path / "month.pdf"
    write_pdf(sheet, path, paper)
    return path


@pytest.mark.parametrize("order", [(), ("-raw",)], ids=["as laid out", "as written"])
@pytest.mark.parametrize("paper", list(Paper))
def test_every_one_of_200_wins_is_found(
    tmp_path: Path, paper: Paper, order: tuple[str, ...]
) -> None:
    sheet = november(months_wins(200))
    path = written(tmp_path, sheet, paper)
    assert len(listed(sheet)) == 200
    assert not_found(path, listed(sheet), *order) == []


@pytest.mark.parametrize("order", [(), ("-raw",)], ids=["as laid out", "as written"])
def test_any_language_and_emoji_are_found(tmp_path: Path, order: tuple[str, ...]) -> None:
    assert not_found(written(tmp_path, november(TEXTS)), TEXTS, *order) == []


@pytest.mark.parametrize("order", [(), ("-raw",)], ids=["as laid out", "as written"])
def test_languages_from_the_right_are_found(tmp_path: Path, order: tuple[str, ...]) -> None:
    assert not_found(written(tmp_path, november(FROM_RIGHT)), FROM_RIGHT, *order) == []


def test_no_text_is_there_twice(tmp_path: Path) -> None:
    texts = ["Smiled 😀 twice", "Ελληνικά ήσυχα", "كتبت رسالة", "𝔘𝔫𝔦 letters"]
    whole = text_of(written(tmp_path, november(texts)))
    assert [whole.count(compared(text)) for text in texts] == [1, 1, 1, 1]
    assert whole.count("😀") == 1


def test_letters_without_a_font_are_found_although_only_a_box_is_seen(tmp_path: Path) -> None:
    if any("Thai" in family for family in QFontDatabase.families()):
        pytest.skip("this machine has a Thai font")
    assert not_found(written(tmp_path, november(["ภาษาไทย here"])), ["ภาษาไทย here"]) == []


def test_emoji_are_seen_in_colour(tmp_path: Path) -> None:
    path = written(tmp_path, november(["😀"]))
    assert len(poppler("pdfimages", "-list", path).splitlines()) > 2
    without = tmp_path / "without"
    without.mkdir()
    assert len(poppler("pdfimages", "-list", written(without, november(["a"]))).splitlines()) == 2


def test_a_day_stands_before_its_win(tmp_path: Path) -> None:
    lines = poppler("pdftotext", written(tmp_path, november(["Said no"])), "-").splitlines()
    assert "2 Said no" in lines


def test_all_fonts_are_embedded(tmp_path: Path) -> None:
    _, _, *fonts = poppler("pdffonts", written(tmp_path, november(TEXTS))).splitlines()
    assert len(fonts) >= 3
    for font in fonts:
        embedded, subset, to_unicode = font.split()[-5:-2]
        assert (embedded, subset, to_unicode) == ("yes", "no", "yes"), font


def test_title_creator_language_and_size_are_said(tmp_path: Path) -> None:
    path = written(tmp_path, november(["a"]))
    said = dict(line.split(":", 1) for line in poppler("pdfinfo", path).splitlines())
    assert said["Title"].strip() == "November 2026"
    assert said["Creator"].strip() == "Winsdesk"
    assert said["Page size"].strip() == "595 x 842 pts (A4)"
    assert "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>" in poppler("pdfinfo", "-meta", path)
    assert b"/Lang (en-GB)" in path.read_bytes()


def test_the_page_can_be_in_another_language(tmp_path: Path) -> None:
    words = SheetWords(QLocale("de_DE"))
    path = tmp_path / "month.pdf"
    path.write_bytes(pdf(lay_out(november(["a"]), Paper.A4, words)))
    assert "<rdf:li>de" in poppler("pdfinfo", "-meta", path)
    assert compared("Dezember") in text_of(path)


def test_nothing_about_the_person_or_the_computer_is_in_it(tmp_path: Path) -> None:
    path = written(tmp_path, november(TEXTS))
    facts = poppler("pdfinfo", path) + poppler("pdfinfo", "-meta", path)
    for private in (str(tmp_path), str(Path.home()), getpass.getuser(), "/tmp", "/home"):
        assert private.encode() not in _readable(path)
        assert private not in facts


def _readable(path: Path) -> bytes:
    """Return the parts of a PDF that are not packed."""
    parts = path.read_bytes().split(b"stream\n")
    return b"".join(part for part in parts if part.isascii())


@pytest.mark.parametrize("paper", list(Paper))
def test_a_printer_gets_the_same_pages(tmp_path: Path, paper: Paper) -> None:
    sheet = november(months_wins(120))
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    assert print_on(printer, sheet, paper)
    assert not_found(path, listed(sheet)) == []
    said = dict(line.split(":", 1) for line in poppler("pdfinfo", path).splitlines())
    assert int(said["Pages"]) == len(lay_out(sheet, paper).pages)
    assert ("A4" in said["Page size"]) == (paper is Paper.A4)


def test_a_printer_prints_only_the_pages_that_were_chosen(tmp_path: Path) -> None:
    sheet = november(months_wins(200))
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_on(printer, sheet, Paper.A4)
    assert compared("2 / 5") in text_of(path)
    assert compared("3 / 5") in text_of(path)
    assert compared("1 / 5") not in text_of(path)


def test_the_file_of_keepsakes_holds_no_other_win(tmp_path: Path) -> None:
    wins = months_wins(30)
    sheet = november(wins, Which.KEEPSAKES)
    others = [win.text for win in wins if not win.keepsake and win.ratings.effort != 8]
    assert others
    path = written(tmp_path, sheet)
    assert not_found(path, others) == others


def test_the_carrier_is_a_font_that_qt_accepts() -> None:
    number = QFontDatabase.addApplicationFontFromData(font_file())
    assert QFontDatabase.applicationFontFamilies(number) == [FAMILY]
    font = QRawFont.fromFont(QFont(FAMILY))
    private = "".join(chr(FIRST + at) for at in range(MOST))
    assert font.glyphIndexesForString(private) == list(range(1, MOST + 1))
    assert all(font.pathForGlyph(glyph).isEmpty() for glyph in (1, MOST))
    QFontDatabase.removeApplicationFont(number)


def test_more_different_letters_than_the_carrier_can_name_are_still_drawn(
    tmp_path: Path,
) -> None:
    every = [chr(code) for code in range(0x20000, 0x20000 + MOST + 50)]
    path = written(tmp_path, november(["".join(every)]))
    assert not_found(path, [every[0], every[MOST - 1], every[MOST]]) == [every[MOST]]


def test_a_file_that_qt_would_write_otherwise_is_left_as_it_is() -> None:
    assert teach(b"%PDF-9 of another kind", {FIRST: "x"}, "en") == b"%PDF-9 of another kind"


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", Paper.LETTER), ("fr_CA", Paper.LETTER), ("en_GB", Paper.A4), ("de_DE", Paper.A4)],
)
def test_the_paper_is_what_printers_hold_there(locale: str, paper: Paper) -> None:
    assert usual_paper(QLocale(locale)) is paper
