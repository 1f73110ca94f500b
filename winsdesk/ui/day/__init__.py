"""Today: the page of a day, where wins are written."""

from winsdesk.ui.day.view import DayView

__all__ = ["DayView"]
