"""The words of a sheet, in the person's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from winsdesk.domain.insights import KindCount
from winsdesk.domain.reflection import Question, next_month
from winsdesk.services.sheets import Asked, Heading, Line, MadeOf, MonthGrid
from winsdesk.ui.calendar.dates import date_order
from winsdesk.ui.translating import tr
from winsdesk.ui.words import kind_name


class SheetWords:
    """Says what the values on a sheet mean, in one language and its way of writing dates."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self.locale = locale or QLocale()

    @property
    def language(self) -> str:
        """The language as RFC 5646 names it."""
        return self.locale.bcp47Name().removesuffix("-POSIX")

    def month(self, month: int) -> str:
        """Return the name of a month standing by itself."""
        return self.locale.standaloneMonthName(month)

    def title(self, year: int, month: int) -> str:
        """Return the month and its year."""
        pattern = tr("{month} {year}")
        return pattern.replace("{month}", self.month(month)).replace("{year}", self.number(year))

    def subtitle(self) -> str:
        """Return what kind of sheet it is."""
        return tr("Monthly reflection")

    def number(self, number: int) -> str:
        """Return a number in the digits of the language, without separators."""
        locale = QLocale(self.locale)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(number)

    def weekday(self, weekday: int) -> str:
        """Return the shortest name of a weekday, 0 Monday to 6 Sunday."""
        return self.locale.standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)

    def day_and_month(self, day: date) -> str:
        """Return a day with the short name of its month, in the order that dates are written."""
        short = self.locale.dateFormat(QLocale.FormatType.ShortFormat)
        usual = "month" if 0 <= short.find("M") < short.find("d") else "day"
        pattern = "d MMM" if (date_order() or usual) == "day" else "MMM d"
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def shades(self, grid: MonthGrid) -> str:
        """Return what the calendar's shades mean, and what the month comes to."""
        if not grid.wins:
            return tr("Darker: more wins.")
        wins = tr("1 win") if grid.wins == 1 else tr("%n wins", None, grid.wins)
        days = tr("on 1 day") if grid.days == 1 else tr("on %n days", None, grid.days)
        pattern = tr("Darker: more wins. {wins} {days}.")
        return pattern.replace("{wins}", wins).replace("{days}", days)

    def made_of(self) -> str:
        """Return the heading above what the month was made of."""
        return tr("What this month was made of")

    def kind(self, count: KindCount) -> str:
        """Return the name of a kind."""
        return kind_name(count.kind) if count.kind is not None else tr("Without a kind")

    def more_kinds(self, block: MadeOf) -> str:
        """Return the name of the kinds that are added up."""
        if block.more_kinds == 1:
            return tr("1 more kind")
        return tr("%n more kinds", None, block.more_kinds)

    def hardest(self) -> str:
        """Return the heading above the hardest wins."""
        return tr("Hardest, and done anyway")

    def hard_line(self, line: Line, text: str) -> str:
        """Return one of the hardest wins with its date."""
        pattern = tr("{date} · {win}").replace("{date}", self.day_and_month(line.day))
        return pattern.replace("{win}", text)

    def no_wins(self) -> tuple[str, ...]:
        """Return what is said of a month without wins, a sentence a line."""
        return tr("No wins are written down for this month."), tr("That is all right.")

    def heading(self, heading: Heading) -> str:
        """Return the heading above a list of wins."""
        if heading is Heading.TO_KEEP:
            return tr("Wins I want to keep")
        return tr("Small wins of the month")

    def question(self, asked: Asked) -> str:
        """Return a question about the month."""
        _, following = next_month(asked.year, asked.month)
        return {
            Question.ALMOST_NOT_COUNTED: tr("Which small win did I almost not count?"),
            Question.PART_WAS_ENOUGH: tr("Where did I do part of it, and let that be enough?"),
            Question.CARRY_ON: tr("What do I want to carry into {month}?"),
        }[asked.question].replace("{month}", self.month(following))

    def made_privately(self) -> str:
        """Return the line at the foot of every page."""
        return tr("Made privately on this computer with Winsdesk")

    def page(self, number: int, pages: int) -> str:
        """Return the number of a page among all."""
        pattern = tr("{page} / {pages}").replace("{page}", self.number(number))
        return pattern.replace("{pages}", self.number(pages))
