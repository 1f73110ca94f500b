"""A screen of the tests' own: an X server that nobody sees, a window manager, keys and pictures."""

import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

Value = TypeVar("Value")
SIZE = "1280x900x24"
PATIENCE = 15.0
"""Seconds that anything may take on a busy machine before a test gives it up."""
STILL = 0.2
"""For how many seconds nothing may have changed before a screen stands still: the longest fade."""
_BETWEEN_LOOKS = 0.02
_BETWEEN_KEYS = "4"
_WORDS_OF_XWD = 25


def wait_for(look: Callable[[], Value | None], awaited: str, patience: float = PATIENCE) -> Value:
    """Look again and again until there is something to see, and return it."""
    deadline = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise AssertionError(f"This did not come within {patience:g} seconds: {awaited}.")
        time.sleep(_BETWEEN_LOOKS)


@dataclass(frozen=True, slots=True)
class Picture:
    """What the screen showed at one moment."""

    image: QImage = field(repr=False)

    def changed_since(self, before: "Picture") -> QRect:
        """Return the smallest rectangle that holds everything that differs; empty when nothing."""
        now, then = self._rows(), before._rows()
        rows = [y for y, (a, b) in enumerate(zip(now, then, strict=True)) if a != b]
        if not rows:
            return QRect()
        columns = [
            x
            for x in range(self.image.width())
            if any(now[y][4 * x : 4 * x + 4] != then[y][4 * x : 4 * x + 4] for y in rows)
        ]
        return QRect(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)

    def shows_bar(self, colour: QColor, width: int) -> bool:
        """Whether there is a row of at least `width` pixels of exactly one colour."""
        sought = struct.pack("<I", colour.rgb()) * width
        return any(sought in row for row in self._rows())

    def patches(self, colour: QColor, within: QRect, least: int) -> list[QRect]:
        """Return where larger patches of exactly one colour lie, from the top.

        Args:
            colour: The colour.
            within: Where to look.
            least: The least width and height of a patch, in pixels.
        """
        wanted = colour.rgb()
        waiting = {
            (x, y)
            for y in range(within.top(), within.bottom() + 1)
            for x in range(within.left(), within.right() + 1)
            if self.image.pixel(x, y) == wanted
        }
        found = []
        while waiting:
            patch = _grown(waiting.pop(), waiting)
            if patch.width() >= least and patch.height() >= least:
                found.append(patch)
        return sorted(found, key=lambda patch: patch.top())

    def _rows(self) -> list[bytes]:
        stride, data = self.image.bytesPerLine(), bytes(self.image.constBits())
        return [data[y * stride : (y + 1) * stride] for y in range(self.image.height())]


def _grown(start: tuple[int, int], waiting: set[tuple[int, int]]) -> QRect:
    """Return the bounds of everything in `waiting` that hangs together with `start`."""
    edge, bounds = [start], QRect(*start, 1, 1)
    while edge:
        x, y = edge.pop()
        bounds = bounds.united(QRect(x, y, 1, 1))
        for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if near in waiting:
                waiting.remove(near)
                edge.append(near)
    return bounds


class Screen:
    """The screen, its keyboard, and the windows on it."""

    def __init__(self, display: str, frames: Path) -> None:
        self.display = display
        self._frame = frames / "Xvfb_screen0"
        self._environment = {**os.environ, "DISPLAY": display}

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``ctrl+q``, wherever the keyboard is."""
        self._xdotool("key", "--clearmodifiers", "--delay", _BETWEEN_KEYS, *keys)

    def type(self, text: str) -> None:
        """Type a text wherever the keyboard is."""
        self._xdotool("type", "--clearmodifiers", "--delay", _BETWEEN_KEYS, text)

    def picture(self) -> Picture:
        """Return what the screen shows now."""
        data = self._frame.read_bytes()
        header = struct.unpack_from(f">{_WORDS_OF_XWD}I", data)
        start = header[0] + 12 * header[19]  # the header, and its colours
        width, height, stride = header[4], header[5], header[12]
        format_ = QImage.Format.Format_RGB32
        return Picture(QImage(data[start:], width, height, stride, format_).copy())

    def still_picture(self) -> Picture:
        """Return what the screen shows once it no longer changes, a blinking caret aside."""
        seen, since = self.picture(), time.monotonic()

        def still() -> Picture | None:
            nonlocal seen, since
            now = self.picture()
            if not is_caret(now.changed_since(seen)):
                seen, since = now, time.monotonic()
            return now if time.monotonic() - since >= STILL else None

        return wait_for(still, "a screen that stands still")

    def windows(self, name: str) -> list[str]:
        """Return the windows that can be seen and whose title is `name`."""
        return self._xdotool("search", "--onlyvisible", "--name", f"^{name}$", fails=True).split()

    def has_keyboard(self, name: str) -> bool:
        """Whether the window that has this title, or begins with it, has the keyboard."""
        title = self._xdotool("getwindowfocus", "getwindowname", fails=True).strip()
        return title in (name, f"{name} — Winsdesk")

    def await_keyboard(self, name: str) -> None:
        """Wait until the window with this title has the keyboard."""
        wait_for(lambda: self.has_keyboard(name), f"a window called {name!r} with the keyboard")

    def put_away(self, window: str) -> None:
        """Minimize a window."""
        self._xdotool("windowminimize", window)

    def move(self, window: str, x: int, y: int, width: int, height: int) -> None:
        """Put a window somewhere, in some size."""
        self._xdotool("windowsize", window, str(width), str(height))
        self._xdotool("windowmove", window, str(x), str(y))

    def size_of(self, window: str) -> tuple[int, int]:
        """Return the width and height of a window."""
        told = self._xdotool("getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in told.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def place_of(self, window: str) -> QRect:
        """Return where a window stands on the screen."""
        told = self._xdotool("getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in told.split())
        return QRect(*(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def title_of(self, window: str) -> str:
        """Return what stands in a window's title bar."""
        return self._xdotool("getwindowname", window).strip()

    def _xdotool(self, *arguments: str, fails: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert fails or done.returncode == 0, done.stderr
        return done.stdout


def is_caret(changed: QRect) -> bool:
    """Whether no more than a blinking caret has changed."""
    return changed.width() <= 3 and changed.height() <= 40


@contextmanager
def own_screen(frames: Path) -> Iterator[Screen]:
    """Give a screen whose pictures lie in `frames`, and take it away again."""
    reading, writing = os.pipe()
    with _running(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-fbdir", str(frames),
         "-nolisten", "tcp", "-noreset"],
        os.environ, writing,
    ):  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        screen = Screen(f":{number}", frames)
        with _running(["openbox", "--sm-disable"], screen._environment):
            wait_for(
                lambda: subprocess.run(
                    ["xdotool", "get_desktop"],
                    env=screen._environment, capture_output=True, check=False,
                ).returncode == 0,
                "a window manager",
            )  # fmt: skip
            screen._xdotool("mousemove", "0", "0")  # it changes its look over fields
            yield screen


@contextmanager
def _running(command: list[str], environment: Mapping[str, str], *handed: int) -> Iterator[None]:
    process = subprocess.Popen(
        command, env=environment, pass_fds=handed,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        process.wait()
