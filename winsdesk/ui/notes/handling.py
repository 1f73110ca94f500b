"""Moving and resizing a note, by mouse and by keys, as far as the desktop lets a program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from winsdesk.ui.notes.places import LARGEST, SMALLEST

STEP = 16
"""How far a key moves or stretches a note, in pixels."""
_CORNER = Qt.Edge.RightEdge | Qt.Edge.BottomEdge
_MOVES = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def program_places_windows() -> bool:
    """Whether a program can say where its windows stand and stay; on Wayland it cannot."""
    return not QGuiApplication.platformName().startswith("wayland")


class Handling(QObject):
    """Carries out what is done to a note's window; never says more than the desktop does."""

    def __init__(self, note: QWidget, usual_size: Callable[[], QSize], *, placing: bool) -> None:
        super().__init__(note)
        self._note = note
        self._usual_size = usual_size
        self._placing = placing
        self._grasp: QPoint | None = None
        self._size = QSize()
        if placing:
            for name, (x, y) in _MOVES.items():
                self._key(f"Alt+{name}", partial(self.move_by, STEP * x, STEP * y))
        for name, (x, y) in _MOVES.items():
            self._key(f"Alt+Shift+{name}", partial(self.grow_by, STEP * x, STEP * y))
        for key in ("Ctrl++", "Ctrl+="):
            self._key(key, partial(self.grow_by, 2 * STEP, STEP))
        self._key("Ctrl+-", partial(self.grow_by, -2 * STEP, -STEP))
        self._key("Ctrl+0", lambda: self.resize(self._usual_size()))

    # ------------------------------------------------------------ by mouse

    def take_hold(self, at: QPoint) -> None:
        """Begin to move from a point of the desktop."""
        if self._placing:
            self._grasp = at - self._note.pos()
        else:
            self._note.windowHandle().startSystemMove()

    def carry(self, at: QPoint) -> None:
        """Move on to a point of the desktop."""
        if self._grasp is not None:
            self._note.move(at - self._grasp)

    def let_go(self) -> None:
        """End moving."""
        self._grasp = None

    def take_corner(self) -> None:
        """Begin to pull the corner."""
        self._size = self._note.size()
        if not self._placing:
            self._note.windowHandle().startSystemResize(_CORNER)

    def pull_corner(self, by: QPoint) -> None:
        """Pull the corner so far from where it was taken."""
        if self._placing:
            self.resize(self._size + QSize(by.x(), by.y()))

    # ------------------------------------------------------------ by keys

    def move_by(self, x: int, y: int) -> None:
        """Move a little, and never out of sight."""
        to = QRect(self._note.pos() + QPoint(x, y), self._note.size())
        screen = self._note.screen().availableGeometry()
        left = min(max(to.left(), screen.left()), screen.right() + 1 - to.width())
        top = min(max(to.top(), screen.top()), screen.bottom() + 1 - to.height())
        self._note.move(left, top)

    def grow_by(self, x: int, y: int) -> None:
        """Make it wider and higher, or less so."""
        self.resize(self._note.size() + QSize(x, y))

    def resize(self, size: QSize) -> None:
        """Give it a size within reason."""
        self._note.resize(size.expandedTo(SMALLEST).boundedTo(LARGEST))

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._note)
        shortcut.activated.connect(lambda: act())
