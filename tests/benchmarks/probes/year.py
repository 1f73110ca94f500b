"""Opens years of the calendar, in journals of several sizes by turns, and tells what each cost."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack, closing
from datetime import date
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.measuring import Figures, milliseconds, take_turns
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
LONG_AGO = 1900


class Opening:
    """A year's heatmap on the screen, over one journal."""

    def __init__(self, journal: Journal, grid: YearGrid) -> None:
        self._journal = journal
        self._grid = grid
        span = journal.looking.span()
        whole = range(span[0].year + 1, span[1].year) if span else ()
        self._years = cycle(whole or (span[1].year if span else LONG_AGO + 1,))
        self._year = LONG_AGO
        grid.resize(WIDTH, grid.heightForWidth(WIDTH))
        grid.show()

    def run(self) -> Figures:
        """Open the next year, coming from a bare one."""
        self._grid.set_year(LONG_AGO)
        self._grid.set_facts({}, Shade())
        QApplication.processEvents()
        self._year = next(self._years)
        return milliseconds(self._open)()

    def _open(self) -> None:
        """Ask for the year's figures, show them, and let them be painted."""
        first, last = date(self._year, 1, 1), date(self._year, 12, 31)
        facts = self._journal.looking.facts(first, last, Shade())
        self._grid.set_year(self._year)
        self._grid.set_facts(facts, Shade())
        QApplication.processEvents()


def main(turns: int, files: list[str]) -> None:
    """Print what each turn came to, by journal."""
    app = QApplication(sys.argv[:1])
    preferences = Preferences(Settings(), Path("not-written"), WallClock())
    theme = Theme(app, "light", 100)
    with ExitStack() as stack:
        runs = {}
        for file in files:
            journal = stack.enter_context(closing(open_for_reading(Path(file))))
            runs[file] = Opening(journal, YearGrid(theme, preferences)).run
        app.processEvents()
        print(json.dumps(take_turns(runs, turns, WARM_UP)))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
