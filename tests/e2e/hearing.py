"""The program, which writes down whatever any of its widgets says as often as a file asks for it.

That is all that a screen reader could read of it, and what hidden widgets hold besides, and what
the middle button of the mouse would insert.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from tests.e2e.screen import PATIENCE, wait_for
from tests.ui.lock.seeking import everything_said
from winsdesk import cli
from winsdesk.ui import app

_ASKED, _HEARD = "asked", "heard"
_LOOK_EVERY = 20


def heard(folder: Path) -> str:
    """Return what the program that runs on the data in ``folder`` says now."""
    asked, told = folder / _ASKED, folder / _HEARD
    asked.touch()
    wait_for(lambda: not asked.exists(), "what the program says", PATIENCE)
    return told.read_text(encoding="utf-8")


def _tell(folder: Path) -> None:
    if (folder / _ASKED).exists():
        said = [text for _, text in everything_said()]
        said.append(QApplication.clipboard().text(QClipboard.Mode.Selection))
        (folder / _HEARD).write_text("\n".join(said), encoding="utf-8")
        (folder / _ASKED).unlink()


def main() -> int:
    """Start the program; the data folder is the last argument."""
    folder, make = Path(sys.argv[-1]), app.make_application

    def listening(argv: list[str]) -> QApplication:
        made = make(argv)
        timer = QTimer(made)
        timer.timeout.connect(lambda: _tell(folder))
        timer.start(_LOOK_EVERY)
        return made

    app.make_application = listening
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
