"""The page that stands in for the journal when it cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.errors import Trouble
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.words import trouble_sentence


class NotOpenPage(QWidget):
    """Says what happened, what is safe, and offers ways on. Nothing is written meanwhile."""

    def __init__(
        self,
        trouble: Trouble,
        folder: Path,
        restore: Callable[[], object],
        try_again: Callable[[], object],
        quit_: Callable[[], object],
    ) -> None:
        super().__init__()
        title = QLabel(self.tr("The journal is not open"))
        title.setProperty("type", "display")
        happened = QLabel(trouble_sentence(trouble))
        safe = QLabel(
            self.tr(
                "Winsdesk has changed nothing. If you have typed something already, it waits in "
                "this window and is kept as soon as the journal opens."
            )
        )
        safe.setProperty("type", "quiet")
        for label in (happened, safe):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        again = QPushButton(self.tr("Try again"))
        again.setProperty("role", "main")
        again.clicked.connect(try_again)
        back = QPushButton(self.tr("Restore from a backup…"))
        back.clicked.connect(restore)
        show = QPushButton(self.tr("Open the folder"))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        leave = QPushButton(self.tr("Quit"))
        leave.clicked.connect(quit_)
        buttons = Flow()
        for button in (again, back, show, leave):
            button.setAutoDefault(True)  # Enter presses it, as in a dialog
            buttons.addWidget(button)
        column = QWidget()
        column.setMaximumWidth(640)
        lines = QVBoxLayout(column)
        lines.setSpacing(16)
        for widget in (title, happened, safe):
            lines.addWidget(widget)
        lines.addLayout(buttons)
        page = QHBoxLayout(self)
        page.addStretch(1)
        page.addWidget(column, 4, Qt.AlignmentFlag.AlignVCenter)
        page.addStretch(1)
        self.setFocusProxy(again)
