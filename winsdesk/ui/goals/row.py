"""One step's row, laid out for a width: its mark, its words, what stands at its end, its deeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from winsdesk.domain.goal import Progress, StepLine
from winsdesk.ui.goals.saying import status_of
from winsdesk.ui.theme import Size, Theme
from winsdesk.ui.translating import tr

AIR = 9.0
SIDE = 8
"""The room, in pixels, at both ends of a row, in which the ring of the keyboard stands."""
_GAP = 10.0
_BETWEEN_DEEDS = 18.0
_LEAST_TEXT = 9
"""In heights of the text: the room for words from which on something may stand beside them."""
_LONGEST_SHOWN = 1_000
_LINE_SEPARATOR = "\u2028"


class RowDeed(StrEnum):
    """What a click in a row does."""

    MARK = "mark"
    WIN = "win"
    SMALLER = "smaller"
    PLAN = "plan"
    DONE = "done"
    PART = "part"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Placed:
    """Words that can be clicked, and where they stand from the top left of the row."""

    deed: RowDeed
    text: str
    box: QRectF


class RowLayout:
    """Everything that a row shows, in its place, for one width, look and direction.

    Attributes:
        height: The height of the row.
        mark: Where the mark of its progress stands.
        text: The words, laid out; drawn at :attr:`text_at`.
        status: What stands at the end, or ``None``.
        hint: The one deed that shows at the end while the pointer is on the row, or ``None``.
        deeds: What can be done with the chosen step, under its words.
    """

    def __init__(
        self, line: StepLine, width: float, theme: Theme, today: date, *, chosen: bool, rtl: bool
    ) -> None:
        self._whole, self._rtl = width, rtl
        self._width = width = width - 2 * SIDE
        said = status_of(line, today)
        self.planned = said.planned
        self.leads_to_win = said.win is not None
        body = QFontMetricsF(theme.font(Size.BODY))
        self._caption = QFontMetricsF(theme.font(Size.CAPTION))
        self._bold = QFontMetricsF(theme.font(Size.CAPTION, bold=True))
        side = round(body.height() * 0.84)
        top = AIR + (body.height() - side) / 2
        self.mark = self._box(1, top, side, side)
        start = side + _GAP + 1
        room = width - start
        end = self._caption.horizontalAdvance(said.text)
        beside = bool(said.text) and room - end - 2 * _GAP >= _LEAST_TEXT * body.height()
        self.text = self._lay_out(line, theme, room - end - 2 * _GAP if beside else room)
        left = SIDE + (start if not rtl else width - start - self._text_room)
        self.text_at = QPointF(left, AIR)
        bottom = AIR + self.text.boundingRect().height()
        self.status: Placed | None = None
        if said.text:
            along = width - end if beside else start
            baseline = AIR + body.ascent() - self._caption.ascent()
            at = baseline if beside else bottom + 2
            room_there = end if beside else min(end, room)
            box = self._box(along, at, room_there, self._caption.height())
            self.status = Placed(RowDeed.WIN, said.text, box)
            bottom = max(bottom, box.bottom())
        self.deeds: tuple[Placed, ...] = ()
        self.hint: Placed | None = None
        if chosen:
            self.deeds = self._place(_offered(line.progress), start, bottom + 6)
            bottom = self.deeds[-1].box.bottom()
        elif not said.text:
            self.hint = self._hint(start, body)
        self.height = round(bottom + AIR)

    def deed_at(self, at: QPointF) -> RowDeed | None:
        """Return what a click at a place in the row does, or ``None``."""
        if self.mark.adjusted(-6, -8, 5, 8).contains(at):
            return RowDeed.MARK
        if self.status is not None and self.leads_to_win and self.status.box.contains(at):
            return RowDeed.WIN
        for placed in (*self.deeds, self.hint):
            if placed is not None and placed.box.adjusted(-4, -4, 4, 4).contains(at):
                return placed.deed
        return None

    def text_box(self) -> QRectF:
        """Return where the words stand."""
        height = self.text.boundingRect().height()
        return QRectF(self.text_at.x(), self.text_at.y(), self._text_room, height)

    def _lay_out(self, line: StepLine, theme: Theme, room: float) -> QTextLayout:
        self._text_room = max(room, 40.0)
        text = line.step.text.strip()
        text = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN].rstrip() + "…"
        text = text.replace("\r\n", _LINE_SEPARATOR).replace("\n", _LINE_SEPARATOR)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(text, theme.font(Size.BODY, bold=self.planned))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top, self._widest = 0.0, 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(self._text_room)
            row.setPosition(QPointF(0, top))
            top += row.height()
            self._widest = max(self._widest, row.naturalTextWidth())
        layout.endLayout()
        return layout

    def _place(
        self, offered: Sequence[tuple[RowDeed, str]], start: float, top: float
    ) -> tuple[Placed, ...]:
        placed, at, height = [], start, self._bold.height()
        for deed, text in offered:
            width = self._bold.horizontalAdvance(text)
            if at > start and at + width > self._width:
                at, top = start, top + height + 6
            placed.append(Placed(deed, text, self._box(at, top, width, height)))
            at += width + _BETWEEN_DEEDS
        return tuple(placed)

    def _hint(self, start: float, body: QFontMetricsF) -> Placed | None:
        text = tr("Make it smaller")
        width = self._bold.horizontalAdvance(text)
        along = self._width - width
        if along < start + self._widest + _GAP or self.text.lineCount() > 1:
            return None
        top = AIR + body.ascent() - self._bold.ascent()
        return Placed(RowDeed.SMALLER, text, self._box(along, top, width, self._bold.height()))

    def _box(self, along: float, top: float, width: float, height: float) -> QRectF:
        left = SIDE + along
        return QRectF(self._whole - left - width if self._rtl else left, top, width, height)


def _offered(progress: Progress) -> list[tuple[RowDeed, str]]:
    more = (RowDeed.MORE, tr("More"))
    if progress is Progress.DONE:
        return [more]
    return [
        (RowDeed.SMALLER, tr("Make it smaller")),
        (RowDeed.PLAN, tr("Plan")),
        (RowDeed.DONE, tr("Done")),
        (RowDeed.PART, tr("Part of it")),
        more,
    ]
