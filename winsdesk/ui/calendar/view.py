"""The calendar view: the year, the month and the day, all about one chosen day."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.calendar import Shade, months_away
from winsdesk.domain.changes import ChangeSet
from winsdesk.ui.calendar.dates import month_name
from winsdesk.ui.calendar.day_wins import DayPanel
from winsdesk.ui.calendar.legend import Legend
from winsdesk.ui.calendar.month import LARGEST, MonthGrid
from winsdesk.ui.calendar.reading import DayWins, Facts, Reading
from winsdesk.ui.calendar.saying import year_said
from winsdesk.ui.calendar.shade_button import ShadeButton
from winsdesk.ui.calendar.year import YearGrid
from winsdesk.ui.calendar.year_stepper import YearStepper
from winsdesk.ui.measures import DAY_GAP
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

WIDEST = 70
"""The widest that the page gets, in heights of the text."""
STACKED_BELOW = 32
"""The width below which the day stands under the month, in heights of the text."""
_PADDING = 16
_CONTROLS_APART = 24
_FLAT = 42
"""How high a day of the month gets at most when the day's wins stand under the month."""
_YEAR = 12
_TURNING = {-1: ("Alt+Up", "Ctrl+PgUp"), 1: ("Alt+Down", "Ctrl+PgDown")}


