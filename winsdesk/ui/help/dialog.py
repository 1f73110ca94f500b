"""A dialog to read in: as large as its words and the screen allow, closed with Escape."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.parts.label import label

_OF_SCREEN = 0.9


class ReadingDialog(QDialog):
    """A headline, something to read that scrolls when it must, and a button to close it.

    Attributes:
        column: The column to put things in.
        buttons: The row of buttons; Close is its last.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._sheet = QWidget()
        self._sheet.setProperty("surface", "page")
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(28, 24, 28, 16)
        self.column.setSpacing(12)
        self.headline = label(title, "display")
        self.column.addWidget(self.headline)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(title)
        self._scroll.setWidget(self._sheet)
        outer.addWidget(self._scroll, 1)
        self.notice = label("", "notice")
        self.notice.hide()
        around = QVBoxLayout()
        around.setContentsMargins(28, 0, 28, 0)
        around.addWidget(self.notice)
        outer.addLayout(around)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setContentsMargins(28, 12, 28, 20)
        self.buttons.addStretch()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        self.buttons.addWidget(self.close_button)
        outer.addLayout(self.buttons)

    def say(self, sentence: str) -> None:
        """Say something above the buttons."""
        self.notice.setText(sentence)
        self.notice.show()

    def fit(self, heights: int) -> None:
        """Become ``heights`` of the text wide, and as high as the words are; within the screen."""
        room = self.screen().availableSize() * _OF_SCREEN
        width = min(heights * self.fontMetrics().height(), room.width())
        self._sheet.ensurePolished()
        layout = self._sheet.layout()
        assert layout is not None
        words = (
            layout.heightForWidth(width)
            if layout.hasHeightForWidth()
            else (layout.sizeHint().height())
        )
        around = self.buttons.sizeHint().height() + 2
        self.setMinimumSize(QSize(min(320, room.width()), min(240, room.height())))
        self.resize(width, min(words + around, room.height()))
        self.close_button.setFocus()
