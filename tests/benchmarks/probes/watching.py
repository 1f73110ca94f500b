"""Watching a window from its first frame on, the same way for every window."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

SETTLING = 400
"""Milliseconds from the last figure to the look at the memory."""


class Watch(QObject):
    """Notes when a window has been painted, when other things happen, then tells and ends."""

    def __init__(self, start: float, window: QWidget, *, awaits: int) -> None:
        """Tell once ``awaits`` figures are there."""
        super().__init__(window)
        self._start = start
        self._window = window
        self._awaits = awaits
        self._figures: dict[str, float] = {}
        self._painted: dict[QObject, Callable[[], None]] = {}
        self._line: QWidget | None = None

    def note(self, name: str) -> None:
        """Note that something has happened now; the first time counts."""
        if name not in self._figures:
            self._figures[name] = (time.monotonic() - self._start) * 1000
            if len(self._figures) == self._awaits:
                QTimer.singleShot(SETTLING, self._end)

    def when_painted(self, widget: QWidget, then: Callable[[], None]) -> None:
        """Call ``then`` once ``widget`` and what is painted with it stand on the screen."""
        self._painted[widget] = then
        widget.installEventFilter(self)

    def when_it_takes_keys(self) -> None:
        """Note ``takes_keys`` when a key press gets to the widget that has the focus.

        It is posted once the window has been painted.
        """
        self.when_painted(self._window, self._press_a_key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._painted:
            QTimer.singleShot(0, self._painted.pop(watched))
        elif event.type() == QEvent.Type.KeyPress and watched is self._line:
            self.note("takes_keys")
        return False

    def _press_a_key(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeyEvent

        self._line = self._window.focusWidget()
        if self._line is None:
            raise RuntimeError("nothing in the window has the focus")
        self._line.installEventFilter(self)
        no_modifier = Qt.KeyboardModifier.NoModifier
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, no_modifier, "a")
        QCoreApplication.postEvent(self._line, press)

    def _end(self) -> None:
        print(json.dumps({**self._figures, **memory()}))
        self._window.close()
        QCoreApplication.quit()


def memory() -> dict[str, float]:
    """Return the most memory that this process has held, as ``rss`` in MiB, if the system tells.

    All its pages count, those that it shares as well: how many others share them changes from one
    moment to the next.
    """
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return {}
    most = next(line for line in lines if line.startswith("VmHWM:"))
    return {"rss": float(most.split()[1]) / 1024}
