"""Pages being filled from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from winsdesk.ui.reflection.paper import MARGIN, Paper
from winsdesk.ui.reflection.pieces import Piece

FOOT = 24.0
"""Height kept free for the line at the foot of a page."""


class Pages:
    """The pages of a sheet while it is laid out; all measures are points.

    Attributes:
        left: Where the text begins.
        width: How wide it is.
        y: How far down the present page is filled.
    """

    def __init__(self, paper: Paper, turned: Callable[[Pages], None]) -> None:
        size = paper.size
        self.page_width = size.width()
        self.left = MARGIN
        self.width = size.width() - 2 * MARGIN
        self.foot = size.height() - MARGIN
        self.bottom = self.foot - FOOT
        self.pages: list[list[Piece]] = [[]]
        self.y = self._top = MARGIN
        self._turned = turned

    @property
    def room(self) -> float:
        """What is left of the present page."""
        return self.bottom - self.y

    @property
    def fresh(self) -> bool:
        """Whether nothing but the running head is on the present page yet."""
        return self.y <= self._top

    def put(self, pieces: Iterable[Piece]) -> None:
        """Put pieces on the present page."""
        self.pages[-1].extend(pieces)

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append([])
        self.y = MARGIN
        self._turned(self)
        self._top = self.y

    def space(self, points: float) -> None:
        """Leave white, except at the top of a page."""
        if not self.fresh:
            self.y += points
