"""The wins in the trash, as a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from winsdesk.domain.win import Win
from winsdesk.services.wins import TRASH_KEPT
from winsdesk.ui.calendar.dates import weekday_and_day, whole_day

Index = QModelIndex | QPersistentModelIndex
WIN = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class TrashModel(QAbstractListModel):
    """Wins with their day and how long they are kept."""

    def __init__(self) -> None:
        super().__init__()
        self._wins: tuple[Win, ...] = ()

    def set_wins(self, wins: Iterable[Win]) -> None:
        """Show these wins."""
        self.beginResetModel()
        self._wins = tuple(wins)
        self.endResetModel()

    @property
    def wins(self) -> Sequence[Win]:
        """The wins as they stand."""
        return self._wins

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many wins there are."""
        return 0 if parent.isValid() else len(self._wins)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a win's words, the win under :data:`WIN`, its facts under :data:`FACTS`."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        win = self._wins[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return win.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{win.text}. {self._facts(win)}"
        if role == FACTS:
            return self._facts(win)
        return win if role == WIN else None

    def _facts(self, win: Win) -> str:
        day = whole_day(win.day)
        if win.deleted_at is None:
            return day
        return self.tr("{day} · Kept here until {last}").format(
            day=day, last=weekday_and_day((win.deleted_at + TRASH_KEPT).astimezone().date())
        )
