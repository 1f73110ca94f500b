"""The page of practices."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.practice import Practice
from winsdesk.ui.calendar.year_stepper import YearStepper
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.page import Page
from winsdesk.ui.practices.add_line import AddLine
from winsdesk.ui.practices.card import PracticeCard
from winsdesk.ui.practices.deeds import PracticeDeeds
from winsdesk.ui.practices.legend import StripLegend
from winsdesk.ui.practices.reading import PracticeFacts, Reading, read
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr


class PracticesView(Page):
    """Practices, one below the other, each with its year; what is changed holds at once.

    Signals:
        notice: What happened: a sentence, the words for a way on, and the way.
        day_opened: The person wants to see a day's page (a ``date``).
    """

    notice = Signal(str, str, object)
    day_opened = Signal(object)

    def __init__(self, journal: JournalThread, theme: Theme, preferences: Preferences) -> None:
        super().__init__(
            tr("Practices"),
            tr("Small things to come back to. Only the days you did them are counted."),
        )
        self._journal, self._theme, self._preferences = journal, theme, preferences
        self._year = preferences.today().year
        self._stale = True
        self._new = ""
        self._arriving = False
        self.cards: dict[str, PracticeCard] = {}
        self.deeds = PracticeDeeds(journal, theme, preferences, self)
        self.stepper = YearStepper(theme, self._year)
        self.legend = StripLegend(theme)
        self.add = AddLine()
        self.empty = self._ideas()
        self.archive_shown = QPushButton()
        self._lay_out()
        self.deeds.notice.connect(self.notice)
        self.stepper.year_chosen.connect(self._turn)
        self.add.named.connect(self._add)
        self.archive_shown.clicked.connect(self._show_archive)
        journal.changed.connect(self._changed)
        journal.opened.connect(self._read)
        preferences.changed.connect(self._read)
        self.setFocusProxy(self.add)

    def flush(self) -> None:
        """Write what is not written yet."""
        for card in self.cards.values():
            card.save()

    def unfinished(self) -> tuple[str, ...]:
        """Return the name of a new practice, as far as it is written and kept nowhere yet."""
        text = self.add.toPlainText().strip()
        return (text,) if text else ()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again if something was written in the meantime; it may be another day, too."""
        super().showEvent(event)
        self._arriving = True
        self._read()

    # ------------------------------------------------------------ showing

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.PRACTICES) or changes.touches_part(Part.KINDS):
            self._read()

    def _read(self) -> None:
        if self.isVisible() and self._journal.running:
            year, today = self._year, self._preferences.today()
            self._journal.ask(lambda journal: read(journal, year, today), self._show)

    def _show(self, reading: Reading) -> None:
        if reading.year != self._year:
            return
        living = [facts for facts in reading.practices if not facts.practice.archived]
        archived = [facts for facts in reading.practices if facts.practice.archived]
        known = {facts.practice.uid for facts in reading.practices}
        for uid in [uid for uid in self.cards if uid not in known]:
            self._drop(uid)
        self._put(self._living, living, reading)
        self._put(self._archived, archived, reading)
        self.empty.setVisible(not reading.practices)
        self.add.show_first(first=not living)
        for widget in (self.stepper, self.legend):
            widget.setVisible(bool(reading.practices))
        self._say_archive(len(archived))
        self._open_new()
        self._arrive(living)

    def _arrive(self, living: list[PracticeFacts]) -> None:
        """Let the keyboard begin at the first box, or where the first practice is written."""
        first = self.cards[living[0].practice.uid].box if living else self.add
        self.setFocusProxy(first)
        if self._arriving and self.add.hasFocus() and not self.add.toPlainText():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arriving = False

    def _put(self, pile: QVBoxLayout, practices: list[PracticeFacts], reading: Reading) -> None:
        for place, facts in enumerate(practices):
            card = self.cards.get(facts.practice.uid) or self._make_card(facts.practice)
            if pile.indexOf(card) != place:
                pile.insertWidget(place, card)
            card.show_facts(facts, reading.kinds, reading.year)

    def _make_card(self, practice: Practice) -> PracticeCard:
        card = PracticeCard(self._theme, self._preferences, practice)
        card.edited.connect(lambda changed: self._edit(changed))
        card.checked.connect(
            lambda day, rest: self.deeds.check_in(card.practice.uid, day, rest=rest)
        )
        card.deed_asked.connect(lambda deed: self._do(card, deed))
        card.moved.connect(lambda by: self._move(card, by))
        card.year_wanted.connect(lambda day: self._turn_to(card, day))
        card.day_opened.connect(self.day_opened)
        self.cards[practice.uid] = card
        return card

    def _drop(self, uid: str) -> None:
        card = self.cards.pop(uid)
        card.hide()
        card.deleteLater()

    def _open_new(self) -> None:
        card = self.cards.get(self._new)
        if card is not None:
            self._new = ""
            card.open_form()
            QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card))

    def _say_archive(self, many: int) -> None:
        shown = self.archive.isVisibleTo(self)
        self.archive_shown.setVisible(many > 0)
        self.archive.setVisible(shown and many > 0)
        in_archive = tr("1 in the archive") if many == 1 else tr("%Ln in the archive", None, many)
        self.archive_shown.setText(tr("Close the archive") if shown else in_archive)
        self._archive_holds = many

    def _show_archive(self) -> None:
        self.archive.setVisible(not self.archive.isVisibleTo(self))
        self._say_archive(self._archive_holds)

    # ------------------------------------------------------------ doing

    def _edit(self, practice: Practice) -> None:
        self.deeds.write(lambda journal: journal.practices.edit(practice), None, self._not_written)

    def _not_written(self, trouble: Trouble) -> None:
        self.deeds.say(trouble)
        self._read()

    def _add(self, name: str) -> None:
        def failed(trouble: Trouble) -> None:
            self.add.give_back(name)
            self.deeds.say(trouble)

        def made(changes: ChangeSet) -> None:
            self._new = next(iter(changes.made), "")

        self.deeds.write(lambda journal: journal.practices.add(name), made, failed)

    def _move(self, card: PracticeCard, by: int) -> None:
        pile = self._archived if card.practice.archived else self._living
        uids = [_card_at(pile, place).practice.uid for place in range(pile.count())]
        at = uids.index(card.practice.uid)
        if 0 <= at + by < len(uids):
            uids[at], uids[at + by] = uids[at + by], uids[at]
            self.deeds.write(lambda journal: journal.practices.reorder(uids))

    def _do(self, card: PracticeCard, deed: str) -> None:
        card.save()
        practice = card.practice
        if deed == "pause":
            self.deeds.pause(practice.uid)
        elif deed == "pause-until":
            self.deeds.pause_until(practice.uid)
        elif deed == "resume":
            self.deeds.resume(practice.uid)
        elif deed == "remove":
            self.deeds.remove(practice)
        else:
            self.deeds.archive(practice, archived=deed == "archive")

    def _turn(self, year: int) -> None:
        self._year = year
        self.stepper.set_year(year)
        self._read()

    def _turn_to(self, card: PracticeCard, day: date) -> None:
        self._turn(day.year)
        card.strip.set_year(day.year)
        card.strip.set_chosen(day)

    # ------------------------------------------------------------ putting together

    def _ideas(self) -> QWidget:
        ideas = QWidget()
        column = QVBoxLayout(ideas)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(
            label(tr("None so far, and none is needed; one small thing is enough to begin with."))
        )
        column.addSpacing(4)
        for idea in (
            tr("Ten minutes outside, after lunch"),
            tr("Three slow breaths, before the first message of the day"),
            tr("One page of a book, in bed"),
        ):
            column.addWidget(label(idea, "quiet"))
        ideas.hide()
        return ideas

    def _lay_out(self) -> None:
        column = self.column
        self.stepper.hide()
        self.legend.hide()
        self.archive_shown.setProperty("role", "quiet")
        self.archive_shown.hide()
        self.archive = QWidget()
        self.archive.hide()
        self._living, self._archived = QVBoxLayout(), QVBoxLayout(self.archive)
        for pile in (self._living, self._archived):
            pile.setContentsMargins(0, 0, 0, 0)
            pile.setSpacing(12)
        column.addWidget(self.empty)
        column.addWidget(self.stepper, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._living)
        column.addWidget(self.legend)
        column.addWidget(self.add)
        column.addWidget(self.archive_shown, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.archive)
        column.addStretch()


def _card_at(pile: QVBoxLayout, place: int) -> PracticeCard:
    item = pile.itemAt(place)
    card = item.widget() if item is not None else None
    assert isinstance(card, PracticeCard)
    return card
