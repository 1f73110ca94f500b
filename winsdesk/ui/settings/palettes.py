"""Choosing the colour and the drawing of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from winsdesk.domain.kind import COLOURS
from winsdesk.paths import resource
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.kind_mark import paint_mark
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr


def colour_name(colour: str) -> str:
    """Return what a colour of the safe set is called."""
    names = {
        "clay": tr("Clay"),
        "amber": tr("Amber"),
        "moss": tr("Moss"),
        "teal": tr("Teal"),
        "sky": tr("Sky"),
        "indigo": tr("Indigo"),
        "plum": tr("Plum"),
        "rose": tr("Rose"),
        "stone": tr("Stone"),
        "sand": tr("Sand"),
    }
    return names[colour]


def icon_name(icon: str) -> str:
    """Return what a drawing for kinds shows, in words."""
    names = {
        "kind-body": tr("Body"),
        "kind-book": tr("Book"),
        "kind-boundary": tr("Boundary"),
        "kind-home": tr("House"),
        "kind-leaf": tr("Leaf"),
        "kind-music": tr("Music"),
        "kind-path": tr("Path"),
        "kind-reaching-out": tr("Reaching out"),
        "kind-reframing": tr("Reframing"),
        "kind-rest": tr("Rest"),
        "kind-self-kindness": tr("Self-kindness"),
        "kind-showing-up": tr("Showing up"),
        "kind-spark": tr("Spark"),
        "kind-steadying": tr("Steadying"),
        "kind-task": tr("Task"),
        "kind-therapy": tr("Therapy"),
    }
    return names.get(icon, icon.removeprefix("kind-").replace("-", " "))


def kind_icons() -> Sequence[str]:
    """Return the drawings there are for kinds."""
    return sorted(path.stem for path in resource("icons").glob("kind-*.svg"))


class Tile(QAbstractButton):
    """One choice among several, drawn as what it stands for."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.look = theme
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        theme.changed.connect(self._redress)

    def _redress(self) -> None:
        self.updateGeometry()
        self.update()

    def paint_ring(self, painter: QPainter, radius: float) -> None:
        """Draw the ring of the chosen tile, and of the one that has the focus."""
        look = self.look.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, 2))
        elif self.isChecked():
            painter.setPen(QPen(look.ink_2, 2))
        elif self.underMouse():
            painter.setPen(QPen(look.border, 1))
        else:
            return
        painter.drawRoundedRect(ring, radius, radius)

    def enterEvent(self, event: object) -> None:
        """Show that it can be chosen."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Stop showing that it can be chosen."""
        self.update()


class ColourTile(Tile):
    """A colour, as the chip that it would make."""

    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__(theme, colour_name(colour))
        self.value = colour

    def sizeHint(self) -> QSize:
        """Return room for the name and the ring."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 34, metrics.height() + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip; the chosen one carries a dot as well as a ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pair = self.look.tokens.kinds[self.value]
        chip = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pair.soft)
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(pair.ink)
        painter.setFont(self.look.font(Size.CAPTION, bold=self.isChecked()))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.text())
        self.paint_ring(painter, self.height() / 2 - 1)


class IconTile(Tile):
    """A drawing, in the colour of the kind it is chosen for."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__(theme, icon_name(icon))
        self.value = icon
        self.colour = COLOURS[0]

    def sizeHint(self) -> QSize:
        """Return a square for the mark and the ring."""
        side = self.fontMetrics().height() + 24
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        paint_mark(painter, mark, self.look.tokens, self.colour, self.value)
        self.paint_ring(painter, self.height() / 2 - 1)


class Tiles(QWidget):
    """Several tiles of which one is chosen; Tab comes to the chosen one, arrows go on from there.

    Signals:
        chosen: The person chose a value (the value).
    """

    chosen = Signal(str)

    def __init__(self, tiles: Sequence[ColourTile | IconTile]) -> None:
        super().__init__()
        self.tiles = tiles
        self._buttons = QButtonGroup(self)
        flow = Flow(self, spacing=4)
        for tile in tiles:
            self._buttons.addButton(tile)
            flow.addWidget(tile)
            tile.clicked.connect(lambda _=False, tile=tile: self.chosen.emit(tile.value))

    def show_value(self, value: str) -> None:
        """Show what is chosen; a value that is not among them leaves none chosen."""
        self._buttons.setExclusive(False)
        for tile in self.tiles:
            tile.setChecked(tile.value == value)
            if tile.value == value:
                self.setFocusProxy(tile)
        self._buttons.setExclusive(True)
