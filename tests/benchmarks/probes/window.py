"""Starts Winsdesk itself, and tells when it takes keys and when today's wins are on the screen."""

from __future__ import annotations

import sys
from typing import Any

from winsdesk.cli import main
from winsdesk.ui import start


def put_a_watch_on_the_window() -> None:
    """Load Qt as the program does, and have the window that it makes watched from outside."""
    load_qt()
    from tests.benchmarks.probes.watching import Watch
    from winsdesk.ui import app
    from winsdesk.ui.main_window import MainWindow

    class WatchedWindow(MainWindow):
        def __init__(self, *parts: Any) -> None:
            super().__init__(*parts)
            watch = Watch(float(sys.argv[1]), self, awaits=2)
            watch.when_it_takes_keys()
            self.furnished.connect(lambda: self._watch_cards(watch))

        def _watch_cards(self, watch: Watch) -> None:
            from winsdesk.ui.cards.cards_view import CardsView

            cards: Any = self.findChild(CardsView)
            cards.cards.rowsInserted.connect(
                lambda: watch.when_painted(cards.viewport(), lambda: watch.note("wins_shown"))
            )

    vars(app)["MainWindow"] = WatchedWindow


if __name__ == "__main__":
    load_qt = start.load_qt
    start.load_qt = put_a_watch_on_the_window
    sys.exit(main([]))
