"""Reframing: whether a question goes back."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.section import Section


class ReframingSection(Section):
    """One switch."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(self.tr("Reframing"))
        self._preferences = preferences
        self.asks = QCheckBox(self.tr("Ask one question back"))
        self.asks.clicked.connect(lambda on: preferences.set(reframing=on))
        self.add_row(
            self.tr("Making little of it"),
            self.asks,
            self.tr(
                "When you write, in English, that something you did doesn't count; nothing leaves "
                "this computer."
            ),
        )
        self.asks.setAccessibleName(self.asks.text())
        preferences.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.asks.setChecked(bool(self._preferences.settings.reframing))
