"""What the tour stops at: each view, brought to where it is worth a look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import cast

from PySide6.QtWidgets import QScrollArea, QWidget

from winsdesk.domain.sticky import Shows
from winsdesk.ui import views
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.lock.section import LockSection
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.reframe.hint import Hint
from winsdesk.ui.search.view import SearchView
from winsdesk.ui.settings.view import SettingsView
from winsdesk.ui.tour.stage import answered, wait_until
from winsdesk.ui.trash.view import TrashView

Stop = Callable[[MainWindow], object]
"""Brings the window to a view."""

_SEARCHED = "walk"
_MADE_LITTLE_OF = "I only answered one email."
_NOTES = 4
_LINE_TO_ONESELF = "One thing, then tea."


def today(window: MainWindow) -> None:
    """Today's page, with its wins."""
    window.go_to_today()
    cards = window.day.paper.cards
    wait_until(lambda: cards.cards.rowCount() > 0, "today's wins")
    wait_until(lambda: not window.day.practices.isHidden(), "the practices beside them")
    cards.close_card()
    cards.clearSelection()
    window.day.focus_entry()


def open_card(window: MainWindow) -> None:
    """Today's page, with its first card open."""
    today(window)
    cards = window.day.paper.cards
    cards.open_card(cards.cards.wins[0].uid)


def pause(window: MainWindow) -> None:
    """A pause on the last of today's wins."""
    _pause(window, breath=False)


def pause_breath(window: MainWindow) -> None:
    """The same, with a breath to follow."""
    _pause(window, breath=True)


def _pause(window: MainWindow, *, breath: bool) -> None:
    today(window)
    wait_until(lambda: window.pauses.moment is None, "the end of the pause before")
    window.preferences.set(breath=breath)
    window.pauses.on_win(window.day.paper.cards.cards.wins[-1].uid)
    wait_until(lambda: window.pauses.moment is not None, "the pause")


def reframing(window: MainWindow) -> None:
    """A question back, beneath the words of the day before."""
    window.go_to_today()
    window.day.show_day(window.preferences.today() - timedelta(days=1))
    answered(window.journal)
    window.preferences.set(reframing=True)
    words = window.day.paper.words
    words.setFocus()
    words.selectAll()
    words.insertPlainText(_MADE_LITTLE_OF)
    wait_until(lambda: _asked(window), "the question back")


def _asked(window: MainWindow) -> bool:
    return any(hint.isVisible() for hint in window.day.paper.findChildren(Hint))


def calendar(window: MainWindow) -> None:
    """The year, the month, and the day."""
    window.choose(views.CALENDAR)


def search(window: MainWindow) -> None:
    """What a word finds."""
    window.search()
    view = cast(SearchView, window.views.view(views.SEARCH))
    view.field.setText(_SEARCHED)
    wait_until(lambda: view.results.found.rowCount() > 0, "what the search finds")


def trash(window: MainWindow) -> None:
    """What was deleted, one of it chosen."""
    window.choose(views.TRASH)
    view = cast(TrashView, window.views.view(views.TRASH))
    wait_until(lambda: view.model.rowCount() > 0, "what is in the trash")
    view.list.setCurrentIndex(view.model.index(0, 0))


def _view(code: str) -> Stop:
    """Return the stop at a view that shows everything by itself."""
    return lambda window: window.choose(code)


def settings(window: MainWindow) -> None:
    """The upper end of the settings."""
    _settings_at(window, 0.0)


def reminders(window: MainWindow) -> None:
    """The part of the settings about reminders."""
    _settings_at(window, 0.0)
    view = cast(SettingsView, window.views.view(views.SETTINGS))
    wait_until(lambda: bool(view.reminders.list.rows), "the reminders")
    view.verticalScrollBar().setValue(view.reminders.y())


def kinds(window: MainWindow) -> None:
    """The middle of the settings: the kinds of wins."""
    _settings_at(window, 0.5)


def settings_end(window: MainWindow) -> None:
    """The lower end of the settings."""
    _settings_at(window, 1.0)


