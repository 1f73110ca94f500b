"""The support page to read, while the journal is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from winsdesk.ui.hard_days.saying import journal_and_not_care, support_lists
from winsdesk.ui.lock.support_words import SupportWords
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.page import Page
from winsdesk.ui.translating import tr


class ReadableSupport(Page):
    """One plain paragraph, and the person's own lists. Nothing records its opening.

    Signals:
        left: The person wants to go back to the lock.
    """

    left = Signal()

    def __init__(self, words: SupportWords) -> None:
        super().__init__(tr("Support"), tr("In your own words, for moments that need them."))
        self.back = QPushButton(tr("Back to the lock"))
        self.back.setProperty("role", "line")
        self.back.setAutoDefault(True)
        self.back.clicked.connect(self.left)
        self.column.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeading)
        plain = QFrame()
        plain.setProperty("surface", "soft")
        inside = QVBoxLayout(plain)
        inside.setContentsMargins(17, 14, 17, 14)
        inside.addWidget(label(journal_and_not_care()))
        self.column.addWidget(plain)
        for role, name, _ in support_lists():
            if words.get(role):
                self.column.addWidget(_card(name, words[role]))
        self.column.addStretch()
        self.setFocusProxy(self.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _card(name: str, lines: tuple[str, ...]) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    card.setAccessibleName(name)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(23, 14, 14, 16)
    inside.setSpacing(10)
    inside.addWidget(label(name, "heading"))
    for line in lines:
        shown = label(line)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(shown)
    return card
