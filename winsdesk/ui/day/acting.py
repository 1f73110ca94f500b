"""Acting on the wins that are chosen on a page, from menus, by keys and by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from winsdesk.domain.win import Win
from winsdesk.ui.cards.editable import EditableCards
from winsdesk.ui.cards.speech import as_text
from winsdesk.ui.day.actions import DayActions, connect
from winsdesk.ui.day.deeds import Deeds, Mark, shifted

Picking = Callable[[str, str], date | None]
"""Lets the person pick a date, under a title and with the words for its button."""


class Acting(QObject):
    """Does what is asked of the chosen wins: the open card's, or else those that are selected.

    Signals:
        pause_asked: The person wants to pause on a win (its uid).
        note_asked: A win should be put on a sticky note (its uid).
        next_asked: The person wants to say what could come after a win (a ``Win``).
        left: The cards that had the keyboard are gone.
    """

    pause_asked = Signal(str)
    note_asked = Signal(str)
    next_asked = Signal(object)
    left = Signal()

    def __init__(
        self, page: QWidget, cards: EditableCards, actions: DayActions, deeds: Deeds,
        pick: Picking, today: Callable[[], date],
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._page = page
        self._cards = cards
        self._actions = actions
        self._deeds = deeds
        self._pick = pick
        self._today = today
        self._day: date | None = None
        self._connect()

    def turn_to(self, day: date) -> None:
        """Act on the wins of another day from now on."""
        self._day = day

    def show_chosen(self) -> None:
        """Offer what can be done with what is chosen now."""
        self._actions.chosen(self._cards.chosen(), any_there=bool(self._cards.cards.wins))

    def _connect(self) -> None:
        cards, actions = self._cards, self._actions
        cards.chosen_changed.connect(self.show_chosen)
        cards.menu_asked.connect(self._show_menu)
        cards.pause_asked.connect(self.pause_asked)
        cards.reordered.connect(self._reorder)
        cards.move_asked.connect(self._move)
        cards.delete_asked.connect(self._delete)
        self._deeds.deleted.connect(lambda uids: cards.await_win(uids[0]))
        connect(actions.edit, self._open)
        connect(actions.copy, self._copy)
        connect(actions.move, self._move)
        connect(actions.delete, self._delete)
        connect(actions.up, lambda: self._shift(-1))
        connect(actions.down, lambda: self._shift(1))
        connect(actions.next_step, self._ask_what_is_next)
        connect(actions.pause, self._pause)
        connect(actions.pause_here, self._pause)
        connect(actions.take_pause_back, lambda: self._deeds.take_pause_back(cards.chosen()))
        connect(actions.stick, self._stick)
        actions.keepsake.triggered.connect(lambda on: self._mark("keepsake", on))
        actions.dont_bring_back.triggered.connect(lambda on: self._mark("dont_bring_back", on))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions.on_wins)
        menu.popup(at)

    def _open(self) -> None:
        for win in self._cards.chosen()[:1]:
            self._cards.open_card(win.uid)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._cards.chosen()))

    def _move(self) -> None:
        wins = self._cards.chosen()
        day = self._pick(self.tr("Move to another day"), self.tr("Move")) if wins else None
        if day is not None:
            self._cards.close_card()
            self._deeds.move(wins, day, self._today())
            self.left.emit()

    def _delete(self) -> None:
        wins = self._cards.chosen()
        open_card = self._cards.editor is not None
        self._cards.close_card()
        if wins:
            self._choose_beside(wins)
            self._deeds.delete(wins)
        if open_card or len(wins) == self._cards.cards.rowCount():
            self.left.emit()

    def _choose_beside(self, wins: Sequence[Win]) -> None:
        """Choose what stands after these wins, or else before them, since they will be gone."""
        there = self._cards.cards.wins
        rows = [row for row, win in enumerate(there) if win in wins]
        beside = [*there[rows[-1] + 1 :], *reversed(there[: rows[0]])]
        if beside:
            self._cards.choose(beside[0].uid)

    def _shift(self, by: int) -> None:
        order = [win.uid for win in self._cards.cards.wins]
        moved = shifted(order, [win.uid for win in self._cards.chosen()], by)
        if moved != order:
            self._reorder(moved)

    def _reorder(self, uids: list[str]) -> None:
        if self._day is not None:
            self._deeds.reorder(self._day, uids)

    def _mark(self, mark: Mark, on: bool) -> None:
        self._cards.save()
        self._deeds.mark(self._cards.chosen(), mark, on)

    def _pause(self) -> None:
        """Pause on the one that is chosen, or else on the last."""
        wins = self._cards.chosen() or self._cards.cards.wins
        if wins:
            self._cards.close_card()
            self.pause_asked.emit(wins[-1].uid)

    def _ask_what_is_next(self) -> None:
        for win in self._cards.chosen()[:1]:
            self._cards.save()
            self.next_asked.emit(win)

    def _stick(self) -> None:
        for win in self._cards.chosen():
            self.note_asked.emit(win.uid)
