"""The main job: three wins typed, kept, seen again, seen in the calendar, and on paper."""

import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from tests.e2e.desk import Desk, today
from tests.e2e.screen import Picture, Screen, is_caret, wait_for
from winsdesk.ui.theme.tokens import luminance, tokens

pytestmark = pytest.mark.e2e

WINS = ("Said no to the extra shift", "Went for a walk anyway", "Answered one email #work")
LEAST_CELL = 8
"""Pixels; dots and letters are smaller, the cells of the year and of the month are not."""


def test_three_wins_typed_are_kept_and_on_the_page_again_after_a_restart(desk: Desk) -> None:
    window = desk.open()
    empty = desk.screen.still_picture()
    desk.keep(*WINS)
    desk.await_texts(*WINS)
    assert desk.listed_texts() == list(WINS)
    assert {win["day"] for win in desk.listed()} == {today().isoformat()}
    desk.screen.press("alt+Left", "alt+Right")  # the welcome is over
    before = desk.screen.still_picture()
    assert not is_caret(before.changed_since(empty))
    window.quit()

    window = desk.open()
    desk.await_picture(before)
    assert desk.listed_texts() == list(WINS)
    window.quit()


def test_the_day_becomes_darker_in_the_calendar_with_every_win(desk: Desk) -> None:
    heat = tokens("light").heat
    window = desk.open()
    wait_for(lambda: desk.page() is not None, "the journal, and with it the whole window")
    pictures = [calendar_picture(desk.screen)]
    for number, win in enumerate(WINS, start=1):
        desk.screen.press("ctrl+1")
        desk.keep(win)
        desk.await_texts(*WINS[:number])
        pictures.append(calendar_picture(desk.screen))
    window.quit()

    cells = [
        new_patches(pictures[number - 1], pictures[number], heat[number]) for number in (1, 2, 3)
    ]
    in_year, in_month = cells[0]
    assert in_year.width() < in_month.width()
    assert cells[1] == cells[2] == [in_year, in_month]
    for level in (0, 1, 2):
        assert luminance(heat[level + 1]) < luminance(heat[level])


def test_the_page_of_the_month_holds_the_three_wins_as_text(desk: Desk, tmp_path: Path) -> None:
    window = desk.open()
    desk.keep(*WINS)
    desk.await_texts(*WINS)
    desk.screen.press("ctrl+p")
    desk.screen.await_keyboard("The month's page")
    document = tmp_path / "month.pdf"

    desk.screen.still_picture()  # the page has come, and can be saved
    desk.screen.press("alt+s")
    desk.screen.await_keyboard("Save as PDF")
    desk.screen.press("ctrl+a")
    desk.screen.type(str(document))
    desk.screen.press("Return")
    wait_for(document.exists, "the PDF")
    desk.screen.await_keyboard("The month's page")
    desk.screen.press("Escape")
    desk.screen.await_keyboard("Winsdesk")
    window.quit()

    said = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", document, "-"], capture_output=True, text=True, check=True
    ).stdout
    plain = " ".join(unicodedata.normalize("NFKC", said).split())
    for win in WINS:
        assert win in plain


def calendar_picture(screen: Screen) -> Picture:
    screen.press("ctrl+2")
    return screen.still_picture()


def new_patches(before: Picture, after: Picture, colour: QColor) -> list[QRect]:
    """Return where a colour has come to stand in larger patches."""
    changed = after.changed_since(before)
    known = before.patches(colour, changed, LEAST_CELL)
    return [patch for patch in after.patches(colour, changed, LEAST_CELL) if patch not in known]
