"""The page that stands in for every view while the journal is locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.errors import Trouble
from winsdesk.ui.lock.field import PassphraseField
from winsdesk.ui.lock.support_page import ReadableSupport
from winsdesk.ui.lock.support_words import SupportWords
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr
from winsdesk.ui.words import trouble_sentence

_WIDTH = 22
"""How wide the column is, in heights of the text."""
_SIGN = 3.4
_FIELD = 2.5
_SENTENCE = 3.8
"""How high the sign, the field and its button, and the room for a sentence are, likewise."""
_ROOMY = 24
"""The height of the page, likewise, below which the sign gives way."""


class LockPage(QStackedWidget):
    """A passphrase opens the journal; nothing else of it is here.

    Signals:
        passphrase_given: The person wants to open the journal (what they typed).
        quit_asked: The person wants to leave.
    """

    passphrase_given = Signal(str)
    quit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Your journal is locked"))
        self.field = PassphraseField(tr("Passphrase"))
        self.field.setPlaceholderText(tr("Passphrase"))
        self.open = QPushButton(tr("Open"))
        self.open.setProperty("role", "main")
        self.open.setAutoDefault(True)
        self.said = label("", "quiet")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.support = QPushButton(tr("Support page"))
        self.support.hide()
        self.quit = QPushButton(tr("Quit"))
        for way in (self.support, self.quit):
            way.setProperty("role", "aside")
            way.setAutoDefault(True)
        self._sign = QLabel()
        self._sign.setAccessibleName(tr("The sign of Winsdesk"))
        self._lay_out()
        self._fit()
        self.support_page: ReadableSupport | None = None
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.show_support)
        self.setFocusProxy(self.field)
        self._connect()

    # ------------------------------------------------------------ for the window

    def offer_support(self, words: SupportWords | None) -> None:
        """Show the way to the support page, if its words are kept readable, and to no other."""
        former, self.support_page = self.support_page, None
        if former is not None:
            self.removeWidget(former)
            former.deleteLater()
        self.support.setVisible(words is not None)
        if words is not None:
            self.support_page = ReadableSupport(words)
            self.support_page.left.connect(self.show_lock)
            self.addWidget(self.support_page)

    def wait(self) -> None:
        """Show that the journal is being opened."""
        self.field.setReadOnly(True)
        self.open.setEnabled(False)
        self.said.setText(tr("Opening…"))

    def refuse(self, trouble: Trouble) -> None:
        """Say why it is still locked; what was typed stays, ready to be typed anew."""
        self.field.setReadOnly(False)
        self.open.setEnabled(True)
        sentence = trouble_sentence(trouble)
        self.said.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.show_lock()
        self.field.selectAll()

    def show_support(self) -> None:
        """Show the support page, where it is kept readable."""
        if self.support_page is not None:
            self.setCurrentWidget(self.support_page)
            self.support_page.setFocus()

    def show_lock(self) -> None:
        """Show the lock, ready for the passphrase."""
        self.setCurrentIndex(0)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Hold nothing of what was typed."""
        self.field.take()

    # ------------------------------------------------------------ Qt's

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "support_page"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the sign, and that kept for a sentence, to what is needed."""
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------ putting together

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._give)
        self.open.clicked.connect(self._give)
        self.support.clicked.connect(self.show_support)
        self.quit.clicked.connect(self.quit_asked)
        self._theme.changed.connect(self._fit)

    def _give(self) -> None:
        if not self.field.isReadOnly():
            self.passphrase_given.emit(self.field.text())

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        self._text.setMaximumWidth(_WIDTH * height)
        for control in (self.field, self.open):
            control.setMinimumHeight(round(_FIELD * height))
        roomy = self.height() >= _ROOMY * height
        self._sign.setVisible(roomy)
        self.said.setMinimumHeight(round(_SENTENCE * height) if roomy else 0)
        side = round(_SIGN * height)
        self._sign.setPixmap(self._theme.icon("winsdesk").pixmap(side, side))

    def _lay_out(self) -> None:
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        title = label(self.accessibleName(), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.open)
        column.addWidget(self.said)
        column.addStretch(1)
        ways = QHBoxLayout()
        ways.addStretch()
        ways.addWidget(self.support)
        ways.addWidget(self.quit)
        ways.addStretch()
        column.addLayout(ways)
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch()
        row.addWidget(self._text, 1_000)
        row.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        self.addWidget(scroll)