class CalendarView(QScrollArea):
    """The year's heatmap, a month of it, and the wins of the chosen day.

    Signals:
        day_chosen: The person chose a day here (a ``date``).
        day_opened: The person wants to see a day's page (a ``date``).
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._chosen = preferences.today()
        self._reading = Reading(journal, self)
        self._stale = True
        self._title = label(tr("Calendar"), "display", wrap=False)
        self._line = label("", "quiet")
        self.stepper = YearStepper(theme, self._chosen.year)
        self.shade_button = ShadeButton(journal)
        self.year = YearGrid(theme, preferences)
        self.legend = Legend(theme)
        self.month_name = label("", "heading")
        self.month = MonthGrid(theme, preferences)
        self.day = DayPanel(theme)
        self._arrange()
        self._connect()
        self._explain(self._shade_wanted())
        self._show_chosen()
        journal.changed.connect(self.refresh)

    @property
    def chosen(self) -> date:
        """The chosen day, shared by the year, the month and the list."""
        return self._chosen

    def show_day(self, day: date) -> None:
        """Choose a day from elsewhere."""
        self._chosen = day
        self._show_chosen()
        self._look()

    def refresh(self, changes: ChangeSet) -> None:
        """Look again at what a change touched."""
        self._reading.forget(changes)
        if not self.isVisible():
            self._stale = True
            return
        if changes.touches_year(self._chosen.year):
            self._want_year()
        if changes.touches(self._chosen):
            self._reading.want_day(self._chosen)

    # ------------------------------------------------------------ Qt's

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the journal, now that it is seen, and let the keys walk the year."""
        super().showEvent(event)
        if not event.spontaneous():
            self.year.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._stale:
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the month and the day when there is little room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit larger and smaller text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    # ------------------------------------------------------------ within

    def _arrange(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.year)
        self.setAccessibleName(tr("Calendar"))
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        self._outer = QHBoxLayout(sheet)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._line)
        column.addSpacing(18)
        column.addWidget(self._year_card())
        column.addSpacing(11)
        column.addLayout(self._below())
        column.addStretch()
        self._outer.addWidget(self._page, 1)
        self._outer.addStretch()
        self._outer.setStretch(1, 0)
        self.setWidget(sheet)
        self._fit()

    def _head(self) -> QWidget:
        head = QWidget()
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        self._head_row.setContentsMargins(0, 0, 0, 0)
        self._controls = QWidget()
        flow = Flow(self._controls, spacing=_CONTROLS_APART)
        flow.addWidget(self.stepper)
        flow.addWidget(self.shade_button)
        self._head_row.addWidget(self._title)
        self._head_row.addStretch(1)
        self._head_row.addWidget(self._controls)
        return head

    def _year_card(self) -> QFrame:
        column = QVBoxLayout()
        column.setContentsMargins(_PADDING + 2, _PADDING, _PADDING + 2, _PADDING)
        column.setSpacing(8)
        column.addWidget(self.year)
        column.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignTrailing)
        return _card(column)

    def _below(self) -> QBoxLayout:
        inner = _PADDING - DAY_GAP // 2
        column = QVBoxLayout()
        column.setContentsMargins(inner, _PADDING - 1, inner, _PADDING - DAY_GAP // 2)
        column.setSpacing(8)
        self.month_name.setContentsMargins(DAY_GAP // 2, 0, DAY_GAP // 2, 0)
        column.addWidget(self.month_name)
        column.addWidget(self.month)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._two.setSpacing(14)
        self._two.addWidget(_card(column), 1, Qt.AlignmentFlag.AlignTop)
        self._two.addWidget(self.day, 1)
        return self._two

    def _connect(self) -> None:
        for grid in (self.year, self.month):
            grid.chosen.connect(self._choose)
            grid.opened.connect(self.day_opened)
        self.day.opened.connect(self.day_opened)
        self.stepper.year_chosen.connect(self._choose_year)
        self.shade_button.shade_chosen.connect(self._shade)
        self._reading.year_known.connect(self._show_year)
        self._reading.day_known.connect(self._show_wins)
        self._preferences.changed.connect(self._show_chosen)
        for years, keys in _TURNING.items():
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(partial(self._turn, years))

    def _choose(self, day: date) -> None:
        if day != self._chosen:
            self.show_day(day)
            self.day_chosen.emit(day)

    def _choose_year(self, year: int) -> None:
        self._turn(year - self._chosen.year)

    def _turn(self, years: int) -> None:
        """Choose the same day some years later or earlier."""
        self._choose(months_away(self._chosen, years * _YEAR))

    def _shade(self, shade: Shade) -> None:
        self._explain(shade)
        self._want_year()

    def _explain(self, shade: Shade) -> None:
        """Say what the shades stand for, to the eye and to the ear."""
        self.legend.set_measure(shade.measure)
        self.year.setAccessibleDescription(self.legend.accessibleName())

    def _show_chosen(self) -> None:
        day = self._chosen
        if day.year != self.year.year():
            self.year.set_facts({}, self._shade_wanted())
            self.month.set_facts({}, self._shade_wanted())
        self.stepper.set_year(day.year)
        self.year.set_year(day.year)
        self.month.set_month(day.year, day.month)
        self.month_name.setText(month_name(day.month))
        self.year.set_chosen(day)
        self.month.set_chosen(day)
        self.day.set_day(day, self._preferences.today())

    def _look(self) -> None:
        """Ask for what is shown, when it is seen."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._want_year()
            self._reading.want_day(self._chosen)

    def _want_year(self) -> None:
        self._reading.want_year(self._chosen.year, self._shade_wanted())

    def _shade_wanted(self) -> Shade:
        return self.shade_button.shade()

    def _show_year(self, facts: Facts) -> None:
        shade = self._shade_wanted()
        self.year.set_facts(facts, shade)
        self.month.set_facts(facts, shade)
        self._line.setText(year_said(self._chosen.year, facts, shade, self.shade_button.kind()))

    def _show_wins(self, held: DayWins) -> None:
        self.day.set_wins(held)

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        side = 32 if self.width() >= 30 * height else 16
        self._outer.setContentsMargins(side, 24, side, 32)
        self._page.setMaximumWidth(WIDEST * height)
        room = self.viewport().width() - 2 * side
        stacked = room < STACKED_BELOW * height
        self._two.setDirection(_direction(stacked))
        self.month.set_highest(_FLAT if stacked else LARGEST)
        wanted = self._title.sizeHint().width() + self._controls.sizeHint().width()
        tight = room < wanted + _CONTROLS_APART
        self._head_row.setDirection(_direction(tight))
        self._head_row.setContentsMargins(0, 0, 0, 8 if tight else 0)


def _direction(stacked: bool) -> QBoxLayout.Direction:
    direction = QBoxLayout.Direction
    return direction.TopToBottom if stacked else direction.LeftToRight


def _card(layout: QLayout) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    card.setLayout(layout)
    return card