def _settings_at(window: MainWindow, share: float) -> None:
    window.choose(views.SETTINGS)
    answered(window.journal)
    bar = cast(QScrollArea, window.views.view(views.SETTINGS)).verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


def make_smaller(window: MainWindow) -> None:
    """The two short questions that make a step smaller."""
    _step_chosen(window).step_actions.smaller.trigger()


def expect(window: MainWindow) -> None:
    """How much is expected of a step."""
    _step_chosen(window).step_actions.expect.trigger()


def _step_chosen(window: MainWindow) -> GoalsView:
    window.choose(views.GOALS)
    goals = cast(GoalsView, window.views.view(views.GOALS))
    wait_until(lambda: goals.tree is not None, "the goals")
    goals.paper.card.steps.enter()
    return goals


def next_step(window: MainWindow) -> None:
    """What could come after a win."""
    today(window)
    window.day.paper.cards.enter_from_below()
    window.day.day_actions.next_step.trigger()


def add_reminder(window: MainWindow) -> None:
    """When a reminder comes, and what it says."""
    reminders(window)
    cast(SettingsView, window.views.view(views.SETTINGS)).reminders.list.add.click()


def notes(window: MainWindow) -> list[QWidget]:
    """Return the sticky notes: a line to oneself, the prompt of the day, a win from the past."""
    desk = window.stickies
    if not desk.notes:
        uid = window.day.paper.cards.cards.wins[-1].uid
        desk.add()
        wait_until(lambda: len(desk.notes) == 1, "a note")
        next(iter(desk.notes.values())).field.insertPlainText(_LINE_TO_ONESELF)
        desk.flush()
        desk.add_win(uid)
        desk.add(Shows.PROMPT)
        desk.add(Shows.PAST_WIN)
    wait_until(lambda: len(desk.notes) == _NOTES, "the notes")
    answered(window.journal)
    return list(desk.notes.values())


VIEWS: dict[str, Stop] = {
    "today": today,
    "today-open-card": open_card,
    "pause": pause,
    "pause-breath": pause_breath,
    "reframing": reframing,
    "calendar": calendar,
    "goals": _view(views.GOALS),
    "practices": _view(views.PRACTICES),
    "hard-days": _view(views.HARD_DAYS),
    "support": _view(views.SUPPORT),
    "search": search,
    "trash": trash,
    "settings": settings,
    "settings-reminders": reminders,
    "settings-kinds": kinds,
    "settings-end": settings_end,
    "what-counts": _view(views.WHAT_COUNTS),
}
"""The views of the window, by the names of their pictures."""


def lock_settings(window: MainWindow) -> None:
    """The part of the settings about the lock."""
    wait_until(lambda: window.locking.has_passphrase, "an encrypted journal")
    _settings_at(window, 0.0)
    view = cast(SettingsView, window.views.view(views.SETTINGS))
    assert view.lock is not None
    view.verticalScrollBar().setValue(view.lock.y())


def _at_the_lock(asking: Callable[[LockSection], object]) -> Stop:
    """Return the stop at what the part of the settings about the lock asks."""

    def stop(window: MainWindow) -> None:
        lock_settings(window)
        lock = cast(SettingsView, window.views.view(views.SETTINGS)).lock
        assert lock is not None
        asking(lock)

    return stop


LOCK_SETTINGS: dict[str, Stop] = {"settings-lock": lock_settings}
"""The settings of a journal with a passphrase."""

LOCK_DIALOGS: dict[str, Stop] = {
    "lock-set-up": _at_the_lock(LockSection.ask_to_set_up),
    "lock-change": _at_the_lock(LockSection.ask_to_change),
    "lock-take-away": _at_the_lock(LockSection.ask_to_take_away),
}
"""What the settings of the lock ask."""

DIALOGS: dict[str, Stop] = {
    "keys": MainWindow.show_shortcuts,
    "about": MainWindow.show_about,
    "smaller": make_smaller,
    "expect": expect,
    "next-step": next_step,
    "reminder": add_reminder,
}
"""What opens above the window."""
