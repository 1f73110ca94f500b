"""The menu of the icon in the tray."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from winsdesk.ui.reminders.bell import Bell


class TrayMenu(QMenu):
    """What can be done from the tray; quitting says what stops."""

    def __init__(
        self,
        bell: Bell,
        come: Callable[[], None],
        add: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        """Make the menu.

        Args:
            bell: Rings for reminders.
            come: Brings the window to the front.
            add: Brings it, ready for a win.
            leave: Quits.
        """
        super().__init__()
        self._bell = bell
        self.come = self._add(self.tr("&Open Winsdesk"), come)
        self.add = self._add(self.tr("&Add a win"), add)
        self.addSeparator()
        self.later = QMenu(self.tr("&Later"), self)
        self.addMenu(self.later)
        waits = (
            (self.tr("In &ten minutes"), lambda: bell.put_off(timedelta(minutes=10))),
            (self.tr("In an &hour"), lambda: bell.put_off(timedelta(hours=1))),
            (self.tr("To&morrow"), bell.put_off_until_tomorrow),
        )
        self.waits = [self._add(words, act, self.later) for words, act in waits]
        self.still = self._add(self.tr("Quiet for to&day"), bell.be_still_today)
        self.addSeparator()
        self.leave = self._add("", leave)
        bell.changed.connect(self._show)
        self._show()

    def _add(self, words: str, act: Callable[[], object], menu: QMenu | None = None) -> QAction:
        action = (menu or self).addAction(words)
        action.triggered.connect(lambda: act())
        return action

    def _show(self) -> None:
        active = self._bell.active
        self.later.menuAction().setVisible(active or self._bell.can_be_put_off)
        self.later.setEnabled(self._bell.can_be_put_off)
        self.still.setVisible(active)
        self.leave.setText(
            self.tr("&Quit, and reminders stop") if active else self.tr("&Quit Winsdesk")
        )
