"""Telling a finished PDF what its invisible glyphs say, and in which language it is written.

The file that Qt wrote stays as it is; what is new is appended, as the format provides for
(ISO 32000, incremental updates).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from winsdesk.ui.reflection.carrier import FAMILY

_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]]*)\])", re.I)
_CHARACTER = re.compile(rb"<([0-9A-F]+)>", re.I)
_SECTION = 100
"""How many entries one section of a table of readings may hold."""


def teach(pdf: bytes, readings: Mapping[int, str], language: str) -> bytes:
    """Return the PDF with its language, and with ``readings`` of the carrier's characters."""
    changed = dict(_catalogue(pdf, language))
    if readings:
        changed.update(_readings(pdf, readings))
    return _updated(pdf, changed) if changed else pdf


def _catalogue(pdf: bytes, language: str) -> dict[int, bytes]:
    found = re.search(rb"\n(\d+) 0 obj\n(<<\n/Type /Catalog\n.*?)>>\nendobj", pdf, re.DOTALL)
    if found is None:
        return {}
    shows_title = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    entries = b"/Lang (" + language.encode("ascii", "ignore") + b")\n" + shows_title
    return {int(found[1]): found[2] + entries + b">>"}


def _readings(pdf: bytes, readings: Mapping[int, str]) -> dict[int, bytes]:
    name = FAMILY.replace(" ", "").encode()
    font = re.search(
        rb"/BaseFont /" + name + rb"\n/Encoding [^>]*?/ToUnicode (\d+) 0 R", pdf, re.DOTALL
    )
    if font is None:
        return {}
    number = int(font[1])
    table = re.search(rb"\n%d 0 obj\n.*?stream\n(.*?)endstream" % number, pdf, re.DOTALL)
    if table is None:
        return {}
    entries = [
        b"<%04X> <%s>" % (glyph, readings[private].encode("utf-16-be").hex().upper().encode())
        for glyph, private in _glyphs(table[1])
        if private in readings
    ]
    return {number: _stream(_cmap(entries))}


def _glyphs(table: bytes) -> list[tuple[int, int]]:
    """Return the glyphs of a table of readings as Qt writes it, each with its character."""
    pairs: list[tuple[int, int]] = []
    for first, last, start, characters in _RANGE.findall(table):
        glyphs = range(int(first, 16), int(last, 16) + 1)
        if start:
            pairs.extend((glyph, int(start, 16) + at) for at, glyph in enumerate(glyphs))
        else:
            named = _CHARACTER.findall(characters)
            pairs.extend((glyph, int(name, 16)) for glyph, name in zip(glyphs, named, strict=False))
    return pairs


def _cmap(entries: list[bytes]) -> bytes:
    sections = b""
    for start in range(0, len(entries), _SECTION):
        section = entries[start : start + _SECTION]
        sections += b"%d beginbfchar\n%s\nendbfchar\n" % (len(section), b"\n".join(section))
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + sections
        + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _updated(pdf: bytes, changed: Mapping[int, bytes]) -> bytes:
    trailer = re.search(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+)\s*%%EOF\s*$", pdf, re.DOTALL)
    if trailer is None:
        return pdf
    body = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    table = b"xref\n"
    for number, content in sorted(changed.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    previous = trailer[1] + b"/Prev " + trailer[2] + b"\n"
    return body + table + b"trailer\n<<\n%s>>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
