"""Draws cards, and says how high each is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.card import GAP, CardLayout, Chip, PlacedFact
from winsdesk.ui.cards.dots import paint_dots
from winsdesk.ui.cards.model import GOAL, KIND, OFFERED, WIN
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.icons import drawing

RADIUS = 12.0
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Draws wins as cards.

    Layouts are kept for as long as the win, its kind, the width and the look stay the same, so that
    a day of two hundred wins is laid out once.
    """

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent
        self._kept: dict[str, tuple[Win, Kind | None, tuple[bool, str], CardLayout]] = {}
        self._made_for: tuple[int, bool] = (0, False)
        self._open: tuple[str, int] | None = None
        theme.changed.connect(self._kept.clear)

    def open(self, uid: str, height: int) -> None:
        """Give the row of a win the height of the editor that stands in it."""
        self._open = (uid, height)

    def close(self) -> None:
        """Draw every row as a card again."""
        self._open = None

    def height_of(self, index: Index) -> int:
        """Return the height of a row, the room to the next one included."""
        win = index.data(WIN)
        if self._open is not None and win.uid == self._open[0]:
            return self._open[1] + GAP
        return self._layout(index).height + GAP

    def offer_at(self, index: Index, at: QPointF) -> bool:
        """Whether a point, from the top left of the row, is on the offer of a card."""
        return self._layout(index).offer_at(at)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the row."""
        return QSize(max(self._width() - 1, 0), self.height_of(index))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the editor where its card was."""
        editor.setGeometry(_card(option.rect))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the editor alone; it is told of changes by the list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card, unless its editor stands there."""
        win = index.data(WIN)
        if self._open is not None and win.uid == self._open[0]:
            return
        layout = self._layout(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        painter.translate(option.rect.topLeft())
        painter.setPen(self._theme.tokens.ink)
        layout.text.draw(painter, layout.text_at)
        painter.setFont(layout.caption_font)
        if layout.chip is not None:
            self._paint_chip(painter, layout.chip)
        for placed in layout.facts:
            self._paint_fact(painter, placed, layout)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, state = self._theme.tokens, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = look.accent if chosen else look.border if hovered else look.line
        pen = QPen(look.focus, 2) if focused else QPen(edge, 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(look.accent_soft if chosen else look.card)
        box = QRectF(_card(option.rect)).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_chip(self, painter: QPainter, chip: Chip) -> None:
        colours = self._theme.tokens.kinds[chip.kind.colour]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.soft)
        painter.drawRoundedRect(chip.box, chip.box.height() / 2, chip.box.height() / 2)
        painter.setPen(colours.ink)
        painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter, chip.text)

    def _paint_fact(self, painter: QPainter, placed: PlacedFact, layout: CardLayout) -> None:
        fact, box = placed.fact, placed.box
        colour = self._tone(fact.tone)
        mirrored = self._mirrored()
        label = QRectF(box)
        if fact.icon:
            side = layout.icon_side
            left = box.right() - side if mirrored else box.left()
            icon = QRectF(left, box.center().y() - side / 2, side, side)
            drawing(fact.icon, colour).render(painter, icon)
            label.adjust(*((0, 0, -side - 4, 0) if mirrored else (side + 4, 0, 0, 0)))
        painter.setPen(colour)
        painter.setFont(layout.offer_font if fact.offer else layout.caption_font)
        painter.drawText(label, _LEADING, fact.label)
        if fact.rating is not None:
            left = box.left() if mirrored else box.right() - layout.dots.width
            paint_dots(
                painter, left, box.center().y(), fact.rating, layout.dots, self._theme.tokens,
                mirrored=mirrored,
            )  # fmt: skip

    def _tone(self, tone: str) -> QColor:
        look = self._theme.tokens
        return {"quiet": look.ink_2, "ok": look.ok, "accent": look.accent}[tone]

    def _layout(self, index: Index) -> CardLayout:
        win, kind = index.data(WIN), index.data(KIND)
        offered, goal = bool(index.data(OFFERED)), str(index.data(GOAL))
        made_for = (self._width(), self._mirrored())
        if made_for != self._made_for:
            self._kept.clear()
            self._made_for = made_for
        kept = self._kept.get(win.uid)
        if kept is None or kept[0] is not win or kept[1] is not kind or kept[2] != (offered, goal):
            width, mirrored = made_for
            laid_out = CardLayout(
                win, kind, width, self._theme, mirrored, offered=offered, goal=goal
            )
            kept = (win, kind, (offered, goal), laid_out)
            self._kept[win.uid] = kept
        return kept[3]

    def _width(self) -> int:
        return self._list.viewport().width()

    def _mirrored(self) -> bool:
        return self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _card(row: QRect) -> QRect:
    return row.adjusted(0, 0, 0, -GAP)
