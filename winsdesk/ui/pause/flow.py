"""From wanting to pause to having left: what is read, shown, written and said."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.win import Win
from winsdesk.ui.calendar.dates import whole_day
from winsdesk.ui.parts.breaking import breakable
from winsdesk.ui.pause.breath import Breath
from winsdesk.ui.pause.moment import PauseMoment
from winsdesk.ui.pause.reading import Reading, read_day, read_win
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

LONGEST_SHOWN = 20_000
"""How many characters of a win are shown in its pause."""
Chance = Callable[[tuple[str, ...]], str]
"""Chooses one of several texts."""


class Pauses(QObject):
    """Opens pauses over a window, and writes what the person says in them.

    Signals:
        notice: What happened, with the words for a way on and the way itself.
    """

    notice = Signal(str, str, object)

    def __init__(
        self,
        over: QWidget,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        chance: Chance = random.choice,
    ) -> None:
        super().__init__(over)
        self._over = over
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._chance = chance
        self.moment: PauseMoment | None = None
        self._reading = Reading((), (), ())
        self._at = 0
        self._seen: list[Win] = []

    def on_win(self, uid: str) -> None:
        """Pause on one win."""
        self._read(lambda journal: read_win(journal, uid))

    def on_day(self, day: date) -> None:
        """Pause on the wins of a day, one after another."""
        self._read(lambda journal: read_day(journal, day))

    def _read(self, work: Callable[[Journal], Reading]) -> None:
        if self.moment is None:
            self._journal.ask(work, self._open)

    def _open(self, reading: Reading) -> None:
        if self.moment is not None:
            return
        if not reading.wins:
            self.notice.emit(
                self.tr("There is nothing of today to pause on, and that is fine."), "", None
            )
            return
        self._reading, self._at, self._seen = reading, 0, []
        chosen = self._preferences.settings
        calm = self._preferences.calm()
        breath = Breath(self._theme, chosen.breath_seconds, still=calm) if chosen.breath else None
        self.moment = PauseMoment(self._over, self._theme, breath, calm=calm)
        self.moment.seen.connect(self._see)
        self.moment.onward.connect(self._go_on)
        self.moment.left.connect(self._left)
        self._show()
        self.moment.open()

    def _show(self) -> None:
        wins = self._reading.wins
        win = wins[self._at]
        several = len(wins) > 1
        place = self.tr("{number} of {all}").format(number=self._at + 1, all=len(wins))
        before = win.acknowledged_at
        assert self.moment is not None
        self.moment.show_words(
            breakable(win.text.strip()[:LONGEST_SHOWN]),
            breakable(self._sentence()),
            marked=self._marked(before) if before else "",
            place=place if several else "",
            last=win is wins[-1],
        )

    def _sentence(self) -> str:
        own = self._reading.sentences
        if not own:
            return usual_sentence()
        return self._chance(own) if self._preferences.settings.pause_random else own[0]

    def _marked(self, at: datetime) -> str:
        day = whole_day(at.astimezone().date())
        return self.tr("You stopped at this one before, on {day}.").format(day=day)

    def _see(self) -> None:
        win = self._reading.wins[self._at]
        self._seen.append(win)
        self._journal.write(lambda journal: journal.pausing.acknowledge(win.uid))
        self._go_on()

    def _go_on(self) -> None:
        moment = self.moment
        if moment is None:
            return
        if self._at + 1 < len(self._reading.wins):
            self._at += 1
            self._show()
        elif self._seen and self._preferences.settings.glow and not self._preferences.calm():
            moment.glow_and_leave()
        else:
            moment.leave()

    def _left(self) -> None:
        self.moment = None
        if not self._seen:
            return
        reward = self._reward()
        fresh = [win.uid for win in self._seen if win.acknowledged_at is None]
        all_new = len(fresh) == len(self._seen)
        many = len(self._seen)
        said = self.tr("Acknowledged.") if many == 1 else self.tr("%n wins acknowledged.", "", many)
        self.notice.emit(
            " ".join(part for part in (said, reward) if part),
            self.tr("Undo") if all_new else "",
            (lambda: self._take_back(fresh)) if all_new else None,
        )

    def _reward(self) -> str:
        rewards = self._reading.rewards
        if not rewards or not self._preferences.settings.offer_reward:
            return ""
        return self.tr("If you like: {reward}").format(reward=self._chance(rewards))

    def _take_back(self, uids: list[str]) -> None:
        for uid in uids:
            self._journal.write(_taking_back(uid))


def usual_sentence() -> str:
    """Return what a pause says while the person has no sentence of their own."""
    return QCoreApplication.translate("Pauses", "That was hard. And I did it anyway.")


def _taking_back(uid: str) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.pausing.take_back(uid)
