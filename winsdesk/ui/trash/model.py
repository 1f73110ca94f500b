"""What is in the trash, as a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from winsdesk.domain.trash import Trashed, TrashedGoal, TrashedStep
from winsdesk.domain.win import Win
from winsdesk.services.wins import TRASH_KEPT
from winsdesk.ui.calendar.dates import weekday_and_day, whole_day
from winsdesk.ui.goals.saying import step_of

Index = QModelIndex | QPersistentModelIndex
TRASHED = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class TrashModel(QAbstractListModel):
    """Wins, goals and steps with what they belong to and how long they are kept."""

    def __init__(self) -> None:
        super().__init__()
        self._trashed: tuple[Trashed, ...] = ()

    def set_trashed(self, trashed: Iterable[Trashed]) -> None:
        """Show these."""
        self.beginResetModel()
        self._trashed = tuple(trashed)
        self.endResetModel()

    @property
    def trashed(self) -> Sequence[Trashed]:
        """What is shown, as it stands."""
        return self._trashed

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._trashed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, the value under :data:`TRASHED`, the facts under :data:`FACTS`."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        one = self._trashed[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words_of(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words_of(one)}. {self._facts(one)}"
        if role == FACTS:
            return self._facts(one)
        return one if role == TRASHED else None

    def _facts(self, one: Trashed) -> str:
        what = self._what(one)
        if one.deleted_at is None:
            return what
        last = weekday_and_day((one.deleted_at + TRASH_KEPT).astimezone().date())
        said = self.tr("{what} · Kept here until {last}")
        return said.replace("{last}", last).replace("{what}", what)

    def _what(self, one: Trashed) -> str:
        if isinstance(one, Win):
            return whole_day(one.day)
        if isinstance(one, TrashedGoal):
            return self._goal_with(one.steps)
        of, smaller = step_of(one.goal.title), len(one.smaller)
        if smaller == 0:
            return of
        one_more = self.tr("{step}, with a smaller one")
        said = one_more if smaller == 1 else self.tr("{step}, with %n smaller ones", "", smaller)
        return said.replace("{step}", of)

    def _goal_with(self, steps: int) -> str:
        if steps == 0:
            return self.tr("A goal")
        one_step = self.tr("A goal with one step")
        return one_step if steps == 1 else self.tr("A goal with %n steps", "", steps)


def words_of(one: Trashed) -> str:
    """Return the words of a win, of a step, or of a goal's title."""
    if isinstance(one, Win):
        return one.text
    return one.step.text if isinstance(one, TrashedStep) else one.goal.title
