"""A screen to measure on: the one there is, or one of our own that nobody sees."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SIZE = "1400x1000x24"


@dataclass(frozen=True, slots=True)
class Screen:
    """Where windows are shown.

    Attributes:
        environment: What a process needs in its environment to show a window here.
        said: What this screen is, for the reader of the table.
    """

    environment: dict[str, str]
    said: str


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a screen, and take it away again if it is our own."""
    if "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ:
        yield Screen({}, "on this desktop; leave it alone meanwhile")
    elif shutil.which("Xvfb") is None:
        yield Screen(
            {"QT_QPA_PLATFORM": "offscreen"},
            "off-screen, as there is neither a display nor Xvfb: the figures of windows flatter",
        )
    else:
        with _virtual() as display:
            yield Screen(
                {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, "on an Xvfb display of its own"
            )


@contextmanager
def _virtual() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
