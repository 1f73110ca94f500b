"""What is unfinished is there again, however the program came to its end."""

from datetime import timedelta

import pytest

from tests.e2e.desk import Desk, today

pytestmark = pytest.mark.e2e

HALF = "Went to the first ses"
REST = "sion"
WORDS = "Grey and cold, and I still"


def write_half(desk: Desk) -> None:
    """Write words about the day, and half of a win."""
    desk.screen.press("Tab")
    desk.screen.type(WORDS)
    desk.screen.press("shift+Tab")
    desk.screen.type(HALF)


def finish(desk: Desk) -> None:
    """Go on writing where the line was left, and keep it."""
    desk.screen.type(REST)
    desk.screen.press("Return")
    desk.await_texts(HALF + REST)
    desk.await_words(WORDS)


def test_an_unfinished_line_and_the_days_words_survive_a_kill(desk: Desk) -> None:
    window = desk.open()
    desk.begin_an_everyday_page()
    write_half(desk)
    desk.await_draft(HALF)
    desk.await_words(WORDS)
    before = desk.screen.still_picture()
    window.kill()

    window = desk.open()
    desk.await_picture(before)
    finish(desk)
    window.quit()


def test_an_unfinished_line_and_the_days_words_survive_quitting_at_once(desk: Desk) -> None:
    window = desk.open()
    desk.begin_an_everyday_page()
    write_half(desk)
    before = desk.screen.picture()
    window.quit()
    page = desk.page()
    assert page is not None
    assert (page.draft, page.words.words) == (HALF, WORDS)

    window = desk.open()
    desk.await_picture(before)
    finish(desk)
    window.quit()


def test_unfinished_lines_and_the_days_words_stay_on_their_day(desk: Desk) -> None:
    window = desk.open()
    desk.begin_an_everyday_page()
    yesterday = today() - timedelta(days=1)
    write_half(desk)
    before = desk.screen.picture()
    desk.screen.press("alt+Left")
    desk.screen.type("Of the day before")
    desk.screen.press("alt+Right")
    desk.await_draft(HALF)
    desk.await_draft("Of the day before", yesterday)
    desk.await_picture(before)
    finish(desk)
    desk.screen.press("alt+Left")
    desk.screen.still_picture()
    desk.screen.press("Return")
    desk.await_draft("", yesterday)
    window.quit()
    assert [(win["day"], win["text"]) for win in desk.listed()][1:] == [
        (yesterday.isoformat(), "Of the day before"),
        (today().isoformat(), HALF + REST),
    ]


def test_what_is_typed_before_the_journal_is_open_is_kept(desk: Desk) -> None:
    """The keys are pressed as soon as there is a window; the journal is opened after it."""
    window = desk.open()
    desk.keep("Typed at once")
    window.quit()
    assert desk.listed_texts() == ["Typed at once"]


def test_deleting_can_be_undone_and_done_again(desk: Desk) -> None:
    window = desk.open()
    desk.keep("Said no", "Drank some water")
    desk.await_texts("Said no", "Drank some water")
    desk.screen.still_picture()
    desk.screen.press("Up", "Delete")
    desk.await_texts("Said no")
    assert desk.listed_texts() == ["Said no"]
    desk.screen.press("ctrl+z")
    desk.await_texts("Said no", "Drank some water")
    assert desk.listed_texts() == ["Said no", "Drank some water"]
    desk.screen.press("ctrl+shift+z")
    desk.await_texts("Said no")
    window.quit()
    assert desk.listed_texts() == ["Said no"]
