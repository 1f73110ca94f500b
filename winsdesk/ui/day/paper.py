"""The page of a day as it lies there: what stands on it, and how it is arranged.

It is there in two parts, so that a person can write before everything else is loaded: first the
date, the prompt and the line to write in, where they stay; then all that stands around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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

from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.day.headline import Headline
from winsdesk.ui.day.prompt_line import PromptLine
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.page import READABLE, label
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.ui.cards.editable import EditableCards
    from winsdesk.ui.tasks import JournalThread

_WORDS_LINES = 4


class Paper(QScrollArea):
    """Everything on the page of a day, from the date to the free words; it scrolls as a whole.

    Signals:
        blank_clicked: A place with nothing on it was clicked.

    Attributes:
        cards: The wins of the day; like all that is not named here, there once it is complete.
        entry: The line to write in.
        headline: The date.
        beneath: Where the side column's part goes when there is no room for it beside the page.
        prompt: The line under the date.
    """

    blank_clicked = Signal()
    cards: EditableCards

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._welcoming = False
        self._complete = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The page of the day"))
        self._make_first()
        self._lay_out_first()
        self._size_turning()
        self._fit()

    def complete(self, journal: JournalThread) -> None:
        """Lay everything else around the line: the cards above it, the free words below."""
        self._make_rest(journal)
        self._lay_out_rest()
        self._complete = True
        self._dress()
        self._arrange()
        self.entry.grown.connect(lambda: self._follow(self.entry))
        self.entry.cursorPositionChanged.connect(self.show_entry)
        self.entry.moved.connect(self.show_entry)
        self.verticalScrollBar().rangeChanged.connect(self._show_keyboard)
        self.words.cursorPositionChanged.connect(lambda: self._follow(self.words))
        self.cards.sought.connect(self._show_card)
        self._theme.changed.connect(self._dress)

    def welcome(self, welcoming: bool) -> None:
        """Arrange the page for a person who has not written anything yet, or for every day."""
        if welcoming == self._welcoming:
            return
        self._welcoming = welcoming
        self.entry.setProperty("first", welcoming)
        self.entry.style().unpolish(self.entry)
        self.entry.style().polish(self.entry)
        QApplication.sendEvent(self.entry, QEvent(QEvent.Type.StyleChange))
        self._arrange()

    def say_day(self, day: str) -> None:
        """Put a date at the head of the page."""
        self.headline.say(day)
        self._fit()

    def show_entry(self) -> None:
        """Bring the entry line into sight while it is written in, once everything has its place."""
        QTimer.singleShot(0, self, lambda: self._follow(self.entry))

    def show_reached(self, reached: QWidget) -> None:
        """Bring what has the keyboard into sight; the cards see to that for themselves."""
        if self._sheet.isAncestorOf(reached) and reached is not self.cards:
            self.ensureWidgetVisible(reached)

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the page anew when the type or the direction changes."""
        super().changeEvent(event)
        if not hasattr(self, "_outer"):
            return
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._fit()
        if event.type() == QEvent.Type.LayoutDirectionChange and self._complete:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QEvent) -> None:
        """Tell of a click beside everything."""
        self.blank_clicked.emit()

    def _make_first(self) -> None:
        self.headline = Headline(self._theme)
        self.previous = _turning(self.tr("Previous day"))
        self.today = QPushButton(self.tr("Today"))
        self.today.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.next = _turning(self.tr("Next day"))
        self.prompt = PromptLine(self._theme)
        self.entry = EntryLine()

    def _make_rest(self, journal: JournalThread) -> None:
        from winsdesk.ui.cards.editable import EditableCards
        from winsdesk.ui.day.soft_lines import SoftLines

        self.new_day = QPushButton()
        self.new_day.setProperty("role", "line")
        self.new_day.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_day.hide()
        self.cards = EditableCards(journal, self._theme)
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

    def _lay_out_first(self) -> None:
        self._sheet = QWidget()
        self._sheet.setProperty("surface", "page")
        self._outer = QHBoxLayout(self._sheet)
        self._text = QWidget()
        column = _column(self._text)
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
        self._over_entry = _column()
        self._over_entry.addSpacing(18)
        column.addLayout(self._over_entry)
        column.addWidget(self.entry)
        self._under_entry = _column()
        column.addLayout(self._under_entry)
        self.beneath = _column()
        column.addLayout(self.beneath)
        column.addStretch()
        self._foot = _column()
        column.addLayout(self._foot)
        self._outer.addWidget(self._text, 1)
        self.setWidget(self._sheet)

    def _lay_out_rest(self) -> None:
        leading = Qt.AlignmentFlag.AlignLeading
        over, under = self._over_entry, self._under_entry
        over.insertWidget(0, self.new_day, 0, leading)
        over.addWidget(self.cards)
        self._under_cards = QWidget()
        over.addWidget(self._under_cards)
        under.addWidget(self.soft_lines)
        under.addSpacing(8)
        under.addWidget(self.under)
        under.addSpacing(24)
        under.addWidget(self.words_name)
        under.addWidget(self.answered)
        under.addSpacing(8)
        under.addWidget(self.words)
        self._foot.addWidget(self.privacy)
        self._foot.addWidget(self.what_counts, 0, leading)

    def _arrange(self) -> None:
        self._turning.setHidden(self._welcoming)
        if self._complete:
            self.words_name.setHidden(self._welcoming)
            self.words.setHidden(self._welcoming)
            self.privacy.setVisible(self._welcoming)
            self.what_counts.setVisible(self._welcoming)
        self._fit()

    def show_cards(self, any_cards: bool) -> None:
        """Leave a little room between the cards and the entry line when there are cards."""
        self._under_cards.setFixedHeight(4 if any_cards else 0)

    def show_answered(self, prompt: str) -> None:
        """Show over the words the prompt that they answer; nothing when it is empty."""
        self.answered.setText(prompt)
        self.answered.setVisible(bool(prompt))

    def _show_keyboard(self) -> None:
        """Bring the line or the card that has the keyboard into sight on a page of new height."""
        self.show_entry()
        card = self.cards.currentIndex()
        if self.cards.hasFocus() and card.isValid():
            self.cards.scrollTo(card)

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
        """Give the text its width, the same whether the page scrolls or not."""
        height = self.fontMetrics().height()
        side = 32 if self.width() >= 30 * height else 16
        top = min(72, max(24, self.height() // 10)) if self._welcoming else 22
        widest = (38 if self._welcoming else READABLE) * height
        room = self.maximumViewportSize().width() - 2 * side
        least = self.headline.minimumSizeHint().width() + self._turning.sizeHint().width() + 10
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if room >= least else direction.TopToBottom)
        spare = max(room - widest, 0) // 2
        bar = self.maximumViewportSize().width() - self.viewport().width()
        left, right = (bar, 0) if self.isRightToLeft() else (0, bar)
        self._outer.setContentsMargins(side + spare - left, top, side + spare - right, 24)

    def _size_turning(self) -> None:
        icon = self.fontMetrics().height() - 2
        side = self.today.sizeHint().height()
        for button in (self.previous, self.next):
            button.setIconSize(QSize(icon, icon))
            button.setFixedSize(side, side)

    def _dress(self) -> None:
        self._size_turning()
        towards = ("next", "previous") if self.isRightToLeft() else ("previous", "next")
        for button, icon in zip((self.previous, self.next), towards, strict=True):
            button.setIcon(self._theme.icon(icon, self._theme.tokens.ink))
        self.prompt.dress()


def _column(within: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout()
    if within is not None:
        within.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _turning(name: str) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
