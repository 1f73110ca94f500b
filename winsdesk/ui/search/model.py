"""What was found as a Qt model: a heading for each day, and under it what that day holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from winsdesk.domain.found import Where
from winsdesk.ui.calendar.dates import whole_day
from winsdesk.ui.search.excerpt import Hit
from winsdesk.ui.translating import tr

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a row hands out its :class:`DayHeading` or its :class:`Hit`."""
_LIST = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The row above what was found on a day."""

    day: date


class FoundModel(QAbstractListModel):
    """Days and what was found on them. Knows no journal and no window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DayHeading | Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these, which come by day."""
        self.beginResetModel()
        self._rows = []
        for day, group in groupby(hits, key=lambda hit: hit.found.day):
            self._rows.append(DayHeading(day))
            self._rows.extend(group)
        self.endResetModel()

    def days(self) -> int:
        """Return on how many days something was found."""
        return sum(isinstance(row, DayHeading) for row in self._rows)

    def hit_at(self, index: Index) -> Hit | None:
        """Return what was found at a row; ``None`` for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def next_hit(self, row: int, step: int) -> QModelIndex:
        """Return the nearest thing found after ``row``, or before it (step -1); else invalid."""
        row += step
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], Hit):
                return self.index(row)
            row += step
        return QModelIndex()

    def rowCount(self, parent: Index = _LIST) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: things found can be chosen, headings read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        leaf = Qt.ItemFlag.ItemNeverHasChildren
        if self.hit_at(index) is None:
            return leaf
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | leaf

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its text, or all that it says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return whole_day(row.day) if isinstance(row, DayHeading) else row.text.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return whole_day(row.day) if isinstance(row, DayHeading) else _spoken(row)
        return None


def _spoken(hit: Hit) -> str:
    """Return everything that a row shows, as one text to be read aloud."""
    said = hit.text.text
    if hit.found.where is Where.DAY:
        said = tr("Words about the day: {words}").replace("{words}", said)
    if hit.note is not None:
        said += " " + tr("Why it mattered: {note}").replace("{note}", hit.note.text)
    if hit.tags is not None:
        said += " " + tr("Tags: {tags}").replace("{tags}", hit.tags.text)
    return (
        tr("{what} On {day}.")
        .replace("{what}", _ended(said))
        .replace("{day}", whole_day(hit.found.day))
    )


def _ended(said: str) -> str:
    return said if said.endswith((".", "…", "?", "!")) else f"{said}."
