"""What the calendar says of a day, of a year, and of its shades."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QLocale

from winsdesk.domain.calendar import THRESHOLDS, DayFacts, Measure, Shade
from winsdesk.domain.kind import Kind
from winsdesk.ui.calendar.dates import weekday_and_day, whole_day, year_number
from winsdesk.ui.translating import tr
from winsdesk.ui.words import kind_name


def wins_counted(wins: int) -> str:
    """Return a number of wins, like ``3 wins``."""
    if not wins:
        return tr("no wins")
    return tr("1 win") if wins == 1 else tr("%Ln wins", None, wins)


def figure_said(facts: DayFacts, measure: Measure) -> str:
    """Return what a day comes to, like ``3 wins, effort 12``."""
    wins = wins_counted(facts.wins)
    if not facts.wins or measure is Measure.WINS:
        return wins
    if measure is Measure.EFFORT:
        more = tr("effort %Ln", None, facts.effort)
    else:
        more = _keepsakes(facts.keepsakes)
    return tr("{wins}, {more}").replace("{wins}", wins).replace("{more}", more)


def day_said(day: date, facts: DayFacts, measure: Measure, today: date) -> str:
    """Return a day and what it holds, like ``Tuesday, 24 November 2026: 3 wins``."""
    to_come = day > today and not facts.wins
    holds = tr("still to come") if to_come else figure_said(facts, measure)
    pattern = tr("{day}, today: {holds}") if day == today else tr("{day}: {holds}")
    return pattern.replace("{day}", whole_day(day)).replace("{holds}", holds)


def day_heading(day: date, wins: int | None) -> str:
    """Return the heading above a day's wins; without their number while it is not known."""
    if not wins:
        return weekday_and_day(day)
    pattern = tr("{day} · {wins}")
    return pattern.replace("{day}", weekday_and_day(day)).replace("{wins}", wins_counted(wins))


def empty_day(day: date, today: date) -> str:
    """Return what is said of a day without wins."""
    if day > today:
        return tr("This day is still to come.")
    if day == today:
        return tr("Nothing is written down today so far. There is no hurry.")
    return tr("Nothing is written down here. It was a day all the same.")


def year_said(year: int, facts: Mapping[date, DayFacts], shade: Shade, kind: Kind | None) -> str:
    """Return what a year comes to, like ``412 small wins on 201 days.``, and a word on the rest."""
    counted, days = _counted(facts.values(), shade, kind)
    if not days:
        pattern = tr("Nothing is written down for {year}. Days without a win are just days.")
        if (shade.kind, shade.tag, shade.measure) != (None, None, Measure.WINS):
            pattern = tr("Nothing of this is written down for {year}. That is all right.")
        return pattern.replace("{year}", year_number(year))
    on_days = tr("on 1 day") if days == 1 else tr("on %Ln days", None, days)
    pattern = tr("{wins} {days}. Days without one are just days.")
    return pattern.replace("{days}", on_days).replace("{wins}", counted)


def shade_said(shade: Shade, kind: Kind | None) -> str:
    """Return what the days are shaded by, as it stands on the button."""
    if shade.tag is not None:
        return f"#{shade.tag}"
    if kind is not None:
        return kind_name(kind)
    return {
        Measure.WINS: tr("wins"),
        Measure.EFFORT: tr("effort"),
        Measure.KEEPSAKES: tr("keepsakes"),
    }[shade.measure]


def level_figures(measure: Measure) -> tuple[str, ...]:
    """Return the figures that the heat levels 0 to 4 stand for, short, like ``1–5``."""
    lowest = THRESHOLDS[measure]
    number = QLocale().toString
    spans = [
        number(first) if first == after - 1 else f"{number(first)}–{number(after - 1)}"
        for first, after in pairwise(lowest)
    ]
    return (number(0), *spans, tr("{figure}+").replace("{figure}", number(lowest[-1])))


def levels_said(measure: Measure) -> str:
    """Return what the heat levels stand for, as one sentence."""
    what = {
        Measure.WINS: tr("Wins in a day, from light to dark: {figures}."),
        Measure.EFFORT: tr("Effort of a day, from light to dark: {figures}."),
        Measure.KEEPSAKES: tr("Keepsakes in a day, from light to dark: {figures}."),
    }[measure]
    figures = [tr("none"), *level_figures(measure)[1:-1]]
    most = tr("%Ln or more", None, THRESHOLDS[measure][-1])
    return what.replace("{figures}", ", ".join([*figures, most]))


def _counted(facts: Iterable[DayFacts], shade: Shade, kind: Kind | None) -> tuple[str, int]:
    """Return what a year comes to in words, and on how many days."""
    if shade.measure is Measure.KEEPSAKES:
        held = [day for day in facts if day.keepsakes]
        return _keepsakes(sum(day.keepsakes for day in held)), len(held)
    held = [day for day in facts if day.wins]
    wins = sum(day.wins for day in held)
    if shade.tag is not None:
        return _wins_with_tag(wins).replace("{tag}", shade.tag), len(held)
    if kind is not None:
        return _wins_of_kind(wins).replace("{kind}", kind_name(kind)), len(held)
    return tr("1 small win") if wins == 1 else tr("%Ln small wins", None, wins), len(held)


def _wins_with_tag(wins: int) -> str:
    return tr("1 win with #{tag}") if wins == 1 else tr("%Ln wins with #{tag}", None, wins)


def _wins_of_kind(wins: int) -> str:
    return (
        tr("1 win of the kind “{kind}”")
        if wins == 1
        else tr("%Ln wins of the kind “{kind}”", None, wins)
    )


def _keepsakes(keepsakes: int) -> str:
    if not keepsakes:
        return tr("no keepsakes")
    return tr("1 keepsake") if keepsakes == 1 else tr("%Ln keepsakes", None, keepsakes)
