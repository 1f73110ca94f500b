"""Starting the window, as a list: cheap things first, the journal once the window is there.

1. Where everything lies.
2. Is a window open already? Then it comes to the front, and this start is over.
3. The settings.
4. Qt, and how the program looks.
5. The window with today's page. From here on a person can type; nothing of it is lost.
6. After the first frame: the log begins, and the journal is opened on its own thread.
7. When the day's wins have had time to appear: the window listens for second starts, which are
   patient.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QApplication

from winsdesk import settings
from winsdesk.paths import Places, places
from winsdesk.services.clock import WallClock
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.start import collect_garbage_again
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

APPLICATION_ID = "org.winsdesk.Winsdesk"
LISTEN_AFTER = 500
"""How long after the first frame the window begins to listen, in milliseconds."""


def run(data_dir: Path | None = None) -> int:
    """Open the window and return the exit status when it is closed."""
    where = places(data_dir)
    lock = _the_one_window(where)
    if lock is None:
        return 0
    loaded = settings.load(where.settings_file)
    app = make_application(sys.argv[:1])
    preferences = Preferences(loaded.settings, where.settings_file, WallClock())
    theme = Theme(app, loaded.settings.theme, loaded.settings.text_size)
    journal = JournalThread()
    for settled in (journal.opened, journal.not_opened):
        settled.connect(collect_garbage_again)
    window = MainWindow(journal, theme, preferences, where)
    sys.excepthook = window.report_bug
    window.first_frame.connect(lambda: _settle(window, where, loaded.set_aside))
    window.show()
    status = app.exec()
    lock.unlock()
    return status


def make_application(argv: list[str]) -> QApplication:
    """Return the application under the one name that it has everywhere."""
    app = QApplication(argv)
    app.setApplicationName("winsdesk")
    app.setApplicationDisplayName("Winsdesk")
    app.setDesktopFileName(APPLICATION_ID)
    return app


def _the_one_window(where: Places) -> QLockFile | None:
    """Return the lock of the one window, or ``None`` once the open one has been asked forward."""
    with suppress(OSError):
        where.make()
    lock = QLockFile(str(where.lock))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    from winsdesk import ipc

    return None if ipc.hand_over(where.socket) else lock


def _settle(window: MainWindow, where: Places, set_aside: Path | None) -> None:
    from winsdesk import log

    window.open_journal()
    with suppress(OSError):
        log.begin(where.logs)
    if set_aside is not None:
        window.say_settings_were_set_aside(set_aside)
    QTimer.singleShot(LISTEN_AFTER, window, lambda: _listen(window, where))


def _listen(window: MainWindow, where: Places) -> None:
    from winsdesk import ipc

    listener = ipc.Listener(where.socket, window)
    listener.asked.connect(window.come_forward)
    listener.listen()
