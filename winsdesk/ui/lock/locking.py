"""Locking and unlocking: what happens to the window, from the last word written to the first read.

Locked means: everything unfinished is written, the journal is let go of, and no word of it is left
in any view, note, notice or dialog. Then a passphrase opens it, and Today comes back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from winsdesk.bootstrap import journal_file, open_for_the_window
from winsdesk.domain.errors import Code, Trouble
from winsdesk.lock_files import support_file
from winsdesk.ui import views
from winsdesk.ui.lock.idle import Idle
from winsdesk.ui.lock.support_keeper import SupportKeeper
from winsdesk.ui.translating import tr

if TYPE_CHECKING:
    from winsdesk.ui.lock.page import LockPage
    from winsdesk.ui.main_window import MainWindow

_LET_QUESTIONS_END = 20
"""How long to wait for a dialog that was closed to be over, in milliseconds."""
_BESIDE = (Qt.WindowType.Dialog, Qt.WindowType.Tool)
"""What windows there are besides the one: dialogs, and sticky notes."""
_ASKS_AGAIN = frozenset(
    {
        Code.PASSPHRASE_NEEDED,
        Code.PASSPHRASE_WRONG,
        Code.PASSPHRASE_EMPTY,
        Code.TEXT_UNKEEPABLE,
    }
)


class Locking(QObject):
    """Locks the window's journal, and opens it again.

    Attributes:
        has_passphrase: Whether the open journal has a passphrase, as far as it is known.
        page: What stands in for every view while it is locked, or ``None``.

    Signals:
        changed: It is locked now, or open; whether it has a passphrase is known anew.
        forgetting: It was let go of; whoever holds words of it should hold them no more.
    """

    changed = Signal()
    forgetting = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._closing = False
        self._before = self._asked = ""
        self._waiting: str | None = None
        self.has_passphrase = False
        self.page: LockPage | None = None
        self.idle = Idle(self)
        self.idle.passed.connect(self.lock)
        self.support = SupportKeeper(window.journal, window.preferences, self)
        self.support.not_kept.connect(window.say_trouble)
        window.preferences.changed.connect(self._watch)
        self._watched: tuple[int, bool] = (0, False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._hear_the_key)

    # ------------------------------------------------------------ what is so

    @property
    def file(self) -> Path:
        """The journal's file."""
        return journal_file(self._window.places, self._window.preferences.settings)

    @property
    def locked(self) -> bool:
        """Whether the page that asks for the passphrase stands in for every view."""
        return self.page is not None

    # ------------------------------------------------------------ locking

    def lock(self) -> None:
        """Write everything, and lock; a journal without a passphrase stays open."""
        from winsdesk.ui.lock.closing import (
            close_all,
            keep_with_draft,
            open_dialogs,
            unfinished_words,
        )

        window = self._window
        if self.locked or not window.journal.running or not self.has_passphrase:
            return
        self._closing, self._before = True, window.views.present
        self._asked = unfinished_words(open_dialogs())
        unfinished = "\n".join(filter(None, (unfinished_words(window.views.made()), self._asked)))
        day, troubles = window.preferences.today(), window.journal.troubles
        close_all()
        if "pauses" in window.__dict__ and window.pauses.moment is not None:
            window.pauses.moment.leave(fading=False)
        window.views.flush()
        if "stickies" in window.__dict__:
            window.stickies.flush()
        if unfinished:
            window.journal.ask(
                lambda journal: keep_with_draft(journal, day, unfinished), lambda _: None
            )
        self._stand_in()
        window.journal.ask(
            lambda journal: journal.encrypted,
            lambda has_passphrase: self._written(troubles, has_passphrase),
        )

    def _written(self, troubles: int, has_passphrase: bool) -> None:
        """Go on once everything is written, or stay open for what could not be."""
        if not self._closing:  # it was being opened anew, and that failed
            return
        if QThread.currentThread().loopLevel() > 1:  # what asked a question is still waiting
            QTimer.singleShot(
                _LET_QUESTIONS_END, self, lambda: self._written(troubles, has_passphrase)
            )
            return
        window = self._window
        self._closing = False
        if not has_passphrase:  # it was being taken away
            self._waiting = None
            self._show_views(self._before or views.TODAY)
            self._know(False)
            return
        if window.journal.troubles != troubles:
            self._waiting = None
            self._show_views(self._before or views.TODAY)
            if self._asked:  # the dialog that it was typed into is gone
                window.day.draft.give_back(window.day.day, self._asked)
            window.notice.say(
                tr(
                    "The journal is not locked, because the last words could not be written. They "
                    "are still here; make sure that there is room on the disk, and lock it again."
                ),
                stays=True,
            )
            return
        self._forget()
        if self._waiting is not None:
            self.unlock(self._waiting)

    def _forget(self) -> None:
        """Let go of the journal and of every word of it."""
        from winsdesk.ui.lock.closing import forget_selection

        window, self._asked = self._window, ""
        if "stickies" in window.__dict__:
            window.stickies.blank(True)
        for dialog in window.findChildren(QDialog):
            dialog.deleteLater()
        if "pauses" in window.__dict__:
            window.pauses.deleteLater()
            del window.pauses
        forget_selection()
        window.notice.forget()
        window.views.drop_others(views.LOCKED)
        # What is gone at once can ask the journal nothing after it has been let go of.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        window.journal.let_go()
        window.renew_day()
        if self.page is not None:
            self._offer_support(self.page)  # words may have been written last
            self.page.show_lock()
        self.forgetting.emit()
        self._watch()
        self.changed.emit()

    # ------------------------------------------------------------ opening

    def stand_in(self) -> None:
        """Ask for the passphrase: the journal is locked and is not open."""
        if self.page is None:
            self._stand_in()
            self._watch()
            self.changed.emit()

    def unlock(self, passphrase: str) -> None:
        """Open the journal with a passphrase; the page says so if it is another."""
        if self._closing:
            self._waiting = passphrase
            return
        self._waiting = None
        file = self.file
        if self.page is not None:
            self.page.wait()
        self._window.journal.open(lambda: open_for_the_window(file, passphrase=passphrase))

    def opened(self) -> None:
        """Give the window back: the journal is open."""
        if self._closing:  # locked while it was being opened anew
            return
        if self.page is not None:
            self._show_views("")
            if "stickies" in self._window.__dict__:
                self._window.stickies.blank(False)
        self._window.journal.ask(lambda journal: journal.encrypted, self._know)

    def _know(self, has_passphrase: bool) -> None:
        self.has_passphrase = has_passphrase
        self._window.menus.lock_now.setVisible(has_passphrase)
        self._watch()
        self.changed.emit()

    def refused(self, trouble: Trouble) -> bool:
        """Say why the journal did not open, if it is a matter of the passphrase.

        Returns:
            Whether it is; when not, another page has to say so.
        """
        self._closing, self._waiting = False, None
        if trouble.code not in _ASKS_AGAIN:
            if self.page is not None:
                self._show_views("")
            return False
        if self.page is None:
            self.stand_in()
        else:
            self.page.refuse(trouble)
        return True

    # ------------------------------------------------------------ within

    def _stand_in(self) -> None:
        from winsdesk.ui.lock.page import LockPage

        window = self._window
        self.page = page = LockPage(window.theme)
        self._offer_support(page)
        page.passphrase_given.connect(self.unlock)
        page.quit_asked.connect(window.quit)
        window.rail.hide()
        window.menus.lock(True)
        window.views.put(views.LOCKED, page)
        page.show_lock()

    def _offer_support(self, page: LockPage) -> None:
        from winsdesk.ui.lock import support_words

        readable = self._window.preferences.settings.support_readable
        page.offer_support(support_words.read(support_file(self.file)) if readable else None)

    def _show_views(self, code: str) -> None:
        """Take the page away, and show a view; none when the window is about to."""
        from winsdesk.ui.lock.closing import forget_selection

        window, page = self._window, self.page
        self.page = None
        if page is not None:
            page.forget()
            forget_selection()
        window.views.drop(views.LOCKED)
        window.menus.lock(False)
        window.rail.show()
        if code:
            window.views.go(code).setFocus()

    def _hear_the_key(self, _: QWidget | None, now: QWidget | None) -> None:
        """Let the key that locks do so in a dialog and on a sticky note as well."""
        window, lock_now = now.window() if now is not None else None, self._window.menus.lock_now
        beside = window is not None and window.windowType() in _BESIDE
        if window is not None and beside and lock_now not in window.actions():
            window.addAction(lock_now)

    def _watch(self) -> None:
        """Look for idleness while there is something to lock, from when that begins."""
        open_with_passphrase = not self.locked and self._window.journal.running
        minutes = self._window.preferences.settings.lock_after
        wanted = (minutes, open_with_passphrase and minutes > 0 and self.has_passphrase)
        if wanted != self._watched:
            self._watched = wanted
            self.idle.watch(minutes if wanted[1] else 0)
