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
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.page import READABLE, label
from winsdesk.ui.pause.breath import Breath
from winsdesk.ui.pause.fading import Fading
from winsdesk.ui.theme import Theme

FADE = 160
"""How long the moment takes to come and to go, in milliseconds."""
GLOW = 1_400
"""How long the glow takes to come and go, in milliseconds."""


class PauseMoment(QWidget):
    """Lies over the whole of ``over`` until it is left; Escape or any click leaves at once.

    Opening it and letting it be says nothing. Only the one button, Space or Enter do.

    Signals:
        seen: The person says that they see it.
        onward: They would rather go on to the next.
        left: They have left; the moment is gone, or fading.
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
        self._veil = QGraphicsOpacityEffect(self)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self._fading = Fading(self, FADE, calm=calm)
        self._glowing = Fading(self, GLOW, calm=calm)
        self._fading.valueChanged.connect(self._veil.setOpacity)
        self._glowing.valueChanged.connect(self._set_glow)
        over.installEventFilter(self)

    # ------------------------------------------------------------ for the flow

    def show_words(self, words: str, sentence: str, *, marked: str = "", place: str = "") -> None:
        """Show a win.

        Args:
            words: The win's own words.
            sentence: What is said about it.
            marked: When it was acknowledged before; empty when it was not.
            place: Which of several it is; empty when it is the only one.
        """
        self.words.setText(words)
        self.sentence.setText(sentence)
        self.marked.setText(marked)
        self.marked.setVisible(bool(marked))
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self.next.setVisible(bool(place))
        said = " ".join(part for part in (words, sentence, marked, place) if part)
        self.setAccessibleName(said)
        self.paper.verticalScrollBar().setValue(0)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def open(self) -> None:
        """Come over the window, and take the keyboard."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        _application().focusChanged.connect(self._focus_moved)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        self._veil.setEnabled(not self._calm)
        self._fading.run((0.0, 1.0), lambda: self._veil.setEnabled(False))

    def leave(self) -> None:
        """Give the window back at once, and fade away over it."""
        if self._going:
            return
        self._going = True
        self._over.removeEventFilter(self)
        _application().focusChanged.disconnect(self._focus_moved)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for button in (self.see, self.next):
            button.setEnabled(False)
        if self._holds_focus():
            self._give_focus_back()
        self.left.emit()
        self._glowing.stop()
        self._veil.setEnabled(not self._calm)
        self._fading.run((1.0, 0.0), self._gone)

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
        elif key == onward and not self.next.isHidden():
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
        self.next = QPushButton(self.tr("The next one"))
        self.next.setProperty("role", "line")
        self.next.setAutoDefault(True)
        self.next.clicked.connect(self.onward)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addStretch(1)
        if self.breath is not None:
            column.addWidget(self.breath, 20)
            column.addSpacing(16)
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
        self.paper.setMaximumWidth(READABLE * self.fontMetrics().height())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 20)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self.paper, 1)
        middle.addStretch()
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)

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

    def _gone(self) -> None:
        self.hide()
        self.deleteLater()

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
