"""The settings as the window lives with them: changed, saved, and told to everyone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from winsdesk import settings as stored
from winsdesk.domain.day import day_of
from winsdesk.settings import Settings
from winsdesk.ui.calendar.dates import write_dates

if TYPE_CHECKING:
    from winsdesk.services.ports import Clock

_SOON = 1000
"""How long saving may wait, in milliseconds: the window is open and drawn by then."""


class Preferences(QObject):
    """What the person has set, with the locale's choice where they have not.

    Signals:
        changed: Something was set.
        not_saved: The settings could not be written (the file's path); they hold until quitting.
    """

    changed = Signal()
    not_saved = Signal(str)

    def __init__(self, settings: Settings, file: Path, clock: Clock) -> None:
        super().__init__()
        self.settings = settings
        self._file = file
        self._clock = clock
        write_dates(settings.date_order)

    def set(self, **values: Any) -> None:  # noqa: ANN401 - the names and types are those of Settings
        """Set one or more fields of :class:`Settings`, save them, and tell everyone."""
        wanted = self.settings._replace(**values)
        if wanted == self.settings:
            return
        self.settings = wanted
        write_dates(wanted.date_order)
        self._save()
        self.changed.emit()

    def note(self, **values: Any) -> None:  # noqa: ANN401 - as for set
        """Set what nobody looks at while it changes; it is saved when there is time for it."""
        wanted = self.settings._replace(**values)
        if wanted != self.settings:
            self.settings = wanted
            QTimer.singleShot(_SOON, self, self._save)

    def today(self) -> date:
        """Return the day that it is now, by the hour at which the person's days end."""
        return day_of(self._clock.now(), self.settings.day_ends_at)

    def first_weekday(self) -> int:
        """Return the first day of the week, 0 Monday to 6 Sunday."""
        if self.settings.first_weekday is not None:
            return self.settings.first_weekday
        return QLocale().firstDayOfWeek().value - 1

    def calm(self) -> bool:
        """Whether nothing may move."""
        return bool(self.settings.reduced_motion)

    def _save(self) -> None:
        try:
            stored.save(self.settings, self._file)
        except OSError:
            self.not_saved.emit(str(self._file))
