"""Every view of the window: its place in the rail, and how it is made and connected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from winsdesk.domain.errors import Trouble
from winsdesk.ui import views
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.ui.main_window import MainWindow


class Making(QObject):
    """Makes the views of a window, each with all that it is told and asks for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        """Return what makes each view."""
        return {
            views.TODAY: lambda: self._window.day,
            views.CALENDAR: self._make_calendar,
            views.GOALS: self._make_goals,
            views.PRACTICES: self._make_practices,
            views.SEARCH: self._make_search,
            views.HARD_DAYS: self._make_hard_days,
            views.SUPPORT: self._make_support,
            views.TRASH: self._make_trash,
            views.WHAT_COUNTS: self._make_what_counts,
            views.SETTINGS: self._make_settings,
        }

    def _make_calendar(self) -> QWidget:
        from winsdesk.ui.calendar.view import CalendarView

        calendar = CalendarView(*self._means())
        calendar.show_day(self._window.day.day)
        calendar.day_opened.connect(self._window.open_day)
        return calendar

    def _make_goals(self) -> QWidget:
        from winsdesk.ui.goals.view import GoalsView

        goals = GoalsView(*self._means())
        goals.notice.connect(self._window.notice.say)
        goals.day_opened.connect(self._window.open_day)
        return goals

    def _make_practices(self) -> QWidget:
        from winsdesk.ui.practices.view import PracticesView

        practices = PracticesView(*self._means())
        practices.notice.connect(self._window.notice.say)
        practices.day_opened.connect(self._window.open_day)
        return practices

    def _make_search(self) -> QWidget:
        from winsdesk.ui.search.view import SearchView

        search = SearchView(*self._means())
        search.day_opened.connect(self._window.open_day)
        search.closed.connect(self._window.views.back)
        return search

    def _make_hard_days(self) -> QWidget:
        from winsdesk.ui.hard_days.view import HardDaysView

        hard_days = HardDaysView(*self._means())
        hard_days.notice.connect(self._window.notice.say)
        hard_days.support_asked.connect(lambda: self._window.choose(views.SUPPORT))
        return hard_days

    def _make_support(self) -> QWidget:
        from winsdesk.ui.hard_days.support import SupportPage

        support = SupportPage(self._window.journal, self._window.theme)
        support.left.connect(lambda: self._window.choose(views.HARD_DAYS))
        return support

    def _make_trash(self) -> QWidget:
        from winsdesk.ui.trash.view import TrashView

        return TrashView(*self._means())

    def _make_what_counts(self) -> QWidget:
        from winsdesk.ui.help.what_counts import WhatCountsPage

        return WhatCountsPage(self._window.theme)

    def _make_settings(self) -> QWidget:
        from winsdesk.ui.lock.section import LockSection
        from winsdesk.ui.settings.view import SettingsView

        window = self._window
        lock = LockSection(window.journal, window.preferences, window.locking)
        settings = SettingsView(*self._means(), window.places, lock=lock)
        settings.file.failed.connect(self._say_if_not_open)
        return settings

    def _say_if_not_open(self, trouble: Trouble) -> None:
        if self._window.views.present == views.NOT_OPEN:
            self._window.say_trouble(trouble)

    def _means(self) -> tuple[JournalThread, Theme, Preferences]:
        return self._window.journal, self._window.theme, self._window.preferences
