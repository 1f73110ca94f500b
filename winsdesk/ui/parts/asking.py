"""Asking once, in plain words, before something that cannot be taken back; and telling plainly."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.ui.parts.label import label


class Question(QDialog):
    """A headline, what will happen, and the way on; Escape is always the way back."""

    def __init__(
        self, title: str, sentences: str, deed: str, back: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        body = label(sentences)
        body.setMinimumWidth(self.fontMetrics().height() * 20)
        column.addWidget(body, 1)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.addStretch()
        self.back = QPushButton(back)
        self.back.clicked.connect(self.reject)
        buttons.addWidget(self.back)
        self.deed = QPushButton(deed)
        self.deed.setVisible(bool(deed))
        self.deed.setProperty("role", "main")
        self.deed.clicked.connect(self.accept)
        buttons.addWidget(self.deed)
        column.addLayout(buttons)
        self.back.setDefault(True)
        self.back.setFocus()


def ask(title: str, sentences: str, deed: str, back: str, parent: QWidget | None = None) -> bool:
    """Ask, and return whether the person wants ``deed``; staying with ``back`` is the default."""
    return Question(title, sentences, deed, back, parent).exec() == QDialog.DialogCode.Accepted


def tell(title: str, sentences: str, back: str, parent: QWidget | None = None) -> None:
    """Say something that must not be missed."""
    Question(title, sentences, "", back, parent).exec()
