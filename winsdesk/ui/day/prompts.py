"""The line under the headline."""

from __future__ import annotations

import json
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from winsdesk.paths import resource

WELCOME = 1
"""Which of the prompts greets a person who has not written anything yet."""


def tr(text: str) -> str:
    """Return a text of the day's page in the person's language."""
    return QCoreApplication.translate("DayPage", text)


class Prompts:
    """The questions that come with the program: another one each day, the same all day."""

    def __init__(self) -> None:
        stored = resource("prompts", "first.json").read_text(encoding="utf-8")
        self._questions: list[str] = json.loads(stored)

    def of(self, day: date) -> str:
        """Return the question of a day."""
        return self._said(day.toordinal() % len(self._questions))

    def welcome(self) -> str:
        """Return the question for the very first page."""
        return self._said(WELCOME)

    def line(self, day: date, today: date) -> str:
        """Return what stands under the headline of any day, seen from today."""
        if day == today:
            return self.of(day)
        if day == today - timedelta(days=1):
            return tr("Yesterday. It is not too late to write something down.")
        if day < today:
            return tr("You can still add to this day.")
        return tr("This day is still to come.")

    def _said(self, number: int) -> str:
        return QCoreApplication.translate("prompts", self._questions[number])
