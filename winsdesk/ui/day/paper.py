"""The page of a day as it lies there: what stands on it, and how it is arranged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QToolButton, QWidget

from winsdesk.ui.cards.editable import EditableCards
from winsdesk.ui.day.beginning import Beginning
from winsdesk.ui.day.soft_lines import SoftLines
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.label import label
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

_WORDS_LINES = 4


class Paper(QScrollArea):
    """Everything on the page of a day, from the date to the free words; it scrolls as a whole.

    Signals:
        blank_clicked: A place with nothing on it was clicked.

    Attributes:
        headline: The date.
        prompt: The line under the date.
        cards: The wins of the day.
        entry: The line to write in.
        words: A few words about the day.
        beneath: Where the side column's part goes when there is no room for it beside the page.
    """

    blank_clicked = Signal()

    def __init__(self, journal: JournalThread, theme: Theme, beginning: Beginning) -> None:
        """Go on with a ``beginning``, on which a person may be writing already."""
        super().__init__()
        self._theme = theme
        self._beginning = beginning
        self._welcoming = False
        self.headline, self.prompt = beginning.headline, beginning.prompt
        self.entry, self.today, self.beneath = beginning.entry, beginning.today, beginning.beneath
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The page of the day"))
        self._make(journal)
        self._lay_out()
        self._dress()
        self._arrange()
        self._connect()

    def welcome(self, welcoming: bool) -> None:
        """Arrange the page for a person who has not written anything yet, or for every day."""
        if welcoming != self._welcoming:
            self._welcoming = welcoming
            self._beginning.welcome(welcoming)
            self._arrange()

    def say_day(self, day: str) -> None:
        """Put a date at the head of the page."""
        self._beginning.say_day(day)
        self._fit()

    def show_entry(self) -> None:
        """Bring the entry line into sight while it is written in, once everything has its place."""
        QTimer.singleShot(0, self, lambda: self._follow(self.entry))

    def show_reached(self, reached: QWidget) -> None:
        """Bring what has the keyboard into sight; the cards see to that for themselves."""
        if self._beginning.isAncestorOf(reached) and reached is not self.cards:
            self.ensureWidgetVisible(reached)

    def show_cards(self, any_cards: bool) -> None:
        """Leave a little room between the cards and the entry line when there are cards."""
        self._under_cards.setFixedHeight(4 if any_cards else 0)

    def show_answered(self, prompt: str) -> None:
        """Show over the words the prompt that they answer; nothing when it is empty."""
        self.answered.setText(prompt)
        self.answered.setVisible(bool(prompt))

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the page anew when the type or the direction changes."""
        super().changeEvent(event)
        if not hasattr(self, "what_counts"):
            return
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._fit()
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QEvent) -> None:
        """Tell of a click beside everything."""
        self.blank_clicked.emit()

    def _make(self, journal: JournalThread) -> None:
        self.previous = _turning(self.tr("Previous day"))
        self.next = _turning(self.tr("Next day"))
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

    def _lay_out(self) -> None:
        beginning, leading = self._beginning, Qt.AlignmentFlag.AlignLeading
        self.prompt.add_ways()
        beginning.turn_by(self.previous, self.next)
        over, under = beginning.over_entry, beginning.under_entry
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
        beginning.foot.addWidget(self.privacy)
        beginning.foot.addWidget(self.what_counts, 0, leading)
        self.setWidget(beginning)

    def _connect(self) -> None:
        self.entry.grown.connect(lambda: self._follow(self.entry))
        self.entry.cursorPositionChanged.connect(self.show_entry)
        self.entry.moved.connect(self.show_entry)
        self.verticalScrollBar().rangeChanged.connect(self._show_keyboard)
        self.words.cursorPositionChanged.connect(lambda: self._follow(self.words))
        self.cards.sought.connect(self._show_card)
        self._theme.changed.connect(self._dress)

    def _arrange(self) -> None:
        self.words_name.setHidden(self._welcoming)
        self.words.setHidden(self._welcoming)
        self.privacy.setVisible(self._welcoming)
        self.what_counts.setVisible(self._welcoming)
        self._fit()

    def _show_keyboard(self) -> None:
        """Bring the line or the card that has the keyboard into sight on a page of new height."""
        self.show_entry()
        card = self.cards.currentIndex()
        if self.cards.hasFocus() and card.isValid():
            self.cards.scrollTo(card)

    def _show_card(self, box: QRect) -> None:
        if self.cards.hasFocus():
            at = self.cards.mapTo(self._beginning, box.center())
            self.ensureVisible(at.x(), at.y(), 0, box.height() // 2 + 12)

    def _follow(self, field: GrowingText) -> None:
        if not field.hasFocus():
            return
        caret = field.cursorRect().translated(field.viewport().pos())
        at = field.mapTo(self._beginning, caret.center())
        self.ensureVisible(at.x(), at.y(), 0, max(40, 2 * caret.height()))

    def _fit(self) -> None:
        width = self.maximumViewportSize().width()
        self._beginning.fit(width, self.height(), width - self.viewport().width())

    def _dress(self) -> None:
        icon = self.fontMetrics().height() - 2
        side = self.today.sizeHint().height()
        towards = ("next", "previous") if self.isRightToLeft() else ("previous", "next")
        for button, drawn in zip((self.previous, self.next), towards, strict=True):
            button.setIconSize(QSize(icon, icon))
            button.setFixedSize(side, side)
            button.setIcon(self._theme.icon(drawn, self._theme.tokens.ink))
        self.prompt.dress()


def _turning(name: str) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
