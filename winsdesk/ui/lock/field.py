"""A field for a passphrase, with a way to see what is typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QPushButton

from winsdesk.ui.translating import tr

_AIR = 8
_LINE_ENDS = re.compile(r"[\r\n]+")
_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QLineEdit):
    """Shows dots for what is typed, and the words themselves while that is wanted.

    It is one line, as it is in a file and on the terminal: a line end that comes along when it is
    pasted is no part of it. What is typed is nowhere but here: dots cannot be copied, and
    :meth:`take` leaves nothing.

    Signals:
        shown: Whether the words are shown has changed.
    """

    shown = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setInputMethodHints(_HINTS)
        self.setValidator(_OneLine(self))
        self.show_button = _ShowButton(self)
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
        self.setText("")  # undo would bring back what clear() takes away
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


class _OneLine(QValidator):
    def validate(self, typed: str, at: int) -> tuple[QValidator.State, str, int]:
        """Leave out what no keyboard writes into one line, and take the rest as it is."""
        line = _LINE_ENDS.sub(" ", typed.replace("\0", "").strip("\r\n"))
        end = len(line.encode("utf-16-le")) // 2
        return QValidator.State.Acceptable, line, min(at, end)


class _ShowButton(QPushButton):
    _LETS_PASS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no letter through to the field that it lies in."""
        super().keyPressEvent(event)
        if event.key() not in self._LETS_PASS:
            event.accept()
