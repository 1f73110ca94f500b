"""A person at a desk: the real program in a process of its own, in an empty home."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from tests.e2e.screen import PATIENCE, Picture, Screen, is_caret, wait_for
from winsdesk.bootstrap import open_for_reading
from winsdesk.domain.day import day_of
from winsdesk.domain.errors import Trouble
from winsdesk.log import CRASH_FILE
from winsdesk.services.clock import WallClock
from winsdesk.services.days import DayPage

ROOT = Path(__file__).parents[2]
WINDOW = "Winsdesk"


class Window:
    """The program while its window is open."""

    def __init__(self, process: "subprocess.Popen[str]", screen: Screen, logs: Path) -> None:
        self.process = process
        self._screen = screen
        self._logs = logs

    def quit(self) -> None:
        """Press Ctrl+Q; the program ends well and has complained of nothing."""
        self._screen.press("ctrl+q")
        complaints = self._ended()
        assert self.process.returncode == 0, complaints
        assert complaints == ""

    def kill(self) -> None:
        """End the program by force."""
        self.process.kill()
        self._ended()

    def _ended(self) -> str:
        """Wait until the window is gone, so that no key goes to it, and return the complaints."""
        try:
            complaints = self.process.communicate(timeout=PATIENCE)[1]
        except subprocess.TimeoutExpired as late:
            self.process.send_signal(signal.SIGABRT)  # its crash log says where it stood
            self.process.communicate()
            late.add_note((self._logs / CRASH_FILE).read_text(encoding="utf-8"))
            raise
        wait_for(lambda: not self._screen.windows(WINDOW), "a screen without the window")
        return complaints


class Desk:
    """A screen, an empty home, and a folder for the journal.

    Attributes:
        screen: The screen.
        home: The home, with everything that a program may think of writing to within it.
        data: The folder that is given as ``--data-dir``, outside the home.
    """

    def __init__(self, screen: Screen, folder: Path) -> None:
        self.screen = screen
        self.home = folder / "home"
        self.data = folder / "data"
        self._processes: list[subprocess.Popen[str]] = []
        self._environment = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self.home / "tmp"),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
        }
        for each in (self.home, self.home / "tmp", self.home / "run"):
            each.mkdir(mode=0o700)

    @property
    def journal(self) -> Path:
        """The journal's file."""
        return self.data / "journal.db"

    def start(self, module: str = "winsdesk") -> "subprocess.Popen[str]":
        """Start the program as a person does, or by a module that does so in turn."""
        process = subprocess.Popen(
            [sys.executable, "-m", module, "--data-dir", str(self.data)],
            cwd=ROOT, env=self._environment, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._processes.append(process)
        return process

    def open(self, module: str = "winsdesk") -> Window:
        """Open the window; it has the keyboard when this returns."""
        process = self.start(module)

        def ready() -> bool:
            assert process.poll() is None, process.communicate()[1]
            return self.screen.has_keyboard(WINDOW)

        wait_for(ready, "the window with the keyboard")
        return Window(process, self.screen, self.data / "logs")

    def keep(self, *texts: str) -> None:
        """Type wins, each followed by Enter."""
        for text in texts:
            self.screen.type(text)
            self.screen.press("Return")

    def begin_an_everyday_page(self) -> None:
        """Leave the welcome, on which there is nothing but the line for a win."""
        wait_for(lambda: self.page(), "the journal")
        self.run("add", "Kept long ago", "--day", "2020-02-02")
        self.screen.still_picture()
        self.screen.press("alt+Left", "alt+Right")
        self.screen.still_picture()

    def run(self, *arguments: str) -> str:
        """Run a command beside the window, and return what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "winsdesk", "--data-dir", str(self.data), *arguments],
            cwd=ROOT, env=self._environment, capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def listed(self) -> list[dict[str, Any]]:
        """Return the wins as `winsdesk list --json` prints them."""
        wins: list[dict[str, Any]] = json.loads(self.run("list", "--json"))["wins"]
        return wins

    def listed_texts(self) -> list[str]:
        """Return the texts of the wins as `winsdesk list --json` prints them."""
        return [win["text"] for win in self.listed()]

    def page(self, day: date | None = None) -> DayPage | None:
        """Return what is kept of a day, today's when not given; nothing without a journal."""
        try:
            journal = open_for_reading(self.journal)
        except Trouble:
            return None
        try:
            return journal.days.page(day or today())
        finally:
            journal.close()

    def texts(self) -> list[str]:
        """Return the texts of today's wins as they are kept, read beside the program."""
        page = self.page()
        return [win.text for win in page.wins] if page else []

    def await_texts(self, *texts: str) -> None:
        """Wait until exactly these wins are kept for today, in their order."""
        wait_for(lambda: self.texts() == list(texts), f"{list(texts)} in the journal")

    def await_draft(self, text: str, day: date | None = None) -> None:
        """Wait until the unfinished line of a day is kept."""

        def kept() -> bool:
            page = self.page(day)
            return page is not None and page.draft == text

        wait_for(kept, f"the unfinished line {text!r} in the journal")

    def await_words(self, text: str) -> None:
        """Wait until the words about today are kept."""

        def kept() -> bool:
            page = self.page()
            return page is not None and page.words.words == text

        wait_for(kept, f"the words {text!r} in the journal")

    def await_picture(self, wanted: Picture) -> None:
        """Wait until the screen shows what it showed before, a blinking caret aside."""
        try:
            wait_for(
                lambda: is_caret(self.screen.picture().changed_since(wanted)),
                "the page as it was before",
            )
        except AssertionError as late:
            pictures = {"wanted": wanted, "shown": self.screen.picture()}
            for name, picture in pictures.items():
                picture.image.save(str(self.home.with_name(f"{name}.png")))
            where = pictures["shown"].changed_since(wanted)
            late.add_note(f"What differs: {where}; the pictures are in {self.home.parent}.")
            raise

    def clear(self) -> None:
        """End what a test has left running."""
        for process in self._processes:
            if process.poll() is None:
                process.kill()
            process.communicate()


@contextmanager
def desk_on(screen: Screen, folder: Path) -> Iterator[Desk]:
    """Sit down at a desk whose home and journal lie in `folder`."""
    desk = Desk(screen, folder)
    try:
        yield desk
    finally:
        desk.clear()


def today() -> date:
    """Return the day that the program takes it to be."""
    return day_of(WallClock().now(), 4)
