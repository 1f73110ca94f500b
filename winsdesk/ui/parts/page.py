"""A page of the window: a headline and one scrolling column of readable width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from winsdesk.ui.measures import READABLE
from winsdesk.ui.parts.label import label

_NARROW = 30


class Page(QScrollArea):
    """A headline with a sentence beneath it, and a column to put things in.

    Attributes:
        column: The column under the headline.
    """

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        sheet = QWidget()
        sheet.setProperty("surface", "page")
        self._outer = QHBoxLayout(sheet)
        self._text = QWidget()
        self.column = QVBoxLayout(self._text)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, "display"))
        if sentence:
            self.column.addWidget(label(sentence, "quiet"))
            self.column.addSpacing(8)
        self._outer.addWidget(self._text, 1)
        self._outer.addStretch()
        self._outer.setStretch(1, 0)
        self.setWidget(sheet)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the column readable when the text gets another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go through the page as it is laid out, and bring what it reaches into sight."""
        from winsdesk.ui.parts.tab_order import go_by_tab

        reached = go_by_tab(self, onward=onward)
        if reached is None:
            return super().focusNextPrevChild(onward)
        if self.isAncestorOf(reached):
            self.ensureWidgetVisible(reached)
        return True

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        side = 32 if self.width() >= _NARROW * height else 16
        self._outer.setContentsMargins(side, 24, side, 32)
        self._text.setMaximumWidth(READABLE * height)
