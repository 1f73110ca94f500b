"""What a person does with practices, written to the journal and told plainly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winsdesk.domain.calendar import days_away
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.domain.practice import Practice
from winsdesk.ui.practices.saying import day_near
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

_A_WEEK = 7


class PracticeDeeds(QObject):
    """Writes what is done with practices.

    Signals:
        notice: What happened, with the words for a way on and the way itself.
    """

    notice = Signal(str, str, object)

    def __init__(
        self, journal: JournalThread, theme: Theme, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._window = parent

    def check_in(
        self,
        uid: str,
        day: date,
        *,
        rest: bool = False,
        then: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        """Say that a practice was on a day, or that the day is one of rest; again takes it back."""
        self.write(lambda journal: journal.practices.check_in(uid, day, rest=rest), then)

    def pause_until(self, uid: str) -> None:
        """Ask until which day, and put the practice aside for so long."""
        from winsdesk.ui.day.picker import pick_day

        today = self._preferences.today()
        day = pick_day(
            tr("Pause it until"), tr("Pause"), days_away(today, _A_WEEK), self._theme,
            self._preferences, self._window,
        )  # fmt: skip
        if day is None:
            return
        if day < today:
            self.notice.emit(tr("That day is over already, so nothing was paused."), "", None)
        else:
            said = tr("Paused until {day}. It comes back by itself.")
            self._pause(uid, day, said.replace("{day}", day_near(day, today)))

    def pause(self, uid: str) -> None:
        """Put a practice aside until it is taken up again."""
        self._pause(uid, None, tr("Paused. It waits on the page of practices."))

    def resume(self, uid: str) -> None:
        """Take a practice up again from today on."""
        today = self._preferences.today()
        self.write(lambda journal: journal.practices.resume(uid, today))

    def archive(self, practice: Practice, *, archived: bool) -> None:
        """Offer a practice no longer, or again."""

        def tell(_: ChangeSet) -> None:
            if archived:
                said = tr("“{name}” is in the archive. What was stays.")
                self.notice.emit(
                    said.replace("{name}", practice.name),
                    tr("Undo"),
                    lambda: self.archive(practice, archived=False),
                )

        self.write(lambda journal: journal.practices.archive(practice.uid, archived=archived), tell)

    def remove(self, practice: Practice) -> None:
        """Ask, and remove a practice with its days."""
        from winsdesk.ui.parts.asking import ask

        wanted = ask(
            tr("Remove this practice?"),
            tr(
                "“{name}” goes, with its days and pauses. Wins that came of it stay. “Undo” in "
                "the menu “Edit” brings it back until you quit."
            ).replace("{name}", practice.name),
            tr("Remove"),
            tr("Leave it"),
            self._window,
        )
        if wanted:
            self.write(lambda journal: journal.practices.delete(practice.uid))

    def write(
        self,
        work: Callable[[Journal], ChangeSet],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Write to the journal; what goes wrong is said."""
        self._journal.write(work, then, failed or self.say)

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong."""
        self.notice.emit(trouble_sentence(trouble), "", None)

    def _pause(self, uid: str, last: date | None, said: str) -> None:
        today = self._preferences.today()

        def tell(changes: ChangeSet) -> None:
            if changes.made:
                self.notice.emit(said, tr("Undo"), lambda: self._take_back(changes.made[0]))

        self.write(lambda journal: journal.practices.pause(uid, today, last), tell)

    def _take_back(self, pause: str) -> None:
        self.write(lambda journal: journal.practices.remove_pause(pause))
