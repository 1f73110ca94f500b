"""A font of invisible glyphs that carry text in a PDF where Qt cannot.

Qt's PDF engine can say of a glyph only that it stands for one character of the basic plane. So an
emoji (drawn as a picture), a letter of a rare script, or a box for a missing letter would be seen
but not found. Over such a glyph an invisible one of this font is laid; after Qt has written the
file, its table of readings is replaced by one that says what was typed
(:func:`winsdesk.ui.reflection.pdf_text.teach`).
"""

from __future__ import annotations

import struct

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

FAMILY = "Winsdesk Carrier"
FIRST = 0xE000
MOST = 2048
"""How many different readings one file can carry."""

_EM = 1000
_GLYPHS = MOST + 1


class Carrier:
    """Hands out one invisible glyph for each different text that has to be carried."""

    def __init__(self) -> None:
        self._tokens: dict[str, int] = {}
        self._number = -1

    @property
    def readings(self) -> dict[int, str]:
        """What each private character that was handed out stands for."""
        return {FIRST + at: text for text, at in self._tokens.items()}

    def glyphs(self, text: str, pixel_size: float) -> QGlyphRun | None:
        """Return an invisible glyph, one em wide, for a text; ``None`` when there is none left."""
        if text not in self._tokens:
            if len(self._tokens) == MOST or not self._registered():
                return None
            self._tokens[text] = len(self._tokens)
        font = QFont(FAMILY)
        font.setPixelSize(round(pixel_size))
        run = QGlyphRun()
        run.setRawFont(QRawFont.fromFont(font))
        run.setGlyphIndexes([self._tokens[text] + 1])
        run.setPositions([QPointF(0, 0)])
        return run

    def release(self) -> None:
        """Give the font back."""
        if self._number >= 0:
            QFontDatabase.removeApplicationFont(self._number)
            self._number = -1

    def _registered(self) -> bool:
        if self._number < 0:
            self._number = QFontDatabase.addApplicationFontFromData(QByteArray(font_file()))
        return self._number >= 0


def font_file() -> bytes:
    """Return the font as a TrueType file: :data:`MOST` empty glyphs in the private area."""
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": b"\0" * 4,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, 0, _EM, 800, 0, 8, 2, 1, 0,
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 1
        ),
        b"hmtx": struct.pack(">Hh", _EM, 0) + b"\0\0" * (_GLYPHS - 1),
        b"loca": b"\0" * 4 * (_GLYPHS + 1),
        b"maxp": struct.pack(">IH13H", 0x10000, _GLYPHS, 0, 0, 0, 0, 1, *[0] * 8),
        b"name": _name(),
        b"post": struct.pack(">IIhh5I", 0x30000, 0, 0, 0, *[0] * 5),
    }  # fmt: skip
    return _sfnt(tables)


def _sfnt(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    offset = len(header) + 16 * count
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, offset + len(body), len(table))
        body += padded
    return header + directory + body


def _cmap() -> bytes:
    last, delta = FIRST + MOST - 1, (1 - FIRST) & 0xFFFF
    segments = struct.pack(">9H", last, 0xFFFF, 0, FIRST, 0xFFFF, delta, 1, 0, 0)
    subtable = struct.pack(">7H", 4, 14 + len(segments), 0, 4, 4, 1, 0) + segments
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + subtable


def _name() -> bytes:
    names = {1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    records, strings = b"", b""
    for number, name in names.items():
        encoded = name.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(encoded), len(strings))
        strings += encoded
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + strings


def _os2() -> bytes:
    return struct.pack(
        ">HhHHH11h10s4I4sHHHhhhHHIIhhHHH",
        4, _EM, 400, 5, 0, *[0] * 11, bytes(10), 0, 0, 0, 0, b"NONE", 64, FIRST,
        FIRST + MOST - 1, 800, -200, 0, 800, 200, 0, 0, 500, 700, 0, 32, 0,
    )  # fmt: skip
