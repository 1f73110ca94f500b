"""One short text of the person's own, with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.theme import Theme

PAUSE = 300
"""How long after the last key a text is saved, in milliseconds."""


class PhraseField(GrowingText):
    """Enter goes on to the next text; Shift+Enter begins another line of the same.

    Signals:
        entered: Enter was pressed.
        left: The keyboard has gone elsewhere.
        left_over: Up or Down was pressed at an end of the text (-1 or 1).
    """

    entered = Signal()
    left = Signal()
    left_over = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, and over the ends by the arrows."""
        key, shifted = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
            self.entered.emit()
        elif key == Qt.Key.Key_Up and not event.modifiers() and self._at_end(up=True):
            self.left_over.emit(-1)
        elif key == Qt.Key.Key_Down and not event.modifiers() and self._at_end(up=False):
            self.left_over.emit(1)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, for good and not for a menu or another window."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self.left.emit()

    def _at_end(self, *, up: bool) -> bool:
        """Whether the caret is on the first line, or on the last."""
        there = QTextCursor(self.textCursor())
        way = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        return not there.movePosition(way)


class PhraseRow(QWidget):
    """A text that saves itself a moment after it was changed; or the empty place for a new one.

    Attributes:
        uid: The uid of the phrase; empty while the text is not in the journal.

    Signals:
        save_asked: The text should be written to the journal.
        left: The keyboard has left the text.
        moved: It should stand higher (-1) or lower (1).
        remove_asked: It should go.
        entered: The person is done with it and wants to go on.
        left_over: Up or Down was pressed at an end of the text (-1 or 1).
    """

    save_asked = Signal()
    left = Signal()
    moved = Signal(int)
    remove_asked = Signal()
    entered = Signal()
    left_over = Signal(int)

    def __init__(self, theme: Theme, name: str, place_for_new: str) -> None:
        super().__init__()
        self.uid = ""
        self.waiting = False
        self.adding = False
        self._theme = theme
        self._place_for_new = place_for_new
        self.field = PhraseField()
        self.field.setProperty("surface", "phrase")
        self.field.setAccessibleName(name)
        self.more = QToolButton()
        self.more.setProperty("role", "plain")
        self.more.setAccessibleName(self.tr("What can be done with it"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._make_menu())
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.save_asked)
        self.field.written.connect(self._written)
        self.field.entered.connect(self.entered)
        self.field.left.connect(self.left)
        self.field.left_over.connect(self.left_over)
        theme.changed.connect(self._dress)
        self._dress()
        self.name_as("")
        self.field.document().clearUndoRedoStacks()

    @property
    def text(self) -> str:
        """The text as it stands in the field."""
        return self.field.toPlainText()

    @property
    def blank(self) -> bool:
        """Whether there are no words in the field."""
        return not self.text.strip()

    def name_as(self, uid: str) -> None:
        """Be the text of a phrase, or with an empty uid the place for a new one."""
        self.uid = uid
        self.field.setPlaceholderText("" if uid else self._place_for_new)
        self.field.setAccessibleDescription("" if uid else self._place_for_new)
        self.field.setProperty("new", not uid)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.more.setVisible(bool(uid))
        for action in self._deeds:
            action.setEnabled(bool(uid))

    def show_text(self, text: str) -> None:
        """Show what the journal says, unless newer words are still to be saved."""
        if not self.waiting:
            self.field.fill(text)

    def take(self) -> str:
        """Return the text to be saved; it waits no longer."""
        self._timer.stop()
        self.waiting = False
        return self.text

    def give_back(self) -> None:
        """Hold on to a text that could not be saved; it is tried again with the next change."""
        self.waiting = True

    def focus(self) -> None:
        """Bring the keyboard here, after the last word."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self._deeds = [
            self._deed(self.tr("Move &up"), "Alt+Up", lambda: self.moved.emit(-1)),
            self._deed(self.tr("Move &down"), "Alt+Down", lambda: self.moved.emit(1)),
            self._deed(self.tr("&Remove"), "Alt+Del", self.remove_asked.emit),
        ]
        menu.addActions(self._deeds)
        return menu

    def _deed(self, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: act())
        self.addAction(action)
        return action

    def _written(self) -> None:
        self.waiting = True
        self._timer.start()

    def _dress(self) -> None:
        side = self.fontMetrics().height()
        self.more.setIcon(self._theme.icon("more"))
        self.more.setIconSize(QSize(side, side))
        self.more.setFixedSize(side + 12, side + 12)
