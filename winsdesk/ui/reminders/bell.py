"""The bell: it looks at the clock, and rings when a reminder is due."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.reminder import Due, Hours, Reminder
from winsdesk.services.reminder_words import words_of
from winsdesk.services.watch import Watch, same_time_tomorrow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.zone import hours
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.services.ports import Clock

LOOK_EVERY = 60_000
"""How long at most until the clock is looked at again, in milliseconds.

A timer does not count the time that the computer sleeps, nor does it know that the clock was set.
"""


class Bell(QObject):
    """Rings for the reminders of the journal.

    Attributes:
        reminders: The reminders as the journal has them.

    Signals:
        rang: Reminders are due (what each says, a tuple of texts, without those that say nothing).
        changed: There are other reminders, or there is something else to put off.
    """

    rang = Signal(tuple)
    changed = Signal()

    def __init__(self, journal: JournalThread, preferences: Preferences, clock: Clock) -> None:
        super().__init__()
        self._journal = journal
        self._preferences = preferences
        self._clock = clock
        self._watch = Watch(clock.now())
        self._last: tuple[Due, ...] = ()
        self._known = False
        self.reminders: tuple[Reminder, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(self._arm)
        journal.changed.connect(self._changed)
        journal.opened.connect(self._read)
        if journal.running:
            self._read()

    @property
    def active(self) -> bool:
        """Whether any reminder is switched on."""
        return any(reminder.on for reminder in self.reminders)

    @property
    def can_be_put_off(self) -> bool:
        """Whether something has rung that can be put off."""
        return bool(self._last)

    def look(self) -> None:
        """Look at the clock, and ring for what is due."""
        now = self._clock.now()
        dues = self._watch.look(now, self._hours(now))
        self._remember()
        if dues:
            self._last = dues
            self.changed.emit()
            if self._journal.running:
                self._journal.ask(self._words(dues), self._ring)
            else:
                self._ring(())
        self._arm()

    def put_off(self, wait: timedelta) -> None:
        """Let what rang last ring again after a while."""
        self._put_off_until(self._clock.now() + wait)

    def put_off_until_tomorrow(self) -> None:
        """Let what rang last ring again tomorrow at this time."""
        now = self._clock.now()
        self._put_off_until(same_time_tomorrow(now, self._hours(now)))

    def be_still_today(self) -> None:
        """Let nothing more ring on the day that it is."""
        today = self._preferences.today()
        self._watch.be_still(today)
        self._preferences.set(still_on=today.isoformat())
        self._last = ()
        self.changed.emit()

    def forget_words(self) -> None:
        """Ring without words until the journal is open again."""
        self._know(tuple(replace(reminder, words="") for reminder in self.reminders))

    def _put_off_until(self, until: datetime) -> None:
        self._watch.put_off(self._last, until)
        self._last = ()
        self._remember()
        self.changed.emit()
        self._arm()

    def _words(self, dues: tuple[Due, ...]) -> Callable[[Journal], tuple[str, ...]]:
        settings, today = self._preferences.settings, self._preferences.today()
        language = QLocale().name()[:2]

        def words(journal: Journal) -> tuple[str, ...]:
            said = (words_of(due.reminder, journal, settings, today, language) for due in dues)
            return tuple(dict.fromkeys(text for text in said if text))

        return words

    def _ring(self, texts: tuple[str, ...]) -> None:
        self.rang.emit(texts)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.REMINDERS):
            self._read()

    def _read(self) -> None:
        self._journal.ask(lambda journal: journal.reminders.every(), self._know)

    def _know(self, reminders: tuple[Reminder, ...]) -> None:
        self.reminders = self._watch.reminders = reminders
        if not self._known:
            self._known = True
            self._recall()
        self.changed.emit()
        self._arm()

    def _remember(self) -> None:
        """Note which one is put off and comes next; the others are let go of on quitting."""
        if not self._known:
            return
        due = self._watch.waiting
        noted = (due.reminder.uid, due.moment.astimezone(UTC).isoformat()) if due else ()
        self._preferences.set(put_off=noted)

    def _recall(self) -> None:
        """Put off again what was put off when the program ended, and be still as it was."""
        settings = self._preferences.settings
        due = _put_off_before(settings.put_off, self.reminders)
        if due is not None:
            self._watch.put_off([due], due.moment)
        with suppress(ValueError):
            self._watch.be_still(date.fromisoformat(settings.still_on))
        self._remember()

    def _arm(self) -> None:
        """Set the timer for the next moment, at most a minute from now; none when none comes."""
        now = self._clock.now()
        following = self._watch.next(self._hours(now)) if self.reminders else None
        if following is None:
            self._timer.stop()
            return
        wait = max((following - now).total_seconds() * 1000, 0) + 1
        self._timer.start(int(min(wait, LOOK_EVERY)))

    def _hours(self, now: datetime) -> Hours:
        return hours(self._preferences.settings, now)


def _put_off_before(noted: tuple[str, ...], reminders: tuple[Reminder, ...]) -> Due | None:
    """Return what the settings say is put off; ``None`` when they say nothing that makes sense."""
    try:
        uid, until = noted
        moment = datetime.fromisoformat(until).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return next((Due(moment, each, moment.date()) for each in reminders if each.uid == uid), None)
