"""The page of a day as it lies there: what stands on it, and how it is arranged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.cards.editable import EditableCards
from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.day.headline import Headline
from winsdesk.ui.day.prompt_line import PromptLine
from winsdesk.ui.day.soft_lines import SoftLines
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.page import READABLE, label
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

_WORDS_LINES = 4


class Paper(QScrollArea):
    """Everything on the page of a day, from the date to the free words; it scrolls as a whole.

    Signals:
        blank_clicked: A place with nothing on it was clicked.
    """

    blank_clicked = Signal()

    def __init__(self, journal: JournalThread, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._welcoming: bool | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The page of the day"))
        self._make(journal)
        self._lay_out()
        self.entry.grown.connect(lambda: self._follow(self.entry))
        self.entry.cursorPositionChanged.connect(self.show_entry)
        self.entry.moved.connect(self.show_entry)
        self.verticalScrollBar().rangeChanged.connect(self.show_entry)
        self.words.cursorPositionChanged.connect(lambda: self._follow(self.words))
        self.cards.sought.connect(self._show_card)
        theme.changed.connect(self._dress)
        self.welcome(False)
        self._dress()

    def welcome(self, welcoming: bool) -> None:
        """Arrange the page for a person who has not written anything yet, or for every day."""
        if welcoming == self._welcoming:
            return
        self._welcoming = welcoming
        for everyday in (self._turning, self.words_name, self.words):
            everyday.setHidden(welcoming)
        self.privacy.setVisible(welcoming)
        self.what_counts.setVisible(welcoming)
        self.entry.setProperty("first", welcoming)
        self.entry.style().unpolish(self.entry)
        self.entry.style().polish(self.entry)
        QApplication.sendEvent(self.entry, QEvent(QEvent.Type.StyleChange))
        self._fit()

    def say_day(self, day: str) -> None:
        """Put a date at the head of the page."""
        self.headline.say(day)
        self._fit()

    def show_entry(self) -> None:
        """Bring the entry line into sight while it is written in, once everything has its place."""
        QTimer.singleShot(0, self, lambda: self._follow(self.entry))

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the page anew when the type or the direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._welcoming is not None:
            self._fit()
        if event.type() == QEvent.Type.LayoutDirectionChange and self._welcoming is not None:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QEvent) -> None:
        """Tell of a click beside everything."""
        self.blank_clicked.emit()

    def _make(self, journal: JournalThread) -> None:
        self.headline = Headline(self._theme)
        self.previous = _turning(self.tr("Previous day"))
        self.today = QPushButton(self.tr("Today"))
        self.today.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.next = _turning(self.tr("Next day"))
        self.prompt = PromptLine(self._theme)
        self.new_day = QPushButton()
        self.new_day.setProperty("role", "line")
        self.new_day.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_day.hide()
        self.cards = EditableCards(journal, self._theme)
        self.entry = EntryLine()
        self.soft_lines = SoftLines(self._theme)
        self.soft_lines.hide()
        self.under = label("", "caption")
        self.words_name = label(self.tr("A few words about the day"), "heading")
        self.words = GrowingText(least=_WORDS_LINES)
        self.words.setProperty("surface", "page")
        self.words.setAccessibleName(self.words_name.text())
        self.words_name.setBuddy(self.words)
        self.answered = label("", "quiet")
        self.answered.hide()
        self.privacy = label(
            self.tr("Everything stays on this computer. Nothing is sent anywhere."), "caption"
        )
        self.what_counts = QPushButton(self.tr("What counts?"))
        self.what_counts.setProperty("role", "line")

    def _lay_out(self) -> None:
        self._sheet = QWidget()
        self._sheet.setProperty("surface", "page")
        self._outer = QHBoxLayout(self._sheet)
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._turning = QWidget()
        turning = QHBoxLayout(self._turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.setSpacing(10)
        for button in (self.previous, self.today, self.next):
            turning.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(10)
        self._head.addWidget(self.headline, 1)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self._head.addWidget(self._turning, 0, top)
        column.addLayout(self._head)
        column.addSpacing(2)
        column.addWidget(self.prompt)
        column.addWidget(self.new_day, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(18)
        column.addWidget(self.cards)
        self._over_entry = QWidget()
        column.addWidget(self._over_entry)
        column.addWidget(self.entry)
        column.addWidget(self.soft_lines)
        column.addSpacing(8)
        column.addWidget(self.under)
        column.addSpacing(24)
        column.addWidget(self.words_name)
        column.addWidget(self.answered)
        column.addSpacing(8)
        column.addWidget(self.words)
        column.addStretch()
        column.addWidget(self.privacy)
        column.addWidget(self.what_counts, 0, Qt.AlignmentFlag.AlignLeading)
        self._outer.addWidget(self._text, 1)
        self.setWidget(self._sheet)

    def show_cards(self, any_cards: bool) -> None:
        """Leave a little room between the cards and the entry line when there are cards."""
        self._over_entry.setFixedHeight(4 if any_cards else 0)

    def show_answered(self, prompt: str) -> None:
        """Show over the words the prompt that they answer; nothing when it is empty."""
        self.answered.setText(prompt)
        self.answered.setVisible(bool(prompt))

    def _show_card(self, box: QRect) -> None:
        if self.cards.hasFocus():
            at = self.cards.mapTo(self._sheet, box.center())
            self.ensureVisible(at.x(), at.y(), 0, box.height() // 2 + 12)

    def _follow(self, field: GrowingText) -> None:
        if not field.hasFocus():
            return
        caret = field.cursorRect().translated(field.viewport().pos())
        at = field.mapTo(self._sheet, caret.center())
        self.ensureVisible(at.x(), at.y(), 0, max(40, 2 * caret.height()))

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        side = 32 if self.width() >= 30 * height else 16
        top = min(72, max(24, self.height() // 10)) if self._welcoming else 22
        widest = (38 if self._welcoming else READABLE) * height
        room = self.viewport().width() - 2 * side
        least = self.headline.minimumSizeHint().width() + self._turning.sizeHint().width() + 10
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if room >= least else direction.TopToBottom)
        spare = max(room - widest, 0) // 2
        self._outer.setContentsMargins(side + spare, top, side + spare, 24)

    def _dress(self) -> None:
        mirrored = self.isRightToLeft()
        icon = self.fontMetrics().height() - 2
        side = self.today.sizeHint().height()
        for button, name in ((self.previous, "previous"), (self.next, "next")):
            towards = {"previous": "next", "next": "previous"}[name] if mirrored else name
            button.setIcon(self._theme.icon(towards, self._theme.tokens.ink))
            button.setIconSize(QSize(icon, icon))
            button.setFixedSize(side, side)


def _turning(name: str) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
