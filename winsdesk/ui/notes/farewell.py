"""What stands for a moment where a note was taken away: a way to have it back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from winsdesk.domain.sticky import Sticky
from winsdesk.ui.notes.places import Place
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

STAYS = 10_000
"""How long the way back stays, in milliseconds."""


class Farewell(QWidget):
    """One sentence and "Undo".

    Signals:
        undone: The note should come back.
        over: The moment has passed.
    """

    undone = Signal()
    over = Signal()

    def __init__(self, theme: Theme, sticky: Sticky, place: Place) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.sticky, self.place = sticky, place
        self._theme = theme
        self.setWindowTitle(tr("Sticky note"))
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.undo = QPushButton(tr("Undo"))
        self.undo.setProperty("role", "link")
        self.undo.setAutoDefault(True)  # so that Enter presses it too
        said = label(tr("This note is taken away."))
        self.setAccessibleName(said.text())
        self.undo.setAccessibleDescription(said.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(said, 1)
        row.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.over)
        self._timer.start()
        self.undo.clicked.connect(self.undone)
        theme.changed.connect(self.update)
        self.setFixedWidth(max(place.width, 16 * self.fontMetrics().height()))
        if place.corner is not None:
            self.move(self._whole_on_screen(place.corner))

    def _whole_on_screen(self, corner: QPoint) -> QPoint:
        """Return a corner from which all of it is seen, near the one where the note stood."""
        screen = (QGuiApplication.screenAt(corner) or self.screen()).availableGeometry()
        size = self.sizeHint().expandedTo(self.minimumSize())
        left = min(corner.x(), screen.right() + 1 - size.width())
        top = min(corner.y(), screen.bottom() + 1 - size.height())
        return QPoint(max(left, screen.left()), max(top, screen.top()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a fine edge."""
        look = self._theme.tokens
        painter = QPainter(self)
        painter.setPen(look.border)
        painter.setBrush(look.card)
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go at once by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.over.emit()
        else:
            super().keyPressEvent(event)
