"""What is remembered outside the journal, and what happens when it cannot be read."""

import pytest

from tests.e2e.desk import WINDOW, Desk
from tests.e2e.screen import wait_for

pytestmark = pytest.mark.e2e


def test_settings_that_cannot_be_read_are_set_aside_and_the_window_opens(desk: Desk) -> None:
    desk.run("add", "Kept before")
    settings = desk.data / "settings.json"
    settings.write_text('{"theme": "dark", "text_')
    window = desk.open()
    desk.keep("Kept after")
    desk.await_texts("Kept before", "Kept after")
    window.quit()
    assert (desk.data / "settings.damaged-1.json").read_text() == '{"theme": "dark", "text_'
    assert settings.exists()


def test_the_window_closes_and_opens_where_it_was(desk: Desk) -> None:
    window = desk.open()
    [shown] = desk.screen.windows(WINDOW)
    desk.screen.move(shown, 40, 60, 900, 640)
    wait_for(lambda: desk.screen.size_of(shown) == (900, 640), "a window of another size")
    window.quit()

    window = desk.open()
    [shown] = desk.screen.windows(WINDOW)
    wait_for(lambda: desk.screen.size_of(shown) == (900, 640), "the size that it had")
    window.quit()
