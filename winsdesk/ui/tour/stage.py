"""Where the tour plays: the real window on a journal of its own, with a clock that stands still."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QPointF,
    QSizeF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from winsdesk.bootstrap import is_locked, open_journal
from winsdesk.domain.reminder import Says
from winsdesk.domain.win import Ratings
from winsdesk.paths import Places, places, resource
from winsdesk.services.demo import invented_year, read_material, write_demo
from winsdesk.settings import Settings
from winsdesk.ui.app import make_application
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

EVENING = datetime(2026, 11, 24, 20, 15)
"""When the tour is taken, local time: always, so that its pictures can be compared."""
LONGEST = 20_000
"""How long anything that is awaited may take, in milliseconds."""
SCREEN = (1440, 1000)
_MEANT = "This plugin does not support"
_BETWEEN_LOOKS = 5
_THIRD = "Opened the letter that had been lying there #home"
_WORDS = "Grey and cold all day. I went out anyway, and the bus ride home was quiet."
_REMINDED_OF = "A cup of tea, and one line"
_BETWEEN = 24
"""How far apart several windows stand in one picture, in pixels of the program."""
_STILL_FOR = 40
"""How long a picture has to stand still before it is taken, in milliseconds."""


def off_screen(folder: Path, scale: int = 1) -> None:
    """Let Qt, which has not begun yet, draw on a screen of a usual size that nobody sees.

    Args:
        folder: Where to describe that screen.
        scale: How many of its pixels make up one of the program's, in both directions.
    """
    width, height = (side * scale for side in SCREEN)
    screen = {"name": "tour", "x": 0, "y": 0, "width": width, "height": height}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "dpr": 1}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    qInstallMessageHandler(_complain)


class TourError(Exception):
    """Something that the tour waited for did not come."""


@dataclass(frozen=True, slots=True)
class StandingClock:
    """Stands at one moment (aware)."""

    moment: datetime = field(default_factory=EVENING.astimezone)

    def now(self) -> datetime:
        """Return the moment."""
        return self.moment


def _complain(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    """Pass on what Qt complains of, except that off-screen windows have no frames."""
    if not message.startswith(_MEANT):
        print(message, file=sys.stderr)


class Stage:
    """The application, its theme, and the windows that are opened one after the other."""

    def __init__(self) -> None:
        self.app = make_application(["winsdesk"])
        self.app.setCursorFlashTime(0)
        self.theme = Theme(self.app, "light", 100)
        self.clock = StandingClock()

    @contextmanager
    def window(
        self, folder: Path, *, passphrase: str | None = None, support_readable: bool = False
    ) -> Iterator[MainWindow]:
        """Open the window on the journal in ``folder``; it is closed afterwards.

        Args:
            folder: Where the journal is; a locked one stays locked without its passphrase.
            passphrase: What opens a locked journal.
            support_readable: Whether the support page can be read while it is locked.
        """
        where = places(folder)
        where.make()
        chosen = Settings(
            theme="light",
            reduced_motion=True,
            told_what_stops=True,
            support_readable=support_readable,
        )
        preferences = Preferences(chosen, where.settings_file, self.clock)
        self.theme.choose(chosen.theme, chosen.text_size)
        window = MainWindow(JournalThread(), self.theme, preferences, where)
        window.furnished.connect(lambda: self._open(window, where, passphrase))
        window.furnish()
        window.show()
        window.activateWindow()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()

    def _open(self, window: MainWindow, where: Places, passphrase: str | None) -> None:
        if passphrase is None and is_locked(where.journal):
            return
        window.journal.open(
            lambda: open_journal(where.journal, clock=self.clock, passphrase=passphrase)
        )

    def write_demo(self, folder: Path) -> None:
        """Write a year of invented wins, and a whole list for today, into a new journal."""
        material = read_material(resource("demo", "wins.json").read_text(encoding="utf-8"))
        now = self.clock.now()
        journal = open_journal(places(folder).journal, clock=self.clock)
        try:
            write_demo(journal.store, invented_year(material, now.date(), now))
            [task] = [kind.uid for kind in journal.kinds.every() if kind.key == "task"]
            journal.wins.keep(now.date(), _THIRD, kind=task, ratings=Ratings(6, 7, 2))
            journal.days.write(now.date(), _WORDS)
            journal.reminders.add(time(21, 30), words=_REMINDED_OF)
            journal.reminders.add(time(7, 45), {0, 2, 4}, Says.PROMPT)
        finally:
            journal.close()


def wait_until(true: Callable[[], bool], awaited: str, *, every: int = _BETWEEN_LOOKS) -> None:
    """Let the program run until something is true.

    Args:
        true: What is awaited.
        awaited: The same in words.
        every: How often to look, in milliseconds.

    Raises:
        TourError: when it does not become true in time.
    """
    deadline = QDeadlineTimer(LONGEST)
    loop, looks = QEventLoop(), QTimer()

    def look() -> None:
        if true():
            loop.exit(0)
        elif deadline.hasExpired():
            loop.exit(1)

    looks.timeout.connect(look)
    looks.start(every)
    if loop.exec() != 0:
        raise TourError(f"This did not come in time: {awaited}.")


def answered(journal: JournalThread) -> None:
    """Let the program run until the journal has answered everything that was asked of it."""
    answers: list[None] = []
    journal.ask(lambda _: None, answers.append)
    wait_until(lambda: bool(answers), "an answer of the journal")


def picture(widget: QWidget, journal: JournalThread | None = None) -> QImage:
    """Return what a widget looks like once it no longer changes.

    Args:
        widget: A window, a dialog, or a part of one.
        journal: The open journal that it shows, if it shows one.
    """
    seen: list[QImage] = []

    def settled() -> bool:
        seen.append(widget.grab().toImage())
        return len(seen) > 1 and seen[-1] == seen[-2]

    widget.activateWindow()
    if journal is not None:
        answered(journal)
        answered(journal)  # what the answers asked in turn
    wait_until(settled, "a picture that stands still", every=_STILL_FOR)
    return seen[-1]


def side_by_side(windows: Sequence[QWidget], ground: QColor) -> QImage:
    """Return one picture of several windows, two in a row, on a plain ground."""
    seen = [picture(window) for window in windows]
    scale = seen[0].devicePixelRatio()
    wide = max(image.width() for image in seen) / scale + _BETWEEN
    high = max(image.height() for image in seen) / scale + _BETWEEN
    rows = (len(seen) + 1) // 2
    size = QSizeF(2 * wide + _BETWEEN, rows * high + _BETWEEN) * scale
    whole = QImage(size.toSize(), QImage.Format.Format_RGB32)
    whole.setDevicePixelRatio(scale)
    whole.fill(ground)
    painter = QPainter(whole)
    for at, image in enumerate(seen):
        row, column = divmod(at, 2)
        painter.drawImage(QPointF(_BETWEEN + column * wide, _BETWEEN + row * high), image)
    painter.end()
    return whole


class DialogWatch(QObject):
    """Looks at the next dialog that opens, and then closes it."""

    def __init__(self, look: Callable[[QWidget], None]) -> None:
        super().__init__()
        self.seen = False
        self._look = look
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_LOOKS)
        self._timer.timeout.connect(self._see)
        self._timer.start()

    def _see(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible():
            return
        self._timer.stop()
        try:
            self._look(dialog)
        finally:
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.close()
            self.seen = True


def at_dialog(opening: Callable[[], object], look: Callable[[QWidget], None]) -> None:
    """Open a dialog, look at it, close it; for those that wait and for those that do not."""
    watch = DialogWatch(look)
    opening()
    wait_until(lambda: watch.seen, "a dialog")
