"""The short texts of one part (pause sentences, rewards, words to oneself …), one below another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.errors import Trouble
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.ui.parts.label import label
from winsdesk.ui.phrases.row import PhraseRow
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal


class PhraseList(QWidget):
    """Texts that are changed where they stand, and an empty place for one more at the end.

    What is written is saved by itself; a text that is emptied goes when it is left. Every change
    is undone like any other.

    Signals:
        shown: The texts were read from the journal (how many there are).
    """

    shown = Signal(int)

    def __init__(
        self, journal: JournalThread, theme: Theme, role: Role, name: str, place_for_new: str
    ) -> None:
        """Show the texts of ``role``; ``name`` is for those who hear it, and both are translated.

        Args:
            journal: The journal.
            theme: The look.
            role: Whose texts.
            name: What one of them is called.
            place_for_new: What stands in the empty place.
        """
        super().__init__()
        self._journal = journal
        self._theme = theme
        self._role = role
        self._name, self._place_for_new = name, place_for_new
        self.setAccessibleName(name)
        self.rows: list[PhraseRow] = []
        self.notice = label("", "notice")
        self.notice.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.notice)
        self._show(())
        journal.changed.connect(self._changed)
        journal.opened.connect(self.reload)
        if journal.running:
            self.reload()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts as they stand, the empty place left out."""
        return tuple(row.text for row in self.rows if row.uid)

    def reload(self) -> None:
        """Read the texts from the journal."""
        role = self._role
        self._journal.ask(lambda journal: journal.phrases.of(role), self._show, self._tell)

    def flush(self) -> None:
        """Write what is not written yet."""
        for row in list(self.rows):
            self._leave(row)

    def focus_new(self) -> None:
        """Be ready for another text."""
        self.rows[-1].focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what is unfinished when the page is left."""
        super().hideEvent(event)
        self.flush()

    # ------------------------------------------------------------ showing

    def _changed(self, changes: ChangeSet) -> None:
        if changes.touches_part(Part.PHRASES):
            self.reload()

    def _show(self, phrases: tuple[Phrase, ...]) -> None:
        there = {row.uid: row for row in self.rows if row.uid}
        wanted = {phrase.uid for phrase in phrases}
        new = [row for row in self.rows if not row.uid]
        for uid, row in there.items():
            if uid not in wanted and row.waiting:
                row.name_as("")  # removed elsewhere while it was being rewritten: kept as a new one
                new.append(row)
            elif uid not in wanted:
                self._drop(row)
        rows = []
        for phrase in phrases:
            row = there.get(phrase.uid) or self._make_row()
            row.name_as(phrase.uid)
            row.show_text(phrase.text)
            rows.append(row)
        unsaved = [row for row in new if not row.blank or row.adding]
        empty = next((row for row in new if row not in unsaved), None) or self._make_row()
        for row in new:
            if row not in unsaved and row is not empty:
                self._drop(row)
        self._put_in_order([*rows, *unsaved, empty])
        self.shown.emit(len(rows))

    def _put_in_order(self, rows: list[PhraseRow]) -> None:
        if rows != self.rows:
            self.rows = rows
            for place, row in enumerate(rows):
                self._column.insertWidget(place, row)
            for before, after in pairwise(rows):
                QWidget.setTabOrder(before.more, after.field)

    def _make_row(self) -> PhraseRow:
        row = PhraseRow(self._theme, self._name, self._place_for_new)
        row.save_asked.connect(lambda: self._save(row))
        row.left.connect(lambda: self._leave(row))
        row.moved.connect(lambda by: self._move(row, by))
        row.remove_asked.connect(lambda: self._remove(row))
        row.entered.connect(lambda: self._go_on(row))
        row.left_over.connect(lambda by: self._step(row, by))
        return row

    def _drop(self, row: PhraseRow) -> None:
        focused = row.field.hasFocus()
        at = self.rows.index(row)
        row.blockSignals(True)
        self._column.removeWidget(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if focused and self.rows:
            self.rows[min(at, len(self.rows) - 1)].focus()

    # ------------------------------------------------------------ doing

    def _save(self, row: PhraseRow) -> None:
        if not row.waiting or row.blank or row.adding:
            return
        text, uid = row.take(), row.uid
        if uid:
            self._write(row, lambda journal: journal.phrases.edit(uid, text))
        else:
            row.adding = True
            role = self._role
            self._write(row, lambda journal: journal.phrases.add(role, text))

    def _write(self, row: PhraseRow, work: Callable[[Journal], ChangeSet]) -> None:
        def written(changes: ChangeSet) -> None:
            self.notice.hide()
            if row.adding:
                row.adding = False
                row.name_as(changes.made[0])
                self._save(row)

        def failed(trouble: Trouble) -> None:
            row.adding = False
            row.give_back()
            self._tell(trouble)

        self._journal.write(work, written, failed)

    def _leave(self, row: PhraseRow) -> None:
        if row.uid and row.blank:
            self._remove(row)
        else:
            self._save(row)

    def _remove(self, row: PhraseRow) -> None:
        uid = row.uid
        if not uid:
            return
        row.take()
        self._journal.write(lambda journal: journal.phrases.remove(uid), failed=self._tell)

    def _move(self, row: PhraseRow, by: int) -> None:
        uid, place = row.uid, self.rows.index(row) + by
        if uid and 0 <= place < len(self.texts):
            self._save(row)
            self._journal.write(lambda journal: journal.phrases.move(uid, place), failed=self._tell)

    def _go_on(self, row: PhraseRow) -> None:
        """Save a text and go to the next; a new one makes room for another after it."""
        self._leave(row)
        if row is self.rows[-1] and not row.blank:
            self._put_in_order([*self.rows, self._make_row()])
        self._step(row, 1)

    def _step(self, row: PhraseRow, by: int) -> None:
        at = self.rows.index(row) + by
        if 0 <= at < len(self.rows):
            self.rows[at].focus()

    def _tell(self, trouble: Trouble) -> None:
        self.notice.setText(trouble_sentence(trouble))
        self.notice.show()
