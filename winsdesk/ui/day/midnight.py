"""The moment at which a day ends, also for a window that stays open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from winsdesk.ui.preferences import Preferences

LOOK_EVERY = 20_000
"""How often it is looked whether the day has ended, in milliseconds."""


class Midnight(QObject):
    """Knows which day it is, and tells when that has become another.

    Signals:
        passed: Another day has begun (the one before, a ``date``).
    """

    passed = Signal(object)

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.today: date = preferences.today()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the clock."""
        before, self.today = self.today, self._preferences.today()
        if self.today != before:
            self.passed.emit(before)
