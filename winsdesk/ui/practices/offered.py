"""The practices of a day, one row each: a box, a name, a cue."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.practice import Offered, Practice
from winsdesk.ui.parts.label import label
from winsdesk.ui.practices.box import DayBox, PressedLabel
from winsdesk.ui.practices.deeds import PracticeDeeds
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_WITH_KEYS = 9


class OfferedPractices(QWidget):
    """The practices of a day, to be checked in, rested from, or paused.

    Signals:
        notice: What happened: a sentence, the words for a way on, and the way.
    """

    notice = Signal(str, str, object)

    def __init__(self, journal: JournalThread, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._theme, self._preferences = theme, preferences
        self._day = preferences.today()
        self.setAccessibleName(tr("Practices"))
        self.deeds = PracticeDeeds(journal, theme, preferences, self)
        self.deeds.notice.connect(self.notice)
        self.rows: list[OfferedRow] = []
        card = QFrame()
        card.setProperty("surface", "card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(11, 8, 8, 8)
        self._column.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.setSpacing(8)
        whole.addWidget(label(tr("Practices"), "heading"))
        whole.addWidget(card)

    def show_offered(self, day: date, offered: tuple[Offered, ...]) -> None:
        """Show these practices, each with what the day holds of it."""
        self._day = day
        while len(self.rows) > len(offered):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(offered):
            row = self._make_row(len(self.rows))
            self.rows.append(row)
            self._column.addWidget(row)
        today = day == self._preferences.today()
        for row, one in zip(self.rows, offered, strict=True):
            row.show_offered(one, today=today)

    def in_sight(self, number: int) -> bool:
        """Whether a row can be seen where the page stands."""
        return number < len(self.rows) and not self.rows[number].box.visibleRegion().isEmpty()

    def check_in(self, number: int, *, aloud: bool = False) -> None:
        """Check one in or take that back; ``aloud`` says so, for when the rows are not seen."""
        if number >= len(self.rows):
            return
        offered = self.rows[number].offered
        there = offered.check_in is not None and not offered.check_in.rest

        def tell(_: ChangeSet) -> None:
            if aloud:
                said = tr("“{name}” is taken back.") if there else tr("“{name}” is checked in.")
                self.notice.emit(said.replace("{name}", offered.practice.name), "", None)

        self.deeds.check_in(offered.practice.uid, self._day, then=tell)

    def _make_row(self, number: int) -> OfferedRow:
        row = OfferedRow(self._theme, number)
        row.checked.connect(lambda: self.check_in(number))
        row.rest_asked.connect(lambda: self._rest(row))
        row.pause_asked.connect(lambda: self.deeds.pause(row.practice.uid))
        row.pause_until_asked.connect(lambda: self.deeds.pause_until(row.practice.uid))
        return row

    def _rest(self, row: OfferedRow) -> None:
        self.deeds.check_in(row.practice.uid, self._day, rest=True)


class OfferedRow(QWidget):
    """One practice on a day.

    Signals:
        checked: The person checks in, or takes that back.
        rest_asked: The day should be one of rest, or no longer.
        pause_asked: The practice should be put aside.
        pause_until_asked: It should be put aside until a day to be asked for.
    """

    checked = Signal()
    rest_asked = Signal()
    pause_asked = Signal()
    pause_until_asked = Signal()

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.offered: Offered
        self._theme = theme
        self.box = DayBox()
        if number < _WITH_KEYS:
            key = QKeySequence(f"Alt+{number + 1}").toString(QKeySequence.SequenceFormat.NativeText)
            self.box.setToolTip(key)
            self.box.setAccessibleDescription(key)
        self.box.clicked.connect(self.checked)
        self.name, self.cue = PressedLabel(), PressedLabel("caption")
        for text in (self.name, self.cue):
            text.pressed.connect(self.checked)
        self.menu = self._make_menu()
        self.more = QToolButton()
        self.more.setProperty("role", "plain")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        self.more.setToolTip(tr("What can be done with it"))
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def practice(self) -> Practice:
        """The practice."""
        return self.offered.practice

    def show_offered(self, offered: Offered, *, today: bool) -> None:
        """Show a practice with what the day holds of it."""
        self.offered = offered
        practice, check_in = offered.practice, offered.check_in
        resting = check_in is not None and check_in.rest
        self.box.show_state(practice, check_in)
        self.name.setText(practice.name.strip())
        cue = practice.cue.strip()
        self.cue.setText(tr("A day of rest") if resting else cue)
        self.cue.setVisible(bool(self.cue.text()))
        self.rest.setChecked(resting)
        self.rest.setText(tr("&Rest today") if today else tr("A day of &rest"))
        said = tr("What can be done with “{name}”")
        self.more.setAccessibleName(said.replace("{name}", practice.name))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with it."""
        self.menu.popup(event.globalPos())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self.rest = menu.addAction(tr("&Rest today"))
        self.rest.setCheckable(True)
        self.rest.triggered.connect(lambda _: self.rest_asked.emit())
        menu.addSeparator()
        until = menu.addAction(tr("Pause it &until…"))
        until.triggered.connect(lambda _: self.pause_until_asked.emit())
        pause = menu.addAction(tr("&Pause it until I take it up again"))
        pause.triggered.connect(lambda _: self.pause_asked.emit())
        return menu

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self.name)
        self._words.addWidget(self.cue)
        self._words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.box, 0, top)
        row.addLayout(self._words, 1)
        row.addWidget(self.more, 0, top)

    def _dress(self) -> None:
        line = self.fontMetrics().height()
        self.more.setIcon(self._theme.icon("more"))
        self.more.setIconSize(QSize(line - 2, line - 2))
        self._align_with_first_line(line)

    def _align_with_first_line(self, line: int) -> None:
        """Let the box and the button stand in the middle of the first line, however many follow."""
        self.more.ensurePolished()
        height = max(line, self.more.sizeHint().height())
        self.box.setFixedHeight(height)
        self._words.setContentsMargins(0, (height - line) // 2, 0, 0)
