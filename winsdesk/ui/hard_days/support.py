"""The support page: whom to call, what helps, what to try first, in the person's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from winsdesk.ui.hard_days.saying import journal_and_not_care, support_lists
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.page import Page
from winsdesk.ui.phrases.list import PhraseList
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


class SupportPage(Page):
    """One plain paragraph, and three lists that save themselves. Nothing records its opening.

    Signals:
        left: The person wants to go back to the page of hard days.
    """

    left = Signal()

    def __init__(self, journal: JournalThread, theme: Theme) -> None:
        super().__init__(
            self.tr("Support"), self.tr("In your own words, for moments that need them.")
        )
        self.back = QPushButton(self.tr("Back to hard days"))
        self.back.setProperty("role", "line")
        self.back.clicked.connect(self.left)
        self.plain = label(journal_and_not_care())
        self.people, self.helps, self.first = (
            PhraseList(journal, theme, role, name, hint) for role, name, hint in support_lists()
        )
        self._lay_out()

    def flush(self) -> None:
        """Write what is not written yet."""
        for phrases in (self.people, self.helps, self.first):
            phrases.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.column
        column.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeading)
        frame = QFrame()
        frame.setProperty("surface", "soft")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(17, 14, 17, 14)
        inside.addWidget(self.plain)
        column.addWidget(frame)
        for phrases in (self.people, self.helps, self.first):
            column.addWidget(_card(phrases))
        column.addStretch()


def _card(phrases: PhraseList) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(14, 14, 10, 14)
    inside.setSpacing(6)
    heading = label(phrases.accessibleName(), "heading")
    heading.setContentsMargins(9, 0, 0, 0)
    inside.addWidget(heading)
    inside.addWidget(phrases)
    return card
