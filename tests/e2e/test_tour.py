"""The tour, which `make run` takes where there is no display, leaves its pictures and the PDF."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.desk import ROOT
from winsdesk.ui.tour.stops import DIALOGS, LOCK_DIALOGS, LOCK_SETTINGS, VIEWS

LOCK = ("lock", "lock-another-passphrase", "lock-support", *LOCK_SETTINGS, *LOCK_DIALOGS)

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


def test_the_tour_prints_where_its_pictures_are(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    done = subprocess.run(
        [sys.executable, "-m", "winsdesk.ui.tour", str(out)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    made = [Path(line) for line in done.stdout.splitlines()]
    assert sorted(made) == sorted(out.iterdir())
    for theme in ("light", "dark"):
        for name in ("first-run", *VIEWS, *DIALOGS, *LOCK, "preview", "sticky-notes"):
            assert out / f"{name}-{theme}.png" in made
    pictures = [path for path in made if path.suffix == ".png"]
    assert len({path.read_bytes() for path in pictures}) == len(pictures)
    assert all(holds_something(QImage(str(path))) for path in pictures)
    [document] = [path for path in made if path.suffix == ".pdf"]
    assert document.read_bytes().startswith(b"%PDF-")


def holds_something(image: QImage) -> bool:
    """Whether a picture is of a sensible size, and more than an even ground."""
    across = range(0, image.width(), 7)
    colours = {image.pixel(x, y) for y in range(0, image.height(), 3) for x in across}
    return image.width() >= 400 and image.height() >= 190 and len(colours) > 6
