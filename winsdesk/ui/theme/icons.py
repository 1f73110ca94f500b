"""The hand-drawn line icons, in the colours of the palette."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from winsdesk.paths import resource


def drawing(name: str, colour: QColor) -> QSvgRenderer:
    """Return the icon ``name`` of ``resources/icons`` in one colour, ready to be painted."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))


class LineIcon(QIconEngine):
    """An icon that is drawn anew, and so stays sharp, at every size and scaling."""

    def __init__(self, name: str, colour: QColor, chosen: QColor | None = None) -> None:
        super().__init__()
        self._name = name
        self._plain = drawing(name, colour)
        self._chosen = drawing(name, chosen) if chosen is not None else self._plain
        self._colours = (colour, chosen)

    def clone(self) -> QIconEngine:
        """Return another engine that draws the same."""
        return LineIcon(self._name, *self._colours)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon, faint when disabled, in the chosen colour when on."""
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        drawn = self._chosen if state == QIcon.State.On else self._plain
        drawn.render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, image.rect(), mode, state)
        painter.end()
        return QPixmap.fromImage(image)


def icon(name: str, colour: QColor, chosen: QColor | None = None) -> QIcon:
    """Return an icon in ``colour``, or in ``chosen`` while its button is on."""
    return QIcon(LineIcon(name, colour, chosen))
