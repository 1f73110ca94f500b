"""How the things found are drawn: a day's name, and cards with the asked words marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from winsdesk.domain.found import Where
from winsdesk.ui.search.excerpt import Excerpt, Hit
from winsdesk.ui.search.marked import MarkedText
from winsdesk.ui.search.model import ROW, DayHeading, Index
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr

PADDING, LINE_GAP, BETWEEN, ABOVE_DAY = 14, 4, 8, 14
_RADIUS = 12.0
_MOST_LINES = 2


class FoundDelegate(QStyledItemDelegate):
    """Draws headings and things found; layouts are kept while width and look stay the same."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: dict[tuple[Excerpt, int, bool], MarkedText] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew."""
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a row needs at the width of the list."""
        width = option.rect.width()
        row: DayHeading | Hit = index.data(ROW)
        caption = QFontMetrics(self._theme.font(Size.CAPTION)).height()
        if isinstance(row, DayHeading):
            return QSize(width, caption + BETWEEN + (ABOVE_DAY if index.row() else 0))
        inner = width - 2 * PADDING
        heights = [text.height for text in self._texts(row, inner)]
        if row.found.where is Where.DAY:
            heights.append(caption)
        total = sum(heights) + LINE_GAP * (len(heights) - 1) + 2 * PADDING + BETWEEN
        return QSize(width, round(total))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a card."""
        row: DayHeading | Hit = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayHeading):
            self._heading(painter, option, str(index.data()))
        else:
            self._card(painter, option)
            self._hit(painter, option, row)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, day: str) -> None:
        painter.setFont(self._theme.font(Size.CAPTION, bold=True))
        painter.setPen(self._theme.tokens.ink_2)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        room = option.rect.adjusted(0, 0, 0, -BETWEEN)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignBottom, day)

    def _card(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = self._theme.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(look.card)
        painter.setPen(
            QPen(look.focus, 2) if focused else QPen(look.border if hovered else look.line, 1)
        )
        inset = 1.0 if focused else 0.5
        card = QRectF(option.rect).adjusted(inset, inset, -inset, -inset - BETWEEN)
        painter.drawRoundedRect(card, _RADIUS, _RADIUS)

    def _hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        room = option.rect.adjusted(PADDING, PADDING, -PADDING, 0)
        top = float(room.top())
        if hit.found.where is Where.DAY:
            top = self._label(painter, option, room)
        for number, text in enumerate(self._texts(hit, room.width())):
            painter.setPen(self._theme.tokens.ink_2 if number else self._theme.tokens.ink)
            text.draw(painter, QPointF(room.left(), top))
            top += text.height + LINE_GAP

    def _label(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> float:
        """Say that these are words about the day; return where to go on."""
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(self._theme.tokens.ink_2)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignTop, tr("Words about the day"))
        return float(room.top() + painter.fontMetrics().height() + LINE_GAP)

    def _texts(self, hit: Hit, width: int) -> list[MarkedText]:
        caption = self._theme.font(Size.CAPTION)
        texts = [self._laid_out(hit.text, width, self._theme.font(Size.BODY), _MOST_LINES)]
        texts.extend(
            self._laid_out(more, width, caption, 1)
            for more in (hit.note, hit.tags)
            if more is not None
        )
        return texts

    def _laid_out(self, excerpt: Excerpt, width: int, font: QFont, lines: int) -> MarkedText:
        key = (excerpt, width, lines == 1)
        if key not in self._kept:
            look = self._theme.tokens
            self._kept[key] = MarkedText(excerpt, width, font, lines, look.accent_soft, look.accent)
        return self._kept[key]
