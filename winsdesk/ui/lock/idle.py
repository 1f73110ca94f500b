"""Knowing that nobody has touched a key or a button for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

LOOK_EVERY = 10_000
"""How often it is looked, in milliseconds; a timer does not count the time a computer sleeps."""
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
Seconds = Callable[[], float]


class Idle(QObject):
    """Looks whether there was a key or a click; it costs nothing while it is not asked to.

    Signals:
        passed: There was none for as long as was asked.
    """

    passed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        clocks: tuple[Seconds, Seconds] = (time.monotonic, time.time),
    ) -> None:
        """Measure by two clocks: one that nobody can set, and one that goes on while asleep."""
        super().__init__(parent)
        self._clocks = clocks
        self._limit = 0.0
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def watching(self) -> bool:
        """Whether it looks."""
        return self._timer.isActive()

    def watch(self, minutes: int) -> None:
        """Look for this many minutes without a touch, from now; 0 to stop looking."""
        self._limit = 60.0 * minutes
        self._last = self._now()
        app = QCoreApplication.instance()
        assert app is not None
        if minutes and not self.watching:
            app.installEventFilter(self)
            self._timer.start()
        elif not minutes and self.watching:
            app.removeEventFilter(self)
            self._timer.stop()

    def look(self) -> bool:
        """Look at the clocks, tell when it has been too long, and return whether it has."""
        over = self.watching and self._gone() >= self._limit
        if over:
            self._last = self._now()
            self.passed.emit()
        return over

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; the first after too long, such as after sleep, is for nothing else."""
        if event.type() in _TOUCHES:
            if self.look():
                return True
            self._last = self._now()
        return False

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)

    def _gone(self) -> float:
        """Return the seconds since the last touch, by the clock that counts more."""
        return max(now - last for now, last in zip(self._now(), self._last, strict=True))
