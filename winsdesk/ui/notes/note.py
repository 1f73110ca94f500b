"""One sticky note: a small frameless window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.ui.notes.field import NoteField
from winsdesk.ui.notes.grip import Grip
from winsdesk.ui.notes.handling import Handling
from winsdesk.ui.notes.menu import NoteMenu
from winsdesk.ui.notes.places import SMALLEST, Place
from winsdesk.ui.notes.reading import Shown
from winsdesk.ui.notes.saying import head_of, shows_name, text_of
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.tokens import KindColour
from winsdesk.ui.translating import tr

_USUAL = (14, 9)
"""How wide and how high a new note is, in heights of the text."""
_EDGE = 0.45


class StickyNote(QWidget):
    """Shows what a sticky note holds. Its title holds no word of the journal.

    Signals:
        edited: It should be written (the new :class:`Sticky`).
        place_changed: It stands elsewhere, or looks otherwise there.
        deed_asked: ``new``, ``hide``, ``remove``, ``undo`` or ``redo``.
    """

    edited = Signal(object)
    place_changed = Signal()
    deed_asked = Signal(str)

    def __init__(self, theme: Theme, sticky: Sticky, place: Place, *, placing: bool) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.sticky = sticky
        self._theme, self._placing = theme, placing
        self._text, self._on_top = place.text, place.on_top and placing
        self._blank = self._wordless = False
        self.setWindowTitle(tr("Sticky note"))
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self._on_top)
        self.setMinimumSize(SMALLEST)
        self.head = label("", "caption", wrap=False)
        self.field = NoteField()
        self.menu = NoteMenu(theme, placing, self)
        self.more = self._tool(tr("What can be done with this note"))
        self.close_button = self._tool(tr("Take this note away"))
        self.grip = Grip()
        self.grip.setParent(self)
        self.handling = Handling(self, self.usual_size, placing=placing)
        self._lay_out()
        self._connect()
        self._dress()
        self.resize(place.size or self.usual_size())
        if placing and place.corner is not None:
            self.move(place.corner)

    # ------------------------------------------------------------ for the desk

    @property
    def place(self) -> Place:
        """Where it stands, as far as that can be known, and how it looks there."""
        x, y = (self.x(), self.y()) if self._placing else (None, None)
        return Place(x, y, self.width(), self.height(), self._text, self._on_top)

    def usual_size(self) -> QSize:
        """Return the size of a new note."""
        height = self.fontMetrics().height()
        return QSize(_USUAL[0] * height, _USUAL[1] * height)

    def show_shown(self, shown: Shown) -> None:
        """Show what the journal says, unless newer words are still to be saved."""
        if self._blank:
            return
        recoloured = shown.sticky.colour != self.sticky.colour
        self.sticky, self._wordless = shown.sticky, False
        own = shown.sticky.shows is Shows.WORDS
        if not self.field.unsaved:
            self.field.fill(text_of(shown))
        self.field.setReadOnly(not own)
        self.field.setPlaceholderText(shows_name(Shows.WORDS) if own else "")
        self.field.setAccessibleName(shows_name(shown.sticky.shows))
        self.field.viewport().setCursor(
            Qt.CursorShape.IBeamCursor if own else Qt.CursorShape.ArrowCursor
        )
        self.head.setText(head_of(shown))
        self.setAccessibleName(tr("Sticky note"))
        self.menu.show_state(self.sticky, self.place)
        if recoloured:
            self._dress()

    def blank(self, blank: bool) -> None:
        """Hold no words while they should not be seen; they come with the next reading.

        Until then nothing can be changed, so that what is not here is not written over.
        """
        if blank and not self._blank:
            self.field.save()
            self.field.fill("")
            self.sticky, self._wordless = replace(self.sticky, words=""), True
            self.field.setPlaceholderText("")
            self.field.setReadOnly(True)
            self.head.setText("")
        self._blank = blank

    def begin_writing(self) -> None:
        """Come forward, ready for words."""
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    # ------------------------------------------------------------ Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a fine edge, which is stronger while it has the keyboard."""
        painter = QPainter(self)
        edge = QColor(self._colours.ink)
        if not self.isActiveWindow():
            edge.setAlphaF(_EDGE)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._colours.soft)
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the note."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.handling.take_hold(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the note."""
        self.handling.carry(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the note."""
        self.handling.let_go()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that it stands elsewhere."""
        super().moveEvent(event)
        if self.isVisible():
            self.place_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the grip in its corner, and tell of the size."""
        super().resizeEvent(event)
        self.grip.move(self.width() - self.grip.width(), self.height() - self.grip.height())
        if self.isVisible():
            self.place_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Show whether it has the keyboard."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()

    def contextMenuEvent(self, event: object) -> None:
        """Show what can be done with it."""
        self._show_menu(None, self.mapToGlobal(QPoint(0, self.head.height())))

    # ------------------------------------------------------------ within

    @property
    def _colours(self) -> KindColour:
        kinds = self._theme.tokens.kinds
        return kinds.get(self.sticky.colour) or kinds["amber"]

    def _edit(self, **values: Any) -> None:  # noqa: ANN401 - the fields of a sticky note
        if not self._wordless:
            self.field.save()
            self.edited.emit(replace(self.sticky, **values))

    def _ask(self, deed: str) -> None:
        if deed != "remove" or not self._wordless:
            self.deed_asked.emit(deed)

    def _resize_text(self, percent: int) -> None:
        self._text = percent
        self._dress()
        self.place_changed.emit()

    def _put_on_top(self, on_top: bool) -> None:
        self._on_top = on_top
        where = self.pos()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        self.move(where)
        self.show()
        self.place_changed.emit()

    def _show_menu(self, first: QMenu | None, at: QPoint) -> None:
        if first is None:
            self.menu.popup(at)
            return
        first.setParent(self, first.windowFlags())
        first.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first.addSeparator()
        first.addActions(self.menu.actions())
        first.popup(at)

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.head, 1)
        head.addWidget(self.more)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 3, 4, 14)
        column.setSpacing(2)
        column.addLayout(head)
        words = QHBoxLayout()
        words.setContentsMargins(12, 0, 8, 0)
        words.addWidget(self.field)
        column.addLayout(words, 1)
        QWidget.setTabOrder(self.field, self.more)
        QWidget.setTabOrder(self.more, self.close_button)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button.clicked.connect(lambda: self._ask("remove"))
        self.field.written.connect(self._written)
        self.field.undo_asked.connect(lambda: self.deed_asked.emit("undo"))
        self.field.redo_asked.connect(lambda: self.deed_asked.emit("redo"))
        self.field.menu_asked.connect(self._show_menu)
        self.menu.shows_chosen.connect(lambda shows: self._edit(shows=shows, win=None))
        self.menu.colour_chosen.connect(lambda colour: self._edit(colour=colour))
        self.menu.text_chosen.connect(self._resize_text)
        self.menu.on_top_chosen.connect(self._put_on_top)
        self.menu.deed_asked.connect(self._ask)
        self.menu.aboutToShow.connect(lambda: self.menu.show_state(self.sticky, self.place))
        self.grip.pressed.connect(self.handling.take_corner)
        self.grip.pulled.connect(self.handling.pull_corner)

    def _written(self, words: str) -> None:
        if self.sticky.shows is Shows.WORDS:
            self.sticky = replace(self.sticky, words=words)
            self.edited.emit(self.sticky)

    def _dress(self) -> None:
        font = self._theme.body
        sized = self.field.font()
        sized.setFamilies(font.families())
        sized.setPointSizeF(font.pointSizeF() * self._text / 100)
        self.field.setFont(sized)
        side = self.fontMetrics().height() - 3
        for button, icon in ((self.more, "more"), (self.close_button, "close")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(side, side))
        self.grip.ink = QColor(self._colours.ink)
        self.grip.raise_()
        self.menu.dress()
        self.update()
