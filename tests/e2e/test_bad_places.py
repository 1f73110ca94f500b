"""Where the journal is not what it should be, the window opens, says so, and leaves it alone."""

import os
import sqlite3
from collections.abc import Callable

import pytest

from tests.e2e.desk import Desk
from tests.e2e.screen import wait_for
from winsdesk.ui.theme.tokens import tokens

pytestmark = pytest.mark.e2e


def a_newer_journal(desk: Desk) -> None:
    desk.run("add", "Kept by a version to come")
    with sqlite3.connect(desk.journal) as journal:
        journal.execute("PRAGMA journal_mode = DELETE")
        journal.execute("PRAGMA user_version = 9999")
    journal.close()


def a_file_that_is_no_database(desk: Desk) -> None:
    desk.data.mkdir()
    desk.journal.write_bytes(b"Dear diary, this is not a database.\n" * 99)


def a_folder_in_the_place_of_the_journal(desk: Desk) -> None:
    desk.journal.mkdir(parents=True)


def a_file_in_the_place_of_the_folder(desk: Desk) -> None:
    desk.data.write_bytes(b"This is where the folder should be.\n")


@pytest.mark.parametrize(
    "put",
    [
        a_newer_journal,
        a_file_that_is_no_database,
        a_folder_in_the_place_of_the_journal,
        a_file_in_the_place_of_the_folder,
    ],
)
def test_the_window_says_that_the_journal_is_not_open_and_leaves_it_alone(
    desk: Desk, put: Callable[[Desk], None]
) -> None:
    """Once what was wrong is out of the way, Enter (on Try again) opens a new journal."""
    put(desk)
    wrong = desk.data if desk.data.is_file() else desk.journal
    before = contents(desk)
    window = desk.open()
    await_the_page_that_says_so(desk)
    assert contents(desk) == before
    window.quit()
    assert contents(desk) == before

    window = desk.open()
    await_the_page_that_says_so(desk)
    desk.screen.press("Return")
    await_the_page_that_says_so(desk)
    assert contents(desk) == before
    wrong.rename(desk.data.with_name("out-of-the-way"))
    desk.screen.press("Return")
    wait_for(lambda: not offers_to_try_again(desk), "today's page")
    desk.keep("A new beginning")
    desk.await_texts("A new beginning")
    window.quit()


def await_the_page_that_says_so(desk: Desk) -> None:
    wait_for(lambda: offers_to_try_again(desk), "the page that says that the journal is not open")
    desk.screen.still_picture()


def offers_to_try_again(desk: Desk) -> bool:
    """Whether there is a button in the one accent colour, which no page of the day has."""
    return desk.screen.picture().shows_bar(tokens("light").accent, 40)


def contents(desk: Desk) -> dict[str, bytes]:
    """Return every journal file, byte by byte; a folder as nothing."""
    found = [desk.data, *desk.data.glob("journal.db*")] if desk.data.is_dir() else [desk.data]
    return {os.fspath(each): each.read_bytes() if each.is_file() else b"" for each in found}
