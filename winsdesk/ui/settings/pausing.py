"""The pause: whether it is offered, what it says, the breath, and what may come after it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from winsdesk.domain.phrase import Role
from winsdesk.settings import BREATHS
from winsdesk.ui.pause.flow import usual_sentence
from winsdesk.ui.phrases.list import PhraseList
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.choices import ListChoice, RowChoice
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


class PauseSection(Section):
    """Everything about the pause; the words are in the journal, the switches in the settings."""

    def __init__(self, journal: JournalThread, theme: Theme, preferences: Preferences) -> None:
        super().__init__(self.tr("The pause"))
        self._preferences = preferences
        self.offer = self._switch(
            self.tr("A new win"),
            self.tr("Offers to be paused on"),
            "pause_offer",
            self.tr("A quiet word on its card. You can pause on any win, whenever you like."),
        )
        self.sentences = PhraseList(
            journal, theme, Role.PAUSE, self.tr("A sentence for the pause"),
            self.tr("A sentence of your own"),
        )  # fmt: skip
        self.add_row(
            self.tr("It says"),
            self.sentences,
            self.tr("Without any of your own: “{sentence}”").format(sentence=usual_sentence()),
        )
        self.random = RowChoice(
            [(False, self.tr("Always the first")), (True, self.tr("Any of them"))]
        )
        self.random.chosen.connect(lambda value: preferences.set(pause_random=value))
        self.add_row(self.tr("Of several"), self.random)
        self.breath = self._switch(self.tr("A breath"), self.tr("A slow one to follow"), "breath")
        self.seconds = ListChoice(
            [(length, self.tr("%n seconds, in and out", "", length)) for length in BREATHS]
        )
        self.seconds.chosen.connect(lambda value: preferences.set(breath_seconds=value))
        self.add_row(
            self.tr("It ta&kes"),
            self.seconds,
            self.tr("With “Nothing moves”, the circle stands still."),
        )
        self.glow = self._switch(self.tr("Afterwards"), self.tr("A soft warm glow"), "glow")
        self.rewards = PhraseList(
            journal, theme, Role.REWARD, self.tr("A small thing"),
            self.tr("A small thing you like"),
        )  # fmt: skip
        self.add_row(self.tr("Small things"), self.rewards, self.tr("Such as tea on the balcony."))
        self.offer_reward = self._switch(
            self.tr("One of them"),
            self.tr("Offered after a pause"),
            "offer_reward",
            self.tr("Only ever “If you like”."),
        )
        preferences.changed.connect(self._show)
        self._show()

    def _switch(self, row: str, words: str, setting: str, hint: str = "") -> QCheckBox:
        box = QCheckBox(words)
        box.clicked.connect(lambda on: self._preferences.set(**{setting: on}))
        self.add_row(row, box, hint)
        box.setAccessibleName(words)
        return box

    def _show(self) -> None:
        settings = self._preferences.settings
        self.offer.setChecked(settings.pause_offer)
        self.random.show_value(settings.pause_random)
        self.breath.setChecked(settings.breath)
        self.seconds.show_value(settings.breath_seconds)
        self.seconds.setEnabled(settings.breath)
        self.glow.setChecked(settings.glow)
        self.offer_reward.setChecked(settings.offer_reward)

    def flush(self) -> None:
        """Write what is not written yet."""
        self.sentences.flush()
        self.rewards.flush()
