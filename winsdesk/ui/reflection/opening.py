"""Opening the preview from the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from winsdesk.services.journal import Journal
from winsdesk.services.sheets import Sheet, Which, month_sheet
from winsdesk.ui.reflection.paper import Paper, usual_paper
from winsdesk.ui.reflection.preview import SheetPreview

if TYPE_CHECKING:
    from winsdesk.ui.main_window import MainWindow


def preview(window: MainWindow, day: date) -> SheetPreview:
    """Show the page of the month that holds ``day``, above the window."""
    settings = window.preferences.settings
    paper = Paper(settings.paper) if settings.paper else usual_paper()

    def request(year: int, month: int, which: Which, then: Callable[[Sheet], None]) -> None:
        first_weekday, today = window.preferences.first_weekday(), window.preferences.today()

        def read(journal: Journal) -> Sheet:
            return month_sheet(
                journal.store, year, month, which=which, first_weekday=first_weekday, today=today
            )

        window.journal.ask(read, then)

    dialog = SheetPreview(window.theme, request, day, paper, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.paper_chosen.connect(lambda chosen: window.preferences.set(paper=chosen.value))
    window.journal.changed.connect(dialog.refresh)
    dialog.open()
    return dialog
