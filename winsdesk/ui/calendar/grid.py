"""What the month and the year have in common: days in a table that keys and mouse choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.ui.calendar.drawing import DayPainter, Placed
from winsdesk.ui.calendar.model import DaysModel
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

LOOK_FOR_TODAY_EVERY = 20_000
"""How often a visible grid looks whether today has turned, in milliseconds."""
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class DayGrid(QTableView):
    """A table of days, of which one can be chosen.

    Signals:
        chosen: The person chose a day (a ``date``), which the grid may not show.
        opened: The person wants to see a day's page (a ``date``).
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        gap: int,
        numbered: bool,
    ) -> None:
        super().__init__(parent)
        self.theme, self.preferences = theme, preferences
        self.days = self.make_days()
        self._drawing = self.make_painter(numbered=numbered)
        self._gap = gap
        self._square = not numbered
        self._day: date | None = None
        self._showing = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_FOR_TODAY_EVERY)
        self._timer.timeout.connect(self._look_for_today)
        self._furnish()
        self.setModel(self.days)
        self.doubleClicked.connect(self._double_clicked)
        theme.changed.connect(self._dress)
        preferences.changed.connect(self._preferred)

    def day(self) -> date | None:
        """Return the chosen day, which the grid need not show."""
        return self._day

    def set_chosen(self, day: date | None) -> None:
        """Ring a day; one that the grid does not show is remembered."""
        self._day = day
        self._show_chosen()

    def set_facts(self, facts: Mapping[date, DayFacts], shade: Shade) -> None:
        """Shade the days by what they hold."""
        self.days.set_facts(facts, shade.measure)

    def choose(self, day: date) -> None:
        """Choose a day as the person would, and tell of it."""
        if day != self._day:
            self.set_chosen(day)
            self.chosen.emit(day)

    def set_gap(self, gap: int) -> None:
        """Leave another number of pixels between the days."""
        self._gap = gap

    # ------------------------------------------------------------ for the kinds of grid

    def make_days(self) -> DaysModel:
        """Return the model that the grid shows."""
        return DaysModel(self.preferences.today(), self)

    def make_painter(self, *, numbered: bool) -> DayPainter:
        """Return what draws its days."""
        return DayPainter(self.theme, numbered=numbered)

    def target(self, key: int, modifiers: Qt.KeyboardModifier, day: date) -> date | None:
        """Return the day that a key leads to from ``day``, or ``None`` for another key."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Give the rows and columns their sizes, and show the days anew when that is needed."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the days of the month or the year."""
        raise NotImplementedError

    # ------------------------------------------------------------ Qt's

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days that need it, at once: asking a delegate for each costs ten times that."""
        painter = QPainter(self.viewport())
        chosen, others = None, []
        for placed in self._placed():
            if placed[1].intersects(QRectF(event.rect())):
                if placed[0].day == self._day:
                    chosen = placed
                else:
                    others.append(placed)
        self._drawing.draw(painter, others, chosen)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys; Enter opens."""
        self._drawing.by_keys = True
        self.viewport().update()
        start = self._day or self.days.today
        if event.key() in _OPENING:
            self.opened.emit(start)
            return
        day = self.target(event.key(), event.modifiers(), start)
        if day is None:
            event.ignore()
        else:
            self.choose(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by a click."""
        self._drawing.by_keys = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go, when they are what brought the person here."""
        self._drawing.by_keys = event.reason() in _BY_KEYS
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        self._drawing.by_keys = False
        super().focusOutEvent(event)
        self.viewport().update()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Leave the choice where it is; :meth:`keyPressEvent` moves it."""
        return self.currentIndex()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell what the person chose, by mouse or with an assistive tool."""
        super().currentChanged(current, previous)
        day = self.days.day_at(current)
        if not self._showing and day is not None and day != self._day:
            self._day = day
            self.chosen.emit(day)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock from now on."""
        super().showEvent(event)
        self._look_for_today()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the clock alone."""
        self._timer.stop()
        super().hideEvent(event)

    # ------------------------------------------------------------ within

    def _furnish(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "days")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            settle(header)

    def _placed(self) -> Iterator[Placed]:
        """Yield the days, each with the place in which it is drawn within its cell of the table.

        A day with a number fills its cell. One without is square, at the near end of it.
        """
        columns = [
            (self.columnViewportPosition(at), self.columnWidth(at))
            for at in range(self.days.columnCount())
        ]
        before, gap = self._gap // 2, self._gap
        mirrored = self.isRightToLeft()
        for cell in self.days.cells():
            left, width = columns[cell.column]
            top, side = self.rowViewportPosition(cell.row), self.rowHeight(cell.row)
            if self._square:
                left, width = (left + width - side, side) if mirrored else (left, side)
            yield cell, QRectF(left + before, top + before, width - gap, side - gap)

    def _show_chosen(self) -> None:
        self._showing = True
        index = self.days.index_of(self._day)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.selectionModel().clear()
        self._showing = False

    def _double_clicked(self, index: QModelIndex) -> None:
        day = self.days.day_at(index)
        if day is not None:
            self.opened.emit(day)

    def _look_for_today(self) -> None:
        self.days.set_today(self.preferences.today())

    def _preferred(self) -> None:
        self._look_for_today()
        self.fill()

    def _dress(self) -> None:
        self._drawing.dress()
        self.lay_out()
        self.updateGeometries()
        self.updateGeometry()
        self.viewport().update()


def settle(header: QHeaderView) -> None:
    """Let a header show its heads and do nothing."""
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setMinimumSectionSize(1)
    header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
