"""Writing a file beside the window, so that the window never waits for the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from winsdesk.domain.errors import Trouble


class Background(QObject):
    """Does one thing after another on threads of their own.

    Signals:
        finished: It is done: a :class:`Trouble` if the world failed, another exception for a bug
            of ours, or ``None``.
    """

    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def do(self, work: Callable[[], None]) -> None:
        """Begin to do ``work``; what was begun before is finished first."""
        self.wait()
        self._thread = threading.Thread(target=self._run, args=(work,), name="sheet")
        self._thread.start()

    def wait(self) -> None:
        """Return when what was begun is finished."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Trouble as trouble:
            self.finished.emit(trouble)
        except Exception as error:  # a bug of ours: it surfaces on the window's thread
            self.finished.emit(error)
        else:
            self.finished.emit(None)
