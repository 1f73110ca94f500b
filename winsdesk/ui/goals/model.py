"""The steps of a goal as a tree that can be renamed in place and put in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from winsdesk.domain.goal import GoalTree, StepLine
from winsdesk.ui.goals.saying import spoken

Index = QModelIndex | QPersistentModelIndex
LINE = int(Qt.ItemDataRole.UserRole)
"""The role under which a row holds its :class:`StepLine`."""
STEP_MIME = "application/x-winsdesk-step"
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Node:
    line: StepLine
    above: int
    row: int
    children: list[int] = field(default_factory=list)


class StepsModel(QAbstractItemModel):
    """The steps of one goal.

    Signals:
        said: A step was given other words (its uid and the words).
        moved: A step was dropped elsewhere (its uid, the step to be below or ``None``, the place).
    """

    said = Signal(str, str)
    moved = Signal(str, object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: GoalTree | None = None
        self._today = date.min
        self._numbers: dict[str, int] = {}
        self._nodes: dict[int, _Node] = {}
        self._top: list[int] = []

    @property
    def today(self) -> date:
        """The day that it is."""
        return self._today

    @property
    def lines(self) -> tuple[StepLine, ...]:
        """The steps as they stand, each before its smaller ones."""
        return self._tree.lines if self._tree else ()

    def set_tree(self, tree: GoalTree | None, today: date) -> None:
        """Show the steps of a goal, with as little change as it takes."""
        before, title = self.lines, self._tree.goal.title if self._tree else ""
        after = tree.lines if tree else ()
        same = tree is not None and title == tree.goal.title and today == self._today
        if same and before == after:
            self._tree = tree
            return
        if _shape(before) == _shape(after):
            self._tree, self._today = tree, today
            for line in after:
                self._nodes[self._numbers[line.step.uid]].line = line
                index = self.index_of(line.step.uid)
                self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._tree, self._today = tree, today
        self._build(after)
        self.endResetModel()

    def index_of(self, uid: str) -> QModelIndex:
        """Return the index of a step; an invalid one when it is not here."""
        number = self._numbers.get(uid)
        if number is None or number not in self._nodes:
            return QModelIndex()
        return self.createIndex(self._nodes[number].row, 0, number)

    def index(self, row: int, column: int = 0, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row below another."""
        rows = self._below(parent)
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row])

    def parent(  # type: ignore[override] # one name for two things, as in Qt
        self, index: Index | None = None
    ) -> QModelIndex | QObject | None:
        """Return the index of the step that a step is below; without one, the model's owner."""
        if index is None:
            return super().parent()
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        if node is None or not node.above:
            return QModelIndex()
        return self.createIndex(self._nodes[node.above].row, 0, node.above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many steps stand right below one."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return one: a step is one cell."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a step, what is read aloud, or the line under :data:`LINE`."""
        if not index.isValid() or self._tree is None:
            return None
        line = self._nodes[index.internalId()].line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.step.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line, self._tree.goal.title, self._today)
        return line if role == LINE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that a step was given other words; without any, the old ones stay."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        step, text = self._nodes[index.internalId()].line.step, str(value).strip()
        if not text or text == step.text:
            return False
        self.said.emit(step.uid, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Steps can be chosen, renamed, dragged, and have others dropped on and around them."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
            | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        )  # fmt: skip

    def supportedDropActions(self) -> Qt.DropAction:
        """Only moving."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only steps of this tree can be dropped on it."""
        return [STEP_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the dragged step."""
        data = QMimeData()
        uid = self._nodes[indexes[0].internalId()].line.step.uid
        data.setData(STEP_MIME, QByteArray(uid.encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether a step may stand there: never below itself."""
        dragged = self._numbers.get(_uid(data), 0)
        if dragged not in self._nodes or action != Qt.DropAction.MoveAction:
            return False
        above = parent.internalId() if parent.isValid() else 0
        while above:
            if above == dragged:
                return False
            above = self._nodes[above].above
        return True

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where a step was dropped.

        Returns ``False`` even then: the view would otherwise remove the row it was dragged from.
        """
        if self.canDropMimeData(data, action, row, column, parent):
            node = self._nodes[self._numbers[_uid(data)]]
            above = parent.internalId() if parent.isValid() else 0
            place = row if row >= 0 else len(self._below(parent))
            if above == node.above and node.row < place:
                place -= 1
            below = self._nodes[above].line.step.uid if above else None
            self.moved.emit(node.line.step.uid, below, place)
        return False

    def _below(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self._top
        return self._nodes[parent.internalId()].children

    def _build(self, lines: Sequence[StepLine]) -> None:
        self._nodes, self._top = {}, []
        above: list[int] = []
        for line in lines:
            number = self._numbers.setdefault(line.step.uid, len(self._numbers) + 1)
            del above[line.depth :]
            siblings = self._nodes[above[-1]].children if above else self._top
            self._nodes[number] = _Node(line, above[-1] if above else 0, len(siblings))
            siblings.append(number)
            above.append(number)


def _shape(lines: Sequence[StepLine]) -> list[tuple[str, int]]:
    return [(line.step.uid, line.depth) for line in lines]


def _uid(data: QMimeData) -> str:
    return bytes(data.data(STEP_MIME).data()).decode()
