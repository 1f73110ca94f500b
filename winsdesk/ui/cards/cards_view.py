"""A list of wins as cards, as high as its contents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.card import GAP
from winsdesk.ui.cards.delegate import CardDelegate
from winsdesk.ui.cards.model import WIN, WinsModel
from winsdesk.ui.theme import Theme

_SHIFTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CardsView(QListView):
    """Wins as cards, for any view that shows some.

    It never scrolls by itself: it is as high as its cards, and the page around it scrolls. What is
    typed on it is left to the page.

    Signals:
        opened: A card was clicked, or Enter pressed on it (the uid).
        pause_asked: The offer on a card was clicked (the uid).
        chosen_changed: Other cards are chosen.
        left_upwards: Up was pressed on the first card.
        left_downwards: Down was pressed on the last card.
        menu_asked: A menu for the chosen cards is wanted, at a global position.
        sought: A card should be in sight (its place in the list).
    """

    opened = Signal(str)
    pause_asked = Signal(str)
    chosen_changed = Signal()
    left_upwards = Signal()
    left_downwards = Signal()
    menu_asked = Signal(QPoint)
    sought = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = WinsModel(self)
        self._delegate = CardDelegate(theme, self)
        self._pressed: str | None = None
        self._awaited = ""
        self.setAccessibleName(self.tr("Wins"))
        self.setProperty("look", "bare")
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setDragEnabled(True)
        self.setFixedHeight(0)
        for changed in (
            self.cards.rowsInserted, self.cards.rowsRemoved, self.cards.dataChanged,
            self.cards.layoutChanged, theme.changed,
        ):  # fmt: skip
            changed.connect(self.fit)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def show_wins(self, wins: Sequence[Win], kinds: Sequence[Kind]) -> None:
        """Show these wins in their order."""
        self.cards.set_kinds(kinds)
        self.cards.set_wins(wins)
        if self._awaited and self.cards.row_of(self._awaited) >= 0:
            uid, self._awaited = self._awaited, ""
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.choose(uid)
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def await_win(self, uid: str) -> None:
        """Take the keyboard onto a win when it is shown next; no longer with an empty uid."""
        self._awaited = uid

    def chosen(self) -> tuple[Win, ...]:
        """Return the chosen wins in their order on the page."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.cards.wins[row] for row in rows)

    def choose(self, uid: str) -> None:
        """Choose one card, and bring the keyboard to it."""
        index = self.cards.index(self.cards.row_of(uid))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def enter_from_below(self) -> None:
        """Take the keyboard, on the last card."""
        if self.cards.rowCount():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.choose(self.cards.wins[-1].uid)

    def fit(self) -> None:
        """Be as high as the cards."""
        rows = range(self.cards.rowCount())
        height = sum(self._delegate.height_of(self.cards.index(row)) for row in rows)
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(height)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Ask the page to bring a card into sight."""
        self.sought.emit(self.visualRect(index))

    def sizeHint(self) -> QSize:
        """Return a modest width; the height is fixed."""
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a small width; cards wrap."""
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the cards anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the cards out anew when the direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and choose by keys; leave over the ends; leave what is typed to the page."""
        key, row = event.key(), self.currentIndex().row()
        plain = not event.modifiers() & _SHIFTS
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(self.cards.wins[row].uid)
        elif key == Qt.Key.Key_Up and plain and row <= 0:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Down and plain and row == self.cards.rowCount() - 1:
            self.left_downwards.emit()
        elif is_typing(event) or key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which card is being clicked, wherever it is when the button is let go."""
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _SHIFTS
        self._pressed = index.data(WIN).uid if plain and index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card that was clicked."""
        super().mouseReleaseEvent(event)
        uid, self._pressed = self._pressed, None
        if uid is None or self.cards.row_of(uid) < 0:
            return
        if self._offer_under(event.position().toPoint()) == uid:
            self.pause_asked.emit(uid)
        else:
            self.opened.emit(uid)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that an offer can be clicked."""
        super().mouseMoveEvent(event)
        if self._offer_under(event.position().toPoint()):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the pointer, or of the chosen ones."""
        index = self.currentIndex()
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        elif index.isValid():
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.choose(index.data(WIN).uid)
            self.menu_asked.emit(where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the keyboard on a card, so that it is seen where it is."""
        super().focusInEvent(event)
        reached_by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
        )  # fmt: skip
        if reached_by_key and not self.currentIndex().isValid() and self.cards.rowCount():
            self.choose(self.cards.wins[0].uid)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the chosen cards, the first of them under the pointer."""
        self._pressed = None
        indexes = sorted(self.selectedIndexes(), key=QModelIndex.row)
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData(indexes))
        drag.setPixmap(self._picture(indexes[0]))
        drag.setHotSpot(QPoint(24, 24))
        drag.exec(actions, Qt.DropAction.MoveAction)

    def _offer_under(self, at: QPoint) -> str:
        """Return the uid of the win whose offer is at a point; empty when there is none."""
        index = self.indexAt(at)
        if not index.isValid():
            return ""
        within = QPointF(at - self.visualRect(index).topLeft())
        return index.data(WIN).uid if self._delegate.offer_at(index, within) else ""

    def _picture(self, index: QModelIndex) -> QPixmap:
        box = self.visualRect(index).marginsRemoved(QMargins(0, 0, 0, GAP))
        picture = QPixmap(box.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.8)
        painter.drawPixmap(0, 0, self.viewport().grab(box))
        painter.end()
        return picture


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes something (a space by itself, which chooses cards, aside)."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    altgr = event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier
    return (not held or bool(altgr)) and event.text().isprintable() and bool(event.text().strip())
