"""The trash: what was deleted, to be restored or removed for good."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.trash import Trashed, TrashedGoal
from winsdesk.domain.win import Win
from winsdesk.services.journal import Journal
from winsdesk.services.wins import TRASH_KEPT
from winsdesk.ui.measures import READABLE
from winsdesk.ui.parts.asking import ask
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.trash.delegate import TrashDelegate
from winsdesk.ui.trash.model import TRASHED, TrashModel
from winsdesk.ui.words import trouble_sentence

_DAYS = TRASH_KEPT.days


class TrashView(QWidget):
    """What is in the trash, and the two ways out of it."""

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Trash"))
        self._journal = journal
        self._theme = theme
        self.model = TrashModel()
        self.list = self._make_list(theme)
        self.restore = QPushButton(self.tr("&Restore"))
        self.restore.setProperty("role", "main")
        self.restore.clicked.connect(self._restore)
        self.remove = QPushButton(self.tr("&Delete for good…"))
        self.remove.clicked.connect(self._ask_to_remove)
        self.all = QPushButton(self.tr("Select &all"))
        self.all.clicked.connect(self.list.selectAll)
        self.empty = label(
            self.tr("Nothing here. What you delete waits here for %n days.", "", _DAYS), "quiet"
        )
        self.notice = label("", "notice")
        self.notice.hide()
        self.setFocusProxy(self.list)
        self._lay_out()
        self._add_keys()
        self.list.selectionModel().selectionChanged.connect(self._show_choice)
        self.model.modelReset.connect(self._show_choice)
        journal.changed.connect(self._changed)
        journal.opened.connect(self.reload)
        self._show(())
        if journal.running:
            self.reload()

    def reload(self) -> None:
        """Read the trash from the journal."""
        self._journal.ask(_read, self._show)

    def chosen(self) -> list[Trashed]:
        """Return what is selected, in the order of the list."""
        rows = sorted(self.list.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(TRASHED) for index in rows]

    def changeEvent(self, event: QEvent) -> None:
        """Keep the column readable when the text gets another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._text.setMaximumWidth(READABLE * self.fontMetrics().height())

    def _make_list(self, theme: Theme) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(TrashDelegate(theme, made))
        made.setProperty("look", "bare")
        made.setAccessibleName(self.tr("What is in the trash"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(made.scheduleDelayedItemsLayout)
        return made

    def _lay_out(self) -> None:
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Trash"), "display"))
        self._sentence = label(
            self.tr("What you delete waits here for %n days, and then goes for good.", "", _DAYS),
            "quiet",
        )
        column.addWidget(self._sentence)
        column.addSpacing(4)
        self._buttons = QFrame()
        flow = Flow(self._buttons)
        for button in (self.restore, self.remove, self.all):
            flow.addWidget(button)
        column.addWidget(self._buttons)
        column.addWidget(self.notice)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 16)
        outer.addWidget(self._text, 1)
        outer.addStretch(0)
        self._text.setMaximumWidth(READABLE * self.fontMetrics().height())

    def _add_keys(self) -> None:
        for name, keys, act in (
            (self.tr("Restore"), "Return", self._restore),
            (self.tr("Delete for good…"), "Delete", self._ask_to_remove),
        ):
            action = QAction(name, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.list.addAction(action)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.wins or changes.touches_part(Part.GOALS):
            self.reload()

    def _show(self, trashed: tuple[Trashed, ...]) -> None:
        if trashed == self.model.trashed and trashed:
            return
        row = self.list.currentIndex().row()
        self.model.set_trashed(trashed)
        self.empty.setVisible(not trashed)
        self._sentence.setVisible(bool(trashed))
        self._buttons.setVisible(bool(trashed))
        self.list.setVisible(bool(trashed))
        if trashed:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(trashed) - 1)))

    def _show_choice(self) -> None:
        some = bool(self.chosen())
        self.restore.setEnabled(some)
        self.remove.setEnabled(some)

    def _restore(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.notice.hide()
            self._journal.write(lambda journal: journal.trash.restore(chosen), None, self._tell)

    def _ask_to_remove(self) -> None:
        chosen = self.chosen()
        if chosen and ask(
            self._question(chosen),
            self._what_follows(chosen),
            self.tr("Delete for good"),
            self.tr("Keep"),
            self,
        ):
            self._remove(chosen)

    def _question(self, chosen: list[Trashed]) -> str:
        many = len(chosen)
        if all(isinstance(one, Win) for one in chosen):
            one_win = self.tr("Delete this win for good?")
            return one_win if many == 1 else self.tr("Delete %n wins for good?", "", many)
        if many > 1:
            return self.tr("Delete these %n for good?", "", many)
        if isinstance(chosen[0], TrashedGoal):
            return self.tr("Delete this goal for good?")
        return self.tr("Delete this step for good?")

    def _what_follows(self, chosen: list[Trashed]) -> str:
        if not all(isinstance(one, Win) for one in chosen):
            return self.tr(
                "What you did stays on its days. What is deleted here, nothing in Winsdesk can "
                "bring back."
            )
        if len(chosen) == 1:
            return self.tr("After that, nothing in Winsdesk can bring it back.")
        return self.tr("After that, nothing in Winsdesk can bring them back.")

    def _remove(self, chosen: list[Trashed]) -> None:
        def work(journal: Journal) -> None:
            journal.trash.purge(chosen)

        self._journal.ask(work, lambda _: self.reload(), self._tell)

    def _tell(self, trouble: Trouble) -> None:
        self.notice.setText(trouble_sentence(trouble))
        self.notice.show()
        self.reload()


def _read(journal: Journal) -> tuple[Trashed, ...]:
    journal.goals.purge_old()
    return journal.trash.all()
