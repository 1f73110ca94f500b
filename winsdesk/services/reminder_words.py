"""What a reminder says when its time has come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.reminder import Reminder, Says
from winsdesk.services.prompting import prompt_for

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.settings import Settings


def words_of(
    reminder: Reminder, journal: Journal, settings: Settings, day: date, language: str = "en"
) -> str:
    """Return the words of a reminder on one of the person's days.

    Empty when there is nothing to say: no prompt is chosen, or there is no win to bring back.

    Args:
        reminder: The reminder.
        journal: The journal.
        settings: What the person has set.
        day: The day.
        language: Two letters, for the prompts that ship.
    """
    if reminder.says is Says.PROMPT:
        return prompt_for(journal, settings, day, language)
    if reminder.says is Says.PAST_WIN:
        win = journal.hard_days.past_win(day)
        return "" if win is None else win.text
    return reminder.words
