"""Running in the background: when there is an icon in the tray, and what stops without it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from winsdesk.ui.parts.asking import ask
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders.bell import Bell
from winsdesk.ui.reminders.menu import TrayMenu
from winsdesk.ui.reminders.saying import said_together
from winsdesk.ui.reminders.tray import Tray
from winsdesk.ui.translating import tr

if TYPE_CHECKING:
    from winsdesk.ui.parts.notice import Notice

LOOK_FOR_TRAY_EVERY = 5_000
"""How often it is looked whether the tray is still there while the window is hidden."""

TEN_MINUTES = timedelta(minutes=10)


class Window(Protocol):
    """What the background needs of the window."""

    @property
    def notice(self) -> Notice:
        """Where the window says something."""

    def come_forward(self) -> None:
        """Show the window above the others."""

    def go_to_today(self) -> None:
        """Show today's page, ready for writing."""

    def quit(self) -> None:
        """End the program."""

    def isVisible(self) -> bool:
        """Whether the window is shown."""

    def isActiveWindow(self) -> bool:
        """Whether the window has the keyboard."""


class Background(QObject):
    """Brings reminders to the person, and keeps the program running where that was chosen.

    The icon is in the tray while there is something it is good for: reminders, or a program that
    stays when its window is closed. Where the desktop has no tray the window is never hidden, and
    reminders are said in the window.
    """

    def __init__(self, window: Window, bell: Bell, tray: Tray, preferences: Preferences) -> None:
        super().__init__(window if isinstance(window, QObject) else None)
        bell.setParent(self)
        self._window = window
        self._preferences = preferences
        self._said: tuple[str, ...] = ()
        self._unread = False
        self._hidden_at_start = False
        self.bell = bell
        self.tray = tray
        self.menu = TrayMenu(bell, window.come_forward, self._add_win, window.quit)
        if isinstance(window, QObject):
            window.installEventFilter(self)
        self._lookout = QTimer(self)
        self._lookout.setInterval(LOOK_FOR_TRAY_EVERY)
        self._lookout.timeout.connect(self.look_for_tray)
        bell.rang.connect(self._bring)
        bell.changed.connect(self.refresh)
        preferences.changed.connect(self.refresh)
        tray.opened.connect(window.come_forward)
        tray.message_opened.connect(self._read)
        self.refresh()

    # ------------------------------------------------------------ staying

    @property
    def stays(self) -> bool:
        """Whether closing the window leaves the program running in the tray."""
        return self._preferences.settings.stay_in_tray and self.tray.available()

    def begin_hidden(self) -> bool:
        """Begin with the icon alone, if there is a tray; return whether there is."""
        self._hidden_at_start = self.tray.available()
        if self._hidden_at_start:
            self.hidden()
        return self._hidden_at_start

    def hidden(self) -> None:
        """Know that the window is hidden; it comes back by itself when the tray goes."""
        self.refresh()
        self._lookout.start()

    def look_for_tray(self) -> None:
        """Show the window when it is hidden and there is no tray to call it from any more."""
        if self._window.isVisible():
            self._lookout.stop()
        elif not self.tray.available():
            self._window.come_forward()

    def refresh(self) -> None:
        """Put the icon into the tray, or take it away, as is wanted now."""
        self._unread = self._unread and self.bell.can_be_put_off
        wanted = (
            self._preferences.settings.stay_in_tray or self._hidden_at_start or self.bell.active
        )
        if wanted and self.tray.available():
            self.tray.put(self.menu)
        else:
            self.tray.take_away()

    def forget_words(self) -> None:
        """Hold no words of the journal while it is locked; reminders come without them."""
        self._said = ()
        self.bell.forget_words()

    # ------------------------------------------------------------ leaving

    def may_quit(self, parent: QWidget | None) -> bool:
        """Say what stops, and return whether the person wants to quit all the same."""
        if not self.bell.active:
            return True
        return self._ask(tr("Keep it running"), parent) if self.stays else self._told(parent)

    def may_close(self, parent: QWidget | None) -> bool:
        """The first time that closing the window would stop reminders, say so.

        Returns:
            Whether to go on closing; when the person keeps it running, it stays from now on
            (:attr:`stays`), where there is a tray.
        """
        return not self.bell.active or self._told(parent) or self.stays

    def _told(self, parent: QWidget | None) -> bool:
        """Say once what stops; return whether the person wants to quit all the same."""
        if self._preferences.settings.told_what_stops:
            return True
        self._preferences.set(told_what_stops=True)
        if not self.tray.available():
            return self._ask(tr("Leave it open"), parent)
        wants_to = self._ask(tr("Keep it running"), parent)
        if not wants_to:
            self._preferences.set(stay_in_tray=True)
        return wants_to

    def _ask(self, back: str, parent: QWidget | None) -> bool:
        return ask(
            tr("Quit Winsdesk?"),
            tr("Reminders come only while Winsdesk is running. Your journal is safe either way."),
            tr("Quit"),
            back,
            parent,
        )

    # ------------------------------------------------------------ reminders

    def _bring(self, texts: tuple[str, ...]) -> None:
        texts = texts or (tr("A moment for your small wins, as you asked."),)
        self._said = texts
        neutral = tr("A reminder that you set is here. Open Winsdesk to read it.")
        shows = self._preferences.settings.notifications_show_words
        if self.tray.available():
            self.tray.put(self.menu)
            self.tray.say(tr("A reminder"), said_together(texts) if shows else neutral)
        else:
            _alert(self._window)
        if self._window.isVisible():
            self._say_in_window(stays=not (self.tray.available() and self._window.isActiveWindow()))
        else:
            self._unread = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say in the window, whichever way it was opened, what came while it was hidden."""
        if event.type() == QEvent.Type.Show and self._unread:
            self._say_in_window(stays=True)
        return False

    def _read(self) -> None:
        self._window.come_forward()
        self._say_in_window(stays=True)

    def _say_in_window(self, *, stays: bool) -> None:
        if not self._said:
            return
        self._unread = False
        text, later = said_together(self._said), tr("In ten minutes")
        if self.bell.can_be_put_off:
            self._window.notice.say(text, later, self._put_off, stays=stays)
        else:
            self._window.notice.say(text, stays=stays)

    def _put_off(self) -> None:
        self.bell.put_off(TEN_MINUTES)

    def _add_win(self) -> None:
        self._window.come_forward()
        self._window.go_to_today()


def _alert(window: object) -> None:
    if isinstance(window, QWidget):
        QApplication.alert(window)
