"""The icons: all there, drawn as one family, and ready to take a colour of the palette."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from winsdesk import paths
from winsdesk.domain.kind import first_kinds

ICONS = paths.resource("icons")
APP_ICON = ICONS / "winsdesk.svg"
LINE_ICONS = sorted(set(ICONS.glob("*.svg")) - {APP_ICON})
NAMES = """
    about add calendar check check-circle close copy down drag edit folder goals hard-days help
    hide info keepsake keepsake-filled lock look-back moon more move next note pause pdf picture
    practices previous print redo reflection restore save search settings share sun tag text-size
    theme today trash undo up winsdesk-symbolic year-ago
    kind-leaf kind-home kind-music kind-book kind-path kind-spark
""".split()  # noqa: SIM905 - one name a line would be a page of names
MAY_BE_FILLED = {"keepsake-filled"}
PLAIN_ELEMENTS = {"svg", "g", "path", "circle", "rect", "line", "polyline"}
PAINT = re.compile(r'\b(?:fill|stroke|color|stop-color|style)="([^"]*)"')

each_line_icon = pytest.mark.parametrize("icon", LINE_ICONS, ids=lambda path: path.stem)


def drawn(icon: Path, side: int) -> QImage:
    """Draw `icon` on a transparent square, as the window does."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(icon.read_bytes())
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    """The pixels that are at least half covered."""
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() >= 128
    ]


def test_every_icon_that_the_window_names_is_there() -> None:
    there = {icon.stem for icon in LINE_ICONS}
    assert set(NAMES) | {kind.icon for kind in first_kinds()} == there


@each_line_icon
def test_an_icon_is_drawn_on_the_24_grid_in_plain_svg(icon: Path) -> None:
    root = ElementTree.fromstring(icon.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= PLAIN_ELEMENTS


@each_line_icon
def test_an_icon_takes_its_one_colour_from_the_palette(icon: Path) -> None:
    text = icon.read_text(encoding="utf-8")
    assert set(PAINT.findall(text)) == {"none", "currentColor"}
    assert ('fill="currentColor"' in text) == (icon.stem in MAY_BE_FILLED)


@each_line_icon
def test_an_icon_is_seen_in_the_middle_of_its_square_and_touches_no_edge(icon: Path) -> None:
    ink = inked(drawn(icon, 48))
    assert len(ink) > 40
    columns, rows = zip(*ink, strict=True)
    assert min(columns) >= 2
    assert max(columns) <= 45
    assert min(rows) >= 2
    assert max(rows) <= 45
    assert abs((min(columns) + max(columns)) / 2 - 23.5) <= 3
    assert abs((min(rows) + max(rows)) / 2 - 23.5) <= 4


@pytest.mark.parametrize(
    ("one", "other"),
    [("previous", "next"), ("undo", "redo")],
)
def test_there_and_back_are_mirrors_of_each_other(one: str, other: str) -> None:
    here = set(inked(drawn(ICONS / f"{one}.svg", 96)))
    there = {(95 - x, y) for x, y in inked(drawn(ICONS / f"{other}.svg", 96))}
    assert len(here ^ there) <= len(here) // 20


@pytest.mark.parametrize("side", [16, 32, 64, 256])
def test_the_programs_own_icon_has_one_cell_that_glows_at_every_size(side: int) -> None:
    image = drawn(APP_ICON, side)
    glowing = image.pixelColor(side // 2, side * 47 // 64).lightness()
    others = [
        image.pixelColor(side * x // 64, side * y // 64).lightness()
        for x, y in ((16, 30), (32, 29), (48, 30), (16, 47), (48, 47))
    ]
    assert glowing > max(others) + 40
    assert image.pixelColor(0, 0).alpha() == 0
