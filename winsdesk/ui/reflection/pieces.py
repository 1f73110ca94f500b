"""What a page is made of once everything has its place: text, boxes and rules, in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from winsdesk.ui.reflection.text import TextLine
from winsdesk.ui.reflection.type import UNITS


class Hand(Protocol):
    """Writes lines of text on some device."""

    def write(self, painter: QPainter, line: TextLine) -> None:
        """Write a line; the painter is in units.

        The origin is on the baseline, at the left end of the width that the line was set for.
        """


class PlainHand:
    """Writes as Qt does: right for every picture and every screen."""

    def write(self, painter: QPainter, line: TextLine) -> None:
        """Write a line (see :class:`Hand`)."""
        at = line.line.position()
        line.line.draw(painter, QPointF(-at.x(), -at.y() - line.line.ascent()))


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text in a box that is as wide as the line was set for."""

    x: float
    y: float
    width: float
    line: TextLine

    def mirrored(self, page_width: float) -> Text:
        """Return it where a page written from the right has it."""
        return replace(self, x=page_width - self.x - self.width)

    def paint(self, painter: QPainter, hand: Hand) -> None:
        """Draw it; the painter is in points."""
        painter.save()
        painter.setPen(self.line.style.colour)
        painter.translate(self.x, self.y + self.line.baseline)
        painter.scale(1 / UNITS, 1 / UNITS)
        hand.write(painter, self.line)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Box:
    """A rounded box, filled, outlined, or both."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    fill: QColor | None = None
    outline: QColor | None = None

    def mirrored(self, page_width: float) -> Box:
        """Return it where a page written from the right has it."""
        return replace(self, x=page_width - self.x - self.width)

    def paint(self, painter: QPainter, hand: Hand) -> None:
        """Draw it; the painter is in points."""
        painter.setPen(QPen(self.outline, 1) if self.outline else Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        where = QRectF(self.x, self.y, self.width, self.height)
        painter.drawRoundedRect(where, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line."""

    x: float
    y: float
    width: float
    thickness: float
    colour: QColor

    def mirrored(self, page_width: float) -> Rule:
        """Return it where a page written from the right has it."""
        return replace(self, x=page_width - self.x - self.width)

    def paint(self, painter: QPainter, hand: Hand) -> None:
        """Draw it; the painter is in points."""
        painter.fillRect(QRectF(self.x, self.y, self.width, self.thickness), self.colour)


Piece = Text | Box | Rule
