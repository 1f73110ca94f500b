"""One practice on the page: its box for today, its name and cue, its year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from winsdesk.domain.calendar import months_away, weekdays
from winsdesk.domain.kind import Kind
from winsdesk.domain.practice import Practice
from winsdesk.ui.parts.label import label
from winsdesk.ui.phrases.row import PhraseField
from winsdesk.ui.practices.box import DayBox
from winsdesk.ui.practices.form import SAVED_AFTER, PracticeForm
from winsdesk.ui.practices.reading import PracticeFacts
from winsdesk.ui.practices.saying import about, pause_said, times_said
from winsdesk.ui.practices.strip import YearStrip
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr
from winsdesk.ui.words import by_uid

_MONTHS = 12
_TO_LINE = 7
"""From the upper edge of the name's field to its first line, in pixels."""
_TO_NAME = 13
"""From the box to the first letter of the name, in pixels."""


class PracticeCard(QFrame):
    """A practice that is changed where it stands.

    Attributes:
        practice: The practice as the journal has it.

    Signals:
        edited: It should be written (the new :class:`Practice`).
        checked: A day's check-in should be turned (a ``date``, and whether it is one of rest).
        deed_asked: Something from its menu is wanted (its code).
        moved: It should stand higher (-1) or lower (1).
        year_wanted: The strip should show another year, around a day.
        day_opened: A day's page is wanted.
    """

    edited = Signal(object)
    checked = Signal(object, bool)
    deed_asked = Signal(str)
    moved = Signal(int)
    year_wanted = Signal(object)
    day_opened = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences, practice: Practice) -> None:
        super().__init__()
        self.practice = practice
        self._theme, self._preferences = theme, preferences
        self._kinds: tuple[Kind, ...] = ()
        self.setProperty("surface", "card")
        self.box = DayBox()
        self.box.setToolTip(tr("Check in today"))
        self.name = PhraseField()
        self.name.setProperty("surface", "phrase")
        self.name.setProperty("weight", "strong")
        self.about, self.counted = label("", "caption"), label("", "caption")
        self.paused = label("", "caption")
        self.resume = QPushButton(tr("Take it up again"))
        self.resume.setProperty("role", "line")
        self.form = PracticeForm(theme, preferences)
        self.form.hide()
        self.strip = YearStrip(theme, preferences)
        self.edit, self.more = (
            self._tool(tr("Cue, days and kind")),
            self._tool(tr("What can be done with it")),
        )
        self.edit.setCheckable(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER)
        self._make_menu()
        self._lay_out()
        self._connect()
        self._dress()

    def show_facts(self, facts: PracticeFacts, kinds: tuple[Kind, ...], year: int) -> None:
        """Show what the journal says, unless newer words are still to be saved."""
        self.practice, self._kinds = facts.practice, kinds
        practice, today = facts.practice, self._preferences.today()
        if not self._timer.isActive():
            self.name.fill(practice.name)
        self.setAccessibleName(practice.name)
        self.name.setAccessibleName(tr("Name"))
        week = weekdays(self._preferences.first_weekday())
        self._say(self.about, about(practice, by_uid(kinds), week))
        self.form.show_practice(practice, kinds)
        self.box.show_state(practice, facts.today)
        self.strip.name_as(practice.name)
        self._turn_strip(year)
        self.strip.held_days.show_held(facts.year)
        self.strip.setAccessibleDescription(times_said(facts.year, year, today))
        self._say(self.counted, times_said(facts.year, year, today))
        self.paused.setText(pause_said(facts.pause, today) if facts.pause else "")
        self.paused.setVisible(facts.pause is not None)
        self.resume.setVisible(facts.pause is not None)
        self._offer(facts)

    def save(self) -> None:
        """Write what is not written yet; a name is never left empty."""
        if self._timer.isActive():
            self._timer.stop()
            self._save_name()
        self.form.save()
        if not self.name.toPlainText().strip():
            self.name.fill(self.practice.name)

    def open_form(self, *, opened: bool = True) -> None:
        """Show the cue, the days and the kind, ready to be changed; or close that."""
        self.edit.setChecked(opened)
        self.form.setVisible(opened)
        self.about.setVisible(not opened and bool(self.about.text()))
        if opened:
            self.form.cue.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.save()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with it."""
        self.menu.popup(event.globalPos())

    # ------------------------------------------------------------ within

    def _say(self, where: QLabel, text: str) -> None:
        where.setText(text)
        where.setVisible(bool(text) and not (where is self.about and self.edit.isChecked()))

    def _offer(self, facts: PracticeFacts) -> None:
        archived, paused = facts.practice.archived, facts.pause is not None
        self.box.setVisible(not archived)
        self.rest.setChecked(facts.today is not None and facts.today.rest)
        self.rest.setVisible(not archived)
        self.pause.setVisible(not archived and not paused)
        self.pause_until.setVisible(not archived and not paused)
        self.take_up.setVisible(paused and not archived)
        self.archive.setVisible(not archived)
        self.offer_again.setVisible(archived)
        self.remove.setVisible(archived)

    def _make_menu(self) -> None:
        self.menu = menu = QMenu(self)
        deed = self.deed_asked.emit
        self.rest = self._deed(tr("&Rest today"), lambda: self._check(self._today(), rest=True))
        self.rest.setCheckable(True)
        self.pause_until = self._deed(tr("Pause it &until…"), lambda: deed("pause-until"))
        self.pause = self._deed(tr("&Pause it until I take it up again"), lambda: deed("pause"))
        self.take_up = self._deed(tr("&Take it up again"), lambda: deed("resume"))
        menu.addSeparator()
        self._deed(tr("&Cue, days and kind"), self.open_form, "F2")
        self._deed(tr("&Move up"), lambda: self.moved.emit(-1), "Alt+Up")
        self._deed(tr("Move &down"), lambda: self.moved.emit(1), "Alt+Down")
        menu.addSeparator()
        self.archive = self._deed(tr("&Archive it"), lambda: deed("archive"))
        self.offer_again = self._deed(tr("&Offer it again"), lambda: deed("offer-again"))
        self.remove = self._deed(tr("R&emove…"), lambda: deed("remove"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _deed(self, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(4)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.box)
        head.addLayout(self._beside)
        head.setAlignment(self._beside, top)
        head.addWidget(self.name, 1)
        head.addWidget(self.edit, 0, top)
        head.addWidget(self.more, 0, top)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 16)
        column.setSpacing(4)
        column.addLayout(head)
        self._under = QVBoxLayout()
        self._under.setSpacing(4)
        self._under.addWidget(self.about)
        self._under.addWidget(self.form)
        self._under.addWidget(self.paused)
        self._under.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._under)
        column.addSpacing(6)
        column.addWidget(self.strip)
        column.addWidget(self.counted)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self._timer.timeout.connect(self._save_name)
        self.box.clicked.connect(lambda: self._check(self._today()))
        self.name.written.connect(self._timer.start)
        self.name.left.connect(self.save)
        self.name.entered.connect(self.open_form)
        self.edit.clicked.connect(lambda on: self.open_form(opened=on))
        self.form.edited.connect(lambda: self._write(self.form.applied(self.practice)))
        self.form.closed.connect(lambda: self.open_form(opened=False))
        self.resume.clicked.connect(lambda: self.deed_asked.emit("resume"))
        self.strip.checked.connect(self._check)
        self.strip.opened.connect(self.day_opened)
        self.strip.chosen.connect(self._day_chosen)

    def _today(self) -> date:
        return self._preferences.today()

    def _check(self, day: date, *, rest: bool = False) -> None:
        self.checked.emit(day, rest)

    def _day_chosen(self, day: date) -> None:
        if day.year != self.strip.year():
            self.year_wanted.emit(day)

    def _turn_strip(self, year: int) -> None:
        day = self.strip.day()
        self.strip.set_year(year)
        if day is not None and day.year != year:
            self.strip.set_chosen(months_away(day, _MONTHS * (year - day.year)))

    def _save_name(self) -> None:
        name = self.name.toPlainText()
        if name.strip():
            self._write(replace(self.practice, name=name))

    def _write(self, practice: Practice) -> None:
        if practice != self.practice:
            self.practice = practice
            self.edited.emit(practice)

    def _dress(self) -> None:
        side = self.fontMetrics().height()
        for button, icon in ((self.edit, "edit"), (self.more, "more")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(side, side))
        self.name.fit()
        line = self.name.fontMetrics().lineSpacing()
        lower = _TO_LINE + (line - self.box.sizeHint().height()) // 2
        self._beside.setContentsMargins(0, max(lower, 0), 0, 0)
        self._under.setContentsMargins(self.box.sizeHint().width() + _TO_NAME, 0, 0, 0)
