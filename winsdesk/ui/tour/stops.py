"""What the tour stops at: each view, brought to where it is worth a look."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QScrollArea

from winsdesk.ui import views
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.search.view import SearchView
from winsdesk.ui.tour.stage import answered, wait_until
from winsdesk.ui.trash.view import TrashView

Stop = Callable[[MainWindow], object]
"""Brings the window to a view."""

_SEARCHED = "walk"


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
    today(window)
    window.pauses.on_win(window.day.paper.cards.cards.wins[-1].uid)
    wait_until(lambda: window.pauses.moment is not None, "the pause")


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


VIEWS: dict[str, Stop] = {
    "today": today,
    "today-open-card": open_card,
    "pause": pause,
    "calendar": calendar,
    "goals": _view(views.GOALS),
    "practices": _view(views.PRACTICES),
    "hard-days": _view(views.HARD_DAYS),
    "support": _view(views.SUPPORT),
    "search": search,
    "trash": trash,
    "settings": settings,
    "settings-kinds": kinds,
    "settings-end": settings_end,
    "what-counts": _view(views.WHAT_COUNTS),
}
"""The views of the window, by the names of their pictures."""

DIALOGS: dict[str, Stop] = {
    "keys": MainWindow.show_shortcuts,
    "about": MainWindow.show_about,
}
"""What opens above the window."""
