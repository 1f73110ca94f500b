"""All sticky notes: shown where they stood, hidden all at once, and written to the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.ui.notes.farewell import Farewell
from winsdesk.ui.notes.handling import program_places_windows
from winsdesk.ui.notes.note import StickyNote
from winsdesk.ui.notes.places import free_corner, place_from, within_reach
from winsdesk.ui.notes.reading import Shown, read
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

PLACES_SAVED_AFTER = 400
"""How long after a note was moved its place is saved, in milliseconds."""
LOOK_AT_CLOCK_EVERY = 20_000
"""How often it is looked whether the day has ended, in milliseconds."""
_READ_BY = frozenset({Part.STICKIES, Part.PHRASES})


class StickyDesk(QObject):
    """The sticky notes of an open journal.

    Attributes:
        notes: The notes that are shown, by their uids.

    Signals:
        notice: What happened: a sentence, the words for a way on, and the way.
    """

    notice = Signal(str, str, object)

    def __init__(
        self,
        window: QWidget,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        *,
        placing: bool | None = None,
    ) -> None:
        """Belong to the main window; ``placing`` is found out when it is not said."""
        super().__init__(window)
        self._window = window
        self._journal, self._theme, self._preferences = journal, theme, preferences
        self._placing = program_places_windows() if placing is None else placing
        self._day = preferences.today()
        self._asked_by = self._asking()
        self._blank = False
        self._ended = False
        self._new = ""
        self.notes: dict[str, StickyNote] = {}
        self.farewells: dict[str, Farewell] = {}
        self._places_timer = QTimer(self)
        self._places_timer.setSingleShot(True)
        self._places_timer.setInterval(PLACES_SAVED_AFTER)
        self._places_timer.timeout.connect(self._save_places)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AT_CLOCK_EVERY)
        self._clock.timeout.connect(self.look_at_clock)
        journal.changed.connect(self._changed)
        preferences.changed.connect(self._preferred)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screens_changed)

    # ------------------------------------------------------------ for the window

    def show_notes(self) -> None:
        """Show every note that there is, unless they are hidden."""
        if self._stay_hidden():
            return
        settings, today = self._preferences.settings, self._day
        language = QLocale().name()[:2]
        self._journal.ask(
            lambda journal: read(journal, settings, today, language), self._show, self.say
        )

    def turn(self) -> None:
        """Hide all notes, or show them all again."""
        hidden = not self._preferences.settings.stickies_hidden
        self._preferences.set(stickies_hidden=hidden)
        if hidden:
            self.flush()
            for uid in list(self.notes):
                self._drop(uid)
        else:
            self.show_notes()

    def add(self, shows: Shows = Shows.WORDS, win: str | None = None) -> None:
        """Put another note on the desktop; it takes the keyboard when it is to be written on."""

        def made(changes: ChangeSet) -> None:
            self._new = next(iter(changes.made), "")
            self._preferences.set(stickies_hidden=False)
            self.show_notes()

        self._journal.write(lambda journal: journal.stickies.add(shows, win=win), made, self.say)

    def add_win(self, uid: str) -> None:
        """Put a win on a note of its own."""
        self.add(Shows.WIN, uid)

    def blank(self, blank: bool) -> None:
        """Hold no words of the journal while they should not be seen."""
        self._blank = blank
        for note in self.notes.values():
            note.blank(blank)
        for uid in list(self.farewells) if blank else ():
            self._end_farewell(uid)
        if not blank:
            self.show_notes()

    def flush(self) -> None:
        """Write what is not written yet: words to the journal, places to the settings."""
        for note in self.notes.values():
            note.field.save()
        if self._places_timer.isActive():
            self._places_timer.stop()
            self._save_places()

    def put_away(self) -> None:
        """Write everything and close all windows; the program is about to end."""
        self._ended = True
        self._clock.stop()
        self.flush()
        for uid in list(self.notes):
            self._drop(uid)
        for uid in list(self.farewells):
            self._end_farewell(uid)

    def look_at_clock(self) -> None:
        """Show another day's prompt and win when the day has ended."""
        if self._preferences.today() != self._day:
            self._day = self._preferences.today()
            self.show_notes()

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong."""
        self.notice.emit(trouble_sentence(trouble), "", None)

    # ------------------------------------------------------------ showing

    def _changed(self, changes: ChangeSet) -> None:
        if changes.wins or any(changes.touches_part(part) for part in _READ_BY):
            self.show_notes()

    def _preferred(self) -> None:
        if self._asking() != self._asked_by:
            self._asked_by = self._asking()
            self._day = self._preferences.today()
            self.show_notes()

    def _stay_hidden(self) -> bool:
        return self._ended or self._preferences.settings.stickies_hidden

    def _asking(self) -> tuple[object, ...]:
        settings = self._preferences.settings
        return settings.prompts_off, settings.day_ends_at

    def _show(self, every: tuple[Shown, ...]) -> None:
        if self._stay_hidden():
            return
        known = {shown.sticky.uid for shown in every}
        for uid in [uid for uid in self.notes if uid not in known]:
            self._drop(uid)
        for uid in [uid for uid in self.farewells if uid in known]:
            self._end_farewell(uid)
        for shown in every:
            there = self.notes.get(shown.sticky.uid)
            note = there or self._make(shown.sticky)
            note.show_shown(shown)
            if there is None:
                note.blank(self._blank)
                self._bring(note)
        if self.notes:
            self._clock.start()
        else:
            self._clock.stop()

    def _make(self, sticky: Sticky) -> StickyNote:
        place = place_from(self._preferences.settings.stickies.get(sticky.uid))
        note = StickyNote(self._theme, sticky, place, placing=self._placing)
        if self._placing and place.corner is None:
            screen = self._window.screen().availableGeometry()
            others = [other.geometry() for other in self.notes.values()]
            mirrored = note.isRightToLeft()
            note.move(free_corner(note.size(), screen, others, mirrored=mirrored))
        note.edited.connect(self._edit)
        note.place_changed.connect(self._places_timer.start)
        note.deed_asked.connect(lambda deed: self._do(note, deed))
        self.notes[sticky.uid] = note
        return note

    def _bring(self, note: StickyNote) -> None:
        self._rescue(note)
        note.show()
        if note.sticky.uid == self._new:
            self._new = ""
            self._places_timer.start()
            if note.sticky.shows is Shows.WORDS:
                note.begin_writing()

    def _rescue(self, note: StickyNote) -> None:
        """Bring a note back onto a screen that exists."""
        if self._placing:
            stands = QRect(note.pos(), note.size())
            wanted = within_reach(stands, [screen.availableGeometry() for screen in _screens()])
            if wanted != stands:
                note.setGeometry(wanted)

    def _screens_changed(self, _: QScreen) -> None:
        for note in self.notes.values():
            QTimer.singleShot(0, note, lambda note=note: self._rescue(note))

    def _drop(self, uid: str) -> None:
        note = self.notes.pop(uid)
        note.blockSignals(True)
        note.hide()
        note.deleteLater()

    # ------------------------------------------------------------ doing

    def _edit(self, sticky: Sticky) -> None:
        def saved(_: ChangeSet) -> None:
            note = self.notes.get(sticky.uid)
            if note is not None:
                note.field.saved(sticky.words)

        self._write(lambda journal: journal.stickies.edit(sticky), saved)

    def _do(self, note: StickyNote, deed: str) -> None:
        if self._blank and deed != "hide":
            return
        doings: dict[str, Callable[[], None]] = {
            "new": self.add,
            "hide": self.turn,
            "remove": lambda: self._remove(note),
            "undo": lambda: self._write(lambda journal: journal.undo()),
            "redo": lambda: self._write(lambda journal: journal.redo()),
        }
        doings[deed]()

    def _remove(self, note: StickyNote) -> None:
        note.field.save()
        sticky, place = note.sticky, note.place

        def removed(_: ChangeSet) -> None:
            farewell = Farewell(self._theme, sticky, place)
            farewell.undone.connect(lambda: self._take_back(farewell))
            farewell.over.connect(lambda: self._end_farewell(sticky.uid))
            self.farewells[sticky.uid] = farewell
            farewell.show()
            farewell.activateWindow()
            farewell.undo.setFocus()

        self._write(lambda journal: journal.stickies.remove(sticky.uid), removed)

    def _take_back(self, farewell: Farewell) -> None:
        """Put a note again that says the same, in the same place."""
        sticky, place = farewell.sticky, farewell.place

        def made(changes: ChangeSet) -> None:
            for uid in changes.made:
                stickies = self._preferences.settings.stickies
                self._preferences.set(stickies={**stickies, uid: place.stored()})
            self._end_farewell(sticky.uid)
            self.show_notes()

        self._journal.write(
            lambda journal: journal.stickies.add(
                sticky.shows, sticky.words, sticky.win, sticky.colour
            ),
            made,
            self.say,
        )

    def _end_farewell(self, uid: str) -> None:
        farewell = self.farewells.pop(uid, None)
        if farewell is not None:
            farewell.hide()
            farewell.deleteLater()

    def _write(
        self,
        work: Callable[[Journal], ChangeSet],
        then: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        self._journal.write(work, then, self.say)

    def _save_places(self) -> None:
        stood = self._preferences.settings.stickies
        stands = {uid: note.place.stored() for uid, note in self.notes.items()}
        self._preferences.set(stickies={**stood, **stands})


def _screens() -> list[QScreen]:
    return QGuiApplication.screens()
