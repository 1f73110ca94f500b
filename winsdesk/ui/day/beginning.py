"""How the page of a day begins: the date, the prompt and the line to write in, where they stay.

A window shows it first, before anything else is loaded. Everything it is made of costs a start
time, so it is made of little; :class:`winsdesk.ui.day.paper.Paper` lays the rest around it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.day.headline import Headline
from winsdesk.ui.day.prompt_line import PromptLine
from winsdesk.ui.measures import READABLE
from winsdesk.ui.theme import Theme

_GAP = 10
"""Between the date and what turns the page, and between its buttons, in pixels."""


class Beginning(QWidget):
    """The column of a page with its first three parts, and room for the others.

    Attributes:
        headline: The date.
        today: Leads to today.
        prompt: The line under the date.
        entry: The line to write in.
        over_entry: Where the cards go.
        under_entry: Where the free words go.
        beneath: Where the side column's part goes when there is no room for it beside the page.
        foot: What stands at the foot of the page.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._welcoming = False
        self.setProperty("surface", "page")
        self.headline = Headline(theme)
        self.today = QPushButton(self.tr("Today"))
        self.today.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.prompt = PromptLine(theme)
        self.entry = EntryLine()
        self._outer = QHBoxLayout(self)
        text = QWidget()
        self._outer.addWidget(text, 1)
        self._lay_out_head()
        self._lay_out(column(text))
        self._leave_room_for_turning()

    def say_day(self, day: str) -> None:
        """Put a date at the head of the page."""
        self.headline.say(day)

    def welcome(self, welcoming: bool) -> None:
        """Arrange it for a person who has not written anything yet, or for every day."""
        if welcoming != self._welcoming:
            self._welcoming = welcoming
            self.entry.stand_out(welcoming)
            self._turning.setHidden(welcoming)

    def turn_by(self, previous: QWidget, following: QWidget) -> None:
        """Put the ways to the day before and the one after beside the way to today."""
        self._turning_row.setContentsMargins(0, 0, 0, 0)
        self._turning_row.insertWidget(0, previous)
        self._turning_row.addWidget(following)

    def fit(self, width: int, height: int, bar: int = 0) -> None:
        """Give the text its width, the same whether the page scrolls or not.

        Args:
            width: The page's, in pixels.
            height: As much of it as is in sight, in pixels.
            bar: How much of the width a bar to scroll by takes, in pixels.
        """
        line = self.fontMetrics().height()
        side = 32 if width >= 30 * line else 16
        top = min(72, max(24, height // 10)) if self._welcoming else 22
        widest = (38 if self._welcoming else READABLE) * line
        room = width - 2 * side
        least = self.headline.minimumSizeHint().width() + self._turning.sizeHint().width() + _GAP
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if room >= least else direction.TopToBottom)
        spare = max(room - widest, 0) // 2
        left, right = (bar, 0) if self.isRightToLeft() else (0, bar)
        self._outer.setContentsMargins(side + spare - left, top, side + spare - right, 24)

    def height_needed(self, width: int) -> int:
        """Return how high the page has to be at a width, though less of it may be in sight."""
        return max(
            self._outer.minimumHeightForWidth(width), self._outer.totalMinimumSize().height()
        )

    def _lay_out_head(self) -> None:
        self._turning = QWidget()
        self._turning_row = QHBoxLayout(self._turning)
        self._turning_row.setSpacing(_GAP)
        self._turning_row.addWidget(self.today)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(_GAP)
        self._head.addWidget(self.headline, 1)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self._head.addWidget(self._turning, 0, top)

    def _lay_out(self, text: QVBoxLayout) -> None:
        text.addLayout(self._head)
        text.addSpacing(2)
        text.addWidget(self.prompt)
        self.over_entry = column()
        self.over_entry.addSpacing(18)
        text.addLayout(self.over_entry)
        text.addWidget(self.entry)
        self.under_entry = column()
        text.addLayout(self.under_entry)
        self.beneath = column()
        text.addLayout(self.beneath)
        text.addStretch()
        self.foot = column()
        text.addLayout(self.foot)

    def _leave_room_for_turning(self) -> None:
        """Leave room for two buttons that are as wide as they are high."""
        beside = self.today.sizeHint().height() + _GAP
        self._turning_row.setContentsMargins(beside, 0, beside, 0)


def column(within: QWidget | None = None) -> QVBoxLayout:
    """Return a column without margins of its own."""
    made = QVBoxLayout()
    if within is not None:
        within.setLayout(made)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made
