"""Programs seen from outside, each in the same way: what the screen shows, and what they hold."""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.measuring import Figures

_WIDTH, _HEIGHT = 1280, 900
_HIGHEST_CARET = 24
"""Rows; a caret blinks, and is no sign that a picture is not settled yet."""
_LOOK_EVERY = 0.004
_QUIET = 2.5
"""Seconds without a change after which a picture counts as settled."""
_GONE = 0.3
"""Seconds to wait after a program has ended."""
_LONGEST = 60.0


class Onlooker:
    """Sees a screen of its own, on which nothing else happens.

    Attributes:
        environment: What a process needs in its environment to show itself here.
    """

    def __init__(self, display: str, frame: mmap.mmap) -> None:
        self.environment = {"DISPLAY": display}
        self._frame = frame
        self._stride = 4 * _WIDTH

    def start(
        self,
        command: Sequence[str | Path],
        environment: Mapping[str, str],
        keys: Sequence[Sequence[str]] = (),
    ) -> Callable[[], Figures]:
        """Return a contestant: a program that is started, and ended once it has been seen.

        Its figures are ``first``, milliseconds from its start to its first picture; ``settled``,
        those to the last change of the picture;
        ``pss``, the MiB that it and its helpers hold then; and ``answered``, milliseconds from
        the last of ``keys`` to the last change that it brought.

        Args:
            command: The program.
            environment: Its environment, without the screen.
            keys: What is pressed then, as arguments of xdotool, one after the other.
        """

        def run() -> Figures:
            return self._seen([str(word) for word in command], environment, keys)

        return run

    def _seen(
        self, command: list[str], environment: Mapping[str, str], keys: Sequence[Sequence[str]]
    ) -> Figures:
        blank, began = self._picture(), time.monotonic()
        process = subprocess.Popen(
            command,
            env={**environment, **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            first, last = self._settling(blank, process)
            figures = {"first": (first - began) * 1000, "settled": (last - began) * 1000}
            figures["pss"] = sum(map(_pss, _session(process.pid)))
            for key in keys:
                before, pressed = self._picture(), time.monotonic()
                subprocess.run(
                    ["xdotool", *key], env={**os.environ, **self.environment}, check=True
                )
                _, last = self._settling(before, process)
                figures["answered"] = (last - pressed) * 1000
        finally:
            _end(process)
        self._settling(b"", None, _GONE)
        return figures

    def _press(self, key: Sequence[str]) -> None:
        environment = {**os.environ, **self.environment}
        subprocess.run(["xdotool", *key], env=environment, check=True)

    def _settling(
        self, before: bytes, process: subprocess.Popen[bytes] | None, quiet: float = _QUIET
    ) -> tuple[float, float]:
        """Return the moments of the first and the last change, once nothing changes any more.

        Args:
            before: The picture before; while the screen still shows it, nothing has begun.
            process: What is watched; when it ends, that is an error.
            quiet: Seconds without a change that are long enough.

        Raises:
            RuntimeError: It ended, or the picture never came, or never settled.
        """
        first, changed, seen, deadline = 0.0, 0.0, before, time.monotonic() + _LONGEST
        while True:
            now, picture = time.monotonic(), self._picture()
            if picture != seen:
                if self._differs(picture, seen):
                    first, changed = first or now, now
                seen = picture
            if changed and now - changed > quiet:
                return first, changed
            if now > deadline or (process is not None and process.poll() is not None):
                raise RuntimeError("a program ended, or its picture never settled")
            time.sleep(_LOOK_EVERY)

    def _picture(self) -> bytes:
        return self._frame[-self._stride * _HEIGHT :]

    def _differs(self, picture: bytes, seen: bytes) -> bool:
        """Say whether more has changed than a caret."""
        if len(picture) != len(seen):
            return True
        step = self._stride
        rows = (picture[at : at + step] != seen[at : at + step] for at in range(0, len(seen), step))
        return sum(rows) > _HIGHEST_CARET


def can_look_on() -> bool:
    """Say whether there is what such a screen is made of."""
    return all(shutil.which(name) for name in ("Xvfb", "openbox", "xdotool"))


@contextmanager
def onlooker(folder: Path) -> Iterator[Onlooker]:
    """Give a screen with a window manager, whose picture lies in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    size = f"{_WIDTH}x{_HEIGHT}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", folder, "-nolisten",
         "tcp", "-noreset"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**os.environ, "DISPLAY": display},
            stderr=subprocess.DEVNULL,
        )
        with (folder / "Xvfb_screen0").open("rb") as file:
            yield Onlooker(display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def _session(leader: int) -> list[int]:
    """Return the processes of a session: a program and its helpers."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.getsid(int(entry.name)) == leader:
                    found.append(int(entry.name))
            except ProcessLookupError:
                continue
    return found


def _pss(process: int) -> float:
    """Return what a process holds, shared pages counted by their share, in MiB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _end(process: subprocess.Popen[bytes]) -> None:
    for each in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, each)
            process.wait(timeout=5)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()
