"""What a day of the calendar holds, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from winsdesk.domain.calendar import DayFacts, Measure
from winsdesk.ui.calendar.dates import whole_day


def figure_said(facts: DayFacts, measure: Measure) -> str:
    """Return what a day comes to, like ``3 wins``."""
    tr = QCoreApplication.translate
    if not facts.wins:
        return tr("Calendar", "no wins")
    wins = tr("Calendar", "%n win(s)", None, facts.wins)
    if measure is Measure.EFFORT:
        return tr("Calendar", "{wins}, effort %n", None, facts.effort).replace("{wins}", wins)
    if measure is Measure.KEEPSAKES:
        kept = tr("Calendar", "%n keepsake(s)", None, facts.keepsakes)
        return tr("Calendar", "{wins}, {keepsakes}").format(wins=wins, keepsakes=kept)
    return wins


def day_said(day: date, facts: DayFacts, measure: Measure, today: date) -> str:
    """Return a day and what it holds, like ``Tuesday, 24 November 2026: 3 wins``."""
    tr = QCoreApplication.translate
    if day > today and not facts.wins:
        holds = tr("Calendar", "still to come")
    else:
        holds = figure_said(facts, measure)
    pattern = tr("Calendar", "{day}, today: {holds}") if day == today else "{day}: {holds}"
    return pattern.format(day=whole_day(day), holds=holds)
