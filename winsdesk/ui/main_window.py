"""The one window: first a date and a line to write in, then the rail, the views and the menus."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from winsdesk.bootstrap import glance, is_locked, journal_file, open_for_the_window
from winsdesk.domain.errors import Trouble
from winsdesk.paths import Places
from winsdesk.ui import views
from winsdesk.ui.first_picture import FirstPicture
from winsdesk.ui.measures import rail_is_folded
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from winsdesk.domain.changes import ChangeSet
    from winsdesk.services.journal import Journal
    from winsdesk.ui.day.view import DayView
    from winsdesk.ui.lock.locking import Locking
    from winsdesk.ui.menus import Menus
    from winsdesk.ui.notes.desk import StickyDesk
    from winsdesk.ui.parts.notice import Notice
    from winsdesk.ui.parts.rail import Rail
    from winsdesk.ui.pause.flow import Pauses
    from winsdesk.ui.reminders.background import Background
    from winsdesk.ui.view_stack import Views

BACKGROUND_AFTER = 1_000
"""How long after the journal is open reminders are looked after, in milliseconds."""
FIRST_SIZE = (1120, 800)
SMALLEST_SIZE = (560, 420)
"""The width and height of the window at first, and at least, in pixels."""
NOTES_AFTER = 400
"""How long after the journal is open the sticky notes are looked for, in milliseconds."""
FIRST_KEYS = 4
"""How long keys that wait already may be written before the rest is made, in milliseconds."""


class MainWindow(QMainWindow):
    """The window.

    It begins as a page that can be written on and furnishes itself once that has been drawn.

    Signals:
        furnished: Everything is in it.
        left: It was closed for good.

    Attributes:
        day: The page of a day; like the five that follow, there once the window is furnished.
        views: All the views.
        rail: The way to them.
        menus: The menu bar.
        notice: The line that says what happened.
        locking: Locking the journal, and opening it with its passphrase.
    """

    furnished = Signal()
    left = Signal()
    day: DayView
    views: Views
    rail: Rail
    menus: Menus
    notice: Notice
    locking: Locking

    def __init__(
        self, journal: JournalThread, theme: Theme, preferences: Preferences, places: Places
    ) -> None:
        super().__init__()
        self.journal = journal
        self.theme = theme
        self.preferences = preferences
        self.places = places
        self._drawn = False
        self._leaving = False
        self._background: Background | None = None
        self.setWindowTitle("Winsdesk")
        self.setMinimumSize(*SMALLEST_SIZE)
        names = [place.name for place in views.upper() + views.lower()]
        new = not os.path.exists(self._file())
        self._first: FirstPicture | None = FirstPicture(theme, preferences, names, welcoming=new)
        self.menuBar().addAction("\N{NO-BREAK SPACE}")  # as high as it will be
        self.setCentralWidget(self._first)
        self._first.beginning.entry.setFocus()
        self._restore_geometry()

    def furnish(self) -> None:
        """Make all that the first picture leaves out, unless that is done."""
        if self._first is None:
            return
        from winsdesk.ui.inside import Inside
        from winsdesk.ui.lock.locking import Locking
        from winsdesk.ui.menus import Menus

        first, self._first = self._first, None
        self._whole = whole = Inside(self, first.give_beginning())
        self.day, self.views, self.rail, self.notice = (
            whole.day, whole.views, whole.rail, whole.notice,
        )  # fmt: skip
        self.setCentralWidget(whole)
        self.menuBar().clear()
        self.menus = Menus(self)
        self.locking = Locking(self)
        self._connect()
        self._connect_day()
        self.views.go(views.TODAY)
        self._fold_rail()
        if not os.path.exists(self._file()):
            self.day.welcome()
        self.day.go_on(first.kept)
        if is_locked(self._file()):
            self.locking.stand_in()
        self.furnished.emit()
        for keys in first.pressed:
            self.menus.press(keys)

    # ------------------------------------------------------------ the journal

    def open_journal(self) -> None:
        """Open the journal on its thread; a page says so when it cannot be opened, or is locked."""
        file, today = self._file(), self.preferences.today()
        if is_locked(file):
            self.locking.stand_in()
        else:
            self.journal.open(lambda: open_for_the_window(file), lambda: glance(file, today))

    def undo(self) -> None:
        """Take back typing if there is any in the field at hand, else the last gesture."""
        from winsdesk.ui.parts.undoing import typing_turned

        if not typing_turned("undo") and not self.day.undo_typing():
            self.journal.write(lambda journal: journal.undo(), self._taken_back)

    def redo(self) -> None:
        """Do again what was taken back last: typing first, else a gesture."""
        from winsdesk.ui.parts.undoing import typing_turned

        if not typing_turned("redo") and not self.day.redo_typing():
            self.journal.write(lambda journal: journal.redo(), self._taken_back)

    def _taken_back(self, changes: ChangeSet) -> None:
        if changes:
            self.notice.withdraw()

    # ------------------------------------------------------------ going about

    def open_day(self, day: date, uid: str = "") -> None:
        """Show a day's page: ready for writing, or with the keyboard on one of its wins."""
        self.views.go(views.TODAY)
        self.day.show_day(day, uid)
        if self.views.present == views.TODAY:  # else keys would go where nobody sees them
            self.day.focus_entry()

    def go_to_today(self) -> None:
        """Show the page of the day that it is now."""
        self.open_day(self.preferences.today())

    def open_goal(self, uid: str) -> None:
        """Show a goal."""
        from winsdesk.ui.goals.view import GoalsView

        goals = self.views.go(views.GOALS)
        assert isinstance(goals, GoalsView)
        goals.show_goal(uid)
        goals.setFocus()

    def search(self) -> None:
        """Show the search, ready for a word."""
        from winsdesk.ui.search.view import SearchView

        view = self.views.go(views.SEARCH)
        assert isinstance(view, SearchView)
        view.focus_field()

    @cached_property
    def pauses(self) -> Pauses:
        """Pausing on wins, over the whole window."""
        from winsdesk.ui.pause.flow import Pauses

        pauses = Pauses(self._whole, self.journal, self.theme, self.preferences)
        pauses.notice.connect(self.notice.say)
        return pauses

    @cached_property
    def stickies(self) -> StickyDesk:
        """The sticky notes on the desktop."""
        from winsdesk.ui.notes.desk import StickyDesk

        stickies = StickyDesk(self, self.journal, self.theme, self.preferences)
        stickies.notice.connect(self.notice.say)
        return stickies

    def pause_on_today(self) -> None:
        """Pause on today's wins, one after another."""
        self.pauses.on_day(self.preferences.today())

    def preview_sheet(self) -> None:
        """Show the page of the month of the day at hand, as it will be printed."""
        from winsdesk.ui.reflection.opening import preview

        preview(self, self.day.day)

    def come_forward(self) -> None:
        """Show the window above the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def background(self) -> Background:
        """Return what brings reminders, and keeps the program running when that is chosen."""
        if self._background is None:
            from winsdesk.ui.reminders.making import make_background

            self._background = make_background(self)
        return self._background

    def quit(self) -> None:
        """End the program, having said what stops."""
        if self._background is None or self._background.may_quit(self):
            self._leaving = True
            self.close()

    def renew_day(self) -> None:
        """Make the page of the day anew, once the one before is gone."""
        from winsdesk.ui.day.view import DayView

        self.day = DayView(self.journal, self.theme, self.preferences)
        self._connect_day()
        self.menus.take_day_actions()

    # ------------------------------------------------------------ saying

    def say_trouble(self, trouble: Trouble) -> None:
        """Say that the world failed: what happened, what is safe, what to do."""
        from winsdesk.ui.words import trouble_sentence

        self.notice.say(trouble_sentence(trouble), stays=True)

    def say_settings_were_set_aside(self, aside: Path) -> None:
        """Say that the settings could not be read, and where they are now."""
        self.notice.say(
            self.tr(
                "The settings could not be read, so the usual ones are in use. Your journal is not "
                "touched. The old file is kept as {file}."
            ).format(file=aside.name),
            stays=True,
        )

    def show_shortcuts(self) -> None:
        """Show every key there is."""
        from winsdesk.ui.help.shortcuts import ShortcutSheet
        from winsdesk.ui.keys import keys_within_views

        ShortcutSheet(self.menus.groups(), keys_within_views(), self).exec()

    def show_about(self) -> None:
        """Show what this is, and what it is made of."""
        from winsdesk.ui.help.about import AboutDialog

        AboutDialog(self.theme, self).exec()

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that the program itself failed, and go on; what was typed stays."""
        import logging

        from winsdesk.ui.help.crash import show_crash

        logging.getLogger(__name__).error("unexpected", exc_info=(kind, error, trace))
        show_crash(self, kind, error, trace)

    # ------------------------------------------------------------ Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on once the first picture stands on the screen, and keys that waited are written."""
        super().paintEvent(event)
        if not self._drawn:
            self._drawn = True
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(FIRST_KEYS, self, self._go_on))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the views the room of the rail's names when there is little."""
        super().resizeEvent(event)
        if self._first is None:
            self._fold_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is unfinished, let go of the journal, remember where the window was.

        Where the person chose to keep the program running, the window goes into the tray instead.
        """
        self.furnish()
        self.views.flush()
        if self.journal.unkept and not self._leave_unkept():
            event.ignore()
            return
        if not self._leaving and self._stays(asking=event.spontaneous()):
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.preferences.set(window=geometry)
        if "stickies" in self.__dict__:
            self.stickies.put_away()
        self.journal.close()
        super().closeEvent(event)
        self.left.emit()

    def _leave_unkept(self) -> bool:
        from winsdesk.ui.parts.asking import ask

        return ask(
            self.tr("Quit without keeping it?"),
            self.tr(
                "The journal is not open, so what you typed just now is not kept yet. It goes when "
                "you quit."
            ),
            self.tr("Quit"),
            self.tr("Stay"),
            self,
        )

    def _stays(self, *, asking: bool) -> bool:
        nothing_runs = self._background is None and not self.preferences.settings.stay_in_tray
        if nothing_runs or cast(QApplication, QApplication.instance()).isSavingSession():
            return False
        background = self.background()
        if not background.stays and asking and not background.may_close(self):
            return True
        if background.stays:
            self.hide()
            background.hidden()
        return background.stays

    # ------------------------------------------------------------ putting together

    def _connect(self) -> None:
        self.rail.chosen.connect(self.choose)
        self.views.shown.connect(self._mark_in_rail)
        self.journal.troubled.connect(self.say_trouble)
        self.journal.opened.connect(self._opened)
        self.journal.not_opened.connect(self._not_opened)
        self.preferences.changed.connect(self._preferences_changed)
        self.preferences.not_saved.connect(self._say_settings_were_not_saved)

    def _connect_day(self) -> None:
        self.day.notice.connect(self.notice.say)
        self.day.pause_asked.connect(lambda uid: self.pauses.on_win(uid))
        self.day.goal_asked.connect(self.open_goal)
        self.day.note_asked.connect(lambda uid: self.stickies.add_win(uid))
        self.day.what_counts_asked.connect(lambda: self.views.go(views.WHAT_COUNTS))

    def choose(self, code: str) -> None:
        """Show a view as its place in the rail or in the menus does."""
        if code == views.TODAY:
            self.go_to_today()
        elif code == views.SEARCH:
            self.search()
        else:
            self.views.go(code)
            shown = self.views.currentWidget()
            assert shown is not None
            shown.setFocus()

    def _mark_in_rail(self, code: str) -> None:
        """Mark where a view is found; the support page is one of the hard days'."""
        self.rail.show_chosen(views.HARD_DAYS if code == views.SUPPORT else code)

    def _go_on(self) -> None:
        """Load the rest by itself, so that keys are written between that and the making."""
        from winsdesk.ui import inside, menus  # noqa: F401 - being loaded is all that is wanted

        QTimer.singleShot(0, self, self.furnish)

    def _opened(self) -> None:
        self.locking.opened()
        self.views.drop(views.NOT_OPEN)
        if not self.views.present:
            self.go_to_today()
        QTimer.singleShot(NOTES_AFTER, self, self._look_for_stickies)
        QTimer.singleShot(BACKGROUND_AFTER, self, self.background)
        QTimer.singleShot(BACKGROUND_AFTER, self, self._purge_goals)

    def _purge_goals(self) -> None:
        """Let go of goals and steps that have been in the trash too long."""
        self.journal.ask(lambda journal: journal.goals.purge_old(), lambda _: None, lambda _: None)

    def _look_for_stickies(self) -> None:
        """Show the sticky notes of the last time, if there are any."""

        def show(any_there: bool) -> None:
            if any_there:
                self.stickies.show_notes()

        if not self.preferences.settings.stickies_hidden:
            self.journal.ask(_any_stickies, show)

    def _not_opened(self, trouble: Trouble) -> None:
        if self.locking.refused(trouble):
            return
        from winsdesk.ui.not_open import NotOpenPage

        folder = self._file().parent
        page = NotOpenPage(trouble, folder, self._restore, self.open_journal, self.quit)
        self.views.put(views.NOT_OPEN, page)
        page.setFocus()

    def _restore(self) -> None:
        from winsdesk.ui.settings.view import SettingsView

        settings = self.views.view(views.SETTINGS)
        assert isinstance(settings, SettingsView)
        settings.place.choose_restore()

    def _file(self) -> Path:
        return journal_file(self.places, self.preferences.settings)

    def _preferences_changed(self) -> None:
        chosen = self.preferences.settings
        self.theme.choose(chosen.theme, chosen.text_size)
        self._fold_rail()

    def _fold_rail(self) -> None:
        self.rail.fold(rail_is_folded(self))

    def _say_settings_were_not_saved(self, file: str) -> None:
        self.notice.say(
            self.tr(
                "The settings could not be written to {file}. They hold until you quit; your "
                "journal is not touched."
            ).format(file=file),
            stays=True,
        )

    def _restore_geometry(self) -> None:
        self.resize(*FIRST_SIZE)
        stored = self.preferences.settings.window
        if stored:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))


def _any_stickies(journal: Journal) -> bool:
    return bool(journal.stickies.every())
