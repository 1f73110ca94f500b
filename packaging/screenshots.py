"""Draw the README's pictures anew, from a year of invented wins on one fixed evening.

    python packaging/screenshots.py

They come out the same wherever the same fonts are installed (Inter, if the program is to look as
it does in the README), so a change in a picture is a change in the program.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.reflection.preview import SheetPreview
from winsdesk.ui.tour.stage import Stage, at_dialog, off_screen, picture, wait_until
from winsdesk.ui.tour.stops import calendar, today

PICTURES = Path(__file__).with_name("screenshots")
SHARPNESS = 2
"""Pixels of a picture for one of the program, in both directions."""
WINDOW_SIZE = (1120, 800)
SHEET_SIZE = (744, 1120)
LARGEST = 400_000
"""Bytes that one picture may have."""


def main() -> int:
    """Draw the pictures, print their paths, and return the exit status."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="winsdesk-screenshots-") as folder:
        off_screen(Path(folder), SHARPNESS)
        QLocale.setDefault(QLocale("en_GB"))
        stage = Stage()
        stage.write_demo(Path(folder) / "year")
        with stage.window(Path(folder) / "year") as window:
            _draw(window)
    return 0


def _draw(window: MainWindow) -> None:
    window.resize(*WINDOW_SIZE)
    today(window)
    _save(picture(window, window.journal), "today-light")
    calendar(window)
    _save(picture(window, window.journal), "calendar-light")
    window.preferences.set(theme="dark")
    today(window)
    _save(picture(window, window.journal), "today-dark")
    window.preferences.set(theme="light")
    at_dialog(window.preview_sheet, lambda dialog: _draw_sheet(dialog, window))


def _draw_sheet(dialog: object, window: MainWindow) -> None:
    assert isinstance(dialog, SheetPreview)
    wait_until(dialog.pdf.isEnabled, "the page of the month")
    dialog.resize(*SHEET_SIZE)
    _save(picture(dialog, window.journal), "sheet")


def _save(image: QImage, name: str) -> None:
    """Write a picture.

    Raises:
        OSError: when it cannot be written, or has become too large to lie in a README.
    """
    file = PICTURES / f"{name}.png"
    if not image.save(str(file)) or file.stat().st_size > LARGEST:
        raise OSError(f"{file} could not be written, or is too large.")
    print(file)


if __name__ == "__main__":
    sys.exit(main())
