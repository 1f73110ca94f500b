"""The person sees the exact page before it exists."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.reflection.making import KINDS, TODAY, a_win, months_wins, not_found, text_of
from winsdesk.services.sheets import Sheet, Which, compose
from winsdesk.ui.reflection.layout import lay_out
from winsdesk.ui.reflection.paper import Paper
from winsdesk.ui.reflection.preview import SheetPreview
from winsdesk.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WINS = months_wins(200)


class AskedFor:
    """Answers at once, or when told to, and remembers what was asked for."""

    def __init__(self) -> None:
        self.months: list[tuple[int, int, Which]] = []
        self.waiting: list[Callable[[], None]] | None = None

    def __call__(self, year: int, month: int, which: Which, then: Callable[[Sheet], None]) -> None:
        self.months.append((year, month, which))
        wins = WINS if (year, month) == (2026, 11) else []
        sheet = compose(year, month, wins, KINDS, which=which, first_weekday=0, today=TODAY)
        if self.waiting is None:
            then(sheet)
        else:
            self.waiting.append(lambda: then(sheet))


@pytest.fixture
def asked() -> AskedFor:
    return AskedFor()


@pytest.fixture
def preview(qapp: QApplication, qtbot: QtBot, asked: AskedFor) -> Iterator[SheetPreview]:
    palette, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    theme = Theme(qapp, "light", 100)
    dialog = SheetPreview(theme, asked, TODAY, Paper.A4)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.done(0)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_it_opens_on_the_month_of_the_day(preview: SheetPreview, asked: AskedFor) -> None:
    assert asked.months == [(2026, 11, Which.KEEPSAKES)]
    assert preview.bar.month.text() == "November 2026"
    assert preview.print.isEnabled()


def test_a_month_of_200_wins_is_laid_out_without_a_stall() -> None:
    sheet = compose(2026, 11, WINS, KINDS, which=Which.ALL, first_weekday=0, today=TODAY)
    lay_out(sheet, Paper.A4)
    best = min(_seconds(lambda: lay_out(sheet, Paper.A4)) for _ in range(3))
    assert best < 0.1


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def test_months_wins_and_paper_can_be_chosen(
    qtbot: QtBot, preview: SheetPreview, asked: AskedFor
) -> None:
    QTest.keyClick(preview, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asked.months[-1] == (2026, 10, Which.KEEPSAKES))
    QTest.mouseClick(preview.bar.month_after, Qt.MouseButton.LeftButton)
    preview.bar.choose(Which.ALL)
    assert asked.months[-1] == (2026, 11, Which.ALL)
    before = len(asked.months)
    with qtbot.waitSignal(preview.paper_chosen) as chosen:
        preview.bar.choose_paper(Paper.LETTER)
    assert chosen.args == [Paper.LETTER]
    assert len(asked.months) == before


def test_the_first_and_last_month_of_a_journal_are_the_ends(preview: SheetPreview) -> None:
    preview.show_month(date(1900, 1, 1))
    assert not preview.bar.month_before.isEnabled()
    preview.show_month(date(2200, 12, 31))
    assert not preview.bar.month_after.isEnabled()


def test_pages_turn_with_page_up_and_page_down(qtbot: QtBot, preview: SheetPreview) -> None:
    preview.bar.choose(Which.ALL)
    pages = preview.bar.page.text().split(" / ")[1]
    assert int(pages) > 3
    QTest.keyClick(preview.pages, Qt.Key.Key_PageDown)
    QTest.keyClick(preview.pages, Qt.Key.Key_PageDown)
    assert preview.bar.page.text() == f"3 / {pages}"
    QTest.keyClick(preview.pages, Qt.Key.Key_PageUp)
    assert preview.bar.page.text() == f"2 / {pages}"
    QTest.keyClick(preview.pages, Qt.Key.Key_Home)
    assert preview.bar.page.text() == f"1 / {pages}"


def test_pages_get_larger_and_smaller_and_stay_in_view(qtbot: QtBot, preview: SheetPreview) -> None:
    canvas = preview.pages.widget()
    assert canvas is not None
    fitting = canvas.width()
    preview.bar.choose(Which.ALL)
    preview.pages.turn(2)
    QTest.mouseClick(preview.bar.larger, Qt.MouseButton.LeftButton)
    assert canvas.width() > fitting
    assert preview.bar.page.text().startswith("3 /")
    QTest.mouseClick(preview.bar.smaller, Qt.MouseButton.LeftButton)
    QTest.mouseClick(preview.bar.smaller, Qt.MouseButton.LeftButton)
    assert canvas.width() < fitting
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.width() == fitting


def test_an_answer_that_comes_late_does_not_replace_what_was_asked_since(
    qtbot: QtBot, preview: SheetPreview, asked: AskedFor, tmp_path: Path
) -> None:
    asked.waiting = []
    preview.show_month(date(2026, 10, 1))
    preview.show_month(date(2026, 9, 1))
    october, september = asked.waiting
    september()
    october()
    path = tmp_path / "month.pdf"
    preview.save_pdf(path)
    qtbot.waitUntil(lambda: "month.pdf" in _notice(preview))
    assert "September2026" in text_of(path)


def test_an_answer_after_closing_is_let_go(preview: SheetPreview, asked: AskedFor) -> None:
    asked.waiting = []
    preview.show_month(date(2026, 10, 1))
    preview.done(0)
    [answer] = asked.waiting
    answer()
    assert not preview.isVisible()


def test_saving_says_where_and_the_file_holds_what_was_shown(
    qtbot: QtBot, preview: SheetPreview, tmp_path: Path
) -> None:
    preview.bar.choose(Which.ALL)
    path = tmp_path / "November.pdf"
    preview.save_pdf(path)
    qtbot.waitUntil(lambda: _notice(preview) == "Saved as November.pdf.")
    assert not_found(path, [win.text for win in WINS]) == []


def test_a_page_is_saved_as_a_picture(qtbot: QtBot, preview: SheetPreview, tmp_path: Path) -> None:
    path = tmp_path / "November.png"
    preview.save_picture(path)
    qtbot.waitUntil(lambda: _notice(preview) == "Saved as November.png.")
    assert path.read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_saved_is_said_kindly(
    qtbot: QtBot, preview: SheetPreview, tmp_path: Path
) -> None:
    preview.save_pdf(tmp_path / "nowhere" / "November.pdf")
    qtbot.waitUntil(lambda: "November.pdf" in _notice(preview))
    assert "Saved as" not in _notice(preview)


def test_printing_prints_what_was_shown(preview: SheetPreview, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    preview.print_with(printer)
    kept = [win.text for win in WINS if win.keepsake]
    assert not_found(path, kept) == []


def test_everything_can_be_reached_and_has_a_name(preview: SheetPreview) -> None:
    bar = preview.bar
    buttons = (bar.month_before, bar.month_after, bar.page_before, bar.page_after, bar.larger)
    for button in buttons:
        assert button.accessibleName()
        assert not button.shortcut().isEmpty()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert preview.pages.accessibleName()


def test_a_new_win_is_shown_when_the_journal_has_changed(
    preview: SheetPreview, asked: AskedFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = preview.bar.page.text()
    monkeypatch.setattr(
        "tests.ui.reflection.test_preview.WINS",
        [a_win(f"{'much ' * 300}{number}", 3, keepsake=True) for number in range(12)],
    )
    preview.refresh()
    assert len(asked.months) == 2
    assert preview.bar.page.text() != before


def _notice(preview: SheetPreview) -> str:
    label = preview.notice.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.text() if preview.notice.isVisible() else ""
