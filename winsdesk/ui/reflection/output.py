"""A sheet on paper, in a PDF, and as a picture."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from winsdesk import whole_file
from winsdesk.domain.errors import Code, told_as
from winsdesk.services.sheets import Sheet
from winsdesk.ui.reflection.careful_hand import CarefulHand
from winsdesk.ui.reflection.carrier import Carrier
from winsdesk.ui.reflection.layout import Laid, lay_out
from winsdesk.ui.reflection.paper import Paper
from winsdesk.ui.reflection.pdf_text import teach
from winsdesk.ui.reflection.pieces import PlainHand
from winsdesk.ui.reflection.type import UNITS

_POINTS_PER_INCH = 72
_CREATOR = "Winsdesk"


def write_pdf(sheet: Sheet, path: Path, paper: Paper) -> None:
    """Write a sheet as a PDF, whole or not at all.

    Raises:
        Trouble: ``DISK_FULL``, ``FILE_UNWRITABLE``; what was there before is still there.
    """
    _write(path, pdf(lay_out(sheet, paper)))


def write_picture(sheet: Sheet, path: Path, paper: Paper, page: int = 0, scale: float = 3) -> None:
    """Write one page of a sheet, 0 the first, as a PNG of ``scale`` pixels a point.

    Raises:
        Trouble: as :func:`write_pdf`.
    """
    _write(path, png(lay_out(sheet, paper), page, scale))


def print_on(printer: QPrinter, sheet: Sheet, paper: Paper) -> bool:
    """Print a sheet on the paper it was laid out for; return whether the printer took it."""
    laid = lay_out(sheet, paper)
    printer.setFullPage(True)
    printer.setPageSize(paper.page_size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setDocName(laid.title)
    printer.setCreator(_CREATOR)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    hand = CarefulHand()
    scale = printer.resolution() / _POINTS_PER_INCH
    for number, page in enumerate(_wanted(printer, len(laid.pages))):
        if number and not printer.newPage():
            return False
        painter.save()
        painter.scale(scale, scale)
        laid.paint(page, painter, hand)
        painter.restore()
    return painter.end()


def pdf(laid: Laid) -> bytes:
    """Return the pages as a PDF with its text, its fonts, its title and its language."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_POINTS_PER_INCH * UNITS)
    writer.setPageSize(laid.paper.page_size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(laid.title)
    writer.setCreator(_CREATOR)
    writer.setDocumentXmpMetadata(QByteArray(_metadata(laid)))
    carrier = Carrier()
    hand = CarefulHand(carrier)
    painter = QPainter(writer)
    painter.scale(UNITS, UNITS)
    for page in range(len(laid.pages)):
        if page:
            writer.newPage()
        laid.paint(page, painter, hand)
    painter.end()
    carrier.release()
    return teach(bytes(content.data()), carrier.readings, laid.language)


def png(laid: Laid, page: int, scale: float) -> bytes:
    """Return one page, 0 the first, as a PNG of ``scale`` pixels a point."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = picture(laid, page, scale)
    image.setText("Title", laid.title)
    image.setText("Software", _CREATOR)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def picture(laid: Laid, page: int, scale: float) -> QImage:
    """Return one page, 0 the first, drawn with ``scale`` pixels a point."""
    size = laid.paper.size * scale
    image = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(scale * _POINTS_PER_INCH / 0.0254))
    image.setDotsPerMeterY(round(scale * _POINTS_PER_INCH / 0.0254))
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    laid.paint(page, painter, PlainHand())
    painter.end()
    return image


def _write(path: Path, content: bytes) -> None:
    with told_as(Code.FILE_UNWRITABLE, path):
        whole_file.write_over(path, content)


def _wanted(printer: QPrinter, pages: int) -> range:
    """Return the pages that the person chose in the print dialog."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() != QPrinter.PrintRange.PageRange or not first:
        return range(pages)
    return range(max(first, 1) - 1, min(last or pages, pages))


def _metadata(laid: Laid) -> bytes:
    title, language = escape(laid.title), escape(laid.language)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{_CREATOR}</xmp:CreatorTool>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()
