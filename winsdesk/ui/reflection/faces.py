"""What Qt can and cannot put into a PDF of the fonts on this machine."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import Enum

from PySide6.QtGui import QRawFont

_UNASSIGNABLE = range(0xD800, 0xE000)


class Way(Enum):
    """How the glyphs of a font get onto paper."""

    OUTLINE = "outline"
    PICTURE = "picture"
    NOWHERE = "nowhere"


class Face:
    """One font, as Qt's PDF engine sees it.

    The engine embeds outlines, leaves colour bitmaps (emoji) out, and says of every glyph which
    one character of the basic plane it stands for: the first that the font maps to it.
    """

    def __init__(self, font: QRawFont) -> None:
        self._font = font
        self._reading: dict[int, str] | None = None
        if not font.fontTable("head").size():
            self.way = Way.NOWHERE
        elif any(font.fontTable(table).size() for table in ("loca", "CFF ", "CFF2")):
            self.way = Way.OUTLINE
        else:
            self.way = Way.PICTURE

    def reads(self, glyphs: Iterable[int], text: str) -> bool:
        """Whether a PDF says ``text`` where it shows ``glyphs``, compared in NFKC."""
        if self.way is not Way.OUTLINE:
            return False
        reading = self._readings()
        said = "".join(reading.get(glyph, "") for glyph in glyphs)
        return _plain(said) == _plain(text)

    def _readings(self) -> dict[int, str]:
        if self._reading is None:
            characters = [chr(c) for c in range(0x20, 0x10000) if c not in _UNASSIGNABLE]
            glyphs = self._font.glyphIndexesForString("".join(characters))
            pairs = zip(reversed(glyphs), reversed(characters), strict=True)
            self._reading = {glyph: character for glyph, character in pairs if glyph}
        return self._reading


class Faces:
    """The fonts met so far."""

    def __init__(self) -> None:
        self._known: dict[bytes, Face] = {}

    def of(self, font: QRawFont) -> Face:
        """Return what is known of a font."""
        head = _bytes(font, "head") + _bytes(font, "OS/2")
        if head not in self._known:
            self._known[head] = Face(font)
        return self._known[head]


def _bytes(font: QRawFont, table: str) -> bytes:
    return bytes(font.fontTable(table).data())


def _plain(text: str) -> str:
    """Return a text without what is never seen: marks of direction, joiners, kinds of space."""
    shown = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join(shown).strip()
