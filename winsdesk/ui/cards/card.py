"""One card, laid out for a width: where its text, its chip and its facts stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from winsdesk.domain.kind import Kind
from winsdesk.domain.text import tag_spans
from winsdesk.domain.win import Win
from winsdesk.ui.cards.dots import DotsMeasure
from winsdesk.ui.cards.speech import Fact, added_tags, facts, shown_text
from winsdesk.ui.theme import Size, Theme
from winsdesk.ui.words import kind_name

PADDING = 17.0
GAP = 11
"""The room between two cards."""
_MOST_LINES = 12
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact and where it stands, from the top left of the card."""

    fact: Fact
    box: QRectF


@dataclass(frozen=True, slots=True)
class Chip:
    """The name of the kind, and where its chip stands."""

    text: str
    kind: Kind
    box: QRectF


class CardLayout:
    """Everything that a card shows, in its place, for one width, look and direction.

    Attributes:
        height: The height of the card.
        text: The text, laid out; drawn at :attr:`text_at`.
        chip: The kind's chip, or ``None``.
        facts: The facts that stand under the text.
    """

    def __init__(
        self, win: Win, kind: Kind | None, width: float, theme: Theme, rtl: bool,
        *, offered: bool = False, goal: str = "",
    ) -> None:  # fmt: skip
        self._body = QFontMetricsF(theme.font(Size.BODY))
        self._caption = QFontMetricsF(theme.font(Size.CAPTION))
        self.caption_font = theme.font(Size.CAPTION)
        self.offer_font = theme.font(Size.CAPTION, bold=True)
        self.dots = DotsMeasure(self._caption)
        self.icon_side = round(self._caption.ascent() * 1.1)
        self._width, self._rtl = width, rtl
        self._inner = width - 2 * PADDING
        self._between = max(16.0, self._caption.height())
        name, chip_width = self._chip_name(kind)
        room = self._inner - chip_width - 12 if kind else self._inner
        beside = kind is not None and room >= self._body.height() * 10
        if not beside:
            room = self._inner
        self.text = self._lay_out(win, theme, max(room, 40.0))
        self.text_at = QPointF(width - PADDING - room if rtl else PADDING, PADDING - 2)
        bottom = self.text_at.y() + self.text.boundingRect().height()
        self.chip: Chip | None = None
        start, top = 0.0, bottom + 10
        if kind is not None:
            at = self._inner - chip_width if beside else 0.0
            chip_top = PADDING - 4 if beside else top
            box = self._box(at, chip_top, chip_width, self._caption.height() + 8)
            self.chip = Chip(name, kind, box)
            bottom = max(bottom, box.bottom())
            start = 0.0 if beside else chip_width + self._between
            top = max(top, bottom + 4) if beside else top + 4
        self.facts = self._place_facts(facts(win, offered=offered, goal=goal), start, top)
        if self.facts:
            bottom = max(bottom, self.facts[-1].box.bottom())
        self.height = round(bottom + PADDING - 2)

    def offer_at(self, at: QPointF) -> bool:
        """Whether a point of the card, from its top left, is on what it offers."""
        near = (placed.box.adjusted(-6, -6, 6, 6) for placed in self.facts if placed.fact.offer)
        return any(box.contains(at) for box in near)

    def _chip_name(self, kind: Kind | None) -> tuple[str, float]:
        if kind is None:
            return "", 0.0
        most = max(self._inner * 0.6, 60.0)
        name = self._caption.elidedText(kind_name(kind), Qt.TextElideMode.ElideRight, most - 20)
        return name, self._caption.horizontalAdvance(name) + 20

    def _lay_out(self, win: Win, theme: Theme, room: float) -> QTextLayout:
        typed = shown_text(win)
        whole = " ".join(part for part in (typed, added_tags(win)) if part)
        text = whole.replace("\r\n", _LINE_SEPARATOR).replace("\n", _LINE_SEPARATOR)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(text, theme.font(Size.BODY))
        layout.setTextOption(option)
        layout.setFormats(_quiet_tags(text, len(typed), theme.tokens.ink_2))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        for _ in range(_MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height() * 1.08
        layout.endLayout()
        return layout

    def _place_facts(self, said: tuple[Fact, ...], at: float, top: float) -> tuple[PlacedFact, ...]:
        height = max(self._caption.height(), self.dots.diameter)
        placed = []
        for fact in said:
            width = min(self._fact_width(fact), self._inner)
            if at > 0 and at + width > self._inner:
                at, top = 0.0, top + height + 8
            placed.append(PlacedFact(fact, self._box(at, top, width, height)))
            at += width + self._between
        return tuple(placed)

    def _fact_width(self, fact: Fact) -> float:
        metrics = QFontMetricsF(self.offer_font) if fact.offer else self._caption
        width = metrics.horizontalAdvance(fact.label)
        if fact.rating is not None:
            width += max(5.0, self.dots.gap) + self.dots.width
        if fact.icon:
            width += 4 + self.icon_side
        return width

    def _box(self, along: float, top: float, width: float, height: float) -> QRectF:
        left = PADDING + along
        return QRectF(self._width - left - width if self._rtl else left, top, width, height)


def _quiet_tags(text: str, typed: int, ink: QColor) -> list[QTextLayout.FormatRange]:
    spans = list(tag_spans(text[:typed]))
    if typed < len(text):
        spans.append((typed, len(text)))
    return [_coloured(text, begin, end, ink) for begin, end in spans]


def _coloured(text: str, begin: int, end: int, ink: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(ink)
    span = QTextLayout.FormatRange()
    span.start = _units(text[:begin])
    span.length = _units(text[begin:end])
    span.format = look
    return span


def _units(text: str) -> int:
    """Return the length as Qt counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
