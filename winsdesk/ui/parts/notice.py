"""A quiet line at the foot of the window: what just happened, and a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from winsdesk.ui.theme import Theme

READING_TIME = 10_000
"""How long a notice that needs no answer stays, in milliseconds."""


class Notice(QFrame):
    """Says one sentence, without taking the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(self.tr("Notice"))
        self._theme = theme
        self._act: Callable[[], None] | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._acted)
        self._close = QToolButton()
        self._close.setProperty("role", "plain")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READING_TIME)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go on through the window as it is laid out."""
        from winsdesk.ui.parts.tab_order import go_by_tab

        return go_by_tab(self, onward=onward) is not None or super().focusNextPrevChild(onward)

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence, with a way on if there is one.

        Args:
            text: The sentence.
            action: What the button says; none without it.
            act: What the button does.
            stays: Whether it stays until it is closed, as what went wrong does.
        """
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if stays:
            self._timer.stop()
        else:
            self._timer.start()

    def withdraw(self) -> None:
        """Hide a notice of something that has been taken back since; what went wrong stays."""
        if self._timer.isActive():
            self._timer.stop()
            self.hide()

    def forget(self) -> None:
        """Say nothing any more, and hold nothing of what was said."""
        self._timer.stop()
        self.hide()
        self._act = None
        self._text.setText("")
        self._button.setText("")

    def _acted(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _dress(self) -> None:
        self._close.setIcon(self._theme.icon("close"))
