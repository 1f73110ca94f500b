"""The page of hard days: still, and one key away."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.domain.phrase import Role
from winsdesk.domain.win import Win
from winsdesk.ui.hard_days.card import HardCard
from winsdesk.ui.hard_days.reading import Reading, again, onward
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.page import Page
from winsdesk.ui.phrases.list import PhraseList
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

_SEEDS = 2**32
Told = Callable[[ChangeSet], None]


class HardDaysView(Page):
    """Keepsakes and wins that were hard and done anyway, one's own words, and the way to support.

    Nothing moves, and nothing is recorded about its being opened.

    Signals:
        notice: What happened: a sentence, the words for a way on, and the way.
        support_asked: The person wants the support page.
    """

    notice = Signal(str, str, object)
    support_asked = Signal()

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        seed: int | None = None,
    ) -> None:
        """Show cards in an order of this sitting's own, or in that of ``seed``."""
        super().__init__(
            self.tr("On hard days"),
            self.tr("Nothing to do here. What you did is still yours."),
        )
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._seed = random.SystemRandom().randrange(_SEEDS) if seed is None else seed
        self._uids: list[str] = []
        self._stale = True
        self.cards: list[HardCard] = []
        self._make()
        self._lay_out()
        self.own.shown.connect(self._own_shown)
        journal.changed.connect(self._changed)
        journal.opened.connect(self._read)

    def flush(self) -> None:
        """Write what is not written yet."""
        self.own.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again if something was written in the meantime."""
        super().showEvent(event)
        if self._stale and self._journal.running:
            self._read()

    # ------------------------------------------------------------ showing

    def _changed(self, changes: ChangeSet) -> None:
        if changes.wins or changes.everything:
            self._stale = True
            if self.isVisible():
                self._read()

    def _read(self) -> None:
        self._stale = False
        seed, uids = self._seed, tuple(self._uids)
        self._journal.ask(lambda journal: again(journal, seed, uids), self._show)

    def _show_others(self) -> None:
        seed, last = self._seed, self._uids[-1]
        self._journal.ask(lambda journal: onward(journal, seed, last), self._show_new)

    def _show_new(self, reading: Reading) -> None:
        self._uids = []
        self._show(reading)
        self.verticalScrollBar().setValue(0)

    def _show(self, reading: Reading) -> None:
        self._uids += [win.uid for win in reading.wins if win.uid not in self._uids]
        if [card.win for card in self.cards] != list(reading.wins):
            self._put_cards(reading.wins)
        self.empty.setVisible(not reading.wins)
        self.others.setVisible(reading.others)

    def _put_cards(self, wins: tuple[Win, ...]) -> None:
        focused = any(card.let_be_button.hasFocus() for card in self.cards)
        for card in self.cards:
            self._pile.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [HardCard(win, self._theme, self._preferences.today()) for win in wins]
        for card in self.cards:
            card.let_be.connect(lambda win=card.win: self._let_be(win))
            self._pile.addWidget(card)
        if focused:
            (self.cards[0].let_be_button if self.cards else self).setFocus()

    def _own_shown(self, many: int) -> None:
        if many:
            self.own_card.show()

    # ------------------------------------------------------------ doing

    def _let_be(self, win: Win) -> None:
        def tell(_: ChangeSet) -> None:
            self.notice.emit(
                self.tr("It stays on its day, and is not brought back again."),
                self.tr("Undo"),
                lambda: self._mark(win.uid, False),
            )

        self._mark(win.uid, True, tell)

    def _mark(self, uid: str, let_be: bool, then: Told | None = None) -> None:
        def work(journal: Journal) -> ChangeSet:
            return journal.wins.edit([uid], lambda win: replace(win, dont_bring_back=let_be))

        self._journal.write(work, then, self._say)

    def _say(self, trouble: Trouble) -> None:
        self.notice.emit(trouble_sentence(trouble), "", None)

    def _write_own(self) -> None:
        self.own_card.show()
        self.own.focus_new()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.own_card))

    # ------------------------------------------------------------ putting together

    def _make(self) -> None:
        self.empty = label(
            self.tr(
                "Nothing is here yet, and nothing has to be. Keepsakes, and wins that were hard "
                "and done anyway, will wait here for a day that needs them."
            )
        )
        self.empty.hide()
        self.others = QPushButton(self.tr("Show me others"))
        self.others.setProperty("role", "main")
        self.others.clicked.connect(self._show_others)
        self.others.hide()
        self.own_asked = QPushButton(self.tr("My own words"))
        self.own_asked.clicked.connect(self._write_own)
        self.own = PhraseList(
            self._journal,
            self._theme,
            Role.TO_MYSELF,
            self.tr("My own words to myself"),
            self.tr("Words to yourself"),
        )
        self.own_card = QFrame()
        self.own_card.setProperty("surface", "card")
        self.own_card.hide()
        self.support = QPushButton(self.tr("Open"))
        self.support.setAccessibleName(self.tr("Open the support page"))
        self.support.clicked.connect(self.support_asked)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self.empty)
        self._pile = QVBoxLayout()
        self._pile.setSpacing(14)
        column.addLayout(self._pile)
        ways = Flow(spacing=10)
        ways.addWidget(self.others)
        ways.addWidget(self.own_asked)
        column.addSpacing(6)
        column.addLayout(ways)
        column.addSpacing(10)
        column.addWidget(self._support_card())
        inside = QVBoxLayout(self.own_card)
        inside.setContentsMargins(14, 14, 10, 14)
        heading = label(self.tr("My own words"), "heading")
        heading.setContentsMargins(9, 0, 0, 0)
        inside.addWidget(heading)
        inside.addWidget(self.own)
        column.addWidget(self.own_card)
        column.addStretch()

    def _support_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("surface", "soft")
        row = QHBoxLayout(card)
        row.setContentsMargins(17, 14, 17, 14)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = label(self.tr("Support"), "strong")
        words.addWidget(title)
        words.addWidget(
            label(self.tr("People and places for moments like this, in your own words."))
        )
        row.addLayout(words, 1)
        row.addWidget(self.support, 0, Qt.AlignmentFlag.AlignVCenter)
        return card
