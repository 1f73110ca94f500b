"""A field for a passphrase, with a way to see what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from winsdesk.ui.translating import tr

_AIR = 8
_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QLineEdit):
    """Shows dots for what is typed, and the words themselves while that is wanted.

    What is typed is nowhere but here: dots cannot be copied, and :meth:`take` leaves nothing.

    Signals:
        shown: Whether the words are shown has changed.
    """

    shown = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setInputMethodHints(_HINTS)
        self.show_button = QPushButton(self)
        self.show_button.setProperty("role", "quiet")
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        self.show_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_button.toggled.connect(self.show_words)
        self.show_words(False)

    def show_words(self, shown: bool) -> None:
        """Show the words, or dots in their place."""
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        if self.echoMode() != echo:
            self.setEchoMode(echo)
            self.setInputMethodHints(_HINTS)
        self.show_button.setChecked(shown)
        self.show_button.setText(tr("Hide") if shown else tr("Show"))
        self.show_button.setAccessibleName(
            tr("Hide the passphrase") if shown else tr("Show the passphrase")
        )
        self._fit()
        self.shown.emit(shown)

    def take(self) -> str:
        """Return what was typed, and empty the field."""
        typed = self.text()
        self.clear()
        self.show_words(False)
        return typed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end of the field."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text, and the direction of the desktop."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._fit()

    def _fit(self) -> None:
        button = self.show_button
        button.resize(button.sizeHint())
        room, mirrored = button.width() + _AIR, self.isRightToLeft()
        left, right = (room, 0) if mirrored else (0, room)
        self.setTextMargins(left, 0, right, 0)
        start = _AIR if mirrored else self.width() - room
        button.move(start, (self.height() - button.height()) // 2)
