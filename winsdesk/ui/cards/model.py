"""The wins of a list, as Qt's item views want them. Knows no journal and no window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.speech import as_text, shown_text, spoken
from winsdesk.ui.cards.steps import GoalsByStep
from winsdesk.ui.words import by_uid

WIN = int(Qt.ItemDataRole.UserRole)
"""The role under which a row holds its :class:`Win`."""
KIND = WIN + 1
"""The role under which a row holds the :class:`Kind` of its win, or ``None``."""
OFFERED = WIN + 2
"""The role under which a row says whether a pause on its win is offered."""
GOAL = WIN + 3
"""The role under which a row holds the title of the goal that its win was a step of, or nothing."""
WINS_MIME = "application/x-winsdesk-wins"
"""What a drag carries: the uids of wins, one to a line."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class WinsModel(QAbstractListModel):
    """Wins in a fixed order, changed by giving it the whole list anew.

    Rows that stay keep their place in selections and open editors.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wins: list[Win] = []
        self._kinds: dict[str, Kind] = {}
        self._offered = ""
        self._goals: GoalsByStep = {}

    @property
    def wins(self) -> tuple[Win, ...]:
        """The wins in their order."""
        return tuple(self._wins)

    @property
    def kinds(self) -> dict[str, Kind]:
        """The kinds under their uids."""
        return self._kinds

    def row_of(self, uid: str) -> int:
        """Return the row of a win, or -1."""
        return next((row for row, win in enumerate(self._wins) if win.uid == uid), -1)

    def set_wins(self, wins: Iterable[Win]) -> None:
        """Show other wins, in their order, with as few changes as it takes."""
        wanted = {win.uid: win for win in wins}
        self._drop_all_but(wanted)
        shown = {win.uid for win in self._wins}
        self._append([win for uid, win in wanted.items() if uid not in shown])
        self._order(list(wanted))
        for row, win in enumerate(wanted.values()):
            if self._wins[row] != win:
                self._wins[row] = win
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Use these kinds for the chips."""
        wanted = by_uid(kinds)
        if wanted != self._kinds:
            self._kinds = wanted
            if self._wins:
                self.dataChanged.emit(self.index(0), self.index(len(self._wins) - 1))

    def set_goals(self, goals: GoalsByStep) -> None:
        """Say of which goals the wins were steps."""
        before, self._goals = self._goals, goals
        for row, win in enumerate(self._wins):
            if before.get(win.step or "") != goals.get(win.step or ""):
                self.dataChanged.emit(self.index(row), self.index(row))

    def offer_pause(self, uid: str) -> None:
        """Offer to pause on one win, and on no other; on none with an empty uid."""
        before, self._offered = self._offered, uid
        for row in {self.row_of(before), self.row_of(uid)} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many wins there are."""
        return 0 if parent.isValid() else len(self._wins)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the win, its kind, its text, or all that its card says."""
        if not index.isValid():
            return None
        win = self._wins[index.row()]
        if role == WIN:
            return win
        if role == KIND:
            return self._kinds.get(win.kind or "")
        if role == OFFERED:
            return win.uid == self._offered
        if role == GOAL:
            return self._goals.get(win.step or "", "")
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(win)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            goal = self._goals.get(win.step or "", "")
            return spoken(win, self._kinds, offered=win.uid == self._offered, goal=goal)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: choose it and drag it."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        """Return what a drag of wins carries."""
        return [WINS_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Return the wins of a drag: their uids for Winsdesk, their text for other programs."""
        wins = [self._wins[row] for row in sorted({index.row() for index in indexes})]
        data = QMimeData()
        data.setData(WINS_MIME, "\n".join(win.uid for win in wins).encode())
        data.setText(as_text(wins))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """Return what may become of a drag."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def _drop_all_but(self, wanted: dict[str, Win]) -> None:
        for row in reversed(range(len(self._wins))):
            if self._wins[row].uid not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._wins[row]
                self.endRemoveRows()

    def _append(self, wins: list[Win]) -> None:
        if wins:
            first = len(self._wins)
            self.beginInsertRows(QModelIndex(), first, first + len(wins) - 1)
            self._wins.extend(wins)
            self.endInsertRows()

    def _order(self, uids: list[str]) -> None:
        before = [win.uid for win in self._wins]
        if before == uids:
            return
        self.layoutAboutToBeChanged.emit()
        row_of = {uid: row for row, uid in enumerate(uids)}
        old = self.persistentIndexList()
        new = [self.index(row_of[before[index.row()]]) for index in old]
        self._wins.sort(key=lambda win: row_of[win.uid])
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def dragged_uids(data: QMimeData) -> tuple[str, ...]:
    """Return the uids of the wins that a drag carries; empty when it carries none."""
    return tuple(bytes(data.data(WINS_MIME).data()).decode().split())
