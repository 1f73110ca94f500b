"""The program's icon in every size that a desktop asks for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from installers.tree import ROOT

DRAWING = ROOT / "resources" / "icons" / "winsdesk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def png(size: int) -> bytes:
    """Return the icon as a PNG of `size` × `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise ValueError(f"the icon cannot be written at {size}")
    return bytes(content.data())


def gathered(kind: str, sizes: Iterable[int], target: Path) -> Path:
    """Write the icon in several sizes into one file and return it.

    Args:
        kind: ``ico`` for Windows, ``icns`` for macOS.
        sizes: The sizes in pixels; of macOS's those that it knows.
        target: The file.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    pictures = {size: png(size) for size in sizes}
    target.write_bytes(_ico(pictures) if kind == "ico" else _icns(pictures))
    return target


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Windows's icon file: a list of where each PNG lies, then the PNGs."""
    head = (0).to_bytes(2, "little") + (1).to_bytes(2, "little")
    head += len(pictures).to_bytes(2, "little")
    at, body = len(head) + 16 * len(pictures), b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        head += bytes((side, side, 0, 0, 1, 0, 32, 0))
        head += len(picture).to_bytes(4, "little") + (at + len(body)).to_bytes(4, "little")
        body += picture
    return head + body


_MAC_NAMES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def _icns(pictures: dict[int, bytes]) -> bytes:
    """MacOS's icon file: each PNG after its name and its length."""
    body = b"".join(
        _MAC_NAMES[size] + (len(picture) + 8).to_bytes(4, "big") + picture
        for size, picture in pictures.items()
    )
    return b"icns" + (len(body) + 8).to_bytes(4, "big") + body
