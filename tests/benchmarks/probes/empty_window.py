"""A: an empty window with one label. B: the same after SQLAlchemy and one query it shows."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.probes.watching import Watch

SIZE = (1120, 760)


def main(start: float, journal: str = "") -> int:
    """Show the window; with a journal, the text of its last win."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    label = QLabel("Winsdesk")
    window.setCentralWidget(label)
    window.resize(*SIZE)
    if journal:
        from tests.benchmarks.probes.one_query import last_win

        label.setText(last_win(journal))
    watch = Watch(start, window, awaits=1)
    watch.when_painted(window, lambda: watch.note("painted"))
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), *sys.argv[2:]))
