"""The page of a day at work: what is typed is kept, what is chosen is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.day import a_year_before
from winsdesk.ui.calendar.dates import weekday_name
from winsdesk.ui.cards.cards_view import is_typing
from winsdesk.ui.day.acting import Acting
from winsdesk.ui.day.actions import DayActions, connect
from winsdesk.ui.day.beginning import Beginning
from winsdesk.ui.day.deeds import Deeds
from winsdesk.ui.day.draft import Draft, WordsKeeper
from winsdesk.ui.day.midnight import Midnight
from winsdesk.ui.day.paper import Paper
from winsdesk.ui.day.planning import Planning
from winsdesk.ui.day.prompts import PagePrompt, Prompts
from winsdesk.ui.day.reading import Reading, read
from winsdesk.ui.day.saying import entry_hint, headline, under_entry
from winsdesk.ui.day.side import SideColumn
from winsdesk.ui.day.tagging import TagCompleter
from winsdesk.ui.day.turning import Turning
from winsdesk.ui.parts.undoing import typing_turned
from winsdesk.ui.practices.beside import PracticesBeside
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reframe.waiting import Reframes
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.services.days import Glance


class DayView(QWidget):
    """The page of one day, with the month beside it.

    Signals:
        notice: What happened: a sentence, the words for a way on (may be empty), and the way.
        day_changed: Another day is shown.
        pause_asked: The person wants to pause on a win (its uid).
        note_asked: A win should be put on a sticky note (its uid).
        goal_asked: The person wants to see a goal (its uid).
        what_counts_asked: The person wants to read what counts as a small win.
    """

    notice = Signal(str, str, object)
    day_changed = Signal(object)
    pause_asked = Signal(str)
    note_asked = Signal(str)
    goal_asked = Signal(str)
    what_counts_asked = Signal()

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        beginning: Beginning | None = None,
    ) -> None:
        """Go on with a ``beginning``, on which a person may be writing already, or a new one."""
        super().__init__()
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._prompts = Prompts(journal, preferences)
        self._midnight = Midnight(preferences, self)
        self._day = self._midnight.today
        self._reading: Reading | None = None
        self._first_run = False
        self.paper = Paper(journal, theme, beginning or Beginning(theme))
        self.side = SideColumn(theme, preferences)
        self.draft = Draft(self.paper.entry, journal)
        self.deeds = Deeds(journal, self)
        self.reframes = Reframes(journal, theme, preferences, self)
        self.planning = Planning(journal, self.side, self.deeds, self)
        self.practices = PracticesBeside(journal, theme, preferences, self)
        self.side.add_part(self.practices)
        self.day_actions = DayActions(self, self.paper.cards)
        self._prompt = PagePrompt(self._prompts, self.paper, self.day_actions, self._midnight)
        self.words = WordsKeeper(self.paper.words, journal, self._prompt.asked)
        self._turning = Turning(self, self.paper, self.day_actions, theme, preferences)
        self._acting = Acting(
            self, self.paper.cards, self.day_actions, self.deeds, self._turning.pick,
            preferences.today,
        )  # fmt: skip
        self.paper.entry.tagging = TagCompleter(self.paper.entry, journal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.paper, 1)
        row.addWidget(self.side)
        self.setAccessibleName(self.tr("Today"))
        self.setFocusProxy(self.paper.entry)
        self._connect(journal, theme)
        self._turn_to(self._day)

    # ------------------------------------------------------------ for the window

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def show_day(self, day: date, uid: str = "") -> None:
        """Show the page of a day, having written what was unfinished on the one before.

        With the uid of a win, that gets the keyboard as soon as it is there.
        """
        if day == self._day:
            self._read()
        else:
            self._turn_to(day)
            self.day_changed.emit(day)
        self.paper.cards.await_win(uid)

    def go_on(self, kept: Sequence[str]) -> None:
        """Go on with what was begun on the page before: its lines are kept, its caret stays."""
        for text in kept:
            self._keep_win(self._day, text)
        self.focus_entry()

    def welcome(self) -> None:
        """Show the first page at once, when it is known that there is no journal yet."""
        self._arrange(first_run=True, wins=0)

    def refresh(self, changes: ChangeSet) -> None:
        """Look again at what is shown if a write touched it."""
        self.planning.refresh(changes)
        month = (self._day.year, self._day.month)
        around = any((day.year, day.month) == month for day in changes.days)
        named = self._reading is not None and bool(self._reading.goals)
        around = around or (named and changes.touches_part(Part.GOALS))
        if around or changes.touches(self._day) or a_year_before(self._day) in changes.days:
            self._read()

    def focus_entry(self) -> None:
        """Make ready for writing."""
        self.paper.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.paper.show_entry()

    def flush(self) -> None:
        """Write everything that is not written yet."""
        self.paper.cards.save()
        self.draft.leave()
        self.words.write()

    def undo_typing(self) -> bool:
        """Take back typing in the field at hand; whether there was any.

        If there was none, everything else is written, so that the journal's undo takes that back.
        """
        if self._typing_turned("undo"):
            return True
        self.flush()
        return False

    def redo_typing(self) -> bool:
        """Do typing again in the field at hand; whether there was any."""
        return self._typing_turned("redo")

    def look_at_clock(self) -> None:
        """Turn the page when the day has ended, unless something is being written on it."""
        self._midnight.look()

    # ------------------------------------------------------------ Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let whatever is typed on the page go to the entry line."""
        if is_typing(event):
            self.focus_entry()
            QApplication.sendEvent(self.paper.entry, event)
        elif event.key() == Qt.Key.Key_Escape:
            self._back_to_entry()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go through the page as it is laid out."""
        from winsdesk.ui.parts.tab_order import go_by_tab

        reached = go_by_tab(self, onward=onward)
        if reached is None:
            return super().focusNextPrevChild(onward)
        self.paper.show_reached(reached)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side column away when the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction, and look at the clock when the window comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "_acting"):
            self.day_actions.mirror(self.isRightToLeft())
        if event.type() == QEvent.Type.ActivationChange and hasattr(self, "_acting"):
            self.look_at_clock()

    # ------------------------------------------------------------ showing

    def _turn_to(self, day: date) -> None:
        self.paper.cards.close_card()
        self._day, self._reading = day, None
        self._turning.turn_to(day)
        self._acting.turn_to(day)
        self.draft.begin(day)
        self.words.begin(day)
        self.paper.cards.show_wins((), ())
        self.paper.cards.cards.offer_pause("")
        self.paper.new_day.hide()
        self._say_day()
        self.planning.leave()
        self.side.show_day(day)
        self.practices.turn_to(day)
        self._read()

    def _read(self) -> None:
        day = self._day
        self._journal.ask(lambda journal: read(journal, day), self._show)

    def _show_glance(self, glance: Glance) -> None:
        """Show the wins that a glance has found; all else waits until the page is read."""
        if self._reading is None and glance.day == self._day and glance.wins:
            self.paper.cards.show_wins(glance.wins, glance.kinds)
            self._arrange(first_run=False, wins=len(glance.wins))

    def _show(self, reading: Reading) -> None:
        page = reading.page
        if page.day != self._day:
            return
        self._reading = reading
        cards = self.paper.cards
        cards.cards.set_goals(reading.goals)
        cards.show_wins(page.wins, reading.kinds)
        self.draft.meet(page.draft)
        self.words.meet(page.words.words)
        self.side.show_reading(reading)
        self.practices.begin()
        self._arrange(first_run=reading.first_run and self._is_today, wins=len(page.wins))
        self._acting.show_chosen()
        if not self.planning.knows(page.day):
            self.planning.show_day(page.day)

    def _arrange(self, *, first_run: bool, wins: int) -> None:
        paper = self.paper
        self._first_run = first_run
        paper.welcome(first_run)
        paper.show_cards(wins > 0)
        three_lines = self._preferences.settings.three_lines
        paper.soft_lines.setVisible(wins == 0 and three_lines)
        paper.entry.setPlaceholderText(entry_hint(wins))
        if first_run:
            self._prompt.welcome()
        else:
            self._say_prompt()
        paper.under.setText(under_entry(wins, today=self._is_today) if three_lines else "")
        paper.under.setVisible(bool(paper.under.text()))
        self._fold()

    def _say_day(self) -> None:
        self.paper.say_day(headline(self._day, self._midnight.today))
        self._say_prompt()

    def _say_prompt(self) -> None:
        words = None if self._reading is None else self._reading.page.words
        self._prompt.show(self._day, words)

    def _fold(self) -> None:
        welcoming = self._first_run and self._is_today and not self.side.any_planned
        focused = QApplication.focusWidget()
        had_it = focused is not None and (
            self.side.isAncestorOf(focused) or self.side.doing.isAncestorOf(focused)
        )
        self.side.fold(self, self.paper.beneath, welcoming=welcoming)
        if focused is not None and had_it and QApplication.focusWidget() is not focused:
            self._give_back_keyboard(focused)

    def _give_back_keyboard(self, to: QWidget) -> None:
        """Let the keyboard stay where it was though that has moved, or go to the entry line."""
        if not to.isVisible():
            self.focus_entry()
            return
        to.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, to, lambda: self.paper.show_reached(to))

    def _go_to_planned(self) -> None:
        self.side.focus_planned()
        focused = QApplication.focusWidget()
        if focused is not None:
            self.paper.show_reached(focused)

    # ------------------------------------------------------------ doing

    def _keep(self, text: str) -> None:
        day, finishes = self._day, self.draft.known
        self.draft.finished()
        self._keep_win(day, text, finishes_draft=finishes)
        self.paper.show_entry()

    def _keep_win(self, day: date, text: str, *, finishes_draft: bool = False) -> None:
        self.deeds.keep(
            day, text, finishes_draft=finishes_draft,
            failed=lambda: self.draft.give_back(day, text),
        )  # fmt: skip

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.focus_entry()

    def _offer_pause(self, uid: str) -> None:
        offers = self._preferences.settings.pause_offer
        self.paper.cards.cards.offer_pause(uid if offers else "")

    # ------------------------------------------------------------ within

    def _connect(self, journal: JournalThread, theme: Theme) -> None:
        paper, actions = self.paper, self.day_actions
        journal.glanced.connect(self._show_glance)
        journal.changed.connect(self.refresh)
        theme.changed.connect(self._fold)
        self._preferences.changed.connect(self._preferred)
        self.deeds.notice.connect(self.notice)
        self.practices.notice.connect(self.notice)
        self.deeds.kept.connect(self._offer_pause)
        self._turning.asked.connect(self._go)
        self._acting.pause_asked.connect(self.pause_asked)
        self._acting.note_asked.connect(self.note_asked)
        self._acting.next_asked.connect(
            lambda win: self.planning.ask_what_is_next(win, self.notice.emit)
        )
        self._acting.left.connect(self.focus_entry)
        self._midnight.passed.connect(self._day_ended)
        self._let_reframe()
        self.draft.not_written.connect(self.deeds.say)
        self.words.not_written.connect(self.deeds.say)
        paper.entry.kept.connect(self._keep)
        paper.entry.left_upwards.connect(paper.cards.enter_from_below)
        paper.cards.left_downwards.connect(self._back_to_entry)
        paper.cards.closed.connect(self.focus_entry)
        paper.cards.not_saved.connect(self.deeds.say)
        paper.blank_clicked.connect(self._back_to_entry)
        paper.what_counts.clicked.connect(self.what_counts_asked)
        self._prompts.changed.connect(self._preferred)
        self.side.left.connect(self.focus_entry)
        self.planning.shown.connect(self._fold)
        self.planning.goal_asked.connect(self.goal_asked)
        self.side.day_chosen.connect(self.show_day)
        self.side.day_opened.connect(self._go)
        self.practices.shown.connect(self._fold)
        connect(actions.planned, self._go_to_planned)

    def _let_reframe(self) -> None:
        paper, reframes = self.paper, self.reframes
        reframes.attend(paper.words, lambda: self._day, offers=True)
        reframes.attend(paper.entry, lambda: self._day)
        paper.cards.editing.connect(
            lambda card: reframes.attend(card.note, lambda: self._day, about=card.text)
        )
        reframes.kept.connect(self.deeds.kept)
        reframes.not_kept.connect(self.deeds.say)

    def _day_ended(self, before: date) -> None:
        if self._day != before:
            self._say_day()
        elif self._at_rest():
            self.show_day(self._midnight.today)
        else:
            name = weekday_name(self._midnight.today.weekday())
            self.paper.new_day.setText(self.tr("It is a new day. Go to {day}").format(day=name))
            self.paper.new_day.show()

    @property
    def _is_today(self) -> bool:
        return self._day == self._midnight.today

    def _back_to_entry(self) -> None:
        self.paper.cards.close_card()
        self.paper.cards.clearSelection()
        self.focus_entry()

    def _preferred(self) -> None:
        self.look_at_clock()
        self._say_day()
        if self._reading is not None:
            self._show(self._reading)
        else:
            self._say_prompt()

    def _at_rest(self) -> bool:
        paper = self.paper
        writing = paper.words.hasFocus() or paper.cards.editor is not None
        return not writing and not paper.entry.toPlainText()

    def _typing_turned(self, deed: Literal["undo", "redo"]) -> bool:
        field = QApplication.focusWidget()
        return field is not None and self.isAncestorOf(field) and typing_turned(deed)
