"""Writing on paper and into PDFs, where Qt leaves out emoji and the text of rare letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextLine,
)

from winsdesk.ui.reflection.carrier import Carrier
from winsdesk.ui.reflection.faces import Face, Faces, Way
from winsdesk.ui.reflection.pieces import PlainHand
from winsdesk.ui.reflection.text import TextLine

_PICTURE_SCALE = 0.5
_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter


@dataclass(frozen=True, slots=True)
class Cluster:
    """Glyphs of one font that stand for a text together.

    Attributes:
        face: What is known of the font.
        font: The font.
        glyphs: The glyphs.
        places: Where each begins, on the baseline, in units.
        text: What was typed for them.
        at: Where that begins in the line's paragraph.
        from_right: Whether it is read from the right.
    """

    face: Face
    font: QRawFont
    glyphs: tuple[int, ...]
    places: tuple[QPointF, ...]
    text: str
    at: int
    from_right: bool

    @property
    def left(self) -> float:
        """Where the glyphs begin."""
        return min(place.x() for place in self.places)

    @property
    def width(self) -> float:
        """How wide they are; never nothing."""
        advances = self.font.advancesForGlyphIndexes(list(self.glyphs))
        return max(sum(advance.x() for advance in advances), self.font.pixelSize() / 10)


class CarefulHand:
    """Draws what Qt would drop, and lets a carrier say what Qt would not.

    Emoji are drawn as pictures. With a carrier, whatever the file would misread is drawn without
    text of its own, under an invisible glyph that says what was typed.
    """

    def __init__(self, carrier: Carrier | None = None) -> None:
        self._carrier = carrier
        self._faces = Faces()
        self._plain = PlainHand()
        self._pictures: dict[tuple[int, int, float], tuple[QImage, QRectF]] = {}

    def write(self, painter: QPainter, line: TextLine) -> None:
        """Write a line (see :class:`winsdesk.ui.reflection.pieces.Hand`)."""
        if line.layout.text().isascii():
            self._plain.write(painter, line)
            return
        clusters = list(self._clusters(line))
        if not any(self._special(each) or each.from_right for each in clusters):
            self._plain.write(painter, line)
            return
        for stretch in _stretches(clusters, self._special):
            if self._special(stretch[0]):
                self._draw_special(painter, stretch[0])
            else:
                _draw(painter, stretch)

    def _special(self, cluster: Cluster) -> bool:
        if cluster.face.way is Way.PICTURE:
            return True
        return self._carrier is not None and not cluster.face.reads(cluster.glyphs, cluster.text)

    def _clusters(self, line: TextLine) -> Iterator[Cluster]:
        runs = _with_begins(line)
        units = line.layout.text().encode("utf-16-le", "surrogatepass")
        end = line.line.textStart() + line.line.textLength()
        begins = sorted({at for _, ats in runs for at in ats} | {end})
        following = dict(pairwise(begins))
        shift = QPointF(0, -line.line.y() - line.line.ascent())
        for run, ats in runs:
            font = run.rawFont()
            face = self._faces.of(font)
            together: dict[int, list[int]] = {}
            for number, at in enumerate(ats):
                together.setdefault(at, []).append(number)
            glyphs, places = run.glyphIndexes(), run.positions()
            for at, numbers in together.items():
                yield Cluster(
                    face,
                    font,
                    tuple(glyphs[number] for number in numbers),
                    tuple(places[number] + shift for number in numbers),
                    units[2 * at : 2 * following[at]].decode("utf-16-le", "replace"),
                    at,
                    run.isRightToLeft(),
                )

    def _draw_special(self, painter: QPainter, cluster: Cluster) -> None:
        if cluster.face.way is Way.PICTURE:
            self._draw_picture(painter, cluster)
        else:
            _draw_outline(painter, cluster)
        if self._carrier is not None and cluster.text.strip():
            self._carry(painter, cluster, self._carrier)

    def _draw_picture(self, painter: QPainter, cluster: Cluster) -> None:
        for glyph, place in zip(cluster.glyphs, cluster.places, strict=True):
            image, box = self._picture(cluster, glyph)
            painter.drawImage(box.translated(place), image)

    def _picture(self, cluster: Cluster, glyph: int) -> tuple[QImage, QRectF]:
        font = cluster.font
        key = (id(cluster.face), glyph, font.pixelSize())
        if key not in self._pictures:
            box = QRectF(0, -font.ascent(), cluster.width, font.ascent() + font.descent())
            size = (box.size() * _PICTURE_SCALE).toSize()
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(QColor(0, 0, 0, 0))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(size.width() / box.width(), size.height() / box.height())
            painter.drawGlyphRun(-box.topLeft(), _run(font, [glyph], [QPointF(0, 0)]))
            painter.end()
            self._pictures[key] = (image, box)
        return self._pictures[key]

    def _carry(self, painter: QPainter, cluster: Cluster, carrier: Carrier) -> None:
        size = cluster.font.pixelSize()
        run = carrier.glyphs(cluster.text.strip(), size)
        if run is None:
            return
        painter.save()
        painter.setPen(QColor(0, 0, 0, 0))
        painter.translate(cluster.left, 0)
        painter.scale(cluster.width / size, 1)
        painter.drawGlyphRun(QPointF(0, 0), run)
        painter.restore()


def _with_begins(line: TextLine) -> list[tuple[QGlyphRun, list[int]]]:
    """Return the runs of a line, and where in the paragraph the text of each glyph begins.

    Qt 6.11's own indexes are right only for the first font of a line. So the place of a glyph
    tells: its text begins at the edge from which it is read.
    """
    first, last = line.line.textStart(), line.line.textStart() + line.line.textLength() - 1
    shift = _hanging(line)
    found = []
    for run in line.line.glyphRuns(-1, -1, _ALL):
        read_from = (
            max(right - 1, left) if run.isRightToLeft() else min(left + 1, right)
            for left, right in _edges(run)
        )
        places = (int(line.line.xToCursor(x + shift, _ON_CHARACTER)) for x in read_from)
        found.append((run, [min(max(place, first), last) for place in places]))
    return found


def _hanging(line: TextLine) -> float:
    """Return the width of the spaces that hang over the end of a line from the right.

    Qt 6.11 counts them where it looks for the character at a place, and nowhere else.
    """
    if line.layout.textOption().textDirection() != Qt.LayoutDirection.RightToLeft:
        return 0
    units = line.layout.text().encode("utf-16-le", "surrogatepass")
    start = line.line.textStart()
    text = units[2 * start : 2 * (start + line.line.textLength())].decode("utf-16-le", "replace")
    hanging = text[len(text.rstrip()) :]
    return QFontMetricsF(line.layout.font()).horizontalAdvance(hanging)


def _edges(run: QGlyphRun) -> list[tuple[float, float]]:
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    return [
        (place.x(), place.x() + max(advance.x(), 0))
        for place, advance in zip(run.positions(), advances, strict=True)
    ]


def _stretches(
    clusters: Sequence[Cluster], special: Callable[[Cluster], bool]
) -> Iterator[list[Cluster]]:
    """Yield the clusters as they are read; plain ones of one font together."""
    stretch: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda each: each.at):
        alone = special(cluster)
        if stretch and (alone or special(stretch[0]) or cluster.face is not stretch[0].face):
            yield stretch
            stretch = []
        stretch.append(cluster)
    if stretch:
        yield stretch


def _draw(painter: QPainter, stretch: Sequence[Cluster]) -> None:
    glyphs = [glyph for cluster in stretch for glyph in cluster.glyphs]
    places = [place for cluster in stretch for place in cluster.places]
    painter.drawGlyphRun(QPointF(0, 0), _run(stretch[0].font, glyphs, places))


def _draw_outline(painter: QPainter, cluster: Cluster) -> None:
    path = QPainterPath()
    for glyph, place in zip(cluster.glyphs, cluster.places, strict=True):
        path.addPath(cluster.font.pathForGlyph(glyph).translated(place))
    painter.fillPath(path, painter.pen().color())


def _run(font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run
