"""Cards that can be changed where they stand: opened in place, reordered by drag."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.card import GAP
from winsdesk.ui.cards.cards_view import CardsView
from winsdesk.ui.cards.model import dragged_uids
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.ui.cards.changes import CardChanges
    from winsdesk.ui.cards.editor import CardEditor


class EditableCards(CardsView):
    """Cards of one day, each of which opens to be changed in place.

    What is changed is written as it is changed, and one undo takes back all that was changed from
    opening a card to closing it.

    Signals:
        closed: A card was closed by the person.
        reordered: The cards were dragged into another order (their uids).
        move_asked: The chosen cards should go to another day.
        delete_asked: The chosen cards should go to the trash.
        editing: A card has opened (its :class:`CardEditor`).
        not_saved: A change could not be saved (a :class:`Trouble`); it stays in its field.
    """

    closed = Signal()
    reordered = Signal(list)
    move_asked = Signal()
    delete_asked = Signal()
    editing = Signal(object)
    not_saved = Signal(object)

    def __init__(self, journal: JournalThread, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._journal = journal
        self._theme = theme
        self._editor: CardEditor | None = None
        self._session = 0
        self._sessions = count(1)
        self._drop_row: int | None = None
        self.setAcceptDrops(True)
        self.opened.connect(self.open_card)

    @property
    def editor(self) -> CardEditor | None:
        """The editor of the card that is open, if one is."""
        return self._editor

    def chosen(self) -> tuple[Win, ...]:
        """Return the card that is open, or else the chosen ones."""
        if self._editor is not None and self._editor.win is not None:
            row = self.cards.row_of(self._editor.win.uid)
            return (self.cards.wins[row],) if row >= 0 else ()
        return super().chosen()

    def show_wins(self, wins: Sequence[Win], kinds: Sequence[Kind]) -> None:
        """Show these wins; a card that is open stays open while its win is among them."""
        editor = self._editor
        if editor is not None and editor.win is not None:
            fresh = next((win for win in wins if win.uid == editor.win.uid), None)
            if fresh is None:
                self.close_card()
            else:
                editor.show_win(fresh, kinds)
        super().show_wins(wins, kinds)

    def open_card(self, uid: str) -> None:
        """Open a card in place, closing the one that is open."""
        from winsdesk.ui.cards.editor import CardEditor

        self.close_card()
        row = self.cards.row_of(uid)
        if row < 0:
            return
        self._session = next(self._sessions)
        editor = CardEditor(self._theme, self.viewport())
        editor.show_win(self.cards.wins[row], tuple(self.cards.kinds.values()))
        editor.changed.connect(lambda changes: self._write(editor, changes))
        editor.done.connect(self._close_by_hand)
        editor.move_asked.connect(self.move_asked)
        editor.delete_asked.connect(self.delete_asked)
        editor.resized.connect(self._make_room)
        self._editor = editor
        self.choose(uid)
        self._make_room()
        self.setIndexWidget(self.cards.index(row), editor)
        self.doItemsLayout()
        editor.text.setFocus()
        editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
        _application().focusChanged.connect(self._focus_moved)
        self.editing.emit(editor)

    def close_card(self) -> None:
        """Close the card that is open, having handed on what was changed."""
        editor, self._editor = self._editor, None
        if editor is None or editor.win is None:
            return
        _application().focusChanged.disconnect(self._focus_moved)
        editor.save()
        self._delegate.close()
        row = self.cards.row_of(editor.win.uid)
        if row >= 0:
            index = self.cards.index(row)
            self.setIndexWidget(index, None)  # type: ignore[arg-type] # the stubs know no none
        self.clearSelection()
        self.fit()

    def save(self) -> None:
        """Hand on what is still to be saved of the open card."""
        if self._editor is not None:
            self._editor.save()

    def fit(self) -> None:
        """Be as high as the cards and the editor among them."""
        if self._editor is not None and self._editor.win is not None:
            height = self._editor.height_at(self.viewport().width())
            self._delegate.open(self._editor.win.uid, height)
        super().fit()

    def _make_room(self) -> None:
        if self._editor is None:
            return
        height = self._editor.height_at(self.viewport().width())
        if height != self._editor.height() or not self._editor.isVisible():
            self.fit()
            self.doItemsLayout()

    def _close_by_hand(self) -> None:
        self.close_card()
        self.closed.emit()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._editor is None or now is None or _within(now, self._editor):
            return
        editor = self._editor
        # Closing now would move the cards away under a click that is on its way.
        QTimer.singleShot(0, lambda: self.close_card() if self._editor is editor else None)

    def _write(self, editor: CardEditor, changes: CardChanges) -> None:
        assert editor.win is not None
        uid, run = editor.win.uid, ("card", editor.win.uid, self._session)

        def work(journal: Journal) -> ChangeSet:
            return journal.wins.edit([uid], changes, run=run)

        def failed(trouble: Trouble) -> None:
            if self._editor is editor:
                editor.take_back(changes)
            self.not_saved.emit(trouble)

        self._journal.write(work, failed=failed)

    # ------------------------------------------------------------ dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of this list."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the cards would go."""
        if event.source() is not self or not dragged_uids(event.mimeData()):
            event.ignore()
            return
        self._drop_row = self._row_before(event.position().toPoint())
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the line away again."""
        self._drop_row = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged cards where the line is."""
        uids, row = dragged_uids(event.mimeData()), self._drop_row
        self._drop_row = None
        self.viewport().update()
        if row is not None and event.source() is self:
            self.reordered.emit(placed_before(self._uids(), uids, row))
            event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards, and the line where dragged ones would go."""
        super().paintEvent(event)
        if self._drop_row is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.tokens.focus, 3))
        y = self._line_at(self._drop_row)
        painter.drawLine(6, y, self.viewport().width() - 6, y)

    def _uids(self) -> list[str]:
        return [win.uid for win in self.cards.wins]

    def _row_box(self, row: int) -> QRect:
        return self.visualRect(self.cards.index(row, 0, QModelIndex()))

    def _row_before(self, at: QPoint) -> int:
        rows = range(self.cards.rowCount())
        return next((row for row in rows if at.y() < self._row_box(row).center().y()), len(rows))

    def _line_at(self, row: int) -> int:
        if row < self.cards.rowCount():
            return max(self._row_box(row).top() - GAP // 2, 2)
        return min(self._row_box(row - 1).bottom() - GAP // 2, self.viewport().height() - 2)


def placed_before(order: list[str], moved: tuple[str, ...], row: int) -> list[str]:
    """Return ``order`` with ``moved`` standing before the row ``row`` of it."""
    before = [uid for uid in order[:row] if uid not in moved]
    after = [uid for uid in order[row:] if uid not in moved]
    return [*before, *(uid for uid in order if uid in moved), *after]


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _within(widget: QWidget | None, whole: QWidget) -> bool:
    """Whether a widget is part of another, the popups and dialogs it opened included."""
    while widget is not None and widget is not whole:
        widget = widget.parentWidget()
    return widget is whole
