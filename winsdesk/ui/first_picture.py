"""What the window shows first: the date and the line to write in, where they stay.

All the rest is loaded and made after it, so that nobody waits for it to begin to write.
"""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, QLocale, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from winsdesk.services.prompting import prompt_known
from winsdesk.ui.day.paper import Paper
from winsdesk.ui.day.saying import entry_hint, first_question, headline
from winsdesk.ui.measures import has_room_beside, rail_is_folded, rail_width, side_width
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme


class FirstPicture(QWidget):
    """The page of today as it begins, with room where the rail and the side column will be.

    Attributes:
        paper: The page; it goes on as a part of the window when this picture is put away.
        kept: What was written and kept on it meanwhile, line after line.
        pressed: Keys that were pressed meanwhile and are not for writing.
    """

    def __init__(
        self, theme: Theme, preferences: Preferences, rail_names: list[str], *, welcoming: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._rail_names = rail_names
        self._welcoming = welcoming
        self.kept: list[str] = []
        self.pressed: list[QKeyCombination] = []
        self.paper = Paper(theme)
        self._begin_page(preferences)
        self._rail = QWidget()
        self._rail.setObjectName("rail")
        self._rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side = QFrame()
        self._side.setProperty("edge", "side")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self.paper, 1)
        row.addWidget(self._side)
        self.paper.entry.kept.connect(self._keep)

    def give_paper(self) -> Paper:
        """Let go of the page."""
        self.paper.entry.kept.disconnect(self._keep)
        return self.paper

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember a key that the line has no use for; the window does what it is for."""
        self.pressed.append(event.keyCombination())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave as much room as will be needed."""
        super().resizeEvent(event)
        rail = rail_width(self.font(), self._rail_names, folded=rail_is_folded(self.window()))
        self._rail.setFixedWidth(rail)
        self._side.setFixedWidth(side_width(self._theme))
        beside = has_room_beside(self.width() - rail, self.window(), self._theme)
        self._side.setVisible(beside and not self._welcoming)

    def _begin_page(self, preferences: Preferences) -> None:
        today, chosen = preferences.today(), preferences.settings
        self.paper.say_day(headline(today, today))
        self.paper.welcome(self._welcoming)
        self.paper.entry.setPlaceholderText(entry_hint(0))
        if self._welcoming:
            self.paper.prompt.say(first_question())
        else:
            prompt = prompt_known(chosen, today, QLocale().name()[:2])
            self.paper.prompt.say(prompt, others=bool(prompt))

    def _keep(self, text: str) -> None:
        self.kept.append(text)
        self.paper.entry.fill("")
