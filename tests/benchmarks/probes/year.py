"""Opens years of the calendar, in journals of several sizes by turns, and tells what each cost."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack, closing
from datetime import date
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.measuring import milliseconds, take_turns
from winsdesk.bootstrap import open_for_reading
from winsdesk.domain.calendar import Shade
from winsdesk.services.clock import WallClock
from winsdesk.services.journal import Journal
from winsdesk.settings import Settings
from winsdesk.ui.calendar.year import YearGrid
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.theme import Theme

WIDTH = 900
WARM_UP = 3


class Opening:
    """A year's heatmap on the screen, over one journal."""

    def __init__(self, journal: Journal, grid: YearGrid, years: list[int]) -> None:
        self._journal = journal
        self._grid = grid
        self._years = cycle(years)
        grid.resize(WIDTH, grid.heightForWidth(WIDTH))
        grid.show()

    def next_year(self) -> None:
        """Ask for the next year's figures, show them, and let them be painted."""
        year = next(self._years)
        shade = Shade()
        facts = self._journal.looking.facts(date(year, 1, 1), date(year, 12, 31), shade)
        self._grid.set_year(year)
        self._grid.set_facts(facts, shade)
        QApplication.processEvents()


def main(turns: int, files: list[str]) -> None:
    """Print what each turn came to, by journal."""
    app = QApplication(sys.argv[:1])
    preferences = Preferences(Settings(), Path("not-written"), WallClock())
    theme = Theme(app, "light", 100)
    with ExitStack() as open_journals:
        journals = [
            open_journals.enter_context(closing(open_for_reading(Path(file)))) for file in files
        ]
        span = journals[-1].looking.span()
        years = list(range(span[0].year + 1, span[1].year)) if span else [2025]
        openings = {
            file: Opening(journal, YearGrid(theme, preferences), years)
            for file, journal in zip(files, journals, strict=True)
        }
        app.processEvents()
        runs = {file: milliseconds(opening.next_year) for file, opening in openings.items()}
        print(json.dumps(take_turns(runs, turns, WARM_UP)))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
