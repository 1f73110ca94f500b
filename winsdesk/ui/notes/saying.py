"""What sticky notes say."""

from __future__ import annotations

from winsdesk.domain.sticky import Shows
from winsdesk.ui.calendar.dates import whole_day
from winsdesk.ui.cards.speech import shown_text
from winsdesk.ui.notes.reading import Shown
from winsdesk.ui.translating import tr


def shows_name(shows: Shows) -> str:
    """Return what a note shows, as its menu and its head name it."""
    return {
        Shows.WORDS: tr("A line to myself"),
        Shows.WIN: tr("A win"),
        Shows.PROMPT: tr("Today's prompt"),
        Shows.PAST_WIN: tr("A win from the past"),
    }[shows]


def text_of(shown: Shown) -> str:
    """Return the words on a note."""
    if shown.sticky.shows is Shows.WORDS:
        return shown.sticky.words
    if shown.sticky.shows is Shows.PROMPT:
        return shown.prompt or tr("With every prompt switched off, nothing is asked here.")
    if shown.win is not None:
        return shown_text(shown.win)
    if shown.sticky.shows is Shows.WIN:
        return tr("The win that stood here is not in the journal any more.")
    return tr("Nothing from before today is here yet. It will come by itself.")


def head_of(shown: Shown) -> str:
    """Return what stands at the head of a note: the day of its win, or what it is."""
    if shown.sticky.shows is Shows.WORDS:
        return ""
    if shown.win is not None:
        return whole_day(shown.win.day)
    return shows_name(shown.sticky.shows)
