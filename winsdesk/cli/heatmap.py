"""``winsdesk calendar``: a year's heatmap, in the terminal."""

from __future__ import annotations

import json
import os
import shutil
from argparse import ArgumentTypeError, Namespace
from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from winsdesk.cli import output
from winsdesk.cli.options import add_command, add_json
from winsdesk.cli.output import counted
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session
    from winsdesk.domain.calendar import DayFacts

_MORE = """\
A column is a week, a row a weekday; the more wins a day has, the darker it is.

With --json it prints {"year", "days": {DATE: {"wins", "effort"}}}: how many wins, and how hard
they were added up, of every day that has one.
"""
_SHADES = "·░▒▓█"
_PLAIN_SHADES = ".1234"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MARGIN = 5
_LIGHT_GROUNDS = ("7", "15")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "calendar", "Show a year's heatmap", run, _MORE)
    parser.add_argument("year", metavar="YEAR", nargs="?", type=_year, help="this year if left out")
    add_json(parser)


def run(args: Namespace, session: Session) -> int:
    """Print the year."""
    from winsdesk.domain.calendar import Shade

    today = session.today()
    year = args.year or today.year
    facts: Mapping[date, DayFacts] = {}
    with session.reading_if_any() as journal:
        if journal is not None:
            facts = journal.looking.facts(date(year, 1, 1), date(year, 12, 31), Shade())
    if args.json:
        output.write_json([_document(year, facts)])
    else:
        _Picture(year, facts, session.first_weekday(), today).show()
    return DONE


def _year(text: str) -> int:
    from winsdesk.domain.day import FIRST_DAY, LAST_DAY

    if not (text.isascii() and text.isdigit() and len(text) == 4) or not (
        FIRST_DAY.year <= int(text) <= LAST_DAY.year
    ):
        raise ArgumentTypeError(f"{text} is not a year from {FIRST_DAY.year} to {LAST_DAY.year}")
    return int(text)


def _document(year: int, facts: Mapping[date, DayFacts]) -> str:
    days = {
        day.isoformat(): {"wins": facts[day].wins, "effort": facts[day].effort}
        for day in sorted(facts)
    }
    return json.dumps({"year": year, "days": days}) + "\n"


class _Picture:
    """A year drawn with letters."""

    def __init__(
        self, year: int, facts: Mapping[date, DayFacts], first_weekday: int, today: date
    ) -> None:
        from winsdesk.domain.calendar import weekdays, year_weeks

        self._year = year
        self._facts = facts
        self._today = today
        self._weeks = year_weeks(year, first_weekday)
        self._weekdays = weekdays(first_weekday)
        self._colours = _heat_colours() if output.colourful() else ()
        self._shades = _SHADES if output.can_print(_SHADES) else _PLAIN_SHADES
        room = shutil.get_terminal_size().columns if output.colourful() else 0
        self._wide = 2 if room >= _MARGIN + 2 * len(self._weeks) else 1

    def show(self) -> None:
        """Print the picture, its legend, and what the year holds."""
        output.say(str(self._year).rjust(_MARGIN + (len(self._weeks) * self._wide) // 2 + 2))
        output.say((" " * _MARGIN + self._month_names()).rstrip())
        for row, weekday in enumerate(self._weekdays):
            cells = "".join(self._cell(week[row]) for week in self._weeks)
            output.say(_WEEKDAYS[weekday].ljust(_MARGIN) + cells.rstrip())
        output.say()
        output.say(" " * _MARGIN + self._legend())
        output.say(" " * _MARGIN + self._summary())

    def _cell(self, day: date | None) -> str:
        from winsdesk.domain.calendar import heat_level

        if day is None or (day > self._today and day not in self._facts):
            return " " * self._wide
        return self._shade(heat_level(self._facts[day].wins if day in self._facts else 0))

    def _shade(self, level: int) -> str:
        mark = self._shades[level]
        text = mark * self._wide if level else mark.ljust(self._wide)
        return f"\x1b[{self._colours[level]}m{text}\x1b[0m" if self._colours else text

    def _month_names(self) -> str:
        """Return the line of month names, each over the week in which the month begins."""
        line = ""
        for month, weeks in groupby(enumerate(self._weeks), key=self._month_of):
            start = next(weeks)[0] * self._wide
            line = line.ljust(start)[: max(start, len(line.rstrip()) + 1) if line else 0]
            line += f"{date(self._year, month, 1):%b}"
        return line

    @staticmethod
    def _month_of(numbered: tuple[int, tuple[date | None, ...]]) -> int:
        days = [day for day in numbered[1] if day is not None]
        return days[-1].month

    def _legend(self) -> str:
        from winsdesk.domain.calendar import THRESHOLDS, Measure

        lowest = THRESHOLDS[Measure.WINS]
        shades = [f"{self._shade(0)} none"]
        for level, least in enumerate(lowest, start=1):
            more = lowest[level] - 1 if level < len(lowest) else None
            upto = " or more" if more is None else f" to {more}" if more > least else ""
            shades.append(f"{self._shade(level)} {least}{upto}")
        return "Wins in a day:  " + "   ".join(shades)

    def _summary(self) -> str:
        wins = sum(each.wins for each in self._facts.values())
        if not wins:
            return "No wins are kept in this year."
        return f"{counted(wins, 'win')} on {counted(len(self._facts), 'day')}."


def _heat_colours() -> tuple[str, ...]:
    """Return the ANSI colours of the heat levels: those of the window, dark or light."""
    from winsdesk.paths import resource

    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    theme = "light" if ground in _LIGHT_GROUNDS else "dark"
    heat = json.loads(resource("themes", f"{theme}.json").read_text(encoding="utf-8"))["heat"]
    exact = os.environ.get("COLORTERM", "") in ("truecolor", "24bit")
    return ("2", *(_ansi(colour, exact) for colour in heat[1:]))


def _ansi(colour: str, exact: bool) -> str:
    """Return the ANSI code of a colour like ``#F6CF92``, or of its neighbour among the 256."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    if exact:
        return "38;2;" + ";".join(map(str, parts))
    red, green, blue = (round(part / 51) for part in parts)
    return f"38;5;{16 + 36 * red + 6 * green + blue}"
