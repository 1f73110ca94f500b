"""Kinds of win: adding, naming, ordering, and putting them away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import COLOURS, Kind
from winsdesk.services.journal import Journal
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.settings.kind_detail import KindDetail
from winsdesk.ui.settings.kinds_delegate import KindDelegate
from winsdesk.ui.settings.kinds_model import KIND, KindsModel
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import kind_name, trouble_sentence

_SIDE_BY_SIDE = 32
"""In heights of the text: the width from which the detail stands beside the list."""


class KindsList(QListView):
    """The kinds, all in sight; dragged, or moved with Alt and the arrows."""

    current_changed = Signal()

    def __init__(self, model: KindsModel, theme: Theme) -> None:
        super().__init__()
        self._kinds = model
        self.setModel(model)
        self.setItemDelegate(KindDelegate(theme, self))
        self.setProperty("look", "bare")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self._add_move(self.tr("Move the kind up"), "Alt+Up", -1)
        self._add_move(self.tr("Move the kind down"), "Alt+Down", 1)
        for signal in (model.modelReset, model.rowsMoved, theme.changed):
            signal.connect(self.updateGeometry)
        self.selectionModel().currentChanged.connect(self.current_changed)

    def sizeHint(self) -> QSize:
        """Return the height of all rows, so that the page scrolls and the list does not."""
        rows = sum(self.sizeHintForRow(row) for row in range(self._kinds.rowCount()))
        return QSize(self.fontMetrics().height() * 14, rows + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(self.fontMetrics().height() * 10, self.sizeHint().height())

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.selectionModel().setCurrentIndex(
            self._kinds.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _add_move(self, name: str, keys: str, by: int) -> None:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._move(by))
        self.addAction(action)

    def _move(self, by: int) -> None:
        row = self.currentIndex().row()
        if row >= 0:
            self._kinds.move(row, row + by)


class KindsEditor(Section):
    """The kinds of win, as the person wants them; every change is written at once."""

    def __init__(self, journal: JournalThread, theme: Theme) -> None:
        super().__init__(self.tr("Kinds of win"))
        self._journal = journal
        self._wanted = ""
        self.model = KindsModel()
        self.view = KindsList(self.model, theme)
        self.view.setAccessibleName(self.tr("Kinds of win"))
        self.detail = KindDetail(theme)
        self.notice = label("", "notice")
        self.notice.hide()
        self.column.addWidget(
            label(
                self.tr(
                    "A kind can be put in another place by dragging it, or with Alt and the "
                    "arrow keys. F2 renames it."
                ),
                "caption",
            )
        )
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(24)
        self._halves.addLayout(self._left_half(), 1)
        self._halves.addWidget(self.detail, 1)
        self.column.addLayout(self._halves)
        self.model.renamed.connect(self._rename)
        self.model.reordered.connect(self._reorder)
        self.view.current_changed.connect(self._show_current)
        self.detail.edited.connect(self._edit)
        self.detail.rename_asked.connect(lambda: self.view.edit(self.view.currentIndex()))
        journal.changed.connect(self._changed)
        journal.opened.connect(self.reload)
        self.detail.show_kind(None)
        if journal.running:
            self.reload()

    def reload(self) -> None:
        """Read the kinds from the journal."""
        self._journal.ask(lambda journal: journal.kinds.every(), self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail under the list where there is no room beside it."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE * self.fontMetrics().height()
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _left_half(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.view)
        left.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.new_name = LineField()
        self.new_name.setPlaceholderText(self.tr("A kind of your own"))
        self.new_name.setAccessibleName(self.tr("Name of a new kind"))
        self.new_name.returnPressed.connect(self._add)
        row.addWidget(self.new_name, 1)
        self.add = QPushButton(self.tr("Add"))
        self.add.setEnabled(False)
        self.add.clicked.connect(self._add)
        self.new_name.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        row.addWidget(self.add)
        left.addLayout(row)
        left.addStretch()
        return left

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.KINDS):
            self.reload()

    def _show(self, kinds: tuple[Kind, ...]) -> None:
        current: Kind | None = self.view.currentIndex().data(KIND)
        uid = self._wanted or (current.uid if current else "")
        if self._wanted:
            self._wanted = ""
        self.model.set_kinds(kinds)
        row = self.model.row_of(uid)
        self.view.choose(row if row >= 0 else 0)
        self._show_current()

    def _show_current(self) -> None:
        self.detail.show_kind(self.view.currentIndex().data(KIND))

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if not name or self._refuses(name, ""):
            return
        used = Counter(kind.colour for kind in self.model.kinds)
        colour = min(COLOURS, key=lambda colour: used[colour])

        def work(journal: Journal) -> ChangeSet:
            return journal.kinds.add(name, colour)

        self._journal.write(work, lambda _: self._added(name), self._tell)

    def _added(self, name: str) -> None:
        self.new_name.setText("")  # unlike clear(), leaves no typing to undo before the kind
        self.notice.hide()
        self._journal.ask(
            lambda journal: journal.kinds.every(), lambda kinds: self._find(kinds, name)
        )

    def _find(self, kinds: tuple[Kind, ...], name: str) -> None:
        self._wanted = next((kind.uid for kind in kinds if kind.name == name), "")
        self._show(kinds)

    def _rename(self, uid: str, name: str) -> None:
        if not self._refuses(name, uid):
            self._edit(uid, {"name": name})

    def _refuses(self, name: str, uid: str) -> bool:
        """Say so when another kind goes by ``name``, its usual one included."""
        names = {kind_name(kind).casefold() for kind in self.model.kinds if kind.uid != uid}
        if name.casefold() not in names:
            return False
        self._tell(Trouble(Code.NAME_TAKEN, name))
        return True

    def _edit(self, uid: str, values: dict[str, Any]) -> None:
        """Change some fields of a kind, and leave the others as the journal has them by then."""

        def work(journal: Journal) -> ChangeSet:
            kind = next((each for each in journal.kinds.every() if each.uid == uid), None)
            if kind is None:
                raise Trouble(Code.UNKNOWN_KIND)
            return journal.kinds.edit(replace(kind, **values))

        self._write(work)

    def _reorder(self, uids: list[str]) -> None:
        self._write(lambda journal: journal.kinds.reorder(uids))

    def _write(self, work: Callable[[Journal], ChangeSet]) -> None:
        self._journal.write(work, lambda _: self.notice.hide(), self._tell)

    def _tell(self, trouble: Trouble) -> None:
        self.notice.setText(trouble_sentence(trouble))
        self.notice.show()
        self.reload()
