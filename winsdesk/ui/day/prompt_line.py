"""A prompt in its line, with a way to another one beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme


class PromptLine(QWidget):
    """The words, and after them two small quiet buttons while there are others to go to.

    Signals:
        stepped: The person wants the next prompt (1) or the one before (-1).

    Attributes:
        previous: Leads to the prompt before; like :attr:`next`, there once the ways are added.
        next: Leads to the next prompt.
    """

    stepped = Signal(int)
    previous: QToolButton
    next: QToolButton

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = label("", "quiet")
        self._ways = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._words, 1)
        row.addSpacing(6)
        row.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self._fit_ways()

    def text(self) -> str:
        """Return the words."""
        return self._words.text()

    def say(self, words: str, *, others: bool = False) -> None:
        """Show words; with ``others`` there are prompts to go on to."""
        self._words.setText(words)
        self._ways.setVisible(others)
        self._fit()

    def add_ways(self) -> None:
        """Put the buttons where there has been room for them from the first."""
        self.previous = self._button(self.tr("The prompt before"), -1)
        self.next = self._button(self.tr("Another prompt"), 1)
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        self._fit_ways()

    def dress(self) -> None:
        """Take the icons, in the colours of the theme."""
        icons = ("next", "previous") if self.isRightToLeft() else ("previous", "next")
        for button, icon in zip((self.previous, self.next), icons, strict=True):
            button.setIcon(self._theme.icon(icon))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_ways"):
            self._fit_ways()

    def _button(self, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    def _fit_ways(self) -> None:
        height = self.fontMetrics().height()
        self._ways.setFixedSize(2 * (height * 4 // 3), height + 4)
        for button in self._ways.findChildren(QToolButton):
            button.setIconSize(QSize(height * 3 // 4, height * 3 // 4))
            button.setFixedSize(height * 4 // 3, height + 4)
        self._fit()

    def _fit(self) -> None:
        """Let the buttons stand after the last word and not at the end of the page."""
        self._words.ensurePolished()
        self._words.setMaximumWidth(
            self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        )
