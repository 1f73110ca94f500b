"""The days of a grid as a Qt model: values in, cells out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from winsdesk.domain.calendar import NO_WINS, DayFacts, Measure, heat_level
from winsdesk.ui.calendar.dates import day_number
from winsdesk.ui.calendar.saying import day_said

Index = QModelIndex | QPersistentModelIndex
Grid = Sequence[Sequence[date | None]]
_TABLE = QModelIndex()
_DAY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_GAP = Qt.ItemFlag.NoItemFlags


class DayCell(NamedTuple):
    """Everything that the drawing of a day needs.

    Attributes:
        row: The row it stands in.
        column: The column it stands in.
        day: The day.
        level: How dark it is, 0 to 4.
        to_come: Whether it is still to come and holds nothing.
        today: Whether it is today.
    """

    row: int
    column: int
    day: date
    level: int
    to_come: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column: what stands there, and what is read out."""

    shown: str
    spoken: str


class DaysModel(QAbstractTableModel):
    """Days in rows and columns, with what they hold. Knows no journal and no window."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._grid: Grid = ()
        self._places: dict[date, tuple[int, int]] = {}
        self._heads: Mapping[Qt.Orientation, Sequence[Head]] = {}
        self._facts: Mapping[date, DayFacts] = {}
        self._measure = Measure.WINS
        self._cells: tuple[DayCell, ...] = ()

    @property
    def today(self) -> date:
        """The day that is marked as today."""
        return self._today

    def set_grid(self, grid: Grid, columns: Sequence[Head] = (), rows: Sequence[Head] = ()) -> None:
        """Show other days: rows of equal length, ``None`` where there is no day."""
        self.beginResetModel()
        self._grid = grid
        self._places = {
            day: (row, column)
            for row, days in enumerate(grid)
            for column, day in enumerate(days)
            if day is not None
        }
        self._heads = {Qt.Orientation.Horizontal: columns, Qt.Orientation.Vertical: rows}
        self._cells = ()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Head]) -> None:
        """Put other heads above the columns."""
        self._heads = {**self._heads, Qt.Orientation.Horizontal: columns}
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def set_facts(self, facts: Mapping[date, DayFacts], measure: Measure) -> None:
        """Show what the days hold; days that are left out hold nothing."""
        self._facts, self._measure = facts, measure
        self._all_changed()

    def set_today(self, today: date) -> None:
        """Mark another day as today."""
        if today != self._today:
            self._today = today
            self._all_changed()

    def cells(self) -> tuple[DayCell, ...]:
        """Return everything that the drawing of the days needs, made when it is first asked for."""
        if not self._cells:
            self._cells = tuple(self._cell(day, *place) for day, place in self._places.items())
        return self._cells

    def day_at(self, index: Index) -> date | None:
        """Return the day of a cell, or ``None`` where there is none."""
        return self._grid[index.row()][index.column()] if index.isValid() else None

    def index_of(self, day: date | None) -> QModelIndex:
        """Return the cell of a day, invalid when the grid does not show it."""
        place = self._places.get(day) if day is not None else None
        return QModelIndex() if place is None else self.index(*place)

    def rowCount(self, parent: Index = _TABLE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._grid)

    def columnCount(self, parent: Index = _TABLE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() or not self._grid else len(self._grid[0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: days can be chosen, gaps cannot."""
        return _GAP if self.day_at(index) is None else _DAY

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a day, or what is said of it."""
        day = self.day_at(index)
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return day_number(day)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return day_said(day, self._facts.get(day, NO_WINS), self._measure, self._today)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the head of a row or a column."""
        heads = self._heads.get(orientation, ())
        if not 0 <= section < len(heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heads[section].shown
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return heads[section].spoken
        return None

    def _cell(self, day: date, row: int, column: int) -> DayCell:
        facts = self._facts.get(day)
        level = heat_level(facts.figure(self._measure), self._measure) if facts else 0
        to_come = day > self._today and not facts
        return DayCell(row, column, day, level, to_come, day == self._today)

    def _all_changed(self) -> None:
        self._cells = ()
        if self._grid:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
