"""The search view: a field, and what it finds as one types."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.found import asked
from winsdesk.services.journal import Journal
from winsdesk.services.looking import MOST_FOUND
from winsdesk.ui.measures import READABLE
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.search.excerpt import Hit, hit
from winsdesk.ui.search.results import Results
from winsdesk.ui.search.saying import found_said, hint, nothing_found
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

PAUSE = 120
"""How long typing pauses before the journal is asked, in milliseconds."""


class SearchView(QWidget):
    """Finds wins, why they mattered, tags, and words about days.

    Keys: Down goes from the field into what was found, Up from the first of it back; Enter opens
    the day, from the field that of the first thing found; Escape leaves.

    Signals:
        day_opened: The person wants to see a day's page (a ``date``), and on it a win (its uid;
            empty for none).
        closed: The person is done searching.
    """

    day_opened = Signal(object, str)
    closed = Signal()

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._shown_for: str | None = None
        self._stale = False
        self._then_open = False
        self.field = QLineEdit()
        self.status = label("", "quiet")
        self.results = Results(theme)
        self._glass = QAction(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._arrange()
        self._connect()
        self._dress()
        self._say(hint())
        journal.changed.connect(self.refresh)

    def focus_field(self) -> None:
        """Be ready for a word."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def refresh(self, changes: ChangeSet) -> None:
        """Look again, since something was written."""
        self._stale = True
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again if something was written in the meantime."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into what was found, and leave."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.results.enter()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow windows narrower margins."""
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------ within

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Search"))
        self.field.setPlaceholderText(tr("A word, or the beginning of one"))
        self.field.setAccessibleName(tr("Search for"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._outer = QHBoxLayout(self)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._head = QVBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(label(tr("Search"), "display"))
        self._head.addWidget(self.field)
        self._head.addWidget(self.status)
        column.addLayout(self._head)
        column.addWidget(self.results, 1)
        self._outer.addWidget(self._page, 1)
        self._outer.addStretch()
        self._outer.setStretch(1, 0)
        self._fit()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._open_first)
        self.results.day_opened.connect(self.day_opened)
        self.results.left_upwards.connect(self._back_to_field)
        self.results.typed.connect(self._type_on)
        self._pause.timeout.connect(self._look)
        self._theme.changed.connect(self._dress)

    def _typed(self) -> None:
        self._then_open = False
        self._pause.start()

    def _type_on(self, event: QKeyEvent) -> None:
        """Take up in the field what was typed on the list."""
        self._back_to_field()
        QCoreApplication.sendEvent(self.field, event)

    def _back_to_field(self) -> None:
        self.results.clearSelection()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_first(self) -> None:
        """Open the first thing found for what stands in the field, once it is known."""
        if self._shown_for == self.field.text():
            self.results.open_first()
        else:
            self._then_open = True
            self._look()

    def _look(self) -> None:
        """Ask the journal for what stands in the field."""
        self._pause.stop()
        self._stale = False
        query = self.field.text()
        if not asked(query):
            self._show(query, ())
            return
        self._journal.ask(
            lambda journal: _found(journal, query), lambda hits: self._answered(query, hits)
        )

    def _answered(self, query: str, hits: tuple[Hit, ...]) -> None:
        """Show an answer, unless something else was typed since."""
        if query == self.field.text():
            self._show(query, hits)
            if self._then_open:
                self._then_open = False
                self.results.open_first()

    def _show(self, query: str, hits: tuple[Hit, ...]) -> None:
        self._shown_for = query
        self.results.show_hits(hits[:MOST_FOUND])
        cut = len(hits) > MOST_FOUND
        if hits:
            self._say(found_said(len(hits) - cut, self.results.found.days(), cut=cut))
        else:
            self._say(nothing_found(query) if asked(query) else hint())

    def _say(self, sentence: str) -> None:
        self.status.setText(sentence)
        self.field.setAccessibleDescription(sentence)

    def _dress(self) -> None:
        self._glass.setIcon(self._theme.icon("search"))
        clear = self.field.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(self._theme.icon("close"))
        self._fit()

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        side = 32 if self.width() >= 30 * height else 16
        beside = self.results.beside()
        left, right = (beside, 0) if self.isRightToLeft() else (0, beside)
        self._head.setContentsMargins(left, 0, right, 0)
        self._outer.setContentsMargins(side - left, 24, side - right, 0)
        self._page.setMaximumWidth(READABLE * height + beside)


def _found(journal: Journal, query: str) -> tuple[Hit, ...]:
    """Return what a search finds, and one more than is shown when there is more."""
    return tuple(hit(found, query) for found in journal.looking.find(query, MOST_FOUND + 1))
