"""The quiet column beside the page: the month, what is planned, and the same day a year before.

Without room for it what is planned, and the practices, stand beneath the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.calendar import Shade
from winsdesk.domain.day import a_year_before
from winsdesk.domain.win import Win
from winsdesk.ui.calendar.dates import month_and_year, whole_day
from winsdesk.ui.calendar.month import MonthGrid
from winsdesk.ui.day.reading import Reading
from winsdesk.ui.measures import SIDE_MARGIN, has_room_beside, side_width
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.domain.goal import PlannedStep
    from winsdesk.ui.day.planned import PlannedSteps

_ABOVE = 24
"""Room above what stands under a page, in pixels."""
_MOST_SHOWN = 3
_LONGEST_SHOWN = 240


class SideColumn(QScrollArea):
    """The month around the day, what can be done on it, and what stood on it a year before.

    Signals:
        day_chosen: Another day should be shown; by keys, so that the keyboard stays in the month.
        day_opened: Another day should be shown, ready for writing.
        step_finished: A planned step was done (its uid, and whether it was a part of it).
        goal_asked: The goal of a planned step is wanted (its uid).
        left: What had the keyboard is gone.

    Attributes:
        doing: What is planned and the parts that were added, wherever they stand.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    step_finished = Signal(str, bool)
    goal_asked = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._day: date | None = None
        self.setProperty("edge", "side")
        self.setAccessibleName(self.tr("Around this day"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._month_name = label("", "heading")
        self.month = MonthGrid(theme, preferences)
        self.month.chosen.connect(self._chosen)
        self.month.opened.connect(self.day_opened)
        self.planned: PlannedSteps | None = None
        self._part: QWidget | None = None
        self._make_doing()
        self._year_ago_name = label("", "heading")
        self._year_ago = YearAgo()
        self._year_ago.opened.connect(self._open_year_ago)
        self._year_ago_name.hide()
        self._year_ago.hide()
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(SIDE_MARGIN, 26, SIDE_MARGIN, 24)
        column.setSpacing(8)
        column.addWidget(self._month_name)
        column.addWidget(self.month)
        column.addSpacing(16)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addWidget(self._year_ago_name)
        column.addWidget(self._year_ago)
        column.addStretch()
        self.setWidget(sheet)

    def add_part(self, part: QWidget) -> None:
        """Put something between the planned steps and the year before."""
        self._part = part
        self._doing.addWidget(part)

    def fold(self, page: QWidget, under: QVBoxLayout, *, welcoming: bool) -> None:
        """Be there where a page has room for it at this size of type, unless that is welcoming.

        Without room, what can be done on the day goes ``under`` the page's column.
        """
        self.setFixedWidth(side_width(self._theme))
        beside = has_room_beside(page.width(), page.window(), self._theme)
        place = self._place if beside else under
        if place.indexOf(self.doing) < 0:
            place.addWidget(self.doing)
            self._doing.setContentsMargins(0, 0 if beside else _ABOVE, 0, 0)
        any_part = self._part is not None and not self._part.isHidden()
        self.doing.setVisible((self.any_planned or any_part) and not welcoming)
        self.setVisible(beside and not welcoming)

    def show_day(self, day: date) -> None:
        """Show the month around a day, before anything is known of it."""
        self._day = day
        self._month_name.setText(month_and_year(day.year, day.month))
        self.month.set_month(day.year, day.month)
        self.month.set_chosen(day)

    def show_reading(self, reading: Reading) -> None:
        """Shade the month, and show what stood on this day a year before."""
        self.month.set_facts(reading.month, Shade())
        self.show_year_ago(reading.page.year_ago)

    @property
    def any_planned(self) -> bool:
        """Whether a step is planned for the day."""
        return self.planned is not None and bool(self.planned.rows)

    def focus_planned(self) -> None:
        """Take the keyboard to the first step that is planned, or else to what stands after."""
        first = next((box for box in self.doing.findChildren(QCheckBox) if box.isVisible()), None)
        if self.planned is not None and self.planned.rows:
            first = next(iter(self.planned.rows.values())).box
        if first is not None and first.isVisible():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_planned(self, planned: Sequence[PlannedStep]) -> None:
        """Show the steps planned for the day; nothing at all when there are none."""
        if self.planned is None and not planned:
            return
        if self.planned is None:
            self.planned = self._make_planned()
        today = self._day == self._preferences.today()
        self._planned_name.setText(
            self.tr("Planned for today") if today else self.tr("Planned for this day")
        )
        self._planned_name.setVisible(bool(planned))
        self.planned.show_steps(planned)
        self.planned.setVisible(bool(planned))
        self._planned_place.setContentsMargins(0, 0, 0, 16 if planned else 0)

    def _make_planned(self) -> PlannedSteps:
        from winsdesk.ui.day.planned import PlannedSteps

        made = PlannedSteps()
        made.finished.connect(self.step_finished)
        made.goal_asked.connect(self.goal_asked)
        made.emptied.connect(self.left)
        self._planned_place.addWidget(made)
        return made

    def _make_doing(self) -> None:
        self.doing = QWidget()
        self._doing = QVBoxLayout(self.doing)
        self._doing.setContentsMargins(0, 0, 0, 0)
        self._doing.setSpacing(8)
        self._planned_name = label("", "heading")
        self._planned_name.hide()
        self._planned_place = QVBoxLayout()
        self._doing.addWidget(self._planned_name)
        self._doing.addLayout(self._planned_place)

    def show_year_ago(self, wins: tuple[Win, ...]) -> None:
        """Show the wins of the same day a year before; nothing at all when there are none."""
        if self._day is None:
            return
        shown = bool(wins) and self._preferences.settings.year_ago
        self._year_ago_name.setVisible(shown)
        self._year_ago.setVisible(shown)
        if shown:
            today = self._day == self._preferences.today()
            self._year_ago_name.setText(
                self.tr("A year ago today") if today else self.tr("A year before")
            )
            self._year_ago.show_wins(a_year_before(self._day), wins)

    def _chosen(self, day: date) -> None:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        (self.day_opened if by_mouse else self.day_chosen).emit(day)

    def _open_year_ago(self) -> None:
        if self._day is not None:
            self.day_opened.emit(a_year_before(self._day))


class YearAgo(QFrame):
    """A soft card with wins of another year; it leads to their day."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "soft")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        self._lines = [label("") for _ in range(_MOST_SHOWN)]
        self._more = label("", "caption")
        for line in (*self._lines, self._more):
            column.addWidget(line)

    def show_wins(self, day: date, wins: tuple[Win, ...]) -> None:
        """Show the first wins of a day."""
        texts = [_short(win.text) for win in wins[:_MOST_SHOWN]]
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(texts))
            line.setText(texts[number] if number < len(texts) else "")
        more = len(wins) - len(texts)
        self._more.setVisible(more > 0)
        self._more.setText(self.tr("and %n more", None, more))
        self.setToolTip(whole_day(day))
        self.setAccessibleName(whole_day(day))
        self.setAccessibleDescription(" ".join(texts))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the day."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the day by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN].rstrip() + "…"
