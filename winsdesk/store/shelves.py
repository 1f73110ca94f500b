"""The shelves: goals, practices and the person's own words, loaded when one is first wanted."""

from __future__ import annotations

from winsdesk.store import forms
from winsdesk.store.shelf import Shelf
from winsdesk.store.unit import Desk


class Shelves:
    """A shelf for each kind of value that is kept whole."""

    def __init__(self, desk: Desk) -> None:
        self.goals = Shelf(desk, forms.GOALS)
        self.steps = Shelf(desk, forms.STEPS)
        self.practices = Shelf(desk, forms.PRACTICES)
        self.check_ins = Shelf(desk, forms.CHECK_INS)
        self.pauses = Shelf(desk, forms.PAUSES)
        self.phrases = Shelf(desk, forms.PHRASES)
        self.reminders = Shelf(desk, forms.REMINDERS)
        self.stickies = Shelf(desk, forms.STICKIES)
        self.rows = tuple(
            shelf.rows
            for shelf in (
                self.goals, self.steps, self.practices, self.check_ins,
                self.pauses, self.phrases, self.reminders, self.stickies,
            )
        )  # fmt: skip
