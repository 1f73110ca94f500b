"""Whether what the window and the page stand on is there and works, for `winsdesk selftest`."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QPluginLoader, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from winsdesk.paths import resource

Check = Callable[[], str]
_PLATFORMS = {"linux": ("qxcb", "qwayland", "qoffscreen"), "win32": ("qwindows",)}
_FOLDERS = ("demo", "help", "icons", "prompts", "reframe", "themes")
_ICON_SIZE = 64
_MAPPED = re.compile(rb"beginbfrange\n(.*?)endbfrange", re.DOTALL)
_CHARACTER = re.compile(rb"<([0-9A-F]{4})>", re.IGNORECASE)


def application() -> QGuiApplication:
    """Return an application on the screen there is, or off-screen where there is none."""
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    offscreen = sys.platform.startswith("linux") and not screen
    return QGuiApplication(["winsdesk", *(["-platform", "offscreen"] if offscreen else [])])


def checks() -> Iterator[tuple[str, Check]]:
    """Yield each check by its name; it returns what it found, and raises when that is not sound.

    An application must exist.
    """
    yield "platform", platform
    yield "drawings", drawings
    yield "resources", resources
    yield "page as PDF", page
    yield "translations", translations


def platform() -> str:
    """Load each way of showing windows that this system has."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    wanted = _PLATFORMS.get(sys.platform, ("qcocoa",))
    for name in wanted:
        files = sorted(folder.glob(f"*{name}*"))
        if not files:
            raise RuntimeError(f"there is no {name} in {folder}")
        loader = QPluginLoader(str(files[0]))
        if not loader.load():
            raise RuntimeError(loader.errorString())
    return f"on {QGuiApplication.platformName()}; {', '.join(wanted)} load"


def drawings() -> str:
    """Draw the program's icon through Qt's own reader of SVG files."""
    image = QImage(str(resource("icons", "winsdesk.svg")))
    if image.isNull():
        raise RuntimeError("Qt reads no SVG")
    image = image.scaled(_ICON_SIZE, _ICON_SIZE, Qt.AspectRatioMode.KeepAspectRatio)
    middle = image.pixelColor(image.width() // 2, image.height() * 3 // 4)
    if middle.alpha() == 0:
        raise RuntimeError("the icon comes out empty")
    return f"the icon in {image.width()} × {image.height()}"


def resources() -> str:
    """Read every drawing and every text that comes with the program."""
    read = 0
    for folder in _FOLDERS:
        files = [path for path in sorted(resource(folder).rglob("*")) if path.is_file()]
        if not files:
            raise RuntimeError(f"resources/{folder} is empty")
        for path in files:
            _read(path)
        read += len(files)
    return f"{read} files in {', '.join(_FOLDERS)}"


def _read(path: Path) -> None:
    if path.suffix == ".json":
        json.loads(path.read_text(encoding="utf-8"))
    elif path.suffix == ".svg":
        if not QSvgRenderer(str(path)).isValid():
            raise RuntimeError(f"{path.name} is no drawing")
    elif path.stat().st_size == 0:
        raise RuntimeError(f"{path.name} is empty")


def page() -> str:
    """Write a month's page as a PDF, and find its title in it as text."""
    from winsdesk.domain.kind import first_kinds
    from winsdesk.services.sheets import Which, compose
    from winsdesk.ui.reflection.layout import lay_out
    from winsdesk.ui.reflection.output import pdf
    from winsdesk.ui.reflection.paper import Paper

    sheet = compose(
        2026, 2, (), tuple(first_kinds()), which=Which.ALL, first_weekday=0,
        today=date(2026, 2, 28),
    )  # fmt: skip
    laid = lay_out(sheet, Paper.A4)
    written = pdf(laid)
    if not written.startswith(b"%PDF-"):
        raise RuntimeError("what was written is no PDF")
    missing = set(laid.title) - {" "} - _readable(written)
    if missing:
        raise RuntimeError(f"these cannot be read in the PDF: {''.join(sorted(missing))}")
    _paint(laid.paint)
    return f"{len(laid.pages)} page, {len(written):,} bytes, its title readable as text"


def _readable(pdf: bytes) -> set[str]:
    """Return the characters that the PDF's fonts give for their glyphs."""
    tables = b"\n".join(_MAPPED.findall(pdf))
    return {chr(int(code, 16)) for code in _CHARACTER.findall(tables)}


def _paint(paint: Callable[..., None]) -> None:
    from winsdesk.ui.reflection.pieces import PlainHand

    image = QImage(600, 800, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(0, painter, PlainHand())
    painter.end()
    white = QImage(600, 800, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    if image == white:
        raise RuntimeError("the page comes out white")


def translations() -> str:
    """Load every translation that comes with the program."""
    try:
        files = sorted(resource("i18n").glob("*.qm"))
    except FileNotFoundError:
        files = []
    for path in files:
        if not QTranslator().load(str(path)):
            raise RuntimeError(f"{path.name} cannot be read")
    names = [path.stem for path in files]
    speaks = QLocale().name()
    return f"{len(names)} ({', '.join(names) or 'English alone'}); this desktop speaks {speaks}"
