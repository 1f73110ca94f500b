"""The moment itself: the win's own words, one sentence, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.measures import READABLE
from winsdesk.ui.parts.label import label
from winsdesk.ui.pause.breath import Breath
from winsdesk.ui.pause.fading import Fading, Veil
from winsdesk.ui.theme import Theme

FADE = 160
"""How long the moment takes to come and to go, in milliseconds."""
GLOW = 1_400
"""How long the glow takes to come and go, in milliseconds."""
_AIR = 24


class PauseMoment(QWidget):
    """Lies over the whole of ``over`` until it is left; Escape or any click leaves at once.

    Opening it and letting it be says nothing. Only the one button, Space or Enter do.

    Signals:
        seen: The person says that they see it.
        onward: They would rather go on to the next.
        left: They have left.
    """

    seen = Signal()
    onward = Signal()
    left = Signal()

    def __init__(
        self, over: QWidget, theme: Theme, breath: Breath | None = None, *, calm: bool
    ) -> None:
        super().__init__(over)
        self._over = over
        self._theme = theme
        self._calm = calm
        self._before = QApplication.focusWidget()
        self._going = False
        self._glow = 0.0
        self.setObjectName("pause")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("Space or Enter says that you see it. Escape leaves.")
        )
        self.breath = breath
        self._make()
        self._lay_out()
        if breath is not None:
            breath.setParent(self)
            breath.lower()
        self._glowing = Fading(self, GLOW, calm=calm)
        self._glowing.valueChanged.connect(self._set_glow)
        over.installEventFilter(self)

    # ------------------------------------------------------------ for the flow

    def show_words(
        self, words: str, sentence: str, *, marked: str = "", place: str = "", last: bool = True
    ) -> None:
        """Show a win.

        Args:
            words: The win's own words.
            sentence: What is said about it.
            marked: When it was acknowledged before; empty when it was not.
            place: Which of several it is; empty when it is the only one.
            last: Whether no other comes after it.
        """
        self.words.setText(words)
        self.sentence.setText(sentence)
        self.marked.setText(marked)
        self.marked.setVisible(bool(marked))
        self.place.setText(place)
        self.place.setVisible(bool(place))
        if last and self.next.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.next.setVisible(not last)
        said = " ".join(part for part in (words, sentence, marked, place) if part)
        self.setAccessibleName(said)
        self.paper.verticalScrollBar().setValue(0)
        self._fit()
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def open(self) -> None:
        """Come over the window, and take the keyboard."""
        before = None if self._calm else self._over.grab()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        if before is not None:
            Veil(self._over, before, FADE)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        _application().focusChanged.connect(self._focus_moved)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def leave(self, *, fading: bool = True) -> None:
        """Give the window back at once; only a picture fades away over it, where that may be."""
        if self._going:
            return
        self._going = True
        self._over.removeEventFilter(self)
        _application().focusChanged.disconnect(self._focus_moved)
        self._glowing.stop()
        if fading and not self._calm:
            Veil(self._over, self.grab(), FADE)
        if self._holds_focus():
            self._give_focus_back()
        self.hide()
        self.deleteLater()
        self.left.emit()

    def glow_and_leave(self) -> None:
        """Let a warm glow come and go behind the words, and leave; any key or click is quicker."""
        for control in (self.see, self.next, self.place, self.foot):
            control.setVisible(False)
        self._glowing.run((0.0, 1.0, 1.0, 0.0), self.leave)

    @property
    def glowing(self) -> bool:
        """Whether the glow is there."""
        return self._glowing.state() == QAbstractAnimation.State.Running

    # ------------------------------------------------------------ Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, say "I see it", go on, or scroll; letters do nothing here."""
        key = event.key()
        bar = self.paper.verticalScrollBar()
        scrolling = {
            Qt.Key.Key_Up: -bar.singleStep() * 3, Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_PageDown: bar.pageStep(),
        }  # fmt: skip
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key == Qt.Key.Key_Escape or self.glowing:
            self.leave()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.seen.emit()
        elif key == onward and not self.place.isHidden():
            self.onward.emit()
        elif key in scrolling:
            bar.setValue(bar.value() + scrolling[Qt.Key(key)])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the click from what lies beneath."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave."""
        event.accept()
        self.leave()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Keep Tab within the moment."""
        stops = [self, *(b for b in (self.see, self.next) if b.isVisible() and b.isEnabled())]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if onward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the breath, or put it behind the words where there is none."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover the window, with the glow when there is one."""
        look = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.window)
        if self._glow:
            middle = QPointF(self.rect().center())
            gradient = QRadialGradient(middle, max(self.width(), self.height()) * 0.7)
            for at, strength in ((0.0, 1.0), (0.45, 0.75), (1.0, 0.0)):
                colour = QColor(look.accent_soft)
                colour.setAlphaF(self._glow * strength)
                gradient.setColorAt(at, colour)
            painter.fillRect(self.rect(), gradient)

    # ------------------------------------------------------------ within

    def _make(self) -> None:
        self.words = _centred("", "lead")
        self.sentence = _centred("", "display")
        self.marked = _centred("", "caption")
        self.place = label("", "caption", wrap=False)
        self.foot = _centred(self.tr("Escape, or a click anywhere, leaves"), "caption")
        self.see = QPushButton(self.tr("I see it"))
        self.see.setProperty("role", "main")
        self.see.setAutoDefault(True)
        self.see.clicked.connect(self.seen)
        for control in (self.see, self.foot):  # so that the words do not move when these go
            policy = control.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            control.setSizePolicy(policy)
        self.next = QPushButton(self.tr("The next one"))
        self.next.setProperty("role", "line")
        self.next.setAutoDefault(True)
        self.next.clicked.connect(self.onward)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        self._column = column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addStretch(1)
        self._room = QWidget()
        column.addWidget(self._room)
        for text in (self.words, self.sentence, self.marked):
            column.addWidget(text)
        column.addSpacing(12)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addStretch()
        for way in (self.see, self.next, self.place):
            ways.addWidget(way)
        ways.addStretch()
        column.addLayout(ways)
        column.addStretch(1)
        self.paper = QScrollArea()
        self.paper.setWidgetResizable(True)
        self.paper.setFrameShape(QFrame.Shape.NoFrame)
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paper.viewport().setAutoFillBackground(False)
        self.paper.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 20)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self.paper, 1)
        middle.addStretch()
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)

    def _fit(self) -> None:
        self.paper.setMaximumWidth(READABLE * self.fontMetrics().height())
        self._whole.activate()
        if self.breath is None:
            return
        self._room.setFixedHeight(0)
        paper, margin = self.paper.geometry(), self._column.contentsMargins().top()
        words = self._column.totalHeightForWidth(paper.width())
        room = min(paper.height() - words - _AIR, self.breath.sizeHint().height())
        above = room >= self.breath.minimumSizeHint().height()
        self.breath.wordless = not above
        if above:
            self._room.setFixedHeight(room)
            top = paper.top() + (paper.height() - words - room) // 2 + margin
            self.breath.setGeometry(0, top, self.width(), room)
        else:
            self.breath.setGeometry(0, paper.top(), self.width(), paper.height())

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Leave when the person has gone elsewhere in the window by a key of the menus."""
        if now is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.leave()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _give_focus_back(self) -> None:
        try:
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:  # it is gone
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_glow(self, value: float) -> None:
        self._glow = value
        self.update()


def _application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def _centred(text: str, kind: str) -> QLabel:
    made = label(text, kind)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
