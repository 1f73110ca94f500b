"""All that is inside the window: the rail, the views, and a quiet line for notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from winsdesk.ui.day.view import DayView
from winsdesk.ui.making import Making
from winsdesk.ui.parts.notice import Notice
from winsdesk.ui.parts.rail import Rail
from winsdesk.ui.view_stack import Views
from winsdesk.ui.views import lower, upper

if TYPE_CHECKING:
    from winsdesk.ui.day.beginning import Beginning
    from winsdesk.ui.main_window import MainWindow


class Inside(QWidget):
    """The rail and, beside it, one view above the line for notices."""

    def __init__(self, window: MainWindow, beginning: Beginning) -> None:
        """Go on with the ``beginning`` of the first picture."""
        super().__init__()
        self.day = DayView(window.journal, window.theme, window.preferences, beginning)
        self.views = Views(Making(window).makers())
        self.notice = Notice(window.theme)
        self.rail = Rail(window.theme, upper(), lower())
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.notice)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(work, 1)
