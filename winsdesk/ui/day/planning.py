"""The planned steps at work: read with the page of a day, and finished as wins of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.win import Win
from winsdesk.ui.day.deeds import Deeds
from winsdesk.ui.day.side import SideColumn
from winsdesk.ui.tasks import JournalThread

if TYPE_CHECKING:
    from winsdesk.domain.goal import PlannedStep


class Planning(QObject):
    """Shows what is planned for a day, and writes what was done of it.

    Signals:
        shown: The steps planned for the day are known.
        goal_asked: The goal of a step is wanted (its uid).
    """

    shown = Signal()
    goal_asked = Signal(str)

    def __init__(
        self, journal: JournalThread, side: SideColumn, deeds: Deeds, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._side = side
        self._deeds = deeds
        self._day: date | None = None
        side.step_finished.connect(self._finish)
        side.goal_asked.connect(self.goal_asked)

    def knows(self, day: date) -> bool:
        """Whether what is planned for a day is shown, or about to be."""
        return day == self._day

    def leave(self) -> None:
        """Show nothing of the day before any more."""
        self._day = None
        self._side.show_planned(())

    def show_day(self, day: date) -> None:
        """Ask what is planned for a day, and show it when it is known."""
        self._day = day

        def show(planned: tuple[PlannedStep, ...]) -> None:
            if day == self._day:
                self._side.show_planned(planned)
                self.shown.emit()

        self._journal.ask(lambda journal: journal.goals.planned(day), show)

    def refresh(self, changes: ChangeSet) -> None:
        """Look again if a write touched a goal."""
        if self._day is not None and changes.touches_part(Part.GOALS):
            self.show_day(self._day)

    def ask_what_is_next(self, win: Win, told: Callable[[str, str, object], None]) -> None:
        """Ask for a step that could come after a win."""
        from winsdesk.ui.goals.next_step import ask_for_next_step

        page = self.parent()
        assert isinstance(page, QWidget)
        ask_for_next_step(win, self._journal, told, self.goal_asked.emit, page.window())

    def _finish(self, uid: str, part: bool) -> None:
        day = self._day
        if day is None:
            return

        def tell(changes: ChangeSet) -> None:
            for win in changes.wins:
                self._deeds.kept.emit(win)

        def sorry(trouble: Trouble) -> None:
            if self._side.planned is not None:
                self._side.planned.give_back(uid)
            self._deeds.say(trouble)

        self._journal.write(lambda journal: journal.goals.finish(uid, day, part=part), tell, sorry)
