"""Prompts: which groups ask, and the person's own."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from winsdesk.domain.phrase import Role
from winsdesk.domain.prompts import GROUPS
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.phrases.list import PhraseList
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


class PromptsSection(Section):
    """A switch for each group, and a list of the person's own prompts."""

    def __init__(self, journal: JournalThread, theme: Theme, preferences: Preferences) -> None:
        super().__init__(self.tr("Prompts"))
        self._preferences = preferences
        self.column.addWidget(
            label(
                self.tr(
                    "Today asks one question a day, from the groups that are on here and from your "
                    "own. You can always go to another, or write past it."
                ),
                "caption",
            )
        )
        self.groups = {group: QCheckBox(name) for group, name in self._names().items()}
        switches = QWidget()
        flow = Flow(switches, spacing=12)
        for group, switch in self.groups.items():
            switch.clicked.connect(lambda on, group=group: self._switch(group, on))
            flow.addWidget(switch)
        self.column.addWidget(switches)
        self.column.addSpacing(4)
        self.column.addWidget(label(self.tr("Your own"), "heading"))
        self.own = PhraseList(
            journal,
            theme,
            Role.PROMPT,
            self.tr("A prompt of your own"),
            self.tr("Write a prompt of your own"),
        )
        self.column.addWidget(self.own)
        self.nothing = label(
            self.tr("With everything off, Today asks nothing. That is fine too."), "caption"
        )
        self.column.addWidget(self.nothing)
        self.own.shown.connect(self._show)
        preferences.changed.connect(self._show)
        self._show()

    def _names(self) -> dict[str, str]:
        names = (
            self.tr("Noticing"),
            self.tr("Effort"),
            self.tr("Body"),
            self.tr("People"),
            self.tr("Boundaries"),
            self.tr("Thoughts"),
            self.tr("Rest"),
            self.tr("Therapy"),
            self.tr("Hard days"),
            self.tr("Looking ahead"),
        )
        return dict(zip(GROUPS, names, strict=True))

    def _switch(self, group: str, on: bool) -> None:
        off = set(self._preferences.settings.prompts_off) - {group}
        if not on:
            off.add(group)
        self._preferences.set(prompts_off=tuple(each for each in GROUPS if each in off))

    def _show(self) -> None:
        off = self._preferences.settings.prompts_off
        for group, switch in self.groups.items():
            switch.setChecked(group not in off)
        self.nothing.setVisible(set(off) >= set(GROUPS) and not self.own.texts)
