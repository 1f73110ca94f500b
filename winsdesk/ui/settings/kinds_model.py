"""The kinds of win as a list that can be renamed and put in another order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from winsdesk.domain.kind import Kind
from winsdesk.ui.words import kind_name

Index = QModelIndex | QPersistentModelIndex
KIND = Qt.ItemDataRole.UserRole
_DRAGGED = "application/x-winsdesk-kind"
_NOWHERE = QModelIndex()


class KindsModel(QAbstractListModel):
    """Kinds in their order, archived ones at the end.

    Signals:
        renamed: A kind was given another name (its uid and the name; empty for its usual one).
        reordered: The kinds stand in another order (their uids).
    """

    renamed = Signal(str, str)
    reordered = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._kinds: list[Kind] = []

    @property
    def kinds(self) -> Sequence[Kind]:
        """The kinds as they stand."""
        return tuple(self._kinds)

    def set_kinds(self, kinds: Iterable[Kind]) -> None:
        """Show these kinds."""
        wanted = sorted(kinds, key=lambda kind: (kind.archived, kind.place))
        if [kind.uid for kind in wanted] == [kind.uid for kind in self._kinds]:
            self._kinds = wanted
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._kinds = wanted
        self.endResetModel()

    def row_of(self, uid: str) -> int:
        """Return the row of a kind, or -1."""
        rows = (row for row, kind in enumerate(self._kinds) if kind.uid == uid)
        return next(rows, -1)

    def move(self, row: int, to: int) -> bool:
        """Move a kind so that it stands at row ``to``; archived ones keep to the end."""
        kind = self._kinds[row]
        if kind.archived:
            return False
        to = max(0, min(to, sum(not other.archived for other in self._kinds) - 1))
        if to == row:
            return False
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, to + 1 if to > row else to)
        self._kinds.insert(to, self._kinds.pop(row))
        self.endMoveRows()
        self.reordered.emit([each.uid for each in self._kinds])
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many kinds there are."""
        return 0 if parent.isValid() else len(self._kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, or the whole kind under :data:`KIND`."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        kind = self._kinds[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return kind_name(kind)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                self.tr("{kind}, archived").format(kind=kind_name(kind))
                if (kind.archived)
                else kind_name(kind)
            )
        return kind if role == KIND else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a kind. Going back to its usual name, or to none, gives it the usual one."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        kind = self._kinds[index.row()]
        name = str(value).strip()
        if name == kind_name(kind):
            return False
        usual = kind_name(replace(kind, name="")) if kind.key else None
        name = "" if name == usual else name
        if name == kind.name or not (name or kind.key):
            return False
        self.renamed.emit(kind.uid, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Kinds can be renamed; those in use can be dragged, and something dropped between."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsEditable
        if not self._kinds[index.row()].archived:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Only moving."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only rows of this list can be dropped on it."""
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the dragged row."""
        data = QMimeData()
        data.setData(_DRAGGED, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Put the dragged row where it was dropped.

        Returns ``False`` even then: the view would otherwise remove the row it was dragged from.
        """
        if data.hasFormat(_DRAGGED) and action == Qt.DropAction.MoveAction:
            dragged = int(bytes(data.data(_DRAGGED).data()))
            before = parent.row() if parent.isValid() else row
            before = len(self._kinds) if before < 0 else before
            self.move(dragged, before - 1 if before > dragged else before)
        return False
