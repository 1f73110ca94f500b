"""The page of a day at work: what is typed is kept, what is chosen is done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from winsdesk.domain.calendar import days_away
from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.day import a_year_before
from winsdesk.domain.errors import Trouble
from winsdesk.domain.win import Win
from winsdesk.ui.calendar.dates import weekday_and_day, weekday_name, whole_day
from winsdesk.ui.cards.cards_view import is_typing
from winsdesk.ui.cards.speech import as_text
from winsdesk.ui.day.actions import DayActions, connect
from winsdesk.ui.day.deeds import Deeds, Mark, shifted
from winsdesk.ui.day.draft import Draft, WordsKeeper
from winsdesk.ui.day.paper import Paper
from winsdesk.ui.day.planning import Planning
from winsdesk.ui.day.prompts import Prompts
from winsdesk.ui.day.reading import Reading, read
from winsdesk.ui.day.side import SideColumn
from winsdesk.ui.day.tagging import TagCompleter
from winsdesk.ui.practices.beside import PracticesBeside
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reframe.waiting import Reframes
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

LOOK_AT_CLOCK_EVERY = 20_000
"""How often it is looked whether the day has ended, in milliseconds."""
NARROW = 900
"""The width of the window, in pixels, below which the side column folds away."""
WHOLE_LIST = 3


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._prompts = Prompts(journal, preferences)
        self._today = preferences.today()
        self._day = self._today
        self._reading: Reading | None = None
        self.paper = Paper(journal, theme)
        self.side = SideColumn(theme, preferences)
        self.draft = Draft(self.paper.entry, journal)
        self.words = WordsKeeper(self.paper.words, journal, self._asked)
        self.deeds = Deeds(journal, self)
        self.reframes = Reframes(journal, theme, preferences, self)
        self.planning = Planning(journal, self.side, self.deeds, self)
        self.practices = PracticesBeside(journal, theme, preferences, self)
        self.side.add_part(self.practices)
        self.day_actions = DayActions(self, self.paper.cards)
        self.paper.entry.tagging = TagCompleter(self.paper.entry, journal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.paper, 1)
        row.addWidget(self.side)
        self.setAccessibleName(self.tr("Today"))
        self.setFocusProxy(self.paper.entry)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AT_CLOCK_EVERY)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start()
        self._connect(journal, theme)
        self._turn_to(self._today)

    # ------------------------------------------------------------ for the window

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show the page of a day, having written what was unfinished on the one before."""
        if day == self._day:
            self._read()
        else:
            self._turn_to(day)
            self.day_changed.emit(day)

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

    def selected_wins(self) -> tuple[Win, ...]:
        """Return the wins that actions apply to: the open card's, or the chosen ones."""
        return self.paper.cards.chosen()

    def flush(self) -> None:
        """Write everything that is not written yet."""
        self.paper.cards.save()
        self.draft.leave()
        self.words.write()

    def undo_typing(self) -> bool:
        """Take back typing in the field at hand; whether there was any.

        If there was none, everything else is written, so that the journal's undo takes that back.
        """
        if self._typing("isUndoAvailable", "undo"):
            return True
        self.flush()
        return False

    def redo_typing(self) -> bool:
        """Do typing again in the field at hand; whether there was any."""
        return self._typing("isRedoAvailable", "redo")

    def look_at_clock(self) -> None:
        """Turn the page when the day has ended, unless something is being written on it."""
        today = self._preferences.today()
        if today == self._today:
            return
        before, self._today = self._today, today
        if self._day != before:
            self._say_day()
        elif self._at_rest():
            self.show_day(today)
        else:
            name = weekday_name(today.weekday())
            self.paper.new_day.setText(self.tr("It is a new day. Go to {day}").format(day=name))
            self.paper.new_day.show()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side column away when the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction, and look at the clock when the window comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "_clock"):
            self.day_actions.mirror(self.isRightToLeft())
        if event.type() == QEvent.Type.ActivationChange and hasattr(self, "_clock"):
            self.look_at_clock()

    # ------------------------------------------------------------ showing

    def _turn_to(self, day: date) -> None:
        self.paper.cards.close_card()
        self._day, self._reading = day, None
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
        self._arrange(first_run=reading.first_run and self._day == self._today, wins=len(page.wins))
        self._chosen_changed()
        if not self.planning.knows(page.day):
            self.planning.show_day(page.day)

    def _arrange(self, *, first_run: bool, wins: int) -> None:
        paper = self.paper
        paper.welcome(first_run)
        paper.show_cards(wins > 0)
        paper.soft_lines.setVisible(wins == 0 and self._preferences.settings.three_lines)
        paper.entry.setPlaceholderText(
            self.tr("One more small win…") if wins else self.tr("One small win…")
        )
        if first_run:
            paper.prompt.say(self._prompts.welcome())
        else:
            self._say_prompt()
        paper.under.setText(self._said_under(wins))
        paper.under.setVisible(bool(paper.under.text()))
        self._fold()

    def _said_under(self, wins: int) -> str:
        if not self._preferences.settings.three_lines:
            return ""
        if wins == 0:
            return self.tr("Three lines are a whole list. One is fine too.")
        if wins < WHOLE_LIST:
            return ""
        if self._day == self._today:
            return self.tr("Three for today. That is the whole list; anything more is extra.")
        return self.tr("Three for the day. That is the whole list; anything more is extra.")

    def _say_day(self) -> None:
        same_year = self._day.year == self._today.year
        said = weekday_and_day(self._day) if same_year else whole_day(self._day)
        self.paper.say_day(said)
        self._say_prompt()

    def _say_prompt(self) -> None:
        line = self._prompts.line(self._day, self._today)
        self.paper.prompt.say(line, others=bool(self._asked()))
        words = None if self._reading is None else self._reading.page.words
        answered = words.prompt if words and words.words else ""
        self.paper.show_answered("" if answered == line else answered)

    def _asked(self) -> str:
        """Return the prompt that is shown; empty on other days than today."""
        return self._prompts.of(self._day) if self._day == self._today else ""

    def _step_prompt(self, by: int) -> None:
        if self._asked():
            self._prompts.step(self._day, by)

    def _fold(self) -> None:
        first_run = self._reading is not None and self._reading.first_run
        roomy = self.window().width() >= NARROW
        wanted = self.side.width_wanted()
        left = self.width() - wanted >= 20 * self.fontMetrics().height()
        self.side.setFixedWidth(wanted)
        welcoming = first_run and self._day == self._today and not self.side.any_planned
        self.side.setVisible(roomy and left and not welcoming)

    # ------------------------------------------------------------ doing

    def _keep(self, text: str) -> None:
        day, finishes = self._day, self.draft.known
        self.draft.finished()
        self.deeds.keep(
            day, text, finishes_draft=finishes, failed=lambda: self.draft.give_back(day, text)
        )
        self.paper.show_entry()

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.focus_entry()

    def _pick_day(self) -> None:
        day = self._picked(self.tr("Go to date"), self.tr("Go"))
        if day is not None:
            self._go(day)

    def _move(self) -> None:
        wins = self.selected_wins()
        day = self._picked(self.tr("Move to another day"), self.tr("Move")) if wins else None
        if day is not None:
            self.paper.cards.close_card()
            self.deeds.move(wins, day)
            self.focus_entry()

    def _picked(self, title: str, deed: str) -> date | None:
        from winsdesk.ui.day.picker import DayPicker

        picker = DayPicker(title, deed, self._day, self._theme, self._preferences, self)
        chosen = picker.exec() == QDialog.DialogCode.Accepted
        picker.deleteLater()
        return picker.day() if chosen else None

    def _delete(self) -> None:
        wins = self.selected_wins()
        open_card = self.paper.cards.editor is not None
        self.paper.cards.close_card()
        if wins:
            self.deeds.delete(wins)
        if open_card or len(wins) == self.paper.cards.cards.rowCount():
            self.focus_entry()

    def _shift(self, by: int) -> None:
        order = [win.uid for win in self.paper.cards.cards.wins]
        moved = shifted(order, [win.uid for win in self.selected_wins()], by)
        if moved != order:
            self.deeds.reorder(self._day, moved)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.selected_wins()))

    def _open(self) -> None:
        for win in self.selected_wins()[:1]:
            self.paper.cards.open_card(win.uid)

    def _mark(self, mark: Mark, on: bool) -> None:
        self.paper.cards.save()
        self.deeds.mark(self.selected_wins(), mark, on)

    def _offer_pause(self, uid: str) -> None:
        offers = self._preferences.settings.pause_offer
        self.paper.cards.cards.offer_pause(uid if offers else "")

    def _pause(self) -> None:
        """Pause on the one that is chosen, or else on the last."""
        wins = self.selected_wins() or self.paper.cards.cards.wins
        if wins:
            self.paper.cards.close_card()
            self.pause_asked.emit(wins[-1].uid)

    def _ask_what_is_next(self) -> None:
        for win in self.selected_wins()[:1]:
            self.paper.cards.save()
            self.planning.ask_what_is_next(win, self.notice.emit)

    def _stick(self) -> None:
        for win in self.selected_wins():
            self.note_asked.emit(win.uid)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.day_actions.on_wins)
        menu.popup(at)

    # ------------------------------------------------------------ within

    def _connect(self, journal: JournalThread, theme: Theme) -> None:
        paper, actions = self.paper, self.day_actions
        journal.changed.connect(self.refresh)
        theme.changed.connect(self._fold)
        self._preferences.changed.connect(self._preferred)
        self.deeds.notice.connect(self.notice)
        self.practices.notice.connect(self.notice)
        self.deeds.day_asked.connect(self._go)
        self.deeds.kept.connect(self._offer_pause)
        self._let_reframe()
        self.draft.not_written.connect(self._say_not_written)
        self.words.not_written.connect(self._say_not_written)
        paper.entry.kept.connect(self._keep)
        paper.entry.left_upwards.connect(paper.cards.enter_from_below)
        paper.cards.left_downwards.connect(self._back_to_entry)
        paper.cards.closed.connect(self.focus_entry)
        paper.cards.chosen_changed.connect(self._chosen_changed)
        paper.cards.pause_asked.connect(self.pause_asked)
        paper.cards.menu_asked.connect(self._show_menu)
        paper.cards.reordered.connect(lambda uids: self.deeds.reorder(self._day, uids))
        paper.cards.move_asked.connect(self._move)
        paper.cards.delete_asked.connect(self._delete)
        paper.cards.not_saved.connect(self._say_not_written)
        paper.blank_clicked.connect(self._back_to_entry)
        paper.headline.clicked.connect(self._pick_day)
        paper.previous.clicked.connect(actions.previous.trigger)
        paper.next.clicked.connect(actions.next.trigger)
        paper.today.clicked.connect(lambda: self._go(self._preferences.today()))
        paper.new_day.clicked.connect(lambda: self._go(self._preferences.today()))
        paper.what_counts.clicked.connect(self.what_counts_asked)
        paper.prompt.stepped.connect(self._step_prompt)
        self._prompts.changed.connect(self._preferred)
        connect(actions.next_prompt, lambda: self._step_prompt(1))
        connect(actions.previous_prompt, lambda: self._step_prompt(-1))
        self.side.left.connect(self.focus_entry)
        self.planning.shown.connect(self._fold)
        self.planning.goal_asked.connect(self.goal_asked)
        self.side.day_chosen.connect(self.show_day)
        self.side.day_opened.connect(self._go)
        connect(actions.previous, lambda: self._go(days_away(self._day, -1)))
        connect(actions.next, lambda: self._go(days_away(self._day, 1)))
        connect(actions.go_to_date, self._pick_day)
        connect(actions.planned, self.side.focus_planned)
        connect(actions.edit, self._open)
        connect(actions.copy, self._copy)
        connect(actions.move, self._move)
        connect(actions.delete, self._delete)
        connect(actions.up, lambda: self._shift(-1))
        connect(actions.down, lambda: self._shift(1))
        connect(actions.next_step, self._ask_what_is_next)
        connect(actions.pause, self._pause)
        connect(actions.pause_here, self._pause)
        connect(actions.take_pause_back, lambda: self.deeds.take_pause_back(self.selected_wins()))
        connect(actions.stick, self._stick)
        actions.keepsake.triggered.connect(lambda on: self._mark("keepsake", on))
        actions.dont_bring_back.triggered.connect(lambda on: self._mark("dont_bring_back", on))

    def _let_reframe(self) -> None:
        paper, reframes = self.paper, self.reframes
        reframes.attend(paper.words, lambda: self._day, offers=True)
        reframes.attend(paper.entry, lambda: self._day)
        paper.cards.editing.connect(
            lambda card: reframes.attend(card.note, lambda: self._day, about=card.text)
        )
        reframes.kept.connect(self.deeds.kept)
        reframes.not_kept.connect(self.deeds.say)

    def _chosen_changed(self) -> None:
        any_there = bool(self.paper.cards.cards.wins)
        self.day_actions.chosen(self.selected_wins(), any_there=any_there)

    def _back_to_entry(self) -> None:
        self.paper.cards.close_card()
        self.paper.cards.clearSelection()
        self.focus_entry()

    def _preferred(self) -> None:
        self.look_at_clock()
        if self._reading is not None:
            self._show(self._reading)
        else:
            self._say_prompt()

    def _say_not_written(self, trouble: Trouble) -> None:
        self.deeds.say(trouble)

    def _at_rest(self) -> bool:
        paper = self.paper
        writing = paper.words.hasFocus() or paper.cards.editor is not None
        return not writing and not paper.entry.toPlainText()

    def _typing(self, available: str, deed: str) -> bool:
        field = QApplication.focusWidget()
        if field is None or not self.isAncestorOf(field):
            return False
        if isinstance(field, QPlainTextEdit):
            there = bool(getattr(field.document(), available)())
        elif isinstance(field, QLineEdit):
            there = bool(getattr(field, available)())
        else:
            return False
        if there:
            getattr(field, deed)()
        return there
