"""The goals view as it lies there: the page, and the column beside it or under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from winsdesk.ui.goals.card import GoalCard
from winsdesk.ui.goals.chips import GoalChips
from winsdesk.ui.goals.done import DoneColumn
from winsdesk.ui.goals.new_goal import NewGoal
from winsdesk.ui.measures import READABLE
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_LEAST_WIDTH = 292
_MARGIN = 22
_WIDTH = 14
_NARROW = 30


class Paper(QScrollArea):
    """The headline, the goals as chips, and the card of the chosen one.

    Attributes:
        under: Where the side column goes when there is no room beside the page.
    """

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Goals"))
        self.new = QPushButton(tr("New goal"))
        self.new.setProperty("role", "main")
        self.chips = GoalChips()
        self.naming = NewGoal()
        self.card = GoalCard(theme, preferences)
        self._lay_out()
        self._fit()

    def seek(self, box: QRect) -> None:
        """Bring a row of the steps into sight."""
        at = self.card.steps.mapTo(self._sheet, box.center())
        self.ensureVisible(at.x(), at.y(), 0, box.height() // 2 + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the column readable when the type changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_outer"):
            self._fit()

    def _lay_out(self) -> None:
        self._sheet = QWidget()
        self._sheet.setProperty("surface", "page")
        self._outer = QHBoxLayout(self._sheet)
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(label(tr("Goals"), "display"), 1)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(label(tr("Big things, made small enough for today."), "quiet"))
        column.addSpacing(18)
        column.addWidget(self.chips)
        column.addSpacing(14)
        column.addWidget(self.naming)
        column.addWidget(self.card)
        self.under = QVBoxLayout()
        self.under.setContentsMargins(0, 24, 0, 0)
        column.addLayout(self.under)
        column.addStretch()
        self._outer.addWidget(self._text, 1)
        self.setWidget(self._sheet)

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        side = 32 if self.width() >= _NARROW * height else 16
        room = self.viewport().width() - 2 * side
        spare = max(room - READABLE * height, 0) // 2
        self._outer.setContentsMargins(side + spare, 22, side + spare, 24)


class SideColumn(QScrollArea):
    """What has been done, in a column of its own while there is room for one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = DoneColumn(theme)
        self._beside = True
        self.setProperty("edge", "side")
        self.setAccessibleName(tr("What you have done"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(_MARGIN, 26, _MARGIN, 24)
        self._column.addWidget(self.done)
        self.setWidget(sheet)

    def width_wanted(self) -> int:
        """Return the width, in pixels, of the column at this size of type."""
        return max(_LEAST_WIDTH, _WIDTH * self.fontMetrics().height())

    def stand(self, *, beside: bool, under: QVBoxLayout) -> None:
        """Stand beside the page, or put what it holds under it."""
        self.setFixedWidth(self.width_wanted())
        if beside != self._beside:
            self._beside = beside
            (self._column if beside else under).addWidget(self.done)
        self.setVisible(beside)
