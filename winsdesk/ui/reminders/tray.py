"""The tray of the desktop: an icon with a menu, and notifications."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.icons import LineIcon

_SIZES = (16, 22, 24, 32, 48, 64)
SHOWN_FOR = 20_000
"""How long a notification is shown, in milliseconds, where the desktop lets a program say so."""


class Tray(Protocol):
    """What the rest of the program needs of a tray."""

    @property
    def opened(self) -> SignalInstance:
        """Emitted when the icon is clicked."""

    @property
    def message_opened(self) -> SignalInstance:
        """Emitted when a notification is clicked."""

    def available(self) -> bool:
        """Whether the desktop has a tray."""

    def put(self, menu: QMenu) -> None:
        """Put the icon there, with its menu, if it is not there."""

    def take_away(self) -> None:
        """Take the icon away."""

    def say(self, title: str, text: str) -> None:
        """Show a notification."""


class DesktopTray(QObject):
    """The tray of the desktop that this runs on.

    Signals:
        opened: The icon was clicked.
        message_opened: A notification was clicked.
    """

    opened = Signal()
    message_opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon: QSystemTrayIcon | None = None

    def available(self) -> bool:
        """Whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def put(self, menu: QMenu) -> None:
        """Put the icon there, with its menu, if it is not there."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._drawn(), self)
            self._icon.setToolTip("Winsdesk")
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self.message_opened)
        self._icon.setContextMenu(menu)
        self._icon.show()

    def take_away(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()

    def say(self, title: str, text: str) -> None:
        """Show a notification."""
        if self._icon is not None:
            self._icon.showMessage(title, text, self._drawn(), SHOWN_FOR)

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()

    def _drawn(self) -> QIcon:
        engine = LineIcon("winsdesk", self._theme.tokens.accent)
        icon = QIcon()
        for size in _SIZES:
            icon.addPixmap(_picture(engine, size))
        return icon


def _picture(engine: LineIcon, size: int) -> QPixmap:
    return engine.pixmap(QSize(size, size), QIcon.Mode.Normal, QIcon.State.Off)
