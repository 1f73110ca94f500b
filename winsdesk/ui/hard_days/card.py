"""One card of the page of hard days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from winsdesk.domain.win import Win
from winsdesk.ui.calendar.dates import weekday_and_day, whole_day
from winsdesk.ui.cards.dots import DotsMeasure, paint_dots
from winsdesk.ui.cards.speech import effort_label, shown_text
from winsdesk.ui.parts.breaking import breakable
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Size, Theme
from winsdesk.ui.translating import tr

_SIDE_BY_SIDE = 20
"""In heights of the text: how wide a card is that has everything beside everything."""


class Effort(QWidget):
    """How hard it was, as five dots."""

    def __init__(self, rating: int, theme: Theme) -> None:
        super().__init__()
        self._rating = rating
        self._theme = theme
        said = tr("{label} {rating} of 10").replace("{label}", effort_label())
        self.setAccessibleName(said.replace("{rating}", str(rating)))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the words and the dots."""
        metrics, dots = self._metrics(), self._dots()
        width = metrics.horizontalAdvance(effort_label()) + dots.gap + 2 + dots.width
        return QSize(round(width + 1), round(metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the dots after them."""
        dots, mirrored = self._dots(), self.isRightToLeft()
        painter = QPainter(self)
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(self._theme.tokens.ink_2)
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, effort_label()
        )
        left = 0.0 if mirrored else self.width() - dots.width
        paint_dots(
            painter, left, self.height() / 2, self._rating, dots, self._theme.tokens,
            mirrored=mirrored,
        )  # fmt: skip

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(Size.CAPTION))

    def _dots(self) -> DotsMeasure:
        return DotsMeasure(self._metrics())


class HardCard(QFrame):
    """A win: its words, its day, how hard it was, why it mattered, and a way to let it be.

    Signals:
        let_be: It should not be brought back.
    """

    let_be = Signal()

    def __init__(self, win: Win, theme: Theme, today: date) -> None:
        super().__init__()
        self.win = win
        self.setProperty("surface", "card")
        self.setAccessibleName(shown_text(win))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 14, 14)
        column.setSpacing(6)
        column.addWidget(label(breakable(shown_text(win)), "large"))
        self._foot = foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        facts = Flow(spacing=16)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 4, 0, 0)
        beside.addLayout(facts)
        foot.addLayout(beside, 1)
        same_year = win.day.year == today.year
        day = weekday_and_day(win.day) if same_year else whole_day(win.day)
        facts.addWidget(label(day, "caption", wrap=False))
        if win.ratings.effort is not None:
            facts.addWidget(Effort(win.ratings.effort, theme))
        if win.keepsake:
            facts.addWidget(label(tr("Keepsake"), "caption", wrap=False))
        if win.note:
            quoted = tr("“{note}”").replace("{note}", _shortened(win.note))
            column.addWidget(label(breakable(quoted), "quiet"))
        self.let_be_button = QPushButton(tr("Don't bring this back"))
        self.let_be_button.setProperty("role", "quiet")
        self.let_be_button.setAccessibleDescription(shown_text(win))
        self.let_be_button.clicked.connect(self.let_be)
        end = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignTrailing
        foot.addWidget(self.let_be_button, 0, end)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the way to let it be under the facts where there is no room beside them."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE * self.fontMetrics().height()
        direction = QBoxLayout.Direction
        self._foot.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def _shortened(note: str, most: int = 400) -> str:
    note = note.strip()
    return note if len(note) <= most else note[:most].rstrip() + "…"
