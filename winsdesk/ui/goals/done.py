"""What has been done towards a goal: the rising line, the steps, what was expected and felt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from winsdesk.domain.goal import GoalTree, StepLine
from winsdesk.domain.win import Win
from winsdesk.ui.cards.speech import mastery_label, pleasure_label
from winsdesk.ui.goals.rising import RisingLine
from winsdesk.ui.goals.saying import (
    day_and_month,
    one_line,
    since,
    steps_since,
    win_of,
)
from winsdesk.ui.parts.emptying import empty
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_MOST_LISTED = 6
_MOST_PAIRS = 3


class DoneColumn(QWidget):
    """The quiet column beside a goal.

    Signals:
        day_opened: The person wants to see the day of a step (a ``date``).
    """

    day_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[GoalTree, date] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(tr("What you have done"), "heading"))
        self.line = RisingLine(theme)
        self.said = label("", "caption")
        card = _Card()
        card.column.addWidget(self.line)
        card.column.addWidget(self.said)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.column.addLayout(self._list)
        self._column.addWidget(card)
        self._column.addSpacing(16)
        self._pairs_name = label(tr("Expected and felt"), "heading")
        self._column.addWidget(self._pairs_name)
        self._pairs = QVBoxLayout()
        self._pairs.setSpacing(8)
        self._column.addLayout(self._pairs)
        self._column.addStretch()

    def show_tree(self, tree: GoalTree, today: date) -> None:
        """Show what was done towards a goal."""
        if self._shown == (tree, today):
            return
        self._shown = (tree, today)
        begun = since(tree)
        days = [win.day for win in tree.done]
        self.line.setVisible(bool(days))
        self.line.show_days(begun, days, today)
        said = steps_since(len(days), begun, today)
        self.said.setText(said)
        self.line.setAccessibleName(said)
        empty(self._list)
        for win in reversed(tree.done[-_MOST_LISTED:]):
            link = DoneLink(win, today, self._theme)
            link.opened.connect(self.day_opened)
            self._list.addWidget(link)
        earlier = len(tree.done) - _MOST_LISTED
        if earlier > 0:
            more = tr("and one before") if earlier == 1 else tr("and %Ln before", None, earlier)
            self._list.addWidget(label(more, "caption"))
        self._show_pairs([pair for line in tree.lines if (pair := _pair(line))])

    def _show_pairs(self, pairs: list[tuple[date, str, str]]) -> None:
        empty(self._pairs)
        self._pairs_name.setVisible(bool(pairs))
        for _, text, numbers in sorted(pairs, reverse=True)[:_MOST_PAIRS]:
            card = _Card()
            card.column.setSpacing(2)
            card.column.addWidget(label(text))
            card.column.addWidget(label(numbers, "caption"))
            self._pairs.addWidget(card)


class DoneLink(QFrame):
    """A step that was done and its day; it leads there.

    Signals:
        opened: The day is wanted (a ``date``).
    """

    opened = Signal(object)

    def __init__(self, win: Win, today: date, theme: Theme) -> None:
        super().__init__()
        self._day, self._theme = win.day, theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 5, 0, 5)
        column.setSpacing(0)
        self._text = label(one_line(win.text))
        day = day_and_month(win.day, today)
        pattern = tr("{day}, part of it") if win.part else tr("{day}")
        when = pattern.replace("{day}", day)
        column.addWidget(self._text)
        column.addWidget(label(when, "caption"))
        self.setAccessibleName(f"{self._text.text()}, {when}")
        self.setAccessibleDescription(tr("Opens its day."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the day."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the day by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it leads somewhere."""
        self._underline(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self._underline(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be quiet again."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring where the keyboard is."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.tokens.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _underline(self, on: bool) -> None:
        font = self._text.font()
        font.setUnderline(on)
        self._text.setFont(font)


def _pair(line: StepLine) -> tuple[date, str, str] | None:
    """Return the day, the step, and what was expected and felt; ``None`` without both numbers."""
    win, expected = win_of(line), line.step.expected
    if win is None:
        return None
    pattern = tr("{name}: expected {expected}, felt {felt}")
    said = [
        pattern.replace("{name}", name)
        .replace("{expected}", str(before))
        .replace("{felt}", str(after))
        for name, before, after in (
            (mastery_label(), expected.mastery, win.ratings.mastery),
            (pleasure_label(), expected.pleasure, win.ratings.pleasure),
        )
        if before is not None and after is not None
    ]
    return (win.day, one_line(line.step.text), "\n".join(said)) if said else None


class _Card(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(13, 12, 13, 12)
        self.column.setSpacing(8)
