"""How it looks: theme, size of the text, motion."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout

from winsdesk.settings import TEXT_SIZES
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.choices import ListChoice, RowChoice
from winsdesk.ui.settings.section import Section
from winsdesk.ui.theme import Theme


class LookSection(Section):
    """Theme, size of the text, motion."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(self.tr("How it looks"))
        self._theme = theme
        self._preferences = preferences
        self.theme = RowChoice(
            [
                ("system", self.tr("As the desktop")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.theme.chosen.connect(lambda value: preferences.set(theme=value))
        self.add_row(self.tr("&Theme"), self.theme)
        self.text_size = ListChoice(
            [(size, self.tr("{size} %").format(size=size)) for size in TEXT_SIZES]
        )
        self.text_size.pointed_at.connect(self._try_size)
        self.text_size.chosen.connect(lambda value: preferences.set(text_size=value))
        self.sample = label(self.tr("Said no to the extra shift."), wrap=False)
        self.add_row(self.tr("Te&xt size"), self.text_size, beside=self._framed_sample())
        self.motion = RowChoice(
            [
                (None, self.tr("As the desktop")),
                (False, self.tr("Soft fades")),
                (True, self.tr("Nothing moves")),
            ]
        )
        self.motion.chosen.connect(lambda value: preferences.set(reduced_motion=value))
        self.add_row(self.tr("M&otion"), self.motion)
        preferences.changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def _framed_sample(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("surface", "soft")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 6, 14, 6)
        inside.addWidget(self.sample)
        return frame

    def _show(self) -> None:
        settings = self._preferences.settings
        self.theme.show_value(settings.theme)
        self.text_size.show_value(settings.text_size)
        self.motion.show_value(settings.reduced_motion)
        self._try_size(settings.text_size)

    def _try_size(self, percent: Any) -> None:  # noqa: ANN401 - a signal carries it
        font = self._theme.body
        size = font.pointSizeF() * percent / self._preferences.settings.text_size
        self.sample.setStyleSheet(f"font-size: {size:.2f}pt;")
