"""The line under the headline: the prompt of the day, or where in time the day stands."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QObject, Signal

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.prompts import Prompt, another, had, prompt_of
from winsdesk.services.prompting import asked_of, chosen, keep_day, own, shipped
from winsdesk.ui.day.actions import DayActions, connect
from winsdesk.ui.day.midnight import Midnight
from winsdesk.ui.day.paper import Paper
from winsdesk.ui.day.saying import first_question
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.translating import tr


class Prompts(QObject):
    """Another prompt each day, the same all day unless the person goes on to the next one.

    Signals:
        changed: There are others to choose from, or the person went on.
    """

    changed = Signal()

    def __init__(self, journal: JournalThread, preferences: Preferences) -> None:
        super().__init__()
        self._journal = journal
        self._preferences = preferences
        self._shipped = shipped(QLocale().name()[:2])
        self._own: tuple[Prompt, ...] | None = None
        if not preferences.settings.own_prompts:
            self._own = ()
        self._off = preferences.settings.prompts_off
        self._stepped: tuple[date, str] | None = None
        journal.opened.connect(self._ask_for_own)
        journal.changed.connect(self._changed)
        preferences.changed.connect(self._preferred)
        if journal.running:
            self._ask_for_own()

    def of(self, day: date) -> str:
        """Return the prompt of a day; empty when there is none, or none known yet."""
        prompt = self._of(day)
        return "" if prompt is None else prompt.text

    def line(self, day: date, today: date) -> str:
        """Return what stands under the headline of any day, seen from today."""
        if day == today:
            return self.of(day)
        if day == today - timedelta(days=1):
            return tr("Yesterday. It is not too late to write something down.")
        if day < today:
            return tr("You can still add to this day.")
        return tr("This day is still to come.")

    def step(self, day: date, by: int) -> None:
        """Go on to the next prompt for a day, or back to the one before."""
        prompt = self._of(day)
        if prompt is not None:
            self._stepped = day, another(prompt, self._chosen(), by).uid
            self.changed.emit()

    def _of(self, day: date) -> Prompt | None:
        among, asked = self._chosen(), asked_of(self._preferences.settings)
        if self._stepped and self._stepped[0] == day:
            stepped = next((each for each in among if each.uid == self._stepped[1]), None)
            if stepped is not None:
                return stepped
        if self._own is None:
            return had(day, among, asked)
        if day == self._preferences.today():
            kept = keep_day(day, among, self._preferences.settings)
            self._preferences.note(prompts_asked=kept)
        return prompt_of(day, among, asked=asked)

    def _chosen(self) -> tuple[Prompt, ...]:
        return chosen(self._shipped, self._own or (), self._off)

    def _ask_for_own(self) -> None:
        self._journal.ask(own, self._know)

    def _know(self, prompts: tuple[Prompt, ...]) -> None:
        if prompts != self._own:
            self._own = prompts
            self._preferences.set(own_prompts=bool(prompts))
            self.changed.emit()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.PHRASES):
            self._ask_for_own()

    def _preferred(self) -> None:
        if self._off != self._preferences.settings.prompts_off:
            self._off = self._preferences.settings.prompts_off
            self.changed.emit()


class PagePrompt:
    """The prompt where a page shows it: under the headline, and over the words that answer one."""

    def __init__(
        self, prompts: Prompts, paper: Paper, actions: DayActions, midnight: Midnight
    ) -> None:
        self._prompts = prompts
        self._paper = paper
        self._midnight = midnight
        self._day = midnight.today
        paper.prompt.stepped.connect(self._step)
        connect(actions.next_prompt, lambda: self._step(1))
        connect(actions.previous_prompt, lambda: self._step(-1))

    def asked(self) -> str:
        """Return the prompt that is shown; empty on other days than today."""
        return self._prompts.of(self._day) if self._day == self._midnight.today else ""

    def welcome(self) -> None:
        """Show the question for the very first page."""
        self._paper.prompt.say(first_question())

    def show(self, day: date, words: DayWords | None) -> None:
        """Show what belongs to a day, and what its words, if they are known, were an answer to."""
        self._day = day
        line = self._prompts.line(day, self._midnight.today)
        self._paper.prompt.say(line, others=bool(self.asked()))
        answered = words.prompt if words and words.words else ""
        self._paper.show_answered("" if answered == line else answered)

    def _step(self, by: int) -> None:
        if self.asked():
            self._prompts.step(self._day, by)
