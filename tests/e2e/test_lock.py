"""The lock in the real program: only the passphrase opens it, and locked it holds no word."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from tests.e2e.desk import WINDOW, Desk, Window, today
from tests.e2e.hearing import heard
from tests.e2e.screen import Picture, is_caret, wait_for
from tests.e2e.test_privacy import holding
from winsdesk.bootstrap import open_journal
from winsdesk.domain.errors import Code
from winsdesk.domain.sticky import Shows
from winsdesk.services.journal import Journal
from winsdesk.words import TROUBLES

pytestmark = pytest.mark.e2e

PASSPHRASE = "an umbrella on the bus"
WORD = "Xylophone"
BEFORE, TYPED, UNFINISHED = f"{WORD} before", f"{WORD} typed", f"{WORD} unfinished"
NOTE = f"{WORD} note"
LOCKED = "Your journal is locked"
STICKY = "Sticky note"
_FRAME = 40


@contextmanager
def unlocked(desk: Desk) -> Iterator[Journal]:
    """Open the locked journal beside the program."""
    journal = open_journal(desk.journal, passphrase=PASSPHRASE)
    try:
        yield journal
    finally:
        journal.close()


@pytest.fixture
def window(desk: Desk, tmp_path: Path) -> Window:
    """The program on a locked journal with a win and a sticky note."""
    desk.run("add", BEFORE)
    journal = open_journal(desk.journal)
    journal.stickies.add(Shows.WORDS, NOTE)
    journal.close()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(f"{PASSPHRASE}\n")
    desk.run("encrypt", "--passphrase-file", str(passphrase))
    return desk.open("tests.e2e.hearing")


def await_heard(desk: Desk, wanted: str, unwanted: str = "\0") -> str:
    """Wait until the program says one thing and does not say another."""

    def listen() -> str:
        said = heard(desk.data)
        return said if wanted in said and unwanted not in said else ""

    return wait_for(listen, f"{wanted!r} without {unwanted!r}")


def unlock(desk: Desk) -> None:
    desk.screen.type(PASSPHRASE)
    desk.screen.press("Return")
    await_heard(desk, BEFORE, LOCKED)


def test_only_the_passphrase_opens_it_and_the_lock_leaves_no_word(
    desk: Desk, window: Window
) -> None:
    await_heard(desk, LOCKED)
    first = desk.screen.still_picture()
    [shown] = desk.screen.windows(WINDOW)
    window_place = desk.screen.place_of(shown)
    assert WORD not in heard(desk.data)

    desk.screen.type("an umbrella on the train")
    desk.screen.press("Return")
    await_heard(desk, TROUBLES[Code.PASSPHRASE_WRONG])
    assert WORD not in heard(desk.data)

    unlock(desk)
    [note] = wait_for(lambda: desk.screen.windows(STICKY), "the sticky note")
    await_heard(desk, NOTE)
    written = desk.screen.still_picture()
    place = desk.screen.place_of(note)
    assert not is_plain(written, place)
    desk.keep(TYPED)
    wait_for(lambda: TYPED in texts(desk), "the win in the journal")
    desk.screen.type(UNFINISHED)
    desk.screen.press("shift+Home")
    desk.screen.press("ctrl+l")
    await_heard(desk, LOCKED, WORD)
    assert desk.screen.windows(STICKY) == [note]
    locked = desk.screen.still_picture()
    assert is_plain(locked, place)
    before, now = (within(picture, window_place, place) for picture in (first, locked))
    assert is_caret(now.changed_since(before)), now.changed_since(before)

    unlock(desk)
    await_heard(desk, UNFINISHED)
    await_heard(desk, NOTE)
    assert not is_plain(desk.screen.still_picture(), place)
    window.quit()
    for asked_and_told in ("asked", "heard"):
        (desk.data / asked_and_told).unlink(missing_ok=True)
    for private in (WORD, PASSPHRASE):
        assert holding(private, desk.data) == holding(private, desk.home) == []
    with unlocked(desk) as journal:
        assert journal.days.page(today()).draft == UNFINISHED
        assert [win.text for win in journal.looking.on(today())] == [BEFORE, TYPED]


def test_killed_while_locked_or_open_it_opens_again_with_every_win(
    desk: Desk, window: Window
) -> None:
    await_heard(desk, LOCKED)
    window.kill()
    window = desk.open("tests.e2e.hearing")
    await_heard(desk, LOCKED)
    unlock(desk)
    desk.keep(TYPED)
    wait_for(lambda: TYPED in texts(desk), "the win in the journal")
    window.kill()
    window = desk.open("tests.e2e.hearing")
    await_heard(desk, LOCKED)
    unlock(desk)
    await_heard(desk, TYPED)
    window.quit()


def texts(desk: Desk) -> list[str]:
    with unlocked(desk) as journal:
        return [win.text for win in journal.looking.on(today())]


def is_plain(picture: Picture, place: QRect) -> bool:
    """Whether the words' part of a note is of one colour alone."""
    height = place.height()
    inner = place.adjusted(12, _FRAME, -12, -_FRAME if height > 3 * _FRAME else 0)
    colours = {
        picture.image.pixel(x, y)
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    }
    return len(colours) == 1


def within(picture: Picture, window: QRect, note: QRect) -> Picture:
    """Return what a picture shows of the window, a note and the frame around that blackened."""
    image = picture.image.copy()
    painter = QPainter(image)
    painter.fillRect(note.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME), QColor("black"))
    painter.end()
    return Picture(image.copy(window))
