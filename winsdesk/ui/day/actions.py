"""What can be done on the page of a day, for menus and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from winsdesk.domain.win import Win


class DayActions(QObject):
    """The actions of the page.

    Those that letters and text fields need for themselves (Enter, Delete, Ctrl+C) have their keys
    only while the cards have the keyboard; the others on the whole page.

    Attributes:
        on_days: Turning the page.
        on_wins: What can be done with the chosen wins.
    """

    def __init__(self, page: QWidget, cards: QWidget) -> None:
        super().__init__(page)
        self._page, self._cards = page, cards
        self.previous = self._on_page(self.tr("&Previous day"), "Alt+Left", "Ctrl+PgUp")
        self.next = self._on_page(self.tr("&Next day"), "Alt+Right", "Ctrl+PgDown")
        self.go_to_date = self._on_page(self.tr("&Go to date…"), "Ctrl+G")
        self.planned = self._on_page(self.tr("What is planne&d"), "Ctrl+Shift+L")
        self.next_prompt = self._on_page(self.tr("Another pr&ompt"), "Alt+PgDown")
        self.previous_prompt = self._on_page(self.tr("The pro&mpt before"), "Alt+PgUp")
        self.edit = self._on_cards(self.tr("&Open"), "Return", "F2")
        self.move = self._on_page(self.tr("&Move to another day…"), "Ctrl+M")
        self.up = self._on_page(self.tr("Move u&p"), "Alt+Up")
        self.down = self._on_page(self.tr("Move &down"), "Alt+Down")
        self.keepsake = self._on_page(self.tr("&Keepsake"), "Ctrl+D")
        self.dont_bring_back = self._on_page(self.tr("Don't bring this &back"), "Ctrl+Shift+D")
        self.pause = self._on_page(self.tr("P&ause on this one"), "Ctrl+Shift+P")
        self.pause_here = self._on_cards(self.pause.text(), "P")
        self.take_pause_back = self._on_page(self.tr("&Take the acknowledgement back"))
        self.next_step = self._on_page(self.tr("What could come &next?"), "Ctrl+Shift+G")
        self.stick = self._on_page(self.tr("Put on a stick&y note"))
        self.copy = self._on_cards(self.tr("&Copy as text"), "Ctrl+C")
        self.delete = self._on_cards(self.tr("De&lete"), "Del")
        for switch in (self.keepsake, self.dont_bring_back):
            switch.setCheckable(True)
        self.on_days: tuple[QAction, ...] = (
            self.previous, self.next, self.go_to_date, self.planned,
            self.next_prompt, self.previous_prompt,
        )  # fmt: skip
        self.on_wins: tuple[QAction, ...] = (
            self.edit, self.copy, self.up, self.down, self.move,
            self.pause, self.take_pause_back, self.next_step, self.stick,
            self.keepsake, self.dont_bring_back, self.delete,
        )  # fmt: skip
        self.chosen(())

    def mirror(self, mirrored: bool) -> None:
        """Let the arrows point the way in which the page is turned."""
        back, onward = ("Alt+Right", "Alt+Left") if mirrored else ("Alt+Left", "Alt+Right")
        self.previous.setShortcuts([QKeySequence(back), QKeySequence("Ctrl+PgUp")])
        self.next.setShortcuts([QKeySequence(onward), QKeySequence("Ctrl+PgDown")])

    def chosen(self, wins: Sequence[Win], *, any_there: bool = False) -> None:
        """Offer what can be done with these wins; a pause also on the last one there is."""
        for action in self.on_wins:
            action.setEnabled(bool(wins))
        self.edit.setEnabled(len(wins) == 1)
        self.next_step.setEnabled(len(wins) == 1)
        self.stick.setEnabled(len(wins) == 1)
        self.pause.setEnabled(len(wins) == 1 or (not wins and any_there))
        self.pause_here.setEnabled(len(wins) == 1)
        self.take_pause_back.setEnabled(any(win.acknowledged_at for win in wins))
        self.keepsake.setChecked(bool(wins) and all(win.keepsake for win in wins))
        self.dont_bring_back.setChecked(bool(wins) and all(win.dont_bring_back for win in wins))

    def _on_page(self, text: str, *keys: str) -> QAction:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return self._add(self._page, text, keys, context)

    def _on_cards(self, text: str, *keys: str) -> QAction:
        return self._add(self._cards, text, keys, Qt.ShortcutContext.WidgetShortcut)

    def _add(
        self, where: QWidget, text: str, keys: Sequence[str], context: Qt.ShortcutContext
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(context)
        where.addAction(action)
        return action


def connect(action: QAction, act: Callable[[], object]) -> None:
    """Let an action do something, whatever it is told about being checked."""
    action.triggered.connect(lambda _=False: act())
