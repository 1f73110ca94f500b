"""What a person does with the wins of a day, written to the journal and told plainly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.errors import Trouble
from winsdesk.domain.win import Win
from winsdesk.services.undo import Deed
from winsdesk.ui.cards.changes import CardChanges
from winsdesk.ui.day.saying import headline
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.words import trouble_sentence

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal

Mark = Literal["keepsake", "dont_bring_back"]


class Deeds(QObject):
    """Writes what is done with wins.

    Signals:
        notice: What happened, with the words for a way on and the way itself.
        kept: A new win is in the journal (its uid).
        deleted: Wins are in the trash (their uids).
    """

    notice = Signal(str, str, object)
    kept = Signal(str)
    deleted = Signal(list)

    def __init__(self, journal: JournalThread, parent: QObject) -> None:
        super().__init__(parent)
        self._journal = journal

    def keep(
        self, day: date, text: str, *, finishes_draft: bool, failed: Callable[[], None]
    ) -> None:
        """Keep a new win; ``failed`` puts its words back where they were."""

        def sorry(trouble: Trouble) -> None:
            failed()
            self.say(trouble)

        def tell(changes: ChangeSet) -> None:
            for uid in changes.wins:
                self.kept.emit(uid)

        self._journal.write(
            lambda journal: journal.wins.keep(day, text, finishes_draft=finishes_draft),
            tell,
            sorry,
        )

    def delete(self, wins: Sequence[Win]) -> None:
        """Put wins in the trash, and offer to take them out again."""
        uids = [win.uid for win in wins]

        def tell(_: ChangeSet) -> None:
            many = len(uids)
            one = self.tr("The win is in the trash.")
            sentence = one if many == 1 else self.tr("%n wins are in the trash.", "", many)
            self.notice.emit(sentence, self.tr("Undo"), lambda: self._restore(uids))
            self.deleted.emit(uids)

        self._journal.write(lambda journal: journal.wins.delete(uids), tell, self.say)

    def move(self, wins: Sequence[Win], day: date, today: date) -> None:
        """Move the wins of a day to another, and offer to move them back."""
        uids = [win.uid for win in wins]
        before = wins[0].day

        def back(journal: Journal) -> ChangeSet:
            if journal.next_undo is Deed.MOVE:
                return journal.undo()
            return journal.wins.move(uids, before)

        def tell(changes: ChangeSet) -> None:
            if changes:
                sentence = self.tr("Moved to {day}.").format(day=headline(day, today))
                self.notice.emit(
                    sentence,
                    self.tr("Undo"),
                    lambda: self._journal.write(back, failed=self.say),
                )

        self._journal.write(lambda journal: journal.wins.move(uids, day), tell, self.say)

    def reorder(self, day: date, uids: Sequence[str]) -> None:
        """Put the wins of a day in another order."""
        order = list(uids)
        self._journal.write(lambda journal: journal.wins.reorder(day, order), failed=self.say)

    def mark(self, wins: Sequence[Win], mark: Mark, on: bool) -> None:
        """Set or take away a mark."""
        uids = [win.uid for win in wins]
        self._journal.write(
            lambda journal: journal.wins.edit(uids, CardChanges({mark: on})),
            failed=self.say,
        )

    def take_pause_back(self, wins: Sequence[Win]) -> None:
        """Take the mark of a pause off wins."""
        for win in wins:
            self._journal.write(_taking_pause_back(win.uid), failed=self.say)

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong."""
        self.notice.emit(trouble_sentence(trouble), "", None)

    def _restore(self, uids: list[str]) -> None:
        self._journal.write(lambda journal: journal.wins.restore(uids), failed=self.say)


def _taking_pause_back(uid: str) -> Callable[[Journal], ChangeSet]:
    return lambda journal: journal.pausing.take_back(uid)


def shifted(order: Sequence[str], moved: Sequence[str], by: int) -> list[str]:
    """Return ``order`` with ``moved`` one place up (``by`` -1) or down (1), as far as it goes."""
    rows = [row for row, uid in enumerate(order) if uid in set(moved)]
    if not rows:
        return list(order)
    rest = [uid for uid in order if uid not in set(moved)]
    at = rows[0] + by if by < 0 else rows[-1] + by - len(rows) + 1
    at = min(max(at, 0), len(rest))
    return [*rest[:at], *(order[row] for row in rows), *rest[at:]]
