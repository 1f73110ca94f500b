"""What the window shows first: the date and the line to write in, where they stay.

All the rest is loaded and made after it, so that nobody waits for it to begin to write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from winsdesk.services.prompting import prompt_known
from winsdesk.ui.day.beginning import Beginning
from winsdesk.ui.day.saying import entry_hint, first_question, headline
from winsdesk.ui.measures import has_room_beside, rail_is_folded, rail_width, side_width
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination
    from PySide6.QtGui import QKeyEvent, QResizeEvent


class FirstPicture(QWidget):
    """The page of today as it begins, with room where the rail and the side column will be.

    Attributes:
        beginning: It goes on as a part of the page when this picture is put away.
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
        self._rail = QWidget(self)
        self._rail.setObjectName("rail")
        self._rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side = QFrame(self)
        self._side.setProperty("edge", "side")
        self.beginning = Beginning(theme)
        self.beginning.setParent(self)
        self._say(preferences)
        self.beginning.entry.kept.connect(self._keep)

    def give_beginning(self) -> Beginning:
        """Let go of the page's beginning."""
        self.beginning.entry.kept.disconnect(self._keep)
        return self.beginning

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember a key that the line has no use for; the window does what it is for."""
        self.pressed.append(event.keyCombination())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where it will be in the whole window."""
        super().resizeEvent(event)
        width, height, window = self.width(), self.height(), self.window()
        rail = rail_width(self.font(), self._rail_names, folded=rail_is_folded(window))
        beside = has_room_beside(width - rail, window, self._theme) and not self._welcoming
        side = side_width(self._theme) if beside else 0
        page = width - rail - side
        self.beginning.fit(page, height)
        self._put(self._rail, QRect(0, 0, rail, height))
        needs = self.beginning.height_needed(page)
        self._put(self.beginning, QRect(rail, 0, page, max(height, needs)))
        self._put(self._side, QRect(rail + page, 0, side, height))

    def _put(self, part: QWidget, where: QRect) -> None:
        if self.isRightToLeft():
            where.moveLeft(self.width() - where.right() - 1)
        part.setGeometry(where)

    def _say(self, preferences: Preferences) -> None:
        today, chosen, page = preferences.today(), preferences.settings, self.beginning
        page.say_day(headline(today, today))
        page.welcome(self._welcoming)
        page.entry.setPlaceholderText(entry_hint(0))
        if self._welcoming:
            page.prompt.say(first_question())
        else:
            prompt = prompt_known(chosen, today, QLocale().name()[:2])
            page.prompt.say(prompt, others=bool(prompt))

    def _keep(self, text: str) -> None:
        self.kept.append(text)
        self.beginning.entry.fill("")
