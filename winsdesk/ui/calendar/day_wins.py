"""The wins of the chosen day, beside the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from winsdesk.ui.calendar.reading import DayWins
from winsdesk.ui.calendar.saying import day_heading, empty_day
from winsdesk.ui.cards.cards_view import CardsView
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme


class DayPanel(QWidget):
    """A day and its wins as cards, to be read; a click or Enter opens the day.

    Signals:
        opened: The person wants to see the day's page (a ``date``).
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._today = date.min
        self.heading = label("", "heading")
        self.sentence = label("", "quiet")
        self.cards = CardsView(theme)
        self.cards.setDragEnabled(False)
        self.cards.opened.connect(self._opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addWidget(self.cards)
        column.addStretch()

    def set_day(self, day: date, today: date) -> None:
        """Name the day; its wins follow when the journal has told them."""
        if (day, today) != (self._day, self._today):
            self._day, self._today = day, today
            self.heading.setText(day_heading(day, None))

    def set_wins(self, held: DayWins) -> None:
        """Show the wins of the day."""
        if self._day is None:
            return
        self.heading.setText(day_heading(self._day, len(held.wins)))
        self.sentence.setText("" if held.wins else empty_day(self._day, self._today))
        self.sentence.setVisible(not held.wins)
        self.cards.setVisible(bool(held.wins))
        self.cards.show_wins(held.wins, held.kinds)
        self.cards.cards.set_goals(held.goals)

    def _opened(self) -> None:
        self.opened.emit(self._day)
