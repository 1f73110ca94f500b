"""Waits at the fields of a page until something is written in one, and only then loads the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from winsdesk.domain.changes import ChangeSet
from winsdesk.ui.day.entry import EntryLine
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.ui.reframe.reframing import Marked, Reframing


class Reframes(QObject):
    """Lets the fields of a page ask a question back, once something is written in them.

    Signals:
        kept: A thought was turned into a win (the win's uid).
        not_kept: That could not be written (a :class:`Trouble`).
    """

    kept = Signal(str)
    not_kept = Signal(object)

    def __init__(
        self, journal: JournalThread, theme: Theme, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._preferences = preferences

    def attend(
        self,
        field: GrowingText,
        day: Callable[[], date],
        *,
        about: GrowingText | None = None,
        offers: bool = False,
    ) -> None:
        """Attend to a field that stands in a column.

        Args:
            field: What is written in.
            day: Returns the day to which a win made there belongs.
            about: The field that says what is written of in this one, if there is one.
            offers: Whether the field may offer all this to a person who has not been asked yet.
        """

        def begin() -> None:
            from winsdesk.ui.reframe.reframing import Reframing

            reframing = Reframing(field, self._preferences, self._theme, about=about, offers=offers)
            reframing.asked.connect(lambda thought: self._open_sheet(reframing, thought, day()))

        def written() -> None:
            chosen = self._preferences.settings.reframing
            if chosen or (chosen is None and offers):
                field.written.disconnect(written)
                begin()

        field.written.connect(written)

    def _open_sheet(self, reframing: Reframing, thought: Marked, day: date) -> None:
        from winsdesk.ui.reframe.sheet import ReframingSheet

        sheet = ReframingSheet(thought, reframing.field)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.written.connect(lambda after: self._keep(reframing, thought.said, after, day))
        sheet.finished.connect(lambda _: reframing.field.setFocus())
        sheet.open()

    def _keep(self, reframing: Reframing, before: str, after: str, day: date) -> None:
        note = self.tr("Before: {sentence}").format(sentence=before)

        def work(journal: Journal) -> ChangeSet:
            kinds = (kind.uid for kind in journal.kinds.every() if kind.key == "reframing")
            return journal.wins.keep(day, after, kind=next(kinds, None), note=note)

        def tell(changes: ChangeSet) -> None:
            reframing.let_be(before)
            if isinstance(reframing.field, EntryLine):
                reframing.take_out(before)
            for uid in changes.wins:
                self.kept.emit(uid)

        self._journal.write(work, tell, self.not_kept.emit)
