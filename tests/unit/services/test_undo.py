"""Undo takes back what the person sees as one gesture."""

from datetime import date

from tests.unit.services.conftest import Life

DAY = date(2026, 11, 24)


def test_words_written_after_an_undo_are_a_gesture_of_their_own(life: Life) -> None:
    days = life.journal.days
    days.write(DAY, "rain")
    life.keep("walked")
    life.journal.undo()
    days.write(DAY, "rain, and later sun")
    life.journal.undo()
    assert days.page(DAY).words.words == "rain"
    life.journal.undo()
    assert days.page(DAY).words.words == ""
