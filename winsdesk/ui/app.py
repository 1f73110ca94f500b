"""Starting the window, as a list: cheap things first, the journal once the window is there.

1. Where everything lies.
2. Is a window open already? Then it comes to the front, and this start is over. Where nothing looks
   like it, that is made sure of at step 5, while the display is busy with the window.
3. The settings.
4. Qt, how the program looks, and in which language it speaks.
5. The window with the line to write in. From here on a person can type; nothing of it is lost.
6. After the first frame: the window furnishes itself with all that is not needed for writing, the
   journal is opened on its own thread, beginning with a glance at today, and the log begins.
7. When the day's wins have had time to appear: the window listens for second starts, which are
   patient, and gets its icon, for desktops that know it by no menu entry.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, Qt, QTimer
from PySide6.QtWidgets import QApplication

from winsdesk import settings
from winsdesk.bootstrap import is_locked, journal_file
from winsdesk.paths import Places, places, resource
from winsdesk.services.clock import WallClock
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.start import collect_garbage_again
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import speak
from winsdesk.ui.wishes import Wish, grant

APPLICATION_ID = "org.winsdesk.Winsdesk"
LISTEN_AFTER = 500
"""How long after everything is there the window begins to listen, in milliseconds."""
TIDY_AFTER = 300
"""How long after the journal is open garbage is looked for, in milliseconds."""
TRAY_COMES_WITHIN = 5_000
"""How long a start in the background waits for a tray that is still to come, in milliseconds."""
_LOOK_FOR_TRAY_EVERY = 250


def run(data_dir: Path | None = None, *, background: bool = False, wish: Wish = Wish.COME) -> int:
    """Open the window, or start in the tray, and return the exit status at the end."""
    os.umask(0o077)
    where = places(data_dir)
    lock = _a_lock(where)
    early = background or os.path.exists(where.lock)
    if early and not _is_the_one_window(lock, where, wish, background=background):
        return 0
    loaded = settings.load(where.settings_file)
    app = make_application(sys.argv[:1])
    preferences = Preferences(loaded.settings, where.settings_file, WallClock())
    theme = Theme(app, loaded.settings.theme, loaded.settings.text_size)
    journal = JournalThread()
    for settled in (journal.opened, journal.not_opened):
        settled.connect(lambda: QTimer.singleShot(TIDY_AFTER, collect_garbage_again))
    window = MainWindow(journal, theme, preferences, where)
    sys.excepthook = window.report_bug
    window.left.connect(app.quit)
    app.setQuitOnLastWindowClosed(False)
    if loaded.set_aside is not None:
        aside = loaded.set_aside
        window.furnished.connect(lambda: window.say_settings_were_set_aside(aside))
    window.furnished.connect(window.open_journal)
    window.furnished.connect(lambda: _begin_log(where))
    window.furnished.connect(
        lambda: QTimer.singleShot(LISTEN_AFTER, window, lambda: _be_found(window, where))
    )
    if background or is_locked(journal_file(where, loaded.settings)):
        window.furnish()
    if background:
        _start_hidden(window, TRAY_COMES_WITHIN)
    else:
        if wish is not Wish.COME:
            once = Qt.ConnectionType.SingleShotConnection
            journal.opened.connect(lambda: grant(window, wish), once)
        window.show()
    if not early and not _is_the_one_window(lock, where, wish, background=background):
        return 0
    status = app.exec()
    journal.close()
    lock.unlock()
    return status


def make_application(argv: list[str]) -> QApplication:
    """Return the application under the one name that it has everywhere, in the one style."""
    app = QApplication([*argv, "-style", "Fusion"])
    app.setApplicationName("winsdesk")
    app.setApplicationDisplayName("Winsdesk")
    app.setDesktopFileName(APPLICATION_ID)
    speak(app)
    return app


def _start_hidden(window: MainWindow, patience: int) -> None:
    """Leave the window hidden once there is a tray to call it from; show it if none comes."""
    if window.isVisible() or window.background().begin_hidden():
        return
    if patience <= 0:
        window.show()
        return
    left = patience - _LOOK_FOR_TRAY_EVERY
    QTimer.singleShot(_LOOK_FOR_TRAY_EVERY, window, lambda: _start_hidden(window, left))


def _a_lock(where: Places) -> QLockFile:
    """Return the lock of the one window, not taken yet."""
    with suppress(OSError):
        where.make()
    lock = QLockFile(str(where.lock))
    lock.setStaleLockTime(0)
    return lock


def _is_the_one_window(lock: QLockFile, where: Places, wish: Wish, *, background: bool) -> bool:
    """Take the lock; ``False`` when another window has it.

    That one is asked for what was wished for, unless this is a start in the background.
    """
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return True
    if background:
        return False
    from winsdesk import ipc

    return not ipc.hand_over(where.socket, wish)


def _begin_log(where: Places) -> None:
    from winsdesk import log

    with suppress(OSError):
        log.begin(where.logs)


def _be_found(window: MainWindow, where: Places) -> None:
    from PySide6.QtGui import QIcon

    from winsdesk import ipc

    listener = ipc.Listener(where.socket, window)
    listener.asked.connect(lambda message: grant(window, message))
    listener.listen()
    window.setWindowIcon(QIcon(str(resource("icons", "winsdesk.svg"))))
